/**
 * Who is one person. A merge is a link from one record of a patient to another (`patient.merged_into`, one step); no row moves. Whoever reads
 * what is a patient's reads it through these, so that it is all of both while the link stands, and each one's own again once it is gone.
 */
import type { Sql } from "../sql.ts";

/** SQL: whose records are one person with `of`, which is a parameter or a column. */
export const ofSame = (column: string, of = "?"): string =>
  `${column} IN (SELECT id FROM same_patient WHERE of_id = ${of})`;

/** As `ofSame` for any of a list. */
export const ofAnySame = (column: string, list: string): string =>
  `${column} IN (SELECT id FROM same_patient WHERE of_id IN ${list})`;

/** SQL: the record that stands for this one. */
export const lasting = (column: string): string =>
  `(SELECT coalesce(m.merged_into, m.id) FROM patient m WHERE m.id = ${column})`;

/** The record that stands for this one; itself where nobody merged it. */
export const lastingIdOf = (sql: Sql, patientId: string): string =>
  sql.one<{ id: string }>("SELECT coalesce(merged_into, id) AS id FROM patient WHERE id = ?", patientId)?.id ??
  patientId;

/** The records that are one person with this one, itself first. */
export const samePatients = (sql: Sql, patientId: string): string[] =>
  sql
    .all<{ id: string }>("SELECT id FROM same_patient WHERE of_id = ?1 ORDER BY id <> ?1, id", patientId)
    .map(({ id }) => id);

/** Whether both are the same person, merges followed. Nobody is not the same as nobody. */
export function isSamePatient(sql: Sql, one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return false;
  return one === other || lastingIdOf(sql, one) === lastingIdOf(sql, other);
}
