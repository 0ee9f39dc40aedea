/** By what a patient can be written to or called, and since when that is on file. */
import type { Sql } from "../sql.ts";

export interface ContactRow {
  readonly kind: "email" | "phone";
  readonly value: string;
  /** 0: since ever. */
  readonly sinceMs: number;
}

/** In order: mail first, as a patient's own address is. */
export const contactsOf = (sql: Sql, patientId: string): ContactRow[] =>
  sql.all<ContactRow>(
    "SELECT kind, value_norm AS value, since_ms AS sinceMs FROM contact_since WHERE patient_id = ? ORDER BY kind, since_ms, value_norm",
    patientId,
  );

/** Those that are on file now. What was there stays since when it was; what is not there any more is forgotten. */
export function keepContacts(
  sql: Sql,
  patientId: string,
  contacts: readonly Pick<ContactRow, "kind" | "value">[],
  sinceMs: number,
): void {
  const before = contactsOf(sql, patientId);
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
  for (const { kind, value } of contacts) {
    sql.run(
      `INSERT INTO contact_since (patient_id, kind, value_norm, since_ms) VALUES (?, ?, ?, ?)
       ON CONFLICT (patient_id, kind, value_norm) DO NOTHING`,
      patientId,
      kind,
      value,
      sinceMs,
    );
  }
}
