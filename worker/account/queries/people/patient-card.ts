import type { PatientCard, PatientHit } from "../../../../core/contract/story.ts";
import { maskEmail, maskPhone } from "../../../../core/facts/patient-keys.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { authorisedContacts } from "../../domain/people/known-writer.ts";
import { accountCurrency } from "../../store/account/settings.ts";
import { lifetimeSpend } from "../../store/money/payments.ts";
import { keysOfPatient, patientById } from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";

/** What a screen may show of a patient: contacts masked, money in the account's currency only. Undefined for an unknown id. */
export function patientCardOf(sql: Sql, patientId: string): PatientCard | undefined {
  const hit = patientHitOf(sql, patientId);
  if (!hit) return undefined;
  const currency = accountCurrency(sql);
  const { paidMinor, wentBackMinor } = lifetimeSpend(sql, patientId, currency);
  return {
    ...hit,
    visits: patientById(sql, patientId)?.visits ?? 0,
    lifetimeSpendMinor: paidMinor - wentBackMinor,
    lifetimeWentBackMinor: wentBackMinor,
    currency,
  };
}

/** By what one of several is picked. */
export function patientHitOf(sql: Sql, patientId: string): PatientHit | undefined {
  const patient = patientById(sql, patientId);
  if (!patient) return undefined;
  const keys = keysOfPatient(sql, patientId);
  const email = keys.find((key) => key.kind === "email")?.value;
  const phone = keys.find((key) => key.kind === "phone")?.value;
  return {
    patientId,
    name: patient.name,
    ...omitNullish({ patientNumber: patient.patientNumber }),
    ...omitNullish({ emailMasked: email && maskEmail(email), phoneMasked: phone && maskPhone(phone) }),
    since: patient.sinceOn,
    ...omitNullish({ payer: nameOf(sql, patient.payerId), guardian: nameOf(sql, patient.guardianId) }),
    authorisedContacts: authorisedContacts
      .parse(JSON.parse(patient.contacts))
      .map(({ name, relation }) => ({ name, relation })),
  };
}

function nameOf(sql: Sql, patientId: string | null): PatientCard["payer"] {
  const row = patientId === null ? undefined : patientById(sql, patientId);
  return row && { patientId: row.patientId, name: row.name, ...omitNullish({ patientNumber: row.patientNumber }) };
}
