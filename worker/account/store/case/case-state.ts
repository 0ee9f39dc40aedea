/** What a case is brought up to date with, and what that changes in its row. */

import type { ApprovalView } from "../../../../core/contract/decision.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { CaseState } from "../../../../core/refund/states.ts";
import type { OfferKind } from "../../../../core/words.ts";
import type { Sql } from "../sql.ts";

export interface CaseMarks {
  /** The patient was asked something, and it is their turn. */
  readonly askedPatient: boolean;
  readonly setAside: boolean;
  readonly withdrawn: boolean;
}

export function marksOfCase(sql: Sql, caseId: string): CaseMarks {
  const row = sql.one<{ asked: 0 | 1; aside: 0 | 1; withdrawn: 0 | 1 }>(
    `SELECT asked_at_ms IS NOT NULL AS asked, set_aside_at_ms IS NOT NULL AS aside, withdrawn_at_ms IS NOT NULL AS withdrawn
     FROM refund_case WHERE id = ?`,
    caseId,
  );
  return { askedPatient: row?.asked === 1, setAside: row?.aside === 1, withdrawn: row?.withdrawn === 1 };
}

export const approvalStatesOf = (sql: Sql, caseId: string): { readonly state: ApprovalView["state"] }[] =>
  sql.all<{ state: ApprovalView["state"] }>(
    "SELECT a.state FROM approval a JOIN decision d ON d.id = a.decision_id WHERE d.case_id = ?",
    caseId,
  );

export interface CaseOutcome {
  readonly state: CaseState;
  readonly isClosed: boolean;
  /** A decision was approved, or needed nobody's yes, and stands. */
  readonly isDecided: boolean;
  /** Something was given, and nothing of it is still on its way. */
  readonly isAllGone: boolean;
  readonly refundedMinor: number;
  readonly creditedMinor: number;
  /** The last decision that stands; without one the case keeps the reason that it has. */
  readonly last: { readonly offer: OfferKind; readonly cause: string | null; readonly reason: ReasonCode } | undefined;
}

/** What lists and trends read. When a case was closed first stays, until it is open again. */
export function writeOutcome(sql: Sql, caseId: string, nowMs: number, outcome: CaseOutcome): void {
  const { state, isClosed, refundedMinor, creditedMinor, last } = outcome;
  sql.run(
    `UPDATE refund_case SET state = ?, closed_at_ms = CASE WHEN ? THEN coalesce(closed_at_ms, ?) END, offer = ?, exception = ?,
       refunded_minor = past_refunded_minor + ?, credited_minor = past_credited_minor + ?, reason = coalesce(?, reason),
       reason_said = CASE WHEN ? THEN 1 ELSE reason_said END,
       decided_at_ms = CASE WHEN ? THEN coalesce(decided_at_ms, ?) END, money_at_ms = CASE WHEN ? THEN coalesce(money_at_ms, ?) END WHERE id = ?`,
    state,
    isClosed ? 1 : 0,
    nowMs,
    last?.offer ?? null,
    last?.cause ? 1 : 0,
    refundedMinor,
    creditedMinor,
    last?.reason ?? null,
    last ? 1 : 0,
    outcome.isDecided ? 1 : 0,
    nowMs,
    outcome.isAllGone ? 1 : 0,
    nowMs,
    caseId,
  );
}

/** What lists show and sort by while nothing is decided. */
export function writeSuggestedSum(
  sql: Sql,
  caseId: string,
  sum: { readonly amountMinor: number; readonly currency: string } | undefined,
): void {
  sql.run(
    `UPDATE refund_case SET suggested_minor = ?1, suggested_currency = ?2
     WHERE id = ?3 AND (suggested_minor IS NOT ?1 OR suggested_currency IS NOT ?2)`,
    sum?.amountMinor ?? null,
    sum?.currency ?? null,
    caseId,
  );
}
