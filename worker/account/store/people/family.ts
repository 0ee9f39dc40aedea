/** Whose matter a patient's is, and which patients are a person's own or their family (the views of `migrations/013-rights.ts`). */
import type { Sql } from "../sql.ts";

/** The patients who are this person, by their own address, or whom somebody marked as their family. */
export function ownPatients(sql: Sql, personId: string): string[] {
  return sql
    .all<{ id: string }>("SELECT DISTINCT patient_id AS id FROM own_patient WHERE person_id = ?", personId)
    .map(({ id }) => id);
}

/** The patient, who is responsible for them, and who pays or paid for them. */
export function concernedBy(sql: Sql, patientId: string): string[] {
  return sql
    .all<{ id: string }>("SELECT DISTINCT concerned_id AS id FROM concerned_patient WHERE patient_id = ?", patientId)
    .map(({ id }) => id);
}
