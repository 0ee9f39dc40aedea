/** What went out here of a payment or its purchase, or is about to. */
import type { Sql } from "../sql.ts";
import { ofOneCharge, ofOnePurchase, type PaymentRow } from "./payments.ts";

/** What left here for the purchase may come back, and is not to be offered beside what was given outside for the same. */
export function hasLeftHere(sql: Sql, { paymentId }: PaymentRow): boolean {
  const row = sql.one(
    `SELECT 1 FROM leg g JOIN leg_counting c ON c.leg_id = g.id WHERE g.payment_id IN ${ofOnePurchase("?1")}
       AND g.state IN ('pending', 'settled') AND c.counts_minor > 0 LIMIT 1`,
    paymentId,
  );
  return row !== undefined;
}

/** What has left by this product, or is leaving: credit has not, and what is only planned has not either. */
export function leftHereMinor(sql: Sql, { paymentId }: PaymentRow): number {
  const row = sql.one<{ minor: number }>(
    `SELECT coalesce(sum(held_minor), 0) AS minor FROM leg WHERE kind <> 'credit' AND state <> 'reserved'
       AND payment_id IN (SELECT ?1 UNION ALL SELECT id FROM payment WHERE twin_of = ?1)`,
    paymentId,
  );
  return row?.minor ?? 0;
}

/** Money that left here for what a payment paid for, and credit that stands; of a case, or of all. */
export function givenHereMinor(sql: Sql, { paymentId }: PaymentRow, caseId: string | undefined): number {
  const row = sql.one<{ minor: number }>(
    `SELECT coalesce(sum(c.counts_minor), 0) AS minor FROM leg g JOIN decision d ON d.id = g.decision_id JOIN leg_counting c ON c.leg_id = g.id
     WHERE g.payment_id IN ${ofOnePurchase("?1")} AND (?2 IS NULL OR d.case_id = ?2) AND g.state IN ('pending', 'settled')`,
    paymentId,
    caseId ?? null,
  );
  return row?.minor ?? 0;
}

/** What counts of it and does not only wait: money that left, and credit that stands. */
export function notWaitingMinor(sql: Sql, paymentId: string): number {
  const row = sql.one<{ minor: number }>(
    `SELECT coalesce(sum(c.counts_minor), 0) AS minor FROM leg_counting c JOIN leg g ON g.id = c.leg_id
     WHERE g.state <> 'reserved' AND g.payment_id IN ${ofOneCharge("?1")}`,
    paymentId,
  );
  return row?.minor ?? 0;
}

/** Whether money waits, or has left and counts, on a payment or on another of its purchase. */
export function isMoneyOfPurchase(
  sql: Sql,
  paymentId: string,
  { leftOfItselfToo }: { readonly leftOfItselfToo: boolean },
): boolean {
  const row = sql.one(
    `SELECT 1 FROM leg g JOIN leg_counting c ON c.leg_id = g.id WHERE g.payment_id IN ${ofOnePurchase("?1")}
       AND (g.state IN ('requested', 'reserved', 'submitting', 'unknown', 'attention')
         OR (g.state IN ('pending', 'settled') AND c.counts_minor > 0 AND (g.payment_id <> ?1 OR ?2))) LIMIT 1`,
    paymentId,
    leftOfItselfToo ? 1 : 0,
  );
  return row !== undefined;
}

/** Of a charge: refunds of ours that were sent, and whose answer a machine is finding out. */
export function inDoubtMinor(sql: Sql, paymentId: string): number {
  const row = sql.one<{ minor: number }>(
    `SELECT coalesce(sum(amount_minor), 0) AS minor FROM leg WHERE payment_id IN ${ofOneCharge("?1")} AND kind = 'refund'
       AND state IN ('submitting', 'unknown') AND vendor_ref IS NULL AND tries > 0`,
    paymentId,
  );
  return row?.minor ?? 0;
}
