/** What a person has decided on their own authority. */
import type { Sql } from "../sql.ts";

export interface DecidedAlone {
  readonly personId: string;
  readonly currency: string;
  readonly exceptDecisionId: string | undefined;
  readonly sinceMs: number;
  readonly isExceptionsOnly: boolean;
}

/** What stands, nobody else was asked about, and did not fail or come back. */
export function decidedAloneSince(sql: Sql, counted: DecidedAlone): number {
  const only = counted.isExceptionsOnly ? "AND d.cause IS NOT NULL" : "";
  const row = sql.one<{ sumMinor: number }>(
    `SELECT coalesce(sum(d.amount_minor - (SELECT coalesce(sum(g.amount_minor), 0) FROM leg g
         WHERE g.decision_id = d.id AND g.state IN ('failed', 'bounced'))), 0) AS sumMinor FROM decision d
     WHERE d.decider_id IN (SELECT login_id FROM same_login WHERE person_id = ?) AND d.decided_at_ms >= ? AND d.state = 'approved' AND d.currency = ? AND d.id <> ? ${only}
       AND NOT EXISTS (SELECT 1 FROM approval a WHERE a.decision_id = d.id)`,
    counted.personId,
    counted.sinceMs,
    counted.currency,
    counted.exceptDecisionId ?? "",
  );
  return row?.sumMinor ?? 0;
}

/** What a person took of patients' credit on a day, for uses or because its grant was a mistake. */
export function creditTakenMinor(sql: Sql, personId: string, onDate: string, currency: string): number {
  const row = sql.one<{ sumMinor: number }>(
    `SELECT coalesce(-sum(delta_minor), 0) AS sumMinor FROM credit_entry
     WHERE person_id IN (SELECT login_id FROM same_login WHERE person_id = ?) AND on_date = ? AND currency = ? AND kind IN ('use', 'reverse')`,
    personId,
    onDate,
    currency,
  );
  return row?.sumMinor ?? 0;
}
