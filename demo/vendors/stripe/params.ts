import * as z from "zod";
import { badRequest, type ErrorFields } from "./errors.ts";
import type { FormMap } from "./form.ts";

/** Each schema's error text is the code that Stripe gives for it. */
const text = z.string("parameter_invalid_string").min(1, "parameter_invalid_empty");
const integer = z
  .string("parameter_invalid_integer")
  .regex(/^-?\d{1,15}$/, "parameter_invalid_integer")
  .transform(Number);
const pageSize = integer.refine((limit) => limit >= 1 && limit <= 100, "parameter_invalid_integer");
const metadata = z.union([
  z.literal("").transform(() => null),
  z
    .record(z.string().max(40), z.string().max(500))
    .refine((map) => Object.keys(map).length <= 50, "parameter_invalid_string"),
]);
const created = z.union([integer, z.strictObject({ gt: integer, gte: integer, lt: integer, lte: integer }).partial()]);

/** Accepted by name and then refused: but for a list of charges the simulator answers with plain ids only. */
const expand = z.undefined("property_expansion_unsupported").optional();
const paging = { limit: pageSize, starting_after: text, ending_before: text, created };

export const noParams = z.strictObject({ expand });

export const refundCreateParams = z.strictObject({
  amount: integer.refine((amount) => amount > 0, "parameter_invalid_integer").optional(),
  charge: text.optional(),
  payment_intent: text.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"], "parameter_invalid_string").optional(),
  metadata: metadata.optional(),
  instructions_email: text.optional(),
  expand,
});

export const refundUpdateParams = z.strictObject({ metadata: metadata.optional(), expand });

export const refundListParams = z
  .strictObject({ ...paging, charge: text, payment_intent: text })
  .partial()
  .extend({ expand });
/** The one expansion that is served. */
const expandCustomer = z.record(z.string(), z.literal("data.customer", "property_expansion_unsupported")).optional();
export const chargeListParams = z
  .strictObject({ ...paging, payment_intent: text, customer: text })
  .partial()
  .extend({ expand: expandCustomer });
export const transactionListParams = z
  .strictObject({ ...paging, type: text, payout: text, source: text, currency: text })
  .partial()
  .extend({ expand });
export const payoutListParams = z
  .strictObject({ ...paging, status: text })
  .partial()
  .extend({ expand });
export const eventListParams = z
  .strictObject({ ...paging, type: text })
  .partial()
  .extend({ expand });

export type RefundCreateParams = z.infer<typeof refundCreateParams>;
export type MetadataParam = z.infer<typeof metadata>;
export type PageParams = z.infer<z.ZodObject<{ [K in keyof typeof paging]: z.ZodOptional<(typeof paging)[K]> }>>;

/** @throws Refusal in Stripe's words for the first parameter that is unknown or malformed */
export function parseParams<S extends z.ZodType>(schema: S, form: FormMap): z.infer<S> {
  const parsed = schema.safeParse(form);
  if (parsed.success) return parsed.data;
  throw badRequest(firstIssue(parsed.error));
}

function firstIssue({ issues: [issue] }: z.ZodError): ErrorFields {
  if (issue?.code === "unrecognized_keys") {
    const param = named([...issue.path, issue.keys[0] ?? ""]);
    return { code: "parameter_unknown", param, message: `Received unknown parameter: ${param}` };
  }
  const param = named(issue?.path ?? []);
  const code = /^[a-z_]+$/.test(issue?.message ?? "") ? issue?.message : "parameter_invalid_string";
  return { code, param, message: `Invalid value for ${param} (${code})` };
}

function named([head, ...rest]: readonly PropertyKey[]): string {
  return String(head ?? "") + rest.map((key) => `[${String(key)}]`).join("");
}
