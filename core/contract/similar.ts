/** Earlier cases that are like the one in hand, so that like is treated alike (mission C5). Nobody's name is in it. */
import * as z from "zod";
import { civilDate, currency, nonNegativeMinor, ulid } from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { EXCEPTION_CAUSES, OFFER_KINDS, USES_BANDS } from "../words.ts";
import { limitedTo } from "./limited-to.ts";

const byOffer = z.array(z.strictObject({ offer: z.enum(OFFER_KINDS), cases: z.int() }));

export const similarAnswer = z.strictObject({
  limitedTo,
  /** By what they are alike: the same clause of the same policy, reason and uses. Absent while the policy cannot say which clause decides. */
  alike: z
    .strictObject({
      policyId: z.string(),
      clauseId: z.string(),
      clauseTitle: z.string(),
      reason: z.enum(REASON_CODES),
      uses: z.enum(USES_BANDS),
      service: z.string().optional(),
    })
    .optional(),
  /** Cases with a decision that stands; of one case the last. */
  total: z.int(),
  /** So few that nobody should read a custom from them. */
  few: z.boolean(),
  /** There are more: only the newest were read. */
  more: z.boolean(),
  sameService: z.int(),
  /** As the policy says, by offer; exceptions are counted apart, whatever was given. */
  byPolicy: byOffer,
  exceptions: z.int(),
  /** The same service first, then the newest. */
  cases: z.array(
    z.strictObject({
      caseId: ulid,
      decidedOn: civilDate,
      offer: z.enum(OFFER_KINDS),
      amountMinor: nonNegativeMinor,
      currency,
      cause: z.enum(EXCEPTION_CAUSES).optional(),
      sameService: z.boolean(),
      tickets: z.array(z.strictObject({ helpdesk: z.string(), ticketId: z.string() })),
    }),
  ),
  /** Cases with this reason came with an import: no clause is known of them, so they are not among these. */
  importedAside: z.boolean(),
  /** Those of the same reason and service that came with an import, by what was given; exceptions are not among them. Newest 200. */
  imported: byOffer.optional(),
  /** As those, of the same reason and of no service that anybody knows: old tickets name none. */
  importedUnplaced: byOffer.optional(),
});
export type SimilarAnswer = z.infer<typeof similarAnswer>;
