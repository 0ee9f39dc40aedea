import type { Refusal } from "../../../../core/contract/problem.ts";
import type { PatientSearchAnswer } from "../../../../core/contract/ticket.ts";
import {
  normaliseEmail,
  normaliseName,
  normalisePatientNumber,
  normalisePhone,
} from "../../../../core/facts/patient-keys.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { AccountContext } from "../../store/context.ts";
import { patientIdsByReference } from "../../store/people/by-reference.ts";
import { type KeyKind, patientIdsByPrefix } from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";
import { patientHitOf } from "./patient-card.ts";

const PATIENTS_MAX = 20;

/** Patients whose name, e-mail, phone or number begins with what was typed, or whose payment or invoice has it as its number; at most twenty. */
export function searchPatients(ctx: AccountContext, q: string): Result<PatientSearchAnswer, Refusal> {
  const patients = patientIdsTyped(ctx.sql, q).flatMap((id) => patientHitOf(ctx.sql, id) ?? []);
  return ok({ patients });
}

/**
 * By the whole number of a payment or an invoice, which go first; by the beginning of a patient's number, an address, a name or a part of it, a
 * phone; at most twenty.
 */
export function patientIdsTyped(sql: Sql, q: string): string[] {
  const ways: [KeyKind[], string | undefined][] = [
    [["patient_number"], normalisePatientNumber(q)],
    [["email", "email_other"], normaliseEmail(q)],
    [["name", "name_part"], normaliseName(q)],
    [["phone"], /\d{4}/.test(q) ? normalisePhone(q) : undefined],
  ];
  const found = ways.flatMap(([kinds, prefix]) => (prefix ? patientIdsByPrefix(sql, kinds, prefix, PATIENTS_MAX) : []));
  return [...new Set([...patientIdsByReference(sql, q.trim(), PATIENTS_MAX), ...found])].slice(0, PATIENTS_MAX);
}
