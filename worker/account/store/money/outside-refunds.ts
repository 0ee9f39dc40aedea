/** Refunds that were made elsewhere, as they bear on lines. */
import type { OpenLine } from "../../../../core/refund/outside.ts";
import type { Sql } from "../sql.ts";
import type { PaymentRow } from "./payments.ts";
import { type RefundName, sameRefund } from "./refund-names.ts";

/** What the payment paid for and has not gone back, of the case's lines or the one line where that is named; legs asked for count as if they had left. */
export function openLinesOf(
  sql: Sql,
  { purchaseId }: PaymentRow,
  { caseId, lineId }: { readonly caseId?: string | undefined; readonly lineId?: string | undefined },
): OpenLine[] {
  return sql.all<OpenLine>(
    `SELECT n.id AS lineId, max(0, n.paid_minor
         - (SELECT coalesce(sum(a.net_minor + a.tax_minor), 0) FROM allocation a JOIN leg g ON g.id = a.leg_id
            WHERE a.line_id = n.id AND (g.held_minor > 0 OR g.state = 'requested'))
         - (SELECT coalesce(sum(x.net_minor + x.tax_minor), 0) FROM credit_entry_line x WHERE x.line_id = n.id)
         - (SELECT coalesce(sum(o.net_minor + o.tax_minor), 0) FROM outside_allocation o JOIN outside_refund r ON ${sameRefund("r", "o")}
            WHERE o.line_id = n.id AND r.counts = 1)) AS leftMinor,
       max(0, n.paid_minor - n.tax_minor) AS netMinor, min(n.paid_minor, n.tax_minor) AS taxMinor, coalesce(e.sold, 0) AS usesSold,
       max(0, coalesce(e.sold + e.bonus - e.voided_uses - (SELECT count(*) FROM use_record u
         WHERE u.entitlement_id = e.id AND u.kind = 'used' AND u.reversed_on IS NULL), 0)) AS usesLeft
     FROM line n LEFT JOIN entitlement e ON e.line_id = n.id
     WHERE n.purchase_id = ?1
       AND (?2 IS NULL OR n.id IN (SELECT line_id FROM case_line WHERE case_id = ?2)) AND (?3 IS NULL OR n.id = ?3)
     ORDER BY n.id`,
    purchaseId,
    caseId ?? null,
    lineId ?? null,
  );
}

export interface OutsideRefund {
  readonly counts: 0 | 1;
  readonly amountMinor: number;
  readonly madeAtMs: number;
}

export const outsideRefundOf = (sql: Sql, { vendorRef, connectionId }: RefundName): OutsideRefund | undefined =>
  sql.one<OutsideRefund>(
    `SELECT counts, amount_minor AS amountMinor, made_at_ms AS madeAtMs FROM outside_refund
     WHERE vendor_ref = ? AND connection_id = ?`,
    vendorRef,
    connectionId,
  );

/** Whether it counts: it is known, and did not come to nothing. */
export const outsideRefundStands = (sql: Sql, refund: RefundName): boolean =>
  outsideRefundOf(sql, refund)?.counts === 1;

interface NewOutsideRefund extends RefundName {
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly madeAtMs: number;
  readonly seenAtMs: number;
}

/** As the processor shows it; one that is known only changes whether it counts. */
export function putShownRefund(
  sql: Sql,
  refund: NewOutsideRefund & { readonly counts: 0 | 1; readonly problem: string | null },
): void {
  sql.run(
    `INSERT INTO outside_refund (vendor_ref, connection_id, payment_id, amount_minor, counts, made_at_ms, seen_at_ms, problem)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (vendor_ref, connection_id) DO UPDATE SET counts = excluded.counts`,
    refund.vendorRef,
    refund.connectionId,
    refund.paymentId,
    refund.amountMinor,
    refund.counts,
    refund.madeAtMs,
    refund.seenAtMs,
    refund.problem,
  );
}

/** As an import or a person told of it, or what the bank took for the patient. */
export function insertToldRefund(sql: Sql, refund: NewOutsideRefund, by: "import" | "person" | "bank"): void {
  sql.run(
    `INSERT INTO outside_refund (vendor_ref, connection_id, payment_id, amount_minor, counts, made_at_ms, seen_at_ms, source, by_bank)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)`,
    refund.vendorRef,
    refund.connectionId,
    refund.paymentId,
    refund.amountMinor,
    refund.madeAtMs,
    refund.seenAtMs,
    // The list of sources in the database cannot be widened: a person's word is known by its name, and counts as told like an import's.
    by === "bank" ? "processor" : "import",
    by === "bank" ? 1 : 0,
  );
}

/** Why it came to nothing. */
export function writeOutsideProblem(sql: Sql, { vendorRef, connectionId }: RefundName, problem: string): void {
  sql.run(
    "UPDATE outside_refund SET problem = ? WHERE vendor_ref = ? AND connection_id = ?",
    problem,
    vendorRef,
    connectionId,
  );
}
