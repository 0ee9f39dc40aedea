import { addDays } from "../../../../core/facts/civil.ts";
import {
  bareEmail,
  normaliseEmail,
  normaliseName,
  normalisePatientNumber,
  normalisePhone,
} from "../../../../core/facts/patient-keys.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { homeTimeZone, putSetting, setting } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { insertContacts, keepContacts, type NewContact } from "../../store/people/contacts.ts";
import { replaceKeys } from "../../store/people/patient-keys.ts";
import type { KeyKind } from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";
import type { RecordOf } from "./book.ts";

/** By which a patient is written to or called, of all by which they are found. */
const CONTACT_KINDS: ReadonlyMap<KeyKind, "email" | "phone"> = new Map([
  ["email", "email"],
  ["email_other", "email"],
  ["phone", "phone"],
]);

interface KeyedPatient {
  readonly id: string;
  readonly record: RecordOf<"patient">;
  readonly isNew: boolean;
  /** Since when what the record says of them is on file. */
  readonly sinceMs: number;
}

/** Writes by what patients can be found; keys of an earlier record are replaced. */
export function writePatientKeys(sql: Sql, patients: readonly KeyedPatient[]): void {
  const keyed = patients.map((patient) => ({ ...patient, keys: keysOf(patient.record) }));
  replaceKeys(
    sql,
    keyed.flatMap(({ id, isNew }) => (isNew ? [] : [id])),
    keyed.flatMap(({ id, keys }) => keys.map(([kind, value]) => [kind, value, id] as const)),
  );
  const news: NewContact[] = [];
  for (const { id, keys, isNew, sinceMs } of keyed) {
    const contacts = keys.flatMap(([kind, value]) => {
      const as = CONTACT_KINDS.get(kind);
      return as === undefined ? [] : [{ kind: as, value }];
    });
    if (isNew) news.push(...contacts.map((contact) => ({ ...contact, patientId: id, sinceMs })));
    else keepContacts(sql, id, contacts, sinceMs);
  }
  insertContacts(sql, news);
}

/**
 * Since when what a record says of a patient is on file. Whom the clinic's own system knew before the account's first import has had it as long
 * as anybody can tell, unless they became a patient only yesterday: days are all that is known of them. A record that appears later may have been made for the occasion, whatever day it names.
 */
export function onFileSince({
  sql,
  nowMs,
}: Pick<CommandContext, "sql" | "nowMs">): (record: RecordOf<"patient">, isNew: boolean) => number {
  const timeZone = homeTimeZone(sql);
  const today = civilDateAt(nowMs, timeZone);
  const firstMs = setting(sql, "patients_since");
  if (firstMs === undefined) putSetting(sql, "patients_since", String(nowMs));
  const isFirstDay = firstMs === undefined || civilDateAt(Number(firstMs), timeZone) >= today;
  const yesterday = addDays(today, -1);
  return ({ since }, isNew) => (isNew && isFirstDay && since < yesterday ? 0 : nowMs);
}

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
