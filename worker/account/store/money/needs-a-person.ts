/** Money that waits, differs or is disputed: what a person has to look at. */
import type { AttentionView, MoneyHealth } from "../../../../core/contract/money.ts";
import { Params } from "../params.ts";
import { andSeen, type Sight } from "../people/sight.ts";
import type { Sql } from "../sql.ts";
import { ofOnePurchase } from "./payments.ts";
import type { RefundName } from "./refund-names.ts";

/** Legs of which nobody knows whether they left, and since when the oldest has been under way. */
export function unknownLegs(sql: Sql): { readonly legs: number; readonly oldestSentAtMs: number | null } {
  const row = sql.one<{ legs: number; oldestSentAtMs: number | null }>(
    `SELECT count(DISTINCT g.id) AS legs, min(a.first_sent_at_ms) AS oldestSentAtMs FROM leg g
     LEFT JOIN attempt a ON a.leg_id = g.id WHERE g.state = 'unknown'`,
  );
  return row ?? { legs: 0, oldestSentAtMs: null };
}

/** Legs that wait because the clinic's balance at the processor is too low, by currency. */
export function legsWithoutFunds(sql: Sql): MoneyHealth["waitingForFunds"] {
  return sql.all(
    `SELECT currency, count(*) AS legs, sum(amount_minor) AS amountMinor FROM leg
     WHERE state = 'pending' AND problem = 'insufficient_funds' GROUP BY currency ORDER BY currency`,
  );
}

/** Payments that somebody was asked to make, and has not said that they made. */
export const countToPayByHand = (sql: Sql): number =>
  sql.one<{ n: number }>("SELECT count(*) AS n FROM task WHERE kind = 'pay_by_hand' AND done_at_ms IS NULL")?.n ?? 0;

export interface AttentionRow extends Omit<AttentionView, "label" | "patientName" | "lastSentAtMs"> {
  readonly paymentId: string;
  readonly lastSentAtMs: number | null;
}

/** Legs that no machine can finish; with `sight` those of patients whom this person sees. `most` is a number of ours. */
export function legsForAttention(sql: Sql, most: number, sight?: Sight): AttentionRow[] {
  const params = new Params();
  const seen = andSeen(sight, "c.patient_id", params);
  return sql.all<AttentionRow>(
    `SELECT g.id AS legId, o.case_id AS caseId, g.amount_minor AS amountMinor, g.currency, coalesce(g.problem, '') AS problem,
       g.payment_id AS paymentId, (SELECT max(a.sent_at_ms) FROM attempt a WHERE a.leg_id = g.id) AS lastSentAtMs
     FROM leg g JOIN decision o ON o.id = g.decision_id JOIN refund_case c ON c.id = o.case_id
     WHERE g.state = 'attention'${seen} ORDER BY g.id LIMIT ${most}`,
    ...params.values,
  );
}

/**
 * Payments of which the bank asks, the first to be answered first, then those that it took and that somebody has to look at. `most` is a
 * number of ours; of patients whom this person sees.
 */
export function paymentsInDispute(sql: Sql, most: number, sight: Sight | undefined): string[] {
  const params = new Params();
  const seen = andSeen(sight, "pay.patient_id", params);
  const ids = sql.all<{ paymentId: string }>(
    `SELECT pay.id AS paymentId FROM payment pay WHERE pay.id IN (
         SELECT id FROM payment WHERE dispute IN ('open_refundable', 'open_locked')
         UNION SELECT json_extract(values_json, '$.paymentId') FROM task WHERE kind = 'after_dispute' AND done_at_ms IS NULL)${seen}
     ORDER BY pay.dispute = 'lost', coalesce(pay.dispute_answer_by_ms, 0), pay.id LIMIT ${most}`,
    ...params.values,
  );
  return ids.map(({ paymentId }) => paymentId);
}

/** Of a refund that we know by its id, ours or one made elsewhere. */
export const sumOfRefund = (sql: Sql, { vendorRef, connectionId }: RefundName): number | undefined =>
  sql.one<{ minor: number }>(
    `SELECT amount_minor AS minor FROM leg WHERE vendor_ref = ?1 AND connection_id = ?2
     UNION SELECT amount_minor FROM outside_refund WHERE vendor_ref = ?1 AND connection_id = ?2`,
    vendorRef,
    connectionId,
  )?.minor;

/** What is held on a payment and has not begun to leave; a refund that was made elsewhere holds all that waits of the purchase. */
export function reservedOn(
  sql: Sql,
  paymentId: string,
  { ofPurchase }: { readonly ofPurchase: boolean },
): number | undefined {
  const row = sql.one<{ minor: number | null }>(
    `SELECT sum(amount_minor) AS minor FROM leg WHERE state = 'reserved'
       AND (payment_id = ?1 OR (?2 AND payment_id IN ${ofOnePurchase("?1")}))`,
    paymentId,
    ofPurchase ? 1 : 0,
  );
  return row?.minor ?? undefined;
}
