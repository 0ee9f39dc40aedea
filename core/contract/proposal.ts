/** What the clinic's policy says about one matter: options with amounts, clause, workings and trace (mission B7, C1, C2). */
import * as z from "zod";
import { clauseTrace, factName, floorTrace } from "../policy/trace.ts";
import { civilDate, currency, decidedHash, factsHash, instantMs, nonNegativeMinor, ulid } from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { OFFER_KINDS } from "../words.ts";
import { optionView, usesTaken } from "./option.ts";

export const lineProposal = z.strictObject({
  lineId: ulid,
  policyVersionId: z.string(),
  /** Why this version: signed, or in force on the day of purchase. */
  policyChosenBy: z.enum(["signed", "in_force_at_purchase"]),
  clauseId: z.string().optional(),
  clauseText: z.string().optional(),
  /** The policy has no text in the reader's language, and this is its English one. */
  clauseIn: z.literal("en").optional(),
  /** What lies between the uses that the patient holds and those that the clause counts as unused; absent where nothing does. */
  counted: z
    .strictObject({
      unused: z.int(),
      noShows: z.int(),
      lateCancels: z.int(),
      /** Bonus uses that are held and not paid back. */
      bonus: z.int(),
      /** Uses that an earlier refund took back; its money is taken off the sum. */
      givenBack: z.int(),
    })
    .optional(),
  /** No form was signed, and a signed one would change the answer; absent where it would prove nothing. */
  formMatters: z.boolean().optional(),
  trace: z.array(clauseTrace),
  floors: z.array(floorTrace),
});

/** Where something of what was paid went before, or is asked for, in the currency of the lines. */
export const TAKEN_BY = ["here", "decided", "at_processor", "past_case", "elsewhere", "taken_off", "waiting"] as const;

/** What the lines' account has given already (one account for refund, credit, exchange, redo and extension). Absent where nothing went. */
export const takenView = z.strictObject({
  currency,
  paidMinor: nonNegativeMinor,
  /** Went back, here or elsewhere, and what is asked for: never more than was paid. */
  takenMinor: nonNegativeMinor,
  /** Each record by itself: several may tell of one and the same giving back. */
  parts: z.array(z.strictObject({ by: z.enum(TAKEN_BY), amountMinor: nonNegativeMinor, uses: z.int().optional() })),
  /** Nothing is left to suggest. */
  nothingMore: z.boolean(),
  /** Asks that wait for somebody's yes and hold what they ask for. */
  waiting: z.array(
    z.strictObject({
      decisionId: ulid,
      option: z.enum(OFFER_KINDS),
      amountMinor: nonNegativeMinor,
      currency,
      /** Absent in what is kept with a decision. */
      askedBy: z.string().optional(),
      askedAtMs: instantMs.optional(),
    }),
  ),
});
export type TakenView = z.infer<typeof takenView>;

export const proposal = z.strictObject({
  lineIds: z.array(ulid),
  reason: z.enum(REASON_CODES),
  requestedOn: civilDate,
  factsHash,
  policyVersionIds: z.array(z.string()),
  rulesVersionId: z.string(),
  /** What was decided before on these lines and in this case; a decision echoes it, so that a view others have overtaken is refused. */
  decidedHash: decidedHash.optional(),
  taken: takenView.optional(),
  /** The suggested option first; none is suggested where everything due was given before, or while it is `held`. Empty while `needs` is not. */
  options: z.array(optionView),
  /** What has to be put right about the payments before anything is suggested, in words; absent where nothing. */
  held: z.string().optional(),
  /** Facts that must be known before the policy can say anything; what the agent or the patient is asked. */
  needs: z.array(factName),
  /** An offer that a floor or a tender rules out, so that nobody wonders where it went. */
  notOffered: z.array(z.strictObject({ kind: z.enum(OFFER_KINDS), because: z.string() })),
  /** What somebody said no to on these very facts: as much of it, or more, needs a new fact. Absent where there is nothing. */
  rejected: z
    .array(
      z.strictObject({ kind: z.enum(OFFER_KINDS), amountMinor: nonNegativeMinor, needs: z.enum(["lead", "finance"]) }),
    )
    .optional(),
  lines: z.array(lineProposal),
  /** What becomes of the uses under the option or amount that is looked at; absent where nothing here has uses, or no money moves. */
  usesTaken: usesTaken.optional(),
  /** Facts for and against an exception, never a score (mission B6). */
  signals: z.array(
    z.strictObject({
      code: z.enum([
        "long_term_patient",
        "first_request",
        "clinic_at_fault",
        "chargeback_mentioned",
        "dispute_open",
        "repeat_requester",
        "clear_consent",
        "all_used",
        "consent_gap",
        "possible_duplicate",
      ]),
      speaks: z.enum(["for", "against", "note"]),
      values: z.record(z.string(), z.union([z.number(), z.string()])),
    }),
  ),
});
export type Proposal = z.infer<typeof proposal>;
