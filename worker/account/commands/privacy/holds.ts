/** What may not be touched for now, because of a law: drafts, letters and erasure stop. */
import type { PutHoldRequest } from "../../../../core/contract/privacy.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { found, personOf } from "../../domain/people/require-person.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import { caseById } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";
import { isErasedRow } from "../../store/people/erased.ts";
import { patientById } from "../../store/people/patients.ts";
import { isHere } from "../../store/people/people.ts";
import { endHoldRow, holdById, insertHold } from "../../store/privacy/holds.ts";
import { notOwnPatient } from "../people/conflict-of-interest.ts";

const invalid = (field: string, detail: string): Result<never, Refusal> => err({ code: "invalid", detail, field });

export function putHold(
  context: CommandContext,
  holdId: string,
  { patientId, caseId, responsibleId, sentence }: PutHoldRequest,
): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const { personId } = personOf(context.actor);
  const patient = found(patientById(sql, patientId), "patient");
  if (!patient.ok) return patient;
  if (isErasedRow(sql, patientId)) return invalid("patientId", "They were erased: nothing is left to hold.");
  if (caseId !== undefined && caseById(sql, caseId)?.patientId !== patientId)
    return invalid("caseId", "This is no case of the patient's.");
  if (!isHere(sql, responsibleId)) return invalid("responsibleId", "Nobody of that id works here.");
  const textId = keepText(context, caseId, sentence);
  const hold = { holdId, patientId, caseId: caseId ?? null, responsibleId, textId, putBy: personId, putAtMs: nowMs };
  insertHold(sql, hold);
  context.record("hold.put", caseId, { holdId, patientId, responsibleId, sentenceHash: textHash(sentence) });
  return ok(true);
}

/** Ending what is over changes nothing. */
export function endHold(context: CommandContext, holdId: string): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const { personId } = personOf(context.actor);
  const hold = found(holdById(sql, holdId), "hold");
  if (!hold.ok) return hold;
  const { endedAtMs, patientId, caseId } = hold.value;
  if (endedAtMs !== null) return ok(true);
  const apart = notOwnPatient(context, patientId);
  if (!apart.ok) return apart;
  endHoldRow(sql, holdId, personId, nowMs);
  context.record("hold.ended", caseId ?? undefined, { holdId, patientId });
  return ok(true);
}
