/** What became of patients after the decision (mission J4): of one case, and counted by reason. */
import * as z from "zod";
import { COUNTED_OUTCOMES, OUTCOMES } from "../outcomes/outcome.ts";
import { civilDate, civilMonth, instantMs, sentence } from "../primitives.ts";
import { COUNTED_REASONS } from "../reasons/reasons.ts";
import { limitedTo } from "./limited-to.ts";

/** `null` takes back what was said: the records alone count again. */
export const sayOutcomeRequest = z.strictObject({ outcome: z.enum(OUTCOMES).nullable(), sentence });
export type SayOutcomeRequest = z.infer<typeof sayOutcomeRequest>;

/** Of a case in which something was decided. */
export const outcomeView = z.strictObject({
  decidedOn: civilDate,
  counted: z.enum(COUNTED_OUTCOMES),
  /** What the records say, in order of its day. */
  found: z.array(z.strictObject({ outcome: z.enum(OUTCOMES), on: civilDate })),
  said: z
    .strictObject({
      outcome: z.enum(OUTCOMES),
      byPerson: z.string(),
      atMs: instantMs,
      /** As long as it is kept. */
      sentence: z.string().optional(),
    })
    .optional(),
  withinDays: z.int(),
  /** This person may say what became of it. */
  maySay: z.literal(true).optional(),
});
export type OutcomeView = z.infer<typeof outcomeView>;

/** Cases by the month they were opened in, as every figure. */
export const outcomesQuery = z
  .strictObject({ from: civilMonth, to: civilMonth })
  .refine((q) => q.from <= q.to, { path: ["to"], message: "must not be before `from`" });
export type OutcomesQuery = z.infer<typeof outcomesQuery>;

const count = z.strictObject({ outcome: z.enum(COUNTED_OUTCOMES), cases: z.int() });
export const outcomesAnswer = z.strictObject({
  from: civilMonth,
  to: civilMonth,
  limitedTo,
  withinDays: z.int(),
  /** Each decided case once, under its own reason. */
  byReason: z.array(z.strictObject({ reason: z.enum(COUNTED_REASONS), cases: z.int(), outcomes: z.array(count) })),
  total: z.strictObject({ cases: z.int(), outcomes: z.array(count) }),
});
export type OutcomesAnswer = z.infer<typeof outcomesAnswer>;
