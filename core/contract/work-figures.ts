/** How long cases took, what was given beside the clause, who asks again, and what is owed in unused packages (mission J1). */
import * as z from "zod";
import { civilDate, currency } from "../primitives.ts";
import { filterFields, periodFault, periodFields } from "./case-filter.ts";
import { limitedTo } from "./limited-to.ts";

export const workQuery = z.strictObject({ ...filterFields, ...periodFields }).superRefine((query, ctx) => {
  const fault = periodFault(query);
  if (fault) ctx.addIssue({ code: "custom", path: [fault.path], message: fault.message });
});
export type WorkQuery = z.infer<typeof workQuery>;

/** Of the cases of the period in which it has happened; those that still wait are in none. */
const spread = z.strictObject({ cases: z.int(), medianMs: z.int(), p90Ms: z.int() });

export const workAnswer = z.strictObject({
  limitedTo,
  period: z.strictObject({ fromOn: civilDate, toOn: civilDate }),
  currency,
  /** From the opening of a case. Each absent where no case of the period has come so far. Cases from before are in none: nobody told when. */
  times: z.strictObject({
    /** Until the patient was asked something, written to, or had a decision. */
    firstAnswer: spread.optional(),
    decision: spread.optional(),
    /** Until all that was given had gone. */
    money: spread.optional(),
  }),
  /** What the clinic gave or let go beside its clauses, each apart: they are never one sum. */
  leakage: z.strictObject({
    /** By exceptions that stand, above what the clause gave. `unknown`: exceptions of which nobody knows what the clause would have given. */
    aboveClause: z.strictObject({ cases: z.int(), minor: z.int(), unknown: z.int() }),
    /** Visits of the period beyond what a refund had left of a package, at the price of one that was bought. */
    usesAfterRefund: z.strictObject({ uses: z.int(), minor: z.int() }),
    /** Fees for missed visits that went back, and missed visits that were charged as nothing: of these nobody knows the price. */
    feesWaived: z.strictObject({ cases: z.int(), minor: z.int(), visits: z.int() }),
  }),
  /** Patients with more than one case in the period, and how many cases these are. */
  repeat: z.strictObject({ patients: z.int(), cases: z.int() }),
  /** What patients hold today and have not used: uses that were paid for, of packages that have not ended. */
  unused: z.strictObject({ packages: z.int(), uses: z.int(), minor: z.int() }),
});
export type WorkAnswer = z.infer<typeof workAnswer>;
