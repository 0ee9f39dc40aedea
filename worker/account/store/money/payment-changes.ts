/** Payments, written. */
import type { Sql } from "../sql.ts";
import type { PaymentRow } from "./payments.ts";

/** Counts a refund made elsewhere, or counts it back. */
export function addElsewhere(sql: Sql, paymentId: string, deltaMinor: number): void {
  sql.run("UPDATE payment SET elsewhere_minor = max(0, elsewhere_minor + ?) WHERE id = ?", deltaMinor, paymentId);
}

/** Answers whether it was not locked before. */
export const lockPaymentRow = (sql: Sql, paymentId: string): boolean =>
  sql.change("UPDATE payment SET locked = 1 WHERE id = ? AND locked = 0", paymentId) > 0;

/** When its reading at the processor began. */
export function writeReadAt(sql: Sql, paymentId: string, readSinceMs: number): void {
  sql.run("UPDATE payment SET read_at_ms = ? WHERE id = ?", readSinceMs, paymentId);
}

/** What its processor says of it. */
export type Charged = Pick<
  PaymentRow,
  | "dispute"
  | "locked"
  | "disputedMinor"
  | "capturedMinor"
  | "processorCurrency"
  | "chargeRef"
  | "intentRef"
  | "disputeRef"
  | "disputeMinor"
  | "disputeAnswerByMs"
>;

export function writeCharged(sql: Sql, paymentId: string, now: Charged): void {
  sql.run(
    `UPDATE payment SET dispute = ?, locked = ?, disputed_minor = ?, captured_minor = ?, processor_currency = ?, charge_ref = ?, intent_ref = ?,
       dispute_ref = ?, dispute_minor = ?, dispute_answer_by_ms = ?
     WHERE id = ?`,
    now.dispute,
    now.locked,
    now.disputedMinor,
    now.capturedMinor,
    now.processorCurrency,
    now.chargeRef,
    now.intentRef,
    now.disputeRef,
    now.disputeMinor,
    now.disputeAnswerByMs,
    paymentId,
  );
}

/** Since when what went back beyond our knowledge may be a refund of ours that is in doubt; null where that is known. */
export function writeDoubtedAt(sql: Sql, paymentId: string, atMs: number | null): void {
  sql.run("UPDATE payment SET doubted_at_ms = ? WHERE id = ?", atMs, paymentId);
}

/** What was read of it is not what is so now: before anything leaves it is read again. */
export function forgetReading(sql: Sql, paymentId: string): void {
  sql.run("UPDATE payment SET read_at_ms = NULL WHERE id = ?", paymentId);
}
