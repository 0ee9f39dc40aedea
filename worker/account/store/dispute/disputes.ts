/** Disputes as rows, each as its processor said it last. */
import type { DisputeReason, DisputeState } from "../../../../core/disputes/dispute.ts";
import type { ProcessorDispute } from "../../../connectors/dispute-desk.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export interface DisputeRow {
  readonly disputeId: string;
  readonly connectionId: string;
  /** The processor's id of it. */
  readonly ref: string;
  readonly paymentId: string;
  readonly reason: DisputeReason;
  readonly reasonCode: string | null;
  readonly networkReason: string | null;
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: DisputeState;
  readonly inquiry: 0 | 1;
  readonly refundable: 0 | 1 | null;
  readonly answerByMs: number | null;
}

const SELECT = `SELECT id AS disputeId, connection_id AS connectionId, ref, payment_id AS paymentId, reason, reason_code AS reasonCode,
  network_reason AS networkReason, amount_minor AS amountMinor, currency, state, inquiry, refundable, answer_by_ms AS answerByMs FROM dispute`;

export const disputeById = (sql: Sql, disputeId: string): DisputeRow | undefined =>
  sql.one<DisputeRow>(`${SELECT} WHERE id = ?`, disputeId);

/** The one to be answered first before the others, then the newest. */
export const disputesOfPayment = (sql: Sql, paymentId: string): DisputeRow[] =>
  sql.all<DisputeRow>(
    `${SELECT} WHERE payment_id = ? ORDER BY state <> 'needs_answer', coalesce(answer_by_ms, 9e15), id DESC`,
    paymentId,
  );

/** Payments with a dispute that paid for what a case is about, or of which it gave something back. */
export const disputedPaymentsOfCase = (sql: Sql, caseId: string): string[] =>
  sql
    .all<{ id: string }>(
      `SELECT DISTINCT d.payment_id AS id FROM case_line k JOIN line n ON n.id = k.line_id JOIN payment y ON y.purchase_id = n.purchase_id
         JOIN dispute d ON d.payment_id = y.id WHERE k.case_id = ?1
       UNION SELECT d.payment_id FROM decision o JOIN leg g ON g.decision_id = o.id JOIN dispute d ON d.payment_id = g.payment_id
         WHERE o.case_id = ?1`,
      caseId,
    )
    .map(({ id }) => id);

/** Disputes that the bank waits on and whose day is between two instants, the soonest first. `most` is a number of ours. */
export const disputesDueBetween = (sql: Sql, fromMs: number, toMs: number, most: number): DisputeRow[] =>
  sql.all<DisputeRow>(
    `${SELECT} WHERE state = 'needs_answer' AND answer_by_ms BETWEEN ? AND ? ORDER BY answer_by_ms LIMIT ${most}`,
    fromMs,
    toMs,
  );

/** As its processor has it now; its id stays. Nothing is written where nothing is new. */
export function putDispute(
  context: CommandContext,
  about: Pick<DisputeRow, "connectionId" | "paymentId">,
  said: ProcessorDispute,
): void {
  const isNew = context.sql.change(
    `INSERT INTO dispute (id, connection_id, ref, payment_id, reason, reason_code, network_reason, amount_minor, currency, state, inquiry, refundable,
       answer_by_ms, opened_at_ms, found_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (connection_id, ref) DO UPDATE SET payment_id = excluded.payment_id, reason = excluded.reason, reason_code = excluded.reason_code,
       network_reason = excluded.network_reason, amount_minor = excluded.amount_minor, currency = excluded.currency, state = excluded.state,
       inquiry = excluded.inquiry, refundable = excluded.refundable, answer_by_ms = excluded.answer_by_ms,
       opened_at_ms = coalesce(excluded.opened_at_ms, opened_at_ms)
     WHERE (reason, reason_code, network_reason, amount_minor, currency, state, inquiry, refundable, answer_by_ms, payment_id) IS NOT
       (excluded.reason, excluded.reason_code, excluded.network_reason, excluded.amount_minor, excluded.currency, excluded.state, excluded.inquiry,
        excluded.refundable, excluded.answer_by_ms, excluded.payment_id)`,
    context.newId(),
    about.connectionId,
    said.ref,
    about.paymentId,
    said.reason,
    said.reasonCode ?? null,
    said.networkReason ?? null,
    said.amountMinor,
    said.currency,
    said.state,
    said.isInquiry ? 1 : 0,
    said.isRefundable === undefined ? null : said.isRefundable ? 1 : 0,
    said.answerByMs ?? null,
    said.openedAtMs ?? null,
    context.nowMs,
  );
  const { connectionId, paymentId } = about;
  const { ref, state, reason } = said;
  if (isNew > 0) context.record("dispute.changed", undefined, { paymentId, connectionId, ref, state, reason });
}
