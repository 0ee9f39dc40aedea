import type { Refusal } from "../../../../core/contract/problem.ts";
import type { Proposal } from "../../../../core/contract/proposal.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { type AssembledMatter, assembleCaseInput } from "../../domain/facts/assemble.ts";
import { personOf } from "../../domain/people/require-person.ts";
import type { CommandContext } from "../../store/context.ts";
import type { DecisionRow } from "../../store/decision/decisions.ts";
import type { EvaluationRow } from "../../store/decision/evaluations.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";

/** What the same decision would be taken on now: facts, policy and rules read anew from what was asked then. */
export function matterAgain(
  context: CommandContext,
  decision: DecisionRow,
  evaluation: EvaluationRow,
  snapshot?: Snapshot,
): Result<{ proposal: Proposal; matter: AssembledMatter }, Refusal> {
  const person = personOf(context.actor);
  const { ticket, lineIds, reason, attested, language } = evaluation.proposal.asked;
  const matter = assembleCaseInput(context, person, {
    ticket,
    snapshot,
    caseId: decision.caseId,
    lineIds,
    reason,
    attested,
    language,
    exceptDecisionId: decision.decisionId,
  });
  return matter.ok ? ok({ proposal: propose(matter.value), matter: matter.value }) : matter;
}
