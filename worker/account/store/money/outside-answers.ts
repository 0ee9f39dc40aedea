/** For what a refund made elsewhere was, as a person has said. */
import type { Sql } from "../sql.ts";

export interface Paid {
  readonly caseId: string;
  readonly amountMinor: number;
  readonly currency: string;
}

/** What it took off the lines of each case. */
export function paidOnLines(sql: Sql, vendorRef: string): Paid[] {
  return sql.all<Paid>(
    `SELECT coalesce(a.case_id, (SELECT k.case_id FROM case_line k WHERE k.line_id = a.line_id ORDER BY k.open DESC, k.case_id DESC LIMIT 1))
         AS caseId, sum(a.net_minor + a.tax_minor) AS amountMinor, y.currency
     FROM outside_allocation a JOIN outside_refund r ON r.vendor_ref = a.vendor_ref JOIN payment y ON y.id = r.payment_id
     WHERE a.vendor_ref = ? GROUP BY 1 HAVING caseId IS NOT NULL AND amountMinor > 0`,
    vendorRef,
  );
}

/** What it paid in the case that was named, up to `minor`. */
export function paidByAnswer(sql: Sql, vendorRef: string, minor: number): Paid[] {
  return sql.all<Paid>(
    `SELECT d.case_id AS caseId, min(r.amount_minor, ?2) AS amountMinor, y.currency
     FROM difference d JOIN outside_refund r ON r.vendor_ref = d.ref JOIN payment y ON y.id = r.payment_id
     WHERE d.ref = ?1 AND d.answer = 'same_matter' AND d.case_id IS NOT NULL LIMIT 1`,
    vendorRef,
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
export const sameMatterAnswer = (sql: Sql, ref: string): Answered | undefined =>
  sql.one<Answered>(
    `SELECT r.payment_id AS paymentId, r.amount_minor AS amountMinor, d.text_id AS textId, d.case_id AS caseId
     FROM difference d JOIN outside_refund r ON r.vendor_ref = d.ref WHERE d.ref = ? AND d.answer = 'same_matter' AND r.counts = 1 LIMIT 1`,
    ref,
  );
