import { FOR_WHICH_MATTER } from "../../../../core/refund/difference.ts";
import { type PaymentTotals, receivedMinor } from "../../../../core/refund/headroom.ts";
import { assert } from "../../../../core/result.ts";
import type { Tender } from "../../../../core/words.ts";
import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

export type DisputeState = "none" | "open_refundable" | "open_locked" | "lost" | "won";

export interface PaymentRow {
  readonly paymentId: string;
  readonly purchaseId: string | null;
  readonly patientId: string;
  readonly tender: Tender;
  /** The connection that took it; `none` where it went through no processor that we know. */
  readonly processor: string;
  readonly processorRef: string | null;
  readonly brand: string | null;
  readonly last4: string | null;
  readonly capturedAtMs: number;
  readonly currency: string;
  /** As imported; what came in is `receivedOf`. */
  readonly collectedMinor: number;
  readonly capturedMinor: number | null;
  readonly processorCurrency: string | null;
  readonly chargeRef: string | null;
  readonly intentRef: string | null;
  /** When its reading at the processor began last. */
  readonly readAtMs: number | null;
  /** When more had gone back of it than we knew, and a refund of ours whose answer nobody heard may have been that. */
  readonly doubtedAtMs: number | null;
  /** The payment that stays, where this is the same charge under its other name. */
  readonly twinOf: string | null;
  readonly elsewhereMinor: number;
  readonly disputedMinor: number;
  readonly dispute: DisputeState;
  readonly locked: 0 | 1;
  /** Of the dispute that is open, the one whose answer is due first: its id at the processor, what is asked back in all, and until when the bank listens. */
  readonly disputeRef: string | null;
  readonly disputeMinor: number | null;
  readonly disputeAnswerByMs: number | null;
  /** Legs in a counting state, those of its closed twins among them; of a credit what was not taken back or paid out of it since. */
  readonly heldMinor: number;
  /** The processor and our record differ on it, and nobody has looked yet; or nobody has said for what a refund of its purchase was. */
  readonly differs: 0 | 1;
}

/**
 * SQL for the payments with which the one named by `own` paid for one purchase, itself and its twins among them: what is due of the purchase
 * is one sum, whichever of them it leaves.
 */
export const ofOnePurchase = (own: string): string =>
  `(SELECT o.id FROM payment m JOIN payment o ON o.id = m.id OR o.purchase_id = m.purchase_id OR o.twin_of = m.id OR o.id = m.twin_of
    WHERE m.id = ${own})`;

/** SQL for a payment and what was closed as its twin: one charge under two names. */
export const ofOneCharge = (own: string): string =>
  `(SELECT ${own} UNION ALL SELECT id FROM payment WHERE twin_of = ${own})`;

/** Kinds of a difference of which it is asked for which matter money went back. */
export const MATTER_KINDS = `(${FOR_WHICH_MATTER.map((kind) => `'${kind}'`).join(", ")})`;

const SELECT = `SELECT y.id AS paymentId, y.purchase_id AS purchaseId, y.patient_id AS patientId, y.tender, y.processor,
    y.processor_ref AS processorRef, y.brand, y.last4, y.captured_at_ms AS capturedAtMs, y.currency,
    y.collected_minor AS collectedMinor, y.elsewhere_minor AS elsewhereMinor, y.disputed_minor AS disputedMinor, y.dispute, y.locked,
    y.dispute_ref AS disputeRef, y.dispute_minor AS disputeMinor, y.dispute_answer_by_ms AS disputeAnswerByMs,
    y.captured_minor AS capturedMinor, y.processor_currency AS processorCurrency, y.charge_ref AS chargeRef, y.intent_ref AS intentRef,
    y.read_at_ms AS readAtMs, y.doubted_at_ms AS doubtedAtMs, y.twin_of AS twinOf,
    (SELECT coalesce(sum(c.counts_minor), 0) FROM leg_counting c WHERE c.payment_id IN (
       SELECT y.id UNION ALL SELECT t.id FROM payment t WHERE t.twin_of = y.id)) AS heldMinor,
    EXISTS (SELECT 1 FROM difference f WHERE f.payment_id = y.id AND f.settled_at_ms IS NULL)
      OR EXISTS (SELECT 1 FROM difference f WHERE f.payment_id IN ${ofOnePurchase("y.id")} AND f.settled_at_ms IS NULL
        AND f.kind IN ${MATTER_KINDS}) AS differs
  FROM payment y`;

// Written out once: so long a text would be joined and looked up anew at every call.
const OF_PATIENT = `${SELECT} WHERE ${ofSame("y.patient_id")} AND y.twin_of IS NULL ORDER BY y.captured_at_ms, y.id`;
const BY_ID = `${SELECT} WHERE y.id = ?`;
const BY_PROCESSOR_REF = `${SELECT} WHERE y.id IN (SELECT coalesce(twin_of, id) FROM payment WHERE processor = ?1 AND processor_ref = ?2
    UNION ALL SELECT coalesce(twin_of, id) FROM payment WHERE processor = ?1 AND charge_ref = ?2
    UNION ALL SELECT coalesce(twin_of, id) FROM payment WHERE processor = ?1 AND intent_ref = ?2)
  ORDER BY y.id LIMIT 1`;

const named = (column: string) =>
  `SELECT ${column} AS ref, coalesce(twin_of, id) AS id FROM payment
   WHERE processor = ?1 AND ${column} IN (SELECT value FROM json_each(?2))`;
const PAYMENTS_NAMED = `${["processor_ref", "charge_ref", "intent_ref"].map(named).join(" UNION ALL ")} ORDER BY 2 DESC`;

/** Oldest capture first; what is closed as the twin of another is not one of them. */
export function paymentsOf(sql: Sql, patientId: string): PaymentRow[] {
  return sql.all<PaymentRow>(OF_PATIENT, patientId);
}

/** The connection that took a payment: what goes back goes there, and nowhere else. */
export const connectionOf = (sql: Sql, paymentId: string): string =>
  sql.one<{ processor: string }>("SELECT processor FROM payment WHERE id = ?", paymentId)?.processor ?? NO_PROCESSOR;

export const NO_PROCESSOR = "none";

/** A payment and the others of its purchase, itself first; of two that are one charge only the one that counts, unless it is the one asked for. */
export const paymentsOfPurchase = (sql: Sql, paymentId: string): PaymentRow[] =>
  sql
    .all<{ id: string }>(
      `SELECT id FROM payment WHERE id IN ${ofOnePurchase("?1")} AND (twin_of IS NULL OR id = ?1) ORDER BY id <> ?1, id`,
      paymentId,
    )
    .flatMap(({ id }) => paymentById(sql, id) ?? []);

export function paymentById(sql: Sql, paymentId: string): PaymentRow | undefined {
  return sql.one<PaymentRow>(BY_ID, paymentId);
}

/** One that a row of ours names: it is there, the database holds it. */
export function needPayment(sql: Sql, paymentId: string): PaymentRow {
  const payment = paymentById(sql, paymentId);
  assert(payment, `No payment ${paymentId}`);
  return payment;
}

/** By any name that the processor has for it; of twins the one that stays. */
export function paymentByProcessorRef(sql: Sql, processor: string, ref: string): PaymentRow | undefined {
  return sql.one<PaymentRow>(BY_PROCESSOR_REF, processor, ref);
}

/** Which payments have these names at their processor, by name: of twins the one that stays. */
export const paymentsNamed = (sql: Sql, processor: string, refs: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    sql
      .all<{ ref: string; id: string }>(PAYMENTS_NAMED, processor, JSON.stringify(refs))
      .map(({ ref, id }) => [ref, id]),
  );

/** Whether it is by this reference that a payment came. */
export function isKnownAs(sql: Sql, paymentId: string, processor: string, ref: string): boolean {
  return (
    sql.one("SELECT 1 FROM payment WHERE id = ? AND processor = ? AND processor_ref = ?", paymentId, processor, ref) !==
    undefined
  );
}

/** The payment that counts: of twins the one that stays. */
export const lastingPaymentId = (sql: Sql, paymentId: string): string =>
  sql.one<{ id: string }>("SELECT coalesce(twin_of, id) AS id FROM payment WHERE id = ?", paymentId)?.id ?? paymentId;

/** What came in of it. */
export const receivedOf = (row: PaymentRow): number => receivedMinor({ ...row, isTwin: row.twinOf !== null });

/** The processor has another currency for it than we. */
export const isOtherCurrency = ({ processorCurrency, currency }: PaymentRow): boolean =>
  (processorCurrency ?? currency) !== currency;

/** What was read this long ago may have changed since: before money leaves it is read again. */
const FRESH_MS = 10 * 60_000;

/** Whether its processor was asked a moment ago; true where it has none. A clock that ran backwards says nothing of an age. */
export function isRead({ processor, readAtMs }: PaymentRow, nowMs: number): boolean {
  if (processor === "none") return true;
  return readAtMs !== null && readAtMs <= nowMs && nowMs - readAtMs < FRESH_MS;
}

export const isDisputed = ({ dispute }: Pick<PaymentRow, "dispute">): boolean =>
  dispute === "open_refundable" || dispute === "open_locked";

/** Whether a dispute holds it, or another payment of its purchase: the bank may give back what is due of all of them. */
export function isLockedWithPurchase(sql: Sql, paymentId: string): boolean {
  return (
    sql.one(`SELECT 1 FROM payment WHERE locked = 1 AND id IN ${ofOnePurchase("?1")} LIMIT 1`, paymentId) !== undefined
  );
}

/** The row as the check of what is left wants it. */
export function totalsOf(row: PaymentRow): PaymentTotals {
  const { paymentId, currency, elsewhereMinor, disputedMinor, heldMinor } = row;
  return {
    paymentId,
    currency,
    collectedMinor: receivedOf(row),
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
    `SELECT coalesce(sum(y.received_minor), 0) AS paidMinor,
       coalesce(sum(y.elsewhere_minor + y.disputed_minor + (SELECT coalesce(sum(g.amount_minor), 0) FROM leg g
         WHERE g.payment_id = y.id AND g.kind <> 'credit' AND g.state IN ('settled', 'pending'))), 0) AS wentBackMinor
     FROM payment y WHERE ${ofSame("y.patient_id")} AND y.currency = ? AND y.tender <> 'account_credit' AND y.twin_of IS NULL`,
    patientId,
    currency,
  );
  return row ?? { paidMinor: 0, wentBackMinor: 0 };
}

/** What has left the clinic of a payment, here or elsewhere: what is only planned, came back or became credit has not. */
export function wentBackOf(sql: Sql, { paymentId, elsewhereMinor }: PaymentRow): number {
  const row = sql.one<{ minor: number | null }>(
    `SELECT sum(held_minor) AS minor FROM leg WHERE payment_id IN ${ofOneCharge("?1")}
       AND ((kind = 'refund' AND vendor_ref IS NOT NULL) OR (kind = 'hand' AND state = 'settled'))`,
    paymentId,
  );
  return elsewhereMinor + (row?.minor ?? 0);
}
