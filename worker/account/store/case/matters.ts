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

export const isOpenMatter = ({ isDecided, endedAtMs }: MatterRow): boolean => isDecided === 0 && endedAtMs === null;
