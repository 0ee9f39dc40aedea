/** Whose matter a patient's is, and which patients are a person's own or their family (the views of `migrations/013-rights.ts`). */
import type { Sql } from "../sql.ts";
import { ofSame } from "./same-patient.ts";

/** The patients who are this person, by their own address, or whom somebody marked as their family. */
export function ownPatients(sql: Sql, personId: string): string[] {
  return sql
    .all<{ id: string }>("SELECT DISTINCT patient_id AS id FROM own_patient WHERE person_id = ?", personId)
    .map(({ id }) => id);
}

/** The patient, who is responsible for them, and who pays or paid for them. */
export function concernedBy(sql: Sql, patientId: string): string[] {
  return sql
    .all<{ id: string }>(
      `SELECT DISTINCT concerned_id AS id FROM concerned_patient WHERE ${ofSame("patient_id")}`,
      patientId,
    )
    .map(({ id }) => id);
}

/** Marked twice is marked once. */
export function insertFamily(
  sql: Sql,
  mark: {
    readonly personId: string;
    readonly patientId: string;
    readonly textId: string;
    readonly markedBy: string;
    readonly markedAtMs: number;
  },
): void {
  sql.run(
    `INSERT INTO person_family (person_id, patient_id, text_id, marked_by, marked_at_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (person_id, patient_id) DO NOTHING`,
    mark.personId,
    mark.patientId,
    mark.textId,
    mark.markedBy,
    mark.markedAtMs,
  );
}

export function deleteFamily(sql: Sql, personId: string, patientId: string): void {
  sql.run(`DELETE FROM person_family WHERE person_id = ? AND ${ofSame("patient_id")}`, personId, patientId);
}
