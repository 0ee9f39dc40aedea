import {
  bareEmail,
  normaliseEmail,
  normaliseName,
  normalisePatientNumber,
  normalisePhone,
} from "../../../../core/facts/patient-keys.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { keepContacts } from "../../store/people/contacts.ts";
import { replaceKeys } from "../../store/people/patient-keys.ts";
import type { KeyKind } from "../../store/people/patients.ts";
import type { RecordOf } from "./book.ts";

/** By which a patient is written to or called, of all by which they are found. */
const CONTACT_KINDS: ReadonlyMap<KeyKind, "email" | "phone"> = new Map([
  ["email", "email"],
  ["email_other", "email"],
  ["phone", "phone"],
]);

/** Writes by what the patient can be found; keys of an earlier record are replaced. */
export function writePatientKeys(
  { sql, nowMs }: Pick<CommandContext, "sql" | "nowMs">,
  patientId: string,
  record: RecordOf<"patient">,
  isNew: boolean,
): void {
  const keys = keysOf(record);
  replaceKeys(sql, patientId, keys);
  const contacts = keys.flatMap(([kind, value]) => {
    const as = CONTACT_KINDS.get(kind);
    return as === undefined ? [] : [{ kind: as, value }];
  });
  // Whom the clinic's own system has known for longer than us has had these as long as we can tell.
  const sinceMs = isNew && record.since < civilDateAt(nowMs, homeTimeZone(sql)) ? 0 : nowMs;
  keepContacts(sql, patientId, contacts, sinceMs);
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
