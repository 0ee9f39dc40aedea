/** Legs that the processor has and that are not over. */
import type { Sql } from "../sql.ts";

/** When a leg was with its processor last, as the record has it. */
export function becamePendingAtMs(sql: Sql, caseId: string, legId: string): number | undefined {
  const row = sql.one<{ atMs: number | null }>(
    `SELECT max(at_ms) AS atMs FROM event WHERE case_id = ? AND type = 'leg.moved' AND json_extract(data, '$.legId') = ?
       AND json_extract(data, '$.to') = 'pending'`,
    caseId,
    legId,
  );
  return row?.atMs ?? undefined;
}

/** Whether any refund in this currency waits because the clinic's balance there is too low. */
export const isWaitingForFunds = (sql: Sql, currency: string): boolean =>
  sql.one(
    "SELECT 1 FROM leg WHERE kind = 'refund' AND state = 'pending' AND problem = 'insufficient_funds' AND currency = ? LIMIT 1",
    currency,
  ) !== undefined;

/** When money of a case came back or did not go last, as the record has it. */
export function cameBackAtMs(sql: Sql, caseId: string): number | undefined {
  const row = sql.one<{ atMs: number | null }>(
    `SELECT max(at_ms) AS atMs FROM event WHERE case_id = ? AND type = 'leg.moved' AND json_extract(data, '$.to') IN ('bounced', 'failed')`,
    caseId,
  );
  return row?.atMs ?? undefined;
}
