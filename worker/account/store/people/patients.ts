import type { MessageChannel } from "../../../../core/messages/channels.ts";
import type { Language } from "../../../../core/words.ts";
import { SQL_PARAMS_MAX, type Sql } from "../sql.ts";
import { lasting, lastingIdOf, ofSame } from "./same-patient.ts";

export interface PatientRow {
  readonly patientId: string;
  readonly name: string;
  readonly patientNumber: string | null;
  readonly language: Language;
  readonly sinceOn: string;
  readonly visits: number;
  readonly payerId: string | null;
  readonly guardianId: string | null;
  /** JSON list of authorised contacts: name, relation, e-mail where known. */
  readonly contacts: string;
  /** How they want to be written to; null where nobody said. */
  readonly contactBy: MessageChannel | null;
}

/**
 * How a patient is found. `email` is the first address on file, `email_other` the others, `email_bare` each without its plus-part,
 * `contact_email` that of somebody authorised; `name_part` serves the search.
 */
export const KEY_KINDS = [
  "email",
  "email_other",
  "email_bare",
  "contact_email",
  "phone",
  "patient_number",
  "name",
  "name_part",
] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

export interface KeyRow {
  readonly kind: KeyKind;
  readonly value: string;
  readonly patientId: string;
}

const COLUMNS = `id AS patientId, name, patient_number AS patientNumber, language, since_on AS sinceOn, visits,
  payer_id AS payerId, guardian_id AS guardianId, contacts, contact_by AS contactBy`;

const BY_ID = `SELECT ${COLUMNS} FROM patient WHERE ${ofSame("id", "?1")} ORDER BY id <> ?1, id`;

/** With what other records of the same person say beside it. */
export function patientById(sql: Sql, patientId: string): PatientRow | undefined {
  const [row, ...others] = sql.all<PatientRow>(BY_ID, patientId);
  return row && others.reduce(withRecord, row);
}

/** By name and number it stays the first; who pays or answers for either does so for the person. */
const withRecord = (row: PatientRow, other: PatientRow): PatientRow => ({
  ...row,
  patientNumber: row.patientNumber ?? other.patientNumber,
  sinceOn: row.sinceOn < other.sinceOn ? row.sinceOn : other.sinceOn,
  visits: row.visits + other.visits,
  payerId: row.payerId ?? other.payerId,
  guardianId: row.guardianId ?? other.guardianId,
  contacts: JSON.stringify([...JSON.parse(row.contacts), ...JSON.parse(other.contacts)]),
  contactBy: row.contactBy ?? other.contactBy,
});

/** Where a patient is written to, and by which name: their guardian where they have one. Undefined where no address is on file. */
export function addressOf(sql: Sql, patientId: string): { readonly name: string; readonly email: string } | undefined {
  const patient = patientById(sql, patientId);
  const to = patient?.guardianId ? patientById(sql, patient.guardianId) : patient;
  const email =
    to && keysOfPatient(sql, to.patientId).find(({ kind }) => kind === "email" || kind === "email_other")?.value;
  return to && email ? { name: to.name, email } : undefined;
}

/** Patients who hold this key, whatever kind of the list it is, with the kind. */
export function keysWithValue(sql: Sql, kinds: readonly KeyKind[], value: string): KeyRow[] {
  return sql.all<KeyRow>(
    `SELECT DISTINCT kind, value_norm AS value, ${lasting("patient_id")} AS patientId FROM patient_key
     WHERE kind IN (${marks(kinds.length)}) AND value_norm = ? ORDER BY 3`,
    ...kinds,
    value,
  );
}

/** As `keysWithValue` for many values of one kind; at most 99 of them are looked at. */
export function keysWithValues(sql: Sql, kind: KeyKind, values: readonly string[]): KeyRow[] {
  const asked = values.slice(0, SQL_PARAMS_MAX - 1);
  if (asked.length === 0) return [];
  return sql.all<KeyRow>(
    `SELECT DISTINCT kind, value_norm AS value, ${lasting("patient_id")} AS patientId FROM patient_key
     WHERE kind = ? AND value_norm IN (${marks(asked.length)}) ORDER BY 3`,
    kind,
    ...asked,
  );
}

/** Who has each of these addresses as their own, by address: each person once. */
export function patientsWithEmails(sql: Sql, emails: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const rows = sql.all<{ value: string; patientId: string }>(
    `SELECT DISTINCT value_norm AS value, ${lasting("patient_id")} AS patientId FROM patient_key
     WHERE kind IN ('email', 'email_other') AND value_norm IN (SELECT value FROM json_each(?)) ORDER BY 2`,
    JSON.stringify(emails),
  );
  const byValue = Map.groupBy(rows, ({ value }) => value);
  return new Map([...byValue].map(([value, found]) => [value, found.map(({ patientId }) => patientId)]));
}

/** Their own record's first, then those of others of the same person. */
export function keysOfPatient(sql: Sql, patientId: string): KeyRow[] {
  return sql.all<KeyRow>(
    `SELECT kind, value_norm AS value, patient_id AS patientId FROM patient_key WHERE ${ofSame("patient_id", "?1")}
     ORDER BY patient_id <> ?1, kind, value_norm`,
    patientId,
  );
}

/** Ids of patients with a key that begins with the text, in order of the key: for a search as somebody types. Each person once. */
export const patientIdsByPrefix = (sql: Sql, kinds: readonly KeyKind[], prefix: string, limit: number): string[] => [
  ...new Set(recordIdsByPrefix(sql, kinds, prefix, limit).map((id) => lastingIdOf(sql, id))),
];

function recordIdsByPrefix(sql: Sql, kinds: readonly KeyKind[], prefix: string, limit: number): string[] {
  const until = `${prefix}\u{10ffff}`;
  // The first of each kind, as the index has them: of several at once all that begin so would be sorted.
  const first = kinds.map((kind) =>
    sql
      .all<{ patientId: string }>(
        `SELECT DISTINCT patient_id AS patientId FROM patient_key
         WHERE kind = ? AND value_norm >= ? AND value_norm < ? ORDER BY value_norm, patient_id LIMIT ${limit}`,
        kind,
        prefix,
        until,
      )
      .map(({ patientId }) => patientId),
  );
  const [only = [], ...others] = first.filter((ids) => ids.length > 0);
  if (others.length === 0) return only;
  return sql
    .all<{ patientId: string }>(
      `SELECT patient_id AS patientId FROM patient_key WHERE patient_id IN (SELECT value FROM json_each(?1))
         AND kind IN (SELECT value FROM json_each(?2)) AND value_norm >= ?3 AND value_norm < ?4
       GROUP BY patient_id ORDER BY min(value_norm), patient_id LIMIT ${limit}`,
      JSON.stringify([...new Set([...only, ...others.flat()])]),
      JSON.stringify(kinds),
      prefix,
      until,
    )
    .map(({ patientId }) => patientId);
}

const BY_SAME = { guardian: ofSame("guardian_id", "?1"), payer: ofSame("payer_id", "?1") };

/** For whom somebody pays or answers: as payer of the patient or of one of their purchases, or as guardian. */
export function dependentsOf(sql: Sql, personId: string): { patientId: string; as: "payer" | "guardian" }[] {
  return sql.all<{ patientId: string; as: "payer" | "guardian" }>(
    `SELECT ${lasting("patient.id")} AS patientId, 'guardian' AS "as" FROM patient WHERE ${BY_SAME.guardian} AND NOT ${ofSame("id", "?1")}
     UNION SELECT ${lasting("patient.id")}, 'payer' FROM patient WHERE ${BY_SAME.payer} AND NOT ${ofSame("id", "?1")}
     UNION SELECT ${lasting("patient_id")}, 'payer' FROM purchase WHERE ${BY_SAME.payer} AND NOT ${ofSame("patient_id", "?1")}
     ORDER BY 1, 2`,
    personId,
  );
}

const FAMILY_MOST = 20;

/** Patients of one of the last names who have one of the words in their name too. */
export function patientIdsOfFamily(sql: Sql, words: readonly string[], lastNames: readonly string[]): string[] {
  const first = words.filter((word) => !lastNames.includes(word)).slice(0, 40);
  const last = lastNames.slice(0, 10);
  if (first.length === 0 || last.length === 0) return [];
  return sql
    .all<{ patientId: string }>(
      `SELECT DISTINCT ${lasting("k.patient_id")} AS patientId FROM patient_key k WHERE k.kind = 'name_part' AND k.value_norm IN (${marks(first.length)})
         AND EXISTS (SELECT 1 FROM patient_key l WHERE l.kind = 'name_part' AND l.value_norm IN (${marks(last.length)})
           AND l.patient_id = k.patient_id)
       ORDER BY 1 LIMIT ${FAMILY_MOST}`,
      ...first,
      ...last,
    )
    .map((row) => row.patientId);
}

/** Others with a telephone number of this patient. */
export function sharingPhone(sql: Sql, patientId: string): string[] {
  return sql
    .all<{ patientId: string }>(
      `SELECT DISTINCT ${lasting("o.patient_id")} AS patientId FROM patient_key k JOIN patient_key o ON o.kind = k.kind AND o.value_norm = k.value_norm
       WHERE ${ofSame("k.patient_id", "?1")} AND k.kind = 'phone' AND NOT ${ofSame("o.patient_id", "?1")} ORDER BY 1 LIMIT ${FAMILY_MOST}`,
      patientId,
    )
    .map((row) => row.patientId);
}

export function hasPurchases(sql: Sql, patientId: string): boolean {
  return sql.one(`SELECT 1 AS found FROM purchase WHERE ${ofSame("patient_id")} LIMIT 1`, patientId) !== undefined;
}

/** Whose payment a processor's or an invoice's number in a mail names. */
export function patientIdsByPaymentReference(sql: Sql, references: readonly string[]): string[] {
  const asked = references.slice(0, Math.floor(SQL_PARAMS_MAX / 2));
  if (asked.length === 0) return [];
  return sql
    .all<{ patientId: string }>(
      `SELECT ${lasting("patient_id")} AS patientId FROM payment WHERE processor <> 'none' AND processor_ref IN (${marks(asked.length)})
       UNION SELECT ${lasting("patient_id")} FROM purchase WHERE invoice IN (${marks(asked.length)}) ORDER BY 1`,
      ...asked,
      ...asked,
    )
    .map((row) => row.patientId);
}

/** `?, ?, ?` */
export function marks(count: number): string {
  return Array.from({ length: count }, () => "?").join(", ");
}

/** Those of them who are there, each once. */
export const patientsThere = (sql: Sql, patientIds: readonly string[]): string[] =>
  sql
    .all<{ id: string }>(
      "SELECT id FROM patient WHERE id IN (SELECT value FROM json_each(?))",
      JSON.stringify(patientIds),
    )
    .map(({ id }) => id);
