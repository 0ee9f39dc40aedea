/** What may not be touched for now, by whose word. */

import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

export interface HoldRow {
  readonly holdId: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly caseId: string | null;
  readonly responsibleId: string;
  readonly textId: string;
  readonly putBy: string;
  readonly putAtMs: number;
  readonly endedBy: string | null;
  readonly endedAtMs: number | null;
}

const SELECT = `SELECT h.id AS holdId, h.patient_id AS patientId, p.name AS patientName, h.case_id AS caseId, h.responsible_id AS responsibleId,
  h.text_id AS textId, h.put_by AS putBy, h.put_at_ms AS putAtMs, h.ended_by AS endedBy, h.ended_at_ms AS endedAtMs
  FROM legal_hold h JOIN patient p ON p.id = h.patient_id`;

export const holdById = (sql: Sql, holdId: string): HoldRow | undefined =>
  sql.one<HoldRow>(`${SELECT} WHERE h.id = ?`, holdId);

/** Those that last first, then the newest that ended. */
export const holds = (sql: Sql, limit: number): HoldRow[] =>
  sql.all<HoldRow>(
    `${SELECT} ORDER BY h.ended_at_ms IS NOT NULL, coalesce(h.ended_at_ms, h.put_at_ms) DESC, h.id DESC LIMIT ${limit}`,
  );

/** Whatever lasts of this patient's, and of whoever is the same person. */
export const holdsOn = (sql: Sql, patientId: string): HoldRow[] =>
  sql.all<HoldRow>(
    `${SELECT} WHERE h.ended_at_ms IS NULL AND ${ofSame("p.id", "?1")}
     ORDER BY h.put_at_ms, h.id`,
    patientId,
  );

/** What holds this case, or a matter of the patient's that is no case yet. */
export const holdOn = (
  sql: Sql,
  patientId: string | null | undefined,
  caseId: string | undefined,
): HoldRow | undefined =>
  patientId ? holdsOn(sql, patientId).find((hold) => hold.caseId === null || hold.caseId === caseId) : undefined;

export function insertHold(sql: Sql, hold: Omit<HoldRow, "patientName" | "endedBy" | "endedAtMs">): void {
  sql.run(
    `INSERT INTO legal_hold (id, patient_id, case_id, responsible_id, text_id, put_by, put_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    hold.holdId,
    hold.patientId,
    hold.caseId,
    hold.responsibleId,
    hold.textId,
    hold.putBy,
    hold.putAtMs,
  );
}

export function endHoldRow(sql: Sql, holdId: string, by: string, atMs: number): void {
  sql.run("UPDATE legal_hold SET ended_by = ?, ended_at_ms = ? WHERE id = ?", by, atMs, holdId);
}
