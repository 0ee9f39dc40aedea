import { noConflictOfInterest } from "../../../../core/approval/conflict-of-interest.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { personOf } from "../../domain/people/require-person.ts";
import { caseById } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";
import { concernedBy, ownPatients } from "../../store/people/family.ts";

/** Refuses who acts where the patient is themselves, their family, or somebody they pay or answer for. */
export function notOwnPatient({ sql, actor }: CommandContext, patientId: string): Result<true, Refusal> {
  return noConflictOfInterest(ownPatients(sql, personOf(actor).personId), concernedBy(sql, patientId));
}

export function notOwnCase(context: CommandContext, caseId: string): Result<true, Refusal> {
  const patientId = caseById(context.sql, caseId)?.patientId;
  return patientId ? notOwnPatient(context, patientId) : ok(true);
}
