/** How an answer of the policy came about: the clauses and floors that were looked at, what was read, and each step of a sum. */
import * as z from "zod";
import { ENUM_FACTS, FLAG_FACTS, NUMBER_FACTS } from "./readable-facts.ts";

export const factName = z.enum([...ENUM_FACTS, ...NUMBER_FACTS, ...FLAG_FACTS]);

/** One step of a sum: its code is translated, its values are what the words are filled with, each with where it comes from. */
export const working = z.strictObject({
  code: z.enum([
    "paid",
    "unused_share",
    "used_at_list",
    "share_of_paid",
    "time_left",
    "fixed",
    "overpaid",
    "nothing",
    "fee",
    "fee_dropped",
    "cap",
    "floor_zero",
    "raised_by_floor",
    "bonus",
    "already_returned",
    "decided_before",
    "still_owed",
    "of_quantity",
    "spent",
    "waits_for_approval",
    "limited_to_collected",
    "no_shows_not_counted",
    "no_shows_counted",
    "late_cancels_not_counted",
    "late_cancels_counted",
    "no_shows_charged",
    "late_cancels_charged",
    "override",
  ]),
  values: z.record(z.string(), z.union([z.number(), z.string()])),
  /** The running amount after this step. */
  resultMinor: z.int(),
});
export type Working = z.infer<typeof working>;

export const testTrace = z.strictObject({
  fact: factName,
  expected: z.string(),
  /** The value read, or null where the fact is unknown. */
  found: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  held: z.enum(["held", "not_held", "unknown"]),
});
export type TestTrace = z.infer<typeof testTrace>;

export const clauseTrace = z.strictObject({
  clauseId: z.string(),
  title: z.string(),
  result: z.enum(["decides", "not_held", "stopped_unknown", "not_enforceable", "not_reached"]),
  tests: z.array(testTrace),
});
export type ClauseTrace = z.infer<typeof clauseTrace>;

export const floorTrace = z.strictObject({
  floorId: z.string(),
  source: z.string(),
  /** `warns`: it would hold, and nobody has reviewed it. */
  result: z.enum(["applied", "not_held", "unknown", "no_effect", "warns"]),
  effect: z.enum(["at_least", "forbid", "no_fees", "pay_within_days"]),
});
export type FloorTrace = z.infer<typeof floorTrace>;
