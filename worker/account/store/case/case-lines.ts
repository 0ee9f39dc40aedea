/** Which lines stand in a case, and in which case a line is open: in one at the most. */
import type { Sql } from "../sql.ts";

/** Takes a line into a case. One that another open case holds is open there and not here. */
export function linkLine(sql: Sql, caseId: string, lineId: string): void {
  sql.run(
    `INSERT INTO case_line (case_id, line_id, open)
     SELECT ?1, ?2, NOT EXISTS (SELECT 1 FROM case_line WHERE line_id = ?2 AND open = 1)
     WHERE true ON CONFLICT (case_id, line_id) DO NOTHING`,
    caseId,
    lineId,
  );
}

export function unlinkLine(sql: Sql, caseId: string, lineId: string): void {
  sql.run("DELETE FROM case_line WHERE case_id = ? AND line_id = ?", caseId, lineId);
}

/** Those that are neither chosen nor of a matter of the case leave it. */
export function unlinkLinesBut(sql: Sql, caseId: string, chosen: readonly string[]): void {
  sql.run(
    `DELETE FROM case_line WHERE case_id = ?1 AND line_id NOT IN (SELECT value FROM json_each(?2))
       AND line_id NOT IN (SELECT line_id FROM case_matter WHERE case_id = ?1)`,
    caseId,
    JSON.stringify(chosen),
  );
}

/** A line on which nothing was decided in the case leaves it. */
export function unlinkUndecidedLine(sql: Sql, caseId: string, lineId: string): void {
  sql.run(
    `DELETE FROM case_line WHERE case_id = ?1 AND line_id = ?2 AND NOT EXISTS (
       SELECT 1 FROM decision d JOIN decision_line l ON l.decision_id = d.id WHERE d.case_id = ?1 AND l.line_id = ?2)`,
    caseId,
    lineId,
  );
}

export function closeLines(sql: Sql, caseId: string): void {
  sql.run("UPDATE case_line SET open = 0 WHERE case_id = ?", caseId);
}

/** A bounced refund opens its matter again, unless another case took the line meanwhile. */
export function reopenLines(sql: Sql, caseId: string): void {
  sql.run(
    `UPDATE case_line SET open = 1 WHERE case_id = ?1 AND open = 0
       AND NOT EXISTS (SELECT 1 FROM case_line other WHERE other.line_id = case_line.line_id AND other.open = 1)`,
    caseId,
  );
}
