/** What a past decision was taken on, as it was then: today's facts, policy and sums may be others (mission B7). */
import * as z from "zod";
import { instantMs, ulid } from "../primitives.ts";
import { decideRequest } from "./decision.ts";
import { optionView } from "./option.ts";
import { lineProposal, proposal } from "./proposal.ts";

export const decisionBasis = z.strictObject({
  decisionId: ulid,
  decidedAtMs: instantMs,
  reason: decideRequest.shape.reason,
  ...proposal.pick({ requestedOn: true, factsHash: true, policyVersionIds: true, rulesVersionId: true }).shape,
  /** The option as decided: of an exception the person's own sum, with the clause it departed from. */
  decided: optionView,
  /** What the policy offered first when it was decided; absent where it offered nothing. */
  offered: optionView.optional(),
  /** Each line with its clause, and how the policy was read: every test with the fact that it found. */
  lines: z.array(lineProposal.extend({ title: z.string() })),
});
export type DecisionBasis = z.infer<typeof decisionBasis>;
