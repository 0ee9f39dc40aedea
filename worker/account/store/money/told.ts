/** What imports told of refunds made elsewhere, and which of it a refund is that the processor shows. */
import type { Told, ToldPart } from "../../../../core/refund/told.ts";
import { mintedAtMs } from "../../../../core/time/ulid-time.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";
import type { PaymentRow } from "./payments.ts";
import { type RefundName, sameRefund } from "./refund-names.ts";

/** What no refund at the processor stands for yet: what came with the payment, and each raise since. */
export function toldLeft(sql: Sql, { paymentId, elsewhereMinor }: PaymentRow): Told[] {
  const counted = sql.one<{ minor: number }>(
    "SELECT coalesce(sum(counts_minor), 0) AS minor FROM outside_counting WHERE payment_id = ? AND by_bank = 0",
    paymentId,
  );
  const raises = sql.all<Told>(
    `SELECT o.vendor_ref AS ref, o.made_at_ms AS atMs, o.amount_minor - (SELECT coalesce(sum(t.minor), 0)
         FROM refund_told t JOIN outside_refund r ON ${sameRefund("r", "t")}
         WHERE t.told_ref = o.vendor_ref AND t.connection_id = o.connection_id AND r.counts = 1) AS leftMinor
     FROM outside_refund o WHERE o.payment_id = ? AND o.source = 'import' AND o.counts = 1 ORDER BY o.made_at_ms, o.vendor_ref`,
    paymentId,
  );
  const first = { ref: "", atMs: mintedAtMs(paymentId), leftMinor: elsewhereMinor - (counted?.minor ?? 0) };
  return [first, ...raises].filter(({ leftMinor }) => leftMinor > 0);
}

/** Of which raises a refund is that the processor shows. */
export function keepTold(
  { sql }: CommandContext,
  { vendorRef, connectionId }: RefundName,
  parts: readonly ToldPart[],
): void {
  for (const { ref, minor } of parts) {
    if (ref === "") continue;
    sql.run(
      "INSERT INTO refund_told (vendor_ref, connection_id, told_ref, minor) VALUES (?, ?, ?, ?)",
      vendorRef,
      connectionId,
      ref,
      minor,
    );
  }
}

/** What imports had told of a refund: under which names, and how much of each. */
export const toldAs = ({ sql }: CommandContext, { vendorRef, connectionId }: RefundName): ToldPart[] =>
  sql.all<ToldPart>(
    "SELECT told_ref AS ref, minor FROM refund_told WHERE vendor_ref = ? AND connection_id = ? ORDER BY told_ref",
    vendorRef,
    connectionId,
  );

/** The largest figure that an import told of a payment. */
export const toldFigureOf = (sql: Sql, paymentId: string): number =>
  sql.one<{ minor: number }>("SELECT told_minor AS minor FROM payment WHERE id = ?", paymentId)?.minor ?? 0;

export function raiseToldFigure(sql: Sql, paymentId: string, figureMinor: number): void {
  sql.run("UPDATE payment SET told_minor = max(told_minor, ?) WHERE id = ?", figureMinor, paymentId);
}
