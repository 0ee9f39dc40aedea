/** One charge that stands here under two names: its rows, and what moves from the one to the other. */
import type { Sql } from "../sql.ts";
import { MATTER_KINDS, type PaymentRow, paymentById } from "./payments.ts";
import { sameRefund } from "./refund-names.ts";

/** Payments that are the same charge under another name, and not closed as such. */
export function othersOfCharge(
  sql: Sql,
  { paymentId, processor }: PaymentRow,
  { chargeRef, intentRef }: { readonly chargeRef?: string; readonly intentRef?: string },
): PaymentRow[] {
  const ids = sql.all<{ id: string }>(
    `SELECT id FROM payment WHERE processor = ?1 AND id <> ?2 AND twin_of IS NULL AND (processor_ref IN (?3, ?4) OR charge_ref = ?3 OR intent_ref = ?4)
     ORDER BY id`,
    processor,
    paymentId,
    chargeRef ?? null,
    intentRef ?? null,
  );
  return ids.flatMap(({ id }) => paymentById(sql, id) ?? []);
}

export const hasLegs = (sql: Sql, paymentId: string): boolean =>
  sql.one("SELECT 1 FROM leg WHERE payment_id = ? LIMIT 1", paymentId) !== undefined;

/** Closes a payment, and what was closed as its twin before. */
export function writeTwinOf(sql: Sql, twinId: string, staysId: string): void {
  sql.run("UPDATE payment SET twin_of = ?1 WHERE id = ?2 OR twin_of = ?2", staysId, twinId);
}

export function moveOutsideRefunds(sql: Sql, twinId: string, staysId: string): void {
  sql.run("UPDATE outside_refund SET payment_id = ? WHERE payment_id = ?", staysId, twinId);
}

/** For which matter money went back is asked where the money is counted. */
export function moveQuestions(sql: Sql, twinId: string, staysId: string): void {
  sql.run(
    `UPDATE OR IGNORE difference SET payment_id = ?1 WHERE payment_id = ?2 AND settled_at_ms IS NULL AND (kind IN ${MATTER_KINDS} OR kind = 'double_refund')`,
    staysId,
    twinId,
  );
}

/** At least what the twin had counted, and what is known of single refunds. */
export function raiseElsewhere(sql: Sql, paymentId: string, twinsMinor: number): void {
  sql.run(
    `UPDATE payment SET elsewhere_minor = max(elsewhere_minor, ?1, (SELECT coalesce(sum(counts_minor), 0) FROM outside_counting
       WHERE payment_id = ?2 AND by_bank = 0)) WHERE id = ?2`,
    twinsMinor,
    paymentId,
  );
}

export interface StandingRefund {
  readonly ref: string;
  readonly isTwins: 0 | 1;
  readonly isTold: 0 | 1;
  readonly minor: number;
}

/** Refunds made elsewhere that count, of two rows of one charge, each less what another of them is: the twin's first, then the last made. */
export function standingRefundsOf(sql: Sql, twin: PaymentRow, stays: PaymentRow): StandingRefund[] {
  return sql.all<StandingRefund>(
    `SELECT o.vendor_ref AS ref, o.payment_id = ?1 AS isTwins, o.source = 'import' AS isTold, c.counts_minor
         - (SELECT coalesce(sum(t.minor), 0) FROM refund_told t JOIN outside_refund r ON ${sameRefund("r", "t")}
            WHERE t.told_ref = o.vendor_ref AND t.connection_id = o.connection_id AND r.counts = 1) AS minor
     FROM outside_refund o JOIN outside_counting c ON ${sameRefund("c", "o")}
     WHERE o.payment_id IN (?1, ?2) AND o.by_bank = 0 AND o.counts = 1 ORDER BY isTwins DESC, o.made_at_ms DESC, o.vendor_ref`,
    twin.paymentId,
    stays.paymentId,
  );
}
