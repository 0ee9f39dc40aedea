import type { FamilyRequest } from "../../../../core/contract/account.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { found, personOf } from "../../domain/people/require-person.ts";
import { personById } from "../../store/account/settings.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { deleteFamily, insertFamily } from "../../store/people/family.ts";
import { patientById } from "../../store/people/patients.ts";

/** Marks a patient as the family of somebody who works here, or takes the mark off: from then on they keep out of that patient's matters. */
export function markFamily(
  context: CommandContext,
  personId: string,
  patientId: string,
  { related, sentence }: FamilyRequest,
): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const by = personOf(context.actor);
  const person = found(personById(sql, personId), "person");
  if (!person.ok) return person;
  const patient = found(patientById(sql, patientId), "patient");
  if (!patient.ok) return patient;
  const textId = keepText(context, undefined, sentence);
  if (related) insertFamily(sql, { personId, patientId, textId, markedBy: by.personId, markedAtMs: nowMs });
  else deleteFamily(sql, personId, patientId);
  context.record("person.family_marked", undefined, { personId, patientId, related, sentenceHash: textHash(sentence) });
  return ok(true);
}
