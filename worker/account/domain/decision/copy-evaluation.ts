import type { OptionView } from "../../../../core/contract/option.ts";
import type { CommandContext } from "../../store/context.ts";
import { evaluationById, factsOfEvaluation, insertEvaluation } from "../../store/decision/evaluations.ts";

/**
 * The evaluation of a decision once more, for one that pays out what it granted: the same facts and versions, but money goes and nothing
 * else changes with it. Answers its id.
 */
export function copyEvaluation(
  context: CommandContext,
  evaluationId: string,
  { amountMinor, rulesVersionId }: { readonly amountMinor: number; readonly rulesVersionId: string },
): string {
  const { caseId, proposal } = evaluationById(context.sql, evaluationId);
  const { extendDays: _, clauseApprover: __, cancels: ___, ...granted } = proposal.decided;
  const decided: OptionView = {
    ...granted,
    kind: "refund",
    suggested: false,
    amountMinor,
    bonusMinor: 0,
    workings: [{ code: "override", values: { policyMinor: 0 }, resultMinor: amountMinor }],
    sumInWords: "",
    allocations: [],
    entitlementEffect: "keep",
    needsApprovalOf: "nobody",
  };
  return insertEvaluation(context, caseId, factsOfEvaluation(context.sql, evaluationId), {
    ...proposal,
    rulesVersionId,
    decided,
  });
}
