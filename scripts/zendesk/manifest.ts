/** Zendesk's rules for an app's manifest, as far as this app uses it. Zendesk ignores a name it does not know; here it is a mistake. */
import * as z from "zod";

const localePattern = /^[a-z]{2,3}(-\w{2,3})?$/;
const httpAddress = z.string().regex(/^https?:\/\//, "must be an http(s) address");

/** A page of ours is never fetched without TLS, and its host and account are the installation's settings. */
const pageUrl = z.string().regex(/^https:\/\/\{\{setting\.\w+\}\}\//, "must be https, at a host that is a setting");

const place = z.strictObject({
  url: pageUrl,
  flexible: z.boolean().optional(),
  autoLoad: z.boolean().optional(),
  autoHide: z.boolean().optional(),
  size: z.strictObject({ width: z.string(), height: z.string() }).optional(),
  signed: z.literal(true, "would open the page without Zendesk's signature").optional(),
});

const parameter = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9_]*$/),
    type: z.enum(["text", "checkbox", "url", "number", "multiline", "hidden"]),
    required: z.boolean().optional(),
    default: z.string().optional(),
  })
  .refine(({ name }) => name !== "name", "Zendesk keeps `name` for itself")
  .refine(({ name }) => !/token|key|pwd|password|secret/.test(name), "is named like a secret, which it must not be")
  .refine((one) => !(one.type === "hidden" && one.required), "a hidden parameter cannot be required");

export const manifestSchema = z
  .strictObject({
    name: z.string().min(1),
    author: z.strictObject({ name: z.string().min(1), email: z.email(), url: httpAddress.optional() }),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    frameworkVersion: z.literal("2.0"),
    defaultLocale: z.string().regex(localePattern),
    private: z.boolean(),
    singleInstall: z.boolean(),
    /** Without it the pages are opened by a plain GET, which our doors refuse. */
    signedUrls: z.literal(true),
    location: z.strictObject({ support: z.strictObject({ ticket_sidebar: place, nav_bar: place }) }),
    parameters: z.array(parameter),
    domainWhitelist: z.array(z.string().regex(/^[a-z0-9.-]+$/, "must be a bare domain")).optional(),
    termsConditionsURL: httpAddress.optional(),
  })
  .superRefine(({ parameters, location }, context) => {
    const required = parameters.filter((one) => one.required).map((one) => one.name);
    const names = parameters.map((one) => one.name);
    for (const name of new Set(names.filter((name, at) => names.indexOf(name) !== at))) {
      context.addIssue({ code: "custom", path: ["parameters"], message: `${name} stands there twice` });
    }
    for (const [where, { url }] of Object.entries(location.support)) {
      for (const [, name = ""] of url.matchAll(/\{\{setting\.(\w+)\}\}/g)) {
        if (required.includes(name)) continue;
        context.addIssue({ code: "custom", path: ["location", where], message: `${name} is no required parameter` });
      }
    }
  });
export type Manifest = z.infer<typeof manifestSchema>;

const spoken = z.string().trim().min(1);

/** Zendesk reads what stands under `app`. Public apps need all of it; ours has it from the start. */
export const translationSchema = z.strictObject({
  app: z.strictObject({
    name: spoken,
    short_description: spoken,
    long_description: spoken,
    installation_instructions: spoken,
    parameters: z.record(z.string(), z.strictObject({ label: spoken, helpText: spoken.optional() })),
  }),
});

export const isLocale = (text: string): boolean => localePattern.test(text);
