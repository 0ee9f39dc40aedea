import type { SayOutcomeRequest } from "../../../../core/contract/outcomes.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { keepText, readText, textHash } from "../../store/audit/texts.ts";
import { caseById, isDecided } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";
import { insertSaidOutcome, saidOutcomeById } from "../../store/outcomes/after-decision.ts";
import { notOwnCase } from "../people/conflict-of-interest.ts";

/**
 * A person says what became of a patient after the decision: what stands in no record, such as a complaint in public, or what the records have
 * wrong. It counts from then on; `null` takes it back. Nothing in the case moves by it. The same id again with the same words changes nothing
 * (`id_reused`).
 */
export function sayOutcome(
  context: CommandContext,
  caseId: string,
  saidId: string,
  { outcome, sentence }: SayOutcomeRequest,
): Result<{ caseId: string }, Refusal> {
  const { sql, nowMs } = context;
  const { personId } = personOf(context.actor);
  const theCase = found(caseById(sql, caseId), "case");
  if (!theCase.ok) return theCase;
  const apart = notOwnCase(context, caseId);
  if (!apart.ok) return apart;
  const before = saidOutcomeById(sql, saidId);
  if (before) {
    const isSame = before.caseId === caseId && before.outcome === outcome && readText(sql, before.textId) === sentence;
    return isSame ? ok({ caseId }) : refusal("id_reused", "This id was used for something else that was said.");
  }
  if (!isDecided(sql, caseId)) return refusal("not_ready", "Nothing was decided in this case yet.");
  const textId = keepText(context, caseId, sentence);
  insertSaidOutcome(sql, { id: saidId, caseId, outcome, textId, saidBy: personId, saidAtMs: nowMs });
  context.record("outcome.said", caseId, { saidId, outcome, textId, sentenceHash: textHash(sentence) });
  return ok({ caseId });
}
