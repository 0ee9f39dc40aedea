import type { Sql } from "../sql.ts";

export interface BeforeMoneyMoves {
  readonly attention: number;
  readonly differences: number;
  readonly byHand: number;
  readonly credits: number;
  readonly approvals: number;
  /** People who are to be erased. */
  readonly erasures: number;
}

/** How much of each sort waits for somebody, or would go on by itself. */
export function countsBeforeMoneyMoves(sql: Sql): BeforeMoneyMoves {
  const row = sql.one<BeforeMoneyMoves>(
    `SELECT (SELECT count(*) FROM leg WHERE state = 'attention') AS attention,
       (SELECT count(*) FROM difference WHERE settled_at_ms IS NULL) AS differences,
       (SELECT count(*) FROM leg WHERE kind = 'hand' AND state = 'reserved') AS byHand,
       (SELECT count(*) FROM leg WHERE kind = 'credit' AND state = 'reserved') AS credits,
       (SELECT count(*) FROM approval WHERE state = 'waiting') AS approvals,
       (SELECT count(*) FROM erasure WHERE state = 'waiting') AS erasures`,
  );
  return row ?? { attention: 0, differences: 0, byHand: 0, credits: 0, approvals: 0, erasures: 0 };
}

export interface Timed {
  readonly id: string;
  readonly atMs: number;
}

/** Approvals that end by themselves. */
export const waitingApprovalEnds = (sql: Sql): Timed[] =>
  sql.all<Timed>("SELECT id, expires_at_ms AS atMs FROM approval WHERE state = 'waiting' ORDER BY id");

/** Rules that begin by themselves. */
export const waitingRulesBegin = (sql: Sql): Timed[] =>
  sql.all<Timed>(
    "SELECT id, effective_at_ms AS atMs FROM rules_change WHERE state = 'waiting' AND effective_at_ms IS NOT NULL ORDER BY id",
  );

/** Grants of credit of ours that end with a day; what is spent of one its job finds out. */
export const grantsThatEnd = (sql: Sql): { readonly id: string; readonly expiresOn: string }[] =>
  sql.all(
    `SELECT g.id, g.expires_on AS expiresOn FROM credit_entry g WHERE g.lot_id IS NULL AND g.leg_id IS NOT NULL AND g.expires_on IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM credit_entry e WHERE e.lot_id = g.id AND e.kind = 'expire') ORDER BY g.id`,
  );
