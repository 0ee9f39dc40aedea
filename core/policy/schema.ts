/**
 * What a patient signs, as data: clauses tried in order, the first that holds decides (docs/policy.md). No code and no expression
 * strings: a policy can be written, checked, compared and replayed without running anything of the clinic's.
 */
import * as z from "zod";
import { civilDate, currency, nonNegativeMinor, positiveMinor } from "../primitives.ts";
import { ITEM_KINDS, OFFER_KINDS, SPLITS } from "../words.ts";
import { perLanguage } from "./local-text.ts";
import { ENUM_FACTS, FLAG_FACTS, NUMBER_FACTS } from "./readable-facts.ts";

const basisPoints = z.int().min(0).max(10_000);
const code = z.string().regex(/^[a-z][a-z0-9_-]{1,59}$/, "must be a short code in lower case");

export const localText = perLanguage(z.string().trim().min(1).max(20_000));

export const testSchema = z.union([
  z.strictObject({ fact: z.enum(ENUM_FACTS), in: z.array(z.string().max(100)).min(1).max(50) }),
  z
    .strictObject({ fact: z.enum(NUMBER_FACTS), from: z.int().optional(), to: z.int().optional() })
    .refine((t) => t.from !== undefined || t.to !== undefined, "needs `from` or `to`")
    .refine((t) => t.from === undefined || t.to === undefined || t.from <= t.to, "`from` is above `to`"),
  z.strictObject({ fact: z.enum(FLAG_FACTS), is: z.boolean() }),
]);
export type Test = z.infer<typeof testSchema>;

export const formulaSchema = z.discriminatedUnion("type", [
  /** paid × uses left / uses sold. */
  z.strictObject({ type: z.literal("unused_share") }),
  /** paid − used × list price of one use, never below zero. */
  z.strictObject({ type: z.literal("paid_less_used_at_list") }),
  z.strictObject({ type: z.literal("bps_of_paid"), bps: basisPoints }),
  /** paid × whole days (or whole periods) left of the term / those bought, from the end of the notice. */
  z.strictObject({ type: z.literal("time_left"), by: z.enum(["days", "periods"]) }),
  z.strictObject({ type: z.literal("fixed"), amountMinor: nonNegativeMinor }),
  /** What an insurer paid on top of the patient, as found on the claim. */
  z.strictObject({ type: z.literal("overpaid") }),
  z.strictObject({ type: z.literal("none") }),
]);
export type Formula = z.infer<typeof formulaSchema>;

const countedAs = z.union([
  z.literal("used"),
  z.literal("not_used"),
  /** The first n − 1 are forgiven; from the n-th on each counts as a use. */
  z.strictObject({ usedFromNth: z.int().min(1).max(100) }),
]);

export const countingSchema = z.strictObject({
  noShows: countedAs,
  lateCancels: countedAs,
  /** Whether bonus uses are the first or the last to be used up. */
  bonus: z.enum(["first", "last"]),
});
export type Counting = z.infer<typeof countingSchema>;

export const offerSchema = z.strictObject({
  kind: z.enum(OFFER_KINDS),
  formula: formulaSchema,
  counting: countingSchema.optional(),
  fees: z
    .array(
      z.union([
        z.strictObject({ code, amountMinor: positiveMinor }),
        z.strictObject({ code, bpsOfPaid: basisPoints.min(1) }),
      ]),
    )
    .max(5)
    .optional(),
  capMinor: nonNegativeMinor.optional(),
  /**
   * Over which of several payments it goes back: the newest card first, which is what holds where nothing is said, or each by its part of
   * what was paid. An HSA card or a lender has its own part either way.
   */
  split: z.enum(SPLITS).optional(),
  /** Account credit only: what the clinic adds on top. */
  bonus: z.strictObject({ bps: basisPoints, capMinor: nonNegativeMinor }).optional(),
  /** Somebody of this role has to approve, whatever the amount. */
  approver: z.enum(["lead", "finance"]).optional(),
  entitlement: z.enum(["void", "trim", "keep"]),
  extendDays: z.int().min(1).max(3650).optional(),
});
export type Offer = z.infer<typeof offerSchema>;

/** What a clause grants: the first offer is the suggested one. */
export const outcomeSchema = z.strictObject({
  offers: z.array(offerSchema).min(1).max(8),
  payWithinDays: z.int().min(0).max(365).optional(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

export const clauseSchema = z.strictObject({
  id: code,
  title: z.string().trim().min(1).max(200),
  text: localText,
  /** Takes something from the patient, and so needs a consent signed before the purchase (mission B4). */
  restrictive: z.boolean(),
  when: z.array(testSchema).max(20),
  grants: outcomeSchema,
});
export type Clause = z.infer<typeof clauseSchema>;

export const policyVersionSchema = z.strictObject({
  format: z.literal("makegood-policy-1"),
  policyId: code,
  version: z.int().min(1).max(10_000),
  effectiveOn: civilDate,
  currency,
  title: z.string().trim().min(1).max(200),
  text: localText,
  appliesTo: z.strictObject({
    kinds: z.array(z.enum(ITEM_KINDS)).min(1).optional(),
    categories: z.array(z.string().max(100)).min(1).optional(),
  }),
  clauses: z.array(clauseSchema).max(100),
  otherwise: outcomeSchema,
});
export type PolicyVersion = z.infer<typeof policyVersionSchema>;

/** `harbour-packages@3`: how a policy version is named wherever one is referred to. */
export const policyVersionIdOf = (policy: Pick<PolicyVersion, "policyId" | "version">): string =>
  `${policy.policyId}@${policy.version}`;
