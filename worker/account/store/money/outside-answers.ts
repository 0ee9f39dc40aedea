/** For what a refund made elsewhere was, as a person has said. */
import type { Sql } from "../sql.ts";
import { ofOneCharge } from "./payments.ts";
import { type RefundName, sameRefund } from "./refund-names.ts";

export interface Paid {
  readonly caseId: string;
  readonly amountMinor: number;
  readonly currency: string;
}

/** What it took off the lines of each case. */
export function paidOnLines(sql: Sql, { vendorRef, connectionId }: RefundName): Paid[] {
  return sql.all<Paid>(
    `SELECT coalesce(a.case_id, (SELECT k.case_id FROM case_line k WHERE k.line_id = a.line_id ORDER BY k.open DESC, k.case_id DESC LIMIT 1))
         AS caseId, sum(a.net_minor + a.tax_minor) AS amountMinor, y.currency
     FROM outside_allocation a JOIN outside_refund r ON ${sameRefund("r", "a")} JOIN payment y ON y.id = r.payment_id
     WHERE a.vendor_ref = ? AND a.connection_id = ? GROUP BY 1 HAVING caseId IS NOT NULL AND amountMinor > 0`,
    vendorRef,
    connectionId,
  );
}

/** A refund with what was asked of it: of its payment, or of the twin from which it was moved. */
const ANSWERED = `outside_refund r JOIN difference d ON d.payment_id IN ${ofOneCharge("r.payment_id")} AND d.ref = r.vendor_ref`;

/** What it paid in the case that was named, up to `minor`. */
export function paidByAnswer(sql: Sql, { vendorRef, connectionId }: RefundName, minor: number): Paid[] {
  return sql.all<Paid>(
    `SELECT d.case_id AS caseId, min(r.amount_minor, ?3) AS amountMinor, y.currency
     FROM ${ANSWERED} JOIN payment y ON y.id = r.payment_id
     WHERE r.vendor_ref = ?1 AND r.connection_id = ?2 AND d.answer = 'same_matter' AND d.case_id IS NOT NULL LIMIT 1`,
    vendorRef,
    connectionId,
    minor,
  );
}

export interface Answered {
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly textId: string;
  readonly caseId: string | null;
}

/** What a person said of it, and how much of the refund stands. */
export const sameMatterAnswer = (sql: Sql, { vendorRef, connectionId }: RefundName): Answered | undefined =>
  sql.one<Answered>(
    `SELECT r.payment_id AS paymentId, r.amount_minor AS amountMinor, d.text_id AS textId, d.case_id AS caseId
     FROM ${ANSWERED} WHERE r.vendor_ref = ? AND r.connection_id = ? AND d.answer = 'same_matter' AND r.counts = 1 LIMIT 1`,
    vendorRef,
    connectionId,
  );
