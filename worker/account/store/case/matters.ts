/** The matters of a case, where its mail was about more than one purchase. */
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { Sql } from "../sql.ts";

export interface MatterRow {
  readonly lineId: string;
  /** Null where neither the mail nor a person has named one. */
  readonly reason: ReasonCode | null;
  /** The last decision about it, whatever became of that. */
  readonly decisionId: string | null;
  /** A person said that it is not asked for. */
  readonly endedAtMs: number | null;
  /** Its decision stands, or waits for somebody's yes: nothing of it is left to decide. */
  readonly isDecided: 0 | 1;
}

/** In the order in which the mail speaks of them; empty where the case is one matter. */
export function mattersOfCase(sql: Sql, caseId: string): MatterRow[] {
  return sql.all<MatterRow>(
    `SELECT m.line_id AS lineId, m.reason, m.decision_id AS decisionId, m.ended_at_ms AS endedAtMs,
       d.state IS NOT NULL AND d.state IN ('approved', 'awaiting_approval') AND (
         NOT EXISTS (SELECT 1 FROM leg WHERE decision_id = d.id)
         OR EXISTS (SELECT 1 FROM leg WHERE decision_id = d.id AND state NOT IN ('failed', 'bounced', 'closed'))) AS isDecided
     FROM case_matter m LEFT JOIN decision d ON d.id = m.decision_id WHERE m.case_id = ? ORDER BY m.at`,
    caseId,
  );
}

/** What was decided already on the line, in this case, decides the matter. */
export function insertMatter(
  sql: Sql,
  caseId: string,
  { at, lineId, reason }: { readonly at: number; readonly lineId: string; readonly reason: ReasonCode | undefined },
): void {
  sql.run(
    `INSERT INTO case_matter (case_id, at, line_id, reason, decision_id) SELECT ?1, ?2, ?3, ?4,
       (SELECT d.id FROM decision d JOIN decision_line l ON l.decision_id = d.id WHERE d.case_id = ?1 AND l.line_id = ?3
          AND d.pays_out_leg_id IS NULL ORDER BY d.decided_at_ms DESC, d.id DESC LIMIT 1)`,
    caseId,
    at,
    lineId,
    reason ?? null,
  );
}

/** Decisions of a case beside one, and how many of them are about one of these lines. */
export const decisionsBeside = (
  sql: Sql,
  caseId: string,
  decisionId: string,
  lineIds: readonly string[],
): { readonly n: number; readonly same: number } =>
  sql.one<{ n: number; same: number }>(
    `SELECT count(*) AS n, coalesce(sum(EXISTS (SELECT 1 FROM decision_line l WHERE l.decision_id = d.id
       AND l.line_id IN (SELECT value FROM json_each(?3)))), 0) AS same FROM decision d WHERE d.case_id = ?1 AND d.id <> ?2`,
    caseId,
    decisionId,
    JSON.stringify(lineIds),
  ) ?? { n: 0, same: 0 };

/** Also one that was ended is asked for then. */
export function writeMatterDecision(
  sql: Sql,
  caseId: string,
  lineId: string,
  { decisionId, reason }: { readonly decisionId: string; readonly reason: ReasonCode },
): void {
  sql.run(
    "UPDATE case_matter SET decision_id = ?, reason = ?, ended_at_ms = NULL WHERE case_id = ? AND line_id = ?",
    decisionId,
    reason,
    caseId,
    lineId,
  );
}

export function writeMatterLine(sql: Sql, caseId: string, lineId: string, instead: string): void {
  sql.run("UPDATE case_matter SET line_id = ? WHERE case_id = ? AND line_id = ?", instead, caseId, lineId);
}

/** Null where it is asked for again. */
export function writeMatterEnd(sql: Sql, caseId: string, lineId: string, endedAtMs: number | null): void {
  sql.run("UPDATE case_matter SET ended_at_ms = ? WHERE case_id = ? AND line_id = ?", endedAtMs, caseId, lineId);
}

export const isOpenMatter = ({ isDecided, endedAtMs }: MatterRow): boolean => isDecided === 0 && endedAtMs === null;
