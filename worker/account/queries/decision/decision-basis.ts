import type { DecisionBasis } from "../../../../core/contract/decision-basis.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import type { AccountContext } from "../../store/context.ts";
import { decisionById, textsOfDecision } from "../../store/decision/decisions.ts";
import { evaluationById } from "../../store/decision/evaluations.ts";
import { titleOf } from "../../store/records/titles.ts";

/** What one decision was taken on, from its stored evaluation: nothing is worked out anew. */
export function readDecisionBasis({ sql }: AccountContext, decisionId: string): Result<DecisionBasis, Refusal> {
  const decision = decisionById(sql, decisionId);
  if (!decision) return err({ code: "not_found", detail: "There is no such decision." });
  const { proposal } = evaluationById(sql, decision.evaluationId);
  const { requestedOn, factsHash, policyVersionIds, rulesVersionId, decided, options } = proposal;
  return ok({
    decisionId,
    decidedAtMs: textsOfDecision(sql, decisionId)?.decidedAtMs ?? 0,
    reason: decision.reason,
    requestedOn,
    factsHash,
    policyVersionIds,
    rulesVersionId,
    decided,
    ...omitNullish({ offered: options[0] }),
    lines: proposal.lines.map((line) => ({ ...line, title: titleOf(sql, line.lineId) })),
  });
}
