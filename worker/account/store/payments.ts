import type { PaymentTotals } from "../../../core/refund/headroom.ts";
import type { Tender } from "../../../core/words.ts";
import type { Sql } from "../sql.ts";

export type DisputeState = "none" | "open_refundable" | "open_locked" | "lost" | "won";

export interface PaymentRow {
  readonly paymentId: string;
  readonly purchaseId: string | null;
  readonly patientId: string;
  readonly tender: Tender;
  readonly processor: "stripe" | "none";
  readonly processorRef: string | null;
  readonly brand: string | null;
  readonly last4: string | null;
  readonly capturedAtMs: number;
  readonly currency: string;
  readonly collectedMinor: number;
  readonly elsewhereMinor: number;
  readonly disputedMinor: number;
  readonly dispute: DisputeState;
  readonly locked: 0 | 1;
  /** Legs in a counting state; of a credit what was not taken back or paid out of it since. */
  readonly heldMinor: number;
  /** The processor and our record differ on it, and nobody has looked yet. */
  readonly differs: 0 | 1;
}

const SELECT = `SELECT y.id AS paymentId, y.purchase_id AS purchaseId, y.patient_id AS patientId, y.tender, y.processor,
    y.processor_ref AS processorRef, y.brand, y.last4, y.captured_at_ms AS capturedAtMs, y.currency,
    y.collected_minor AS collectedMinor, y.elsewhere_minor AS elsewhereMinor, y.disputed_minor AS disputedMinor, y.dispute, y.locked,
    (SELECT coalesce(sum(c.counts_minor), 0) FROM leg_counting c WHERE c.payment_id = y.id) AS heldMinor,
    EXISTS (SELECT 1 FROM difference f WHERE f.payment_id = y.id AND f.settled_at_ms IS NULL) AS differs
  FROM payment y`;

/** Oldest capture first. */
export function paymentsOf(sql: Sql, patientId: string): PaymentRow[] {
  return sql.all<PaymentRow>(`${SELECT} WHERE y.patient_id = ? ORDER BY y.captured_at_ms, y.id`, patientId);
}

export function paymentById(sql: Sql, paymentId: string): PaymentRow | undefined {
  return sql.one<PaymentRow>(`${SELECT} WHERE y.id = ?`, paymentId);
}

export function paymentByProcessorRef(
  sql: Sql,
  processor: PaymentRow["processor"],
  ref: string,
): PaymentRow | undefined {
  return sql.one<PaymentRow>(`${SELECT} WHERE y.processor = ? AND y.processor_ref = ?`, processor, ref);
}

/** The row as the check of what is left wants it. */
export function totalsOf(row: PaymentRow): PaymentTotals {
  const { paymentId, currency, collectedMinor, elsewhereMinor, disputedMinor, heldMinor } = row;
  return {
    paymentId,
    currency,
    collectedMinor,
    elsewhereMinor,
    disputedMinor,
    heldMinor,
    locked: row.locked === 1,
    differs: row.differs === 1,
  };
}

/** What a patient paid in one currency, and how much of it went back. Another currency is never added. */
export interface LifetimeSpend {
  readonly paidMinor: number;
  /** Refunded here, by hand or by the processor, refunded elsewhere, and lost in disputes. */
  readonly wentBackMinor: number;
}

/** Account credit that paid for something is no new money: it came in with the payment that it was granted for. */
export function lifetimeSpend(sql: Sql, patientId: string, currency: string): LifetimeSpend {
  const row = sql.one<LifetimeSpend>(
    `SELECT coalesce(sum(y.collected_minor), 0) AS paidMinor,
       coalesce(sum(y.elsewhere_minor + y.disputed_minor + (SELECT coalesce(sum(g.amount_minor), 0) FROM leg g
         WHERE g.payment_id = y.id AND g.kind <> 'credit' AND g.state IN ('settled', 'pending'))), 0) AS wentBackMinor
     FROM payment y WHERE y.patient_id = ? AND y.currency = ? AND y.tender <> 'account_credit'`,
    patientId,
    currency,
  );
  return row ?? { paidMinor: 0, wentBackMinor: 0 };
}
