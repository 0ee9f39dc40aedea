import type { PatientSearchAnswer } from "../../../../core/contract/patient-search.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import {
  normaliseEmail,
  normaliseName,
  normalisePatientNumber,
  normalisePhone,
} from "../../../../core/facts/patient-keys.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { sightOf } from "../../domain/people/sight.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { patientIdsByReference } from "../../store/people/by-reference.ts";
import { type KeyKind, patientIdsByPrefix } from "../../store/people/patients.ts";
import { type Sight, seesPatient } from "../../store/people/sight.ts";
import type { Sql } from "../../store/sql.ts";
import { patientHitOf } from "./patient-card.ts";

const PATIENTS_MAX = 20;
/** How many of one way are looked through for whoever does not see all of them. */
const LOOKED_AT_MAX = 500;

/** Patients whose name, e-mail, phone or number begins with what was typed, or whose payment or invoice has it as its number; at most twenty. */
export function searchPatients(ctx: AccountContext, who: PersonActor, q: string): Result<PatientSearchAnswer, Refusal> {
  const patients = patientIdsTyped(ctx.sql, q, sightOf(ctx, who)).flatMap((id) => patientHitOf(ctx.sql, id) ?? []);
  return ok({ patients });
}

/**
 * By the whole number of a payment or an invoice, which go first; by the beginning of a patient's number, an address, a name or a part of it, a
 * phone; at most twenty, of those who are seen.
 */
export function patientIdsTyped(sql: Sql, q: string, sight: Sight | undefined): string[] {
  const most = sight ? LOOKED_AT_MAX : PATIENTS_MAX;
  const ways: [KeyKind[], string | undefined][] = [
    [["patient_number"], normalisePatientNumber(q)],
    [["email", "email_other"], normaliseEmail(q)],
    [["name", "name_part"], normaliseName(q)],
    [["phone"], /\d{4}/.test(q) ? normalisePhone(q) : undefined],
  ];
  const found = ways.flatMap(([kinds, prefix]) => (prefix ? patientIdsByPrefix(sql, kinds, prefix, most) : []));
  const all = [...new Set([...patientIdsByReference(sql, q.trim(), most), ...found])];
  return (sight ? all.filter((id) => seesPatient(sql, sight, id)) : all).slice(0, PATIENTS_MAX);
}
