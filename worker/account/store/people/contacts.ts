/** By what a patient can be written to or called, and since when that is on file. */
import type { Sql } from "../sql.ts";
import { ofSame } from "./same-patient.ts";

export interface ContactRow {
  /** Of its own: a number has so few digits that whoever has a hash of it has it. */
  readonly contactId: string;
  readonly kind: "email" | "phone";
  readonly value: string;
  /** 0: since ever. */
  readonly sinceMs: number;
}

/** In order: mail first, as a patient's own address is. */
export const contactsOf = (sql: Sql, patientId: string): ContactRow[] =>
  sql.all<ContactRow>(
    `SELECT id AS contactId, kind, value_norm AS value, min(since_ms) AS sinceMs FROM contact_since WHERE ${ofSame("patient_id")}
     GROUP BY kind, value_norm ORDER BY kind, 4, value_norm`,
    patientId,
  );

/** Those that are on file now. What was there stays since when it was; what is not there any more is forgotten. */
export function keepContacts(
  sql: Sql,
  patientId: string,
  contacts: readonly Pick<ContactRow, "kind" | "value">[],
  sinceMs: number,
): void {
  // Of this very record: what is on another of the same person is that one's to say.
  const before = sql.all<Pick<ContactRow, "kind" | "value">>(
    "SELECT kind, value_norm AS value FROM contact_since WHERE patient_id = ?",
    patientId,
  );
  const isSame = (one: Pick<ContactRow, "kind" | "value">, other: Pick<ContactRow, "kind" | "value">) =>
    one.kind === other.kind && one.value === other.value;
  for (const gone of before.filter((row) => !contacts.some((one) => isSame(one, row)))) {
    sql.run(
      "DELETE FROM contact_since WHERE patient_id = ? AND kind = ? AND value_norm = ?",
      patientId,
      gone.kind,
      gone.value,
    );
  }
  insertContacts(
    sql,
    contacts.map((contact) => ({ ...contact, patientId, sinceMs })),
  );
}

export type NewContact = Pick<ContactRow, "kind" | "value" | "sinceMs"> & { readonly patientId: string };

/** What is there stays since when it was. */
export function insertContacts(sql: Sql, contacts: readonly NewContact[]): void {
  if (contacts.length === 0) return;
  sql.run(
    `INSERT INTO contact_since (id, patient_id, kind, value_norm, since_ms)
     SELECT lower(hex(randomblob(10))), value ->> 'patientId', value ->> 'kind', value ->> 'value', value ->> 'sinceMs'
     FROM json_each(?) WHERE true ON CONFLICT (patient_id, kind, value_norm) DO NOTHING`,
    JSON.stringify(contacts),
  );
}

/** Since when this guardian answers for the patient; 0: since ever. */
export const guardianSinceMs = (sql: Sql, patientId: string, guardianId: string): number | undefined =>
  sql.one<{ sinceMs: number }>(
    `SELECT max(since_ms) AS sinceMs FROM guardian_since
     WHERE ${ofSame("patient_id", "?1")} AND ${ofSame("guardian_id", "?2")} HAVING count(*) > 0`,
    patientId,
    guardianId,
  )?.sinceMs;

/** Who answers for the patient now, or nobody: the same as before does so since when they did. */
export function keepGuardian(sql: Sql, patientId: string, guardianId: string | null, sinceMs: number): void {
  if (guardianId === null) return void sql.run("DELETE FROM guardian_since WHERE patient_id = ?", patientId);
  sql.run(
    `INSERT INTO guardian_since (patient_id, guardian_id, since_ms) VALUES (?, ?, ?) ON CONFLICT (patient_id)
     DO UPDATE SET guardian_id = excluded.guardian_id, since_ms = excluded.since_ms WHERE guardian_id <> excluded.guardian_id`,
    patientId,
    guardianId,
    sinceMs,
  );
}
