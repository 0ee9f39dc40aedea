/** Refunds that were made elsewhere, as they bear on lines. */
import type { OpenLine } from "../../../../core/refund/outside.ts";
import type { Told } from "../../../../core/refund/told.ts";
import { mintedAtMs } from "../../../../core/time/ulid-time.ts";
import type { Sql } from "../sql.ts";
import type { PaymentRow } from "./payments.ts";

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
         - (SELECT coalesce(sum(o.net_minor + o.tax_minor), 0) FROM outside_allocation o JOIN outside_refund r ON r.vendor_ref = o.vendor_ref
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

/** What no refund at the processor stands for yet: what came with the payment, and each raise since. */
export function toldLeft(sql: Sql, { paymentId, elsewhereMinor }: PaymentRow): Told[] {
  const counted = sql.one<{ minor: number }>(
    "SELECT coalesce(sum(counts_minor), 0) AS minor FROM outside_counting WHERE payment_id = ? AND by_bank = 0",
    paymentId,
  );
  const raises = sql.all<Told>(
    `SELECT o.vendor_ref AS ref, o.made_at_ms AS atMs, o.amount_minor - (SELECT coalesce(sum(t.minor), 0)
         FROM refund_told t JOIN outside_refund r ON r.vendor_ref = t.vendor_ref WHERE t.told_ref = o.vendor_ref AND r.counts = 1) AS leftMinor
     FROM outside_refund o WHERE o.payment_id = ? AND o.source = 'import' AND o.counts = 1 ORDER BY o.made_at_ms, o.vendor_ref`,
    paymentId,
  );
  const first = { ref: "", atMs: mintedAtMs(paymentId), leftMinor: elsewhereMinor - (counted?.minor ?? 0) };
  return [first, ...raises].filter(({ leftMinor }) => leftMinor > 0);
}
