import type { Sql } from "../sql.ts";

/** Something stands in the case that the records leave no doubt about, and nothing that they do. */
export const isFoundForSure = (sql: Sql, caseId: string): boolean =>
  sql.one<{ least: 0 | 1 | null }>(
    "SELECT min(sure) AS least FROM found WHERE case_id = ? AND gone_at_ms IS NULL AND dismissed_at_ms IS NULL",
    caseId,
  )?.least === 1;
