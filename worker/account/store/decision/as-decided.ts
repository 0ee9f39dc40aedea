/** What a past decision of a case was taken on, and what had been given back by then. */
import type { CaseInputLine } from "../../../../core/resolution/case-input.ts";
import type { Sql } from "../sql.ts";

/** Facts and proposal of the last decision of a case, each as JSON; undefined where nothing was decided. */
export function lastEvaluated(
  sql: Sql,
  caseId: string,
): { readonly facts: string; readonly proposal: string; readonly atMs: number } | undefined {
  return sql.one(
    `SELECT facts_json AS facts, proposal_json AS proposal, at_ms AS atMs FROM evaluation WHERE case_id = ?
     ORDER BY at_ms DESC, id DESC LIMIT 1`,
    caseId,
  );
}

type ReturnedOnLine = Pick<CaseInputLine, "returnedMinor" | "returnedUses">;

/** Given back on each line by decisions on other cases before a time, less credit taken back or paid out by that day: minor units, and uses. */
export function returnedBefore(sql: Sql, caseId: string, beforeMs: number): ReadonlyMap<string, ReturnedOnLine> {
  const rows = sql.all<ReturnedOnLine & { lineId: string }>(
    `SELECT lineId, sum(minor) AS returnedMinor, sum(uses) AS returnedUses FROM (
       SELECT a.line_id AS lineId, a.net_minor + a.tax_minor AS minor, a.uses
       FROM case_line n JOIN allocation a ON a.line_id = n.line_id JOIN leg g ON g.id = a.leg_id JOIN decision d ON d.id = g.decision_id
       WHERE n.case_id = ?1 AND d.case_id <> ?1 AND d.decided_at_ms < ?2 AND g.held_minor > 0
       UNION ALL SELECT x.line_id, x.net_minor + x.tax_minor, x.uses
       FROM case_line n JOIN credit_entry_line x ON x.line_id = n.line_id JOIN credit_entry e ON e.id = x.entry_id
       WHERE n.case_id = ?1 AND e.case_id <> ?1 AND e.on_date <= date(?2 / 1000, 'unixepoch'))
     GROUP BY lineId`,
    caseId,
    beforeMs,
  );
  return new Map(rows.map(({ lineId, ...returned }) => [lineId, returned]));
}
