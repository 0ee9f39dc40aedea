import type { DismissFoundRequest } from "../../../../core/contract/found.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { syncCase, takeCase } from "../../domain/case/cases.ts";
import { endIfNothingStands } from "../../domain/case/end-if-nothing-stands.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { hasStandingDecision } from "../../store/decision/decisions.ts";
import { foundById, markDismissed } from "../../store/intake/found.ts";
import { notOwnPatient } from "../people/conflict-of-interest.ts";

/**
 * A person says that what was found is nothing, and why: it is never opened again. The case that only it had opened ends with it; one in
 * which a patient has written goes on. Saying it twice changes nothing. Refused once something was decided on it (`already_decided`).
 */
export function dismissFound(
  context: CommandContext,
  caseId: string,
  foundId: string,
  { why, sentence }: DismissFoundRequest,
): Result<{ caseId: string }, Refusal> {
  const { sql, nowMs } = context;
  const person = personOf(context.actor);
  const row = foundById(sql, foundId);
  const known = found(row?.caseId === caseId ? row : undefined, "finding");
  if (!known.ok) return known;
  const apart = notOwnPatient(context, known.value.patientId);
  if (!apart.ok) return apart;
  if (known.value.dismissedAtMs !== null) return ok({ caseId });
  if (hasStandingDecision(sql, caseId)) {
    return refusal("already_decided", "Something was decided on this.");
  }
  const textId = sentence === undefined ? null : keepText(context, caseId, sentence);
  markDismissed(sql, foundId, { atMs: nowMs, by: person.personId, why, textId });
  const said = sentence === undefined ? {} : { sentenceHash: textHash(sentence) };
  context.record("found.dismissed", caseId, { foundId, kind: known.value.kind, why, ...said });
  takeCase(context, caseId, person.personId);
  endIfNothingStands(context, caseId, person.personId);
  syncCase(context, caseId, { tell: true });
  return ok({ caseId });
}
