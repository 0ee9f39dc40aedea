import { notOwnMatter } from "../../../core/approval/own-matter.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { CommandContext } from "../context.ts";
import { caseById } from "../store/cases.ts";
import { concernedBy, ownPatients } from "../store/own-matters.ts";
import { personOf } from "./require-person.ts";

/** Refuses who acts where the patient is themselves, their family, or somebody they pay or answer for. */
export function notOwnPatient({ sql, actor }: CommandContext, patientId: string): Result<true, Refusal> {
  return notOwnMatter(ownPatients(sql, personOf(actor).personId), concernedBy(sql, patientId));
}

export function notOwnCase(context: CommandContext, caseId: string): Result<true, Refusal> {
  const patientId = caseById(context.sql, caseId)?.patientId;
  return patientId ? notOwnPatient(context, patientId) : ok(true);
}
