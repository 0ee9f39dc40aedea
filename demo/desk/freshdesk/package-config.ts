/** What the app's package says of its calls, and what a clinic's admin enters when they install it. */
import { readFileSync } from "node:fs";
import * as z from "zod";
import type { InstallParameters } from "./substitute.ts";

const words = z.record(z.string(), z.string());
const templates = z.record(
  z.string(),
  z.object({
    schema: z.object({
      protocol: z.string().default("https"),
      method: z.string(),
      host: z.string(),
      path: z.string(),
      headers: words.default({}),
      query: words.default({}),
    }),
    options: z.object({ maxAttempts: z.int().default(1), retryDelay: z.int().default(0) }).default({
      maxAttempts: 1,
      retryDelay: 0,
    }),
  }),
);
const manifest = z.looseObject({
  modules: z.looseObject({ common: z.looseObject({ requests: z.record(z.string(), z.unknown()).default({}) }) }),
});
const asked = z.record(z.string(), z.looseObject({ secure: z.boolean().default(false) }));

const read = <S extends z.ZodType>(file: string, shape: S): z.infer<S> =>
  shape.parse(JSON.parse(readFileSync(`freshdesk/${file}`, "utf8")));

export const packageTemplates = () => ({
  templates: read("config/requests.json", templates),
  declared: Object.keys(read("manifest.json", manifest).modules.common.requests),
});

/** @throws Error where an answer is missing, as the page of installation says */
export function installParameters(given: Readonly<Record<string, string>>): InstallParameters {
  return Object.fromEntries(
    Object.entries(read("config/iparams.json", asked)).map(([name, { secure }]) => {
      const value = given[name];
      if (value === undefined) throw new Error(`The package asks for ${name}`);
      return [name, { value, secure }];
    }),
  );
}
