/** What was given, whoever decided it: legs by what they count now, and what waits for somebody's yes where that counts. */

import { ofSame } from "../people/same-patient.ts";
import type { Sql, SqlValue } from "../sql.ts";

export interface GivenCounted {
  readonly currency: string;
  readonly exceptDecisionId: string | undefined;
  readonly isWaitingCounted: boolean;
  /** Credit left out. */
  readonly isMoneyOnly: boolean;
}

export const givenInCase = (sql: Sql, caseId: string, counted: GivenCounted): number =>
  givenWhere(sql, counted, "c.id = ?", caseId);

export const givenToPatient = (sql: Sql, patientId: string, sinceMs: number, counted: GivenCounted): number =>
  givenWhere(sql, counted, `${ofSame("c.patient_id")} AND d.decided_at_ms >= ?`, patientId, sinceMs);

/** The first decision from there on for this patient. */
export const firstGivenSince = (sql: Sql, patientId: string, sinceMs: number): number | undefined =>
  sql.one<{ atMs: number | null }>(
    `SELECT min(d.decided_at_ms) AS atMs FROM refund_case c JOIN decision d ON d.case_id = c.id
     WHERE ${ofSame("c.patient_id")} AND d.decided_at_ms >= ?`,
    patientId,
    sinceMs,
  )?.atMs ?? undefined;

function givenWhere(sql: Sql, counted: GivenCounted, where: string, ...values: readonly SqlValue[]): number {
  const row = sql.one<{ sumMinor: number }>(
    `SELECT coalesce(sum(CASE g.state WHEN 'requested' THEN ? * g.amount_minor ELSE n.counts_minor END), 0) AS sumMinor
     FROM refund_case c JOIN decision d ON d.case_id = c.id JOIN leg g ON g.decision_id = d.id JOIN leg_counting n ON n.leg_id = g.id
     WHERE ${where} AND d.currency = ? AND d.id <> ? ${counted.isMoneyOnly ? "AND g.kind <> 'credit'" : ""}`,
    counted.isWaitingCounted ? 1 : 0,
    ...values,
    counted.currency,
    counted.exceptDecisionId ?? "",
  );
  return row?.sumMinor ?? 0;
}
