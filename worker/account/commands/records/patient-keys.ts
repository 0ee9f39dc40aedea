import {
  bareEmail,
  normaliseEmail,
  normaliseName,
  normalisePatientNumber,
  normalisePhone,
} from "../../../../core/facts/patient-keys.ts";
import { replaceKeys } from "../../store/people/patient-keys.ts";
import type { KeyKind } from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";
import type { RecordOf } from "./book.ts";

/** Writes by what the patient can be found; keys of an earlier record are replaced. */
export const writePatientKeys = (sql: Sql, patientId: string, record: RecordOf<"patient">): void =>
  replaceKeys(sql, patientId, keysOf(record));

function keysOf(record: RecordOf<"patient">): [KeyKind, string][] {
  const name = normaliseName(record.name);
  const keys: [KeyKind, string | undefined][] = [
    ...record.emails.map((email, at): [KeyKind, string] => [at === 0 ? "email" : "email_other", normaliseEmail(email)]),
    ...record.emails.map((email): [KeyKind, string] => ["email_bare", bareEmail(email)]),
    ...(record.authorisedContacts ?? []).map(({ email }): [KeyKind, string | undefined] => [
      "contact_email",
      email === undefined ? undefined : normaliseEmail(email),
    ]),
    ...record.phones.map((phone): [KeyKind, string | undefined] => ["phone", normalisePhone(phone)]),
    ["patient_number", record.patientNumber === undefined ? undefined : normalisePatientNumber(record.patientNumber)],
    ["name", name],
    ...name.split(" ").map((part): [KeyKind, string] => ["name_part", part]),
  ];
  return keys.flatMap(([kind, value]) => (value ? [[kind, value]] : []));
}
