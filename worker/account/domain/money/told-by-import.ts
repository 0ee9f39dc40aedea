/** What imports told of refunds made elsewhere, beside those that the processor shows: counted once, and asked about where money waits here. */
import { toldByImport } from "../../../../core/refund/reconcile.ts";
import { newlyTold, type ToldPart } from "../../../../core/refund/told.ts";
import { assert } from "../../../../core/result.ts";
import type { CommandContext } from "../../store/context.ts";
import { ofOnePurchase, type PaymentRow, paymentById } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";
import { openDifferencesOf } from "./differences.ts";
import { mattersOf } from "./possible-matters.ts";

/** Of which raises a refund is that the processor shows. */
export function keepTold({ sql }: CommandContext, vendorRef: string, parts: readonly ToldPart[]): void {
  for (const { ref, minor } of parts) {
    if (ref !== "")
      sql.run("INSERT INTO refund_told (vendor_ref, told_ref, minor) VALUES (?, ?, ?)", vendorRef, ref, minor);
  }
}

/** What imports had told of a refund: under which names, and how much of each. */
export const toldAs = ({ sql }: CommandContext, vendorRef: string): ToldPart[] =>
  sql.all<ToldPart>("SELECT told_ref AS ref, minor FROM refund_told WHERE vendor_ref = ? ORDER BY told_ref", vendorRef);

/**
 * An import's figure of what was refunded outside this product; `before` is the payment as it stood. What is new counts as gone. Where money
 * waits or went back for what the payment paid for, or a case about it is open, somebody has to say if it was for that, as of a refund at the
 * processor.
 */
export function tellRefunded(
  context: CommandContext,
  paymentId: string,
  figureMinor: number,
  before?: PaymentRow,
): void {
  const { sql, nowMs } = context;
  const now = paymentById(sql, before?.twinOf ?? paymentId);
  assert(now, `No payment ${paymentId}`);
  const told =
    sql.one<{ minor: number }>("SELECT told_minor AS minor FROM payment WHERE id = ?", paymentId)?.minor ?? 0;
  sql.run("UPDATE payment SET told_minor = max(told_minor, ?) WHERE id = ?", figureMinor, paymentId);
  const { elsewhereMinor, collectedMinor, disputedMinor } = now;
  const known = { toldMinor: told, elsewhereMinor, collectedMinor, disputedMinor, leftHereMinor: leftHere(sql, now) };
  const newMinor = newlyTold(figureMinor, known);
  const isAsked = mattersOf(sql, now).length > 0 || hasLeft(sql, now);
  // What came with a payment that is new is its history.
  if (newMinor > 0)
    sql.run("UPDATE payment SET elsewhere_minor = elsewhere_minor + ? WHERE id = ?", newMinor, now.paymentId);
  if (newMinor === 0 || (!before && !isAsked)) return;
  const ref = `import:${paymentId}:${figureMinor}`;
  sql.run(
    `INSERT INTO outside_refund (vendor_ref, payment_id, amount_minor, counts, made_at_ms, seen_at_ms, source)
     VALUES (?, ?, ?, 1, ?, ?, 'import')`,
    ref,
    now.paymentId,
    newMinor,
    nowMs,
    nowMs,
  );
  const adopted = { paymentId: now.paymentId, vendorRef: ref, amountMinor: newMinor, deltaMinor: newMinor };
  context.record("refund.adopted", undefined, { ...adopted, counts: true });
  if (isAsked) openDifferencesOf(context, undefined, now.paymentId, [toldByImport(ref, newMinor)]);
}

/** What left here for the purchase may come back, and is not to be offered beside what was given outside for the same. */
function hasLeft(sql: Sql, { paymentId }: PaymentRow): boolean {
  const row = sql.one(
    `SELECT 1 FROM leg g JOIN leg_counting c ON c.leg_id = g.id WHERE g.payment_id IN ${ofOnePurchase("?1")}
       AND g.state IN ('pending', 'settled') AND c.counts_minor > 0 LIMIT 1`,
    paymentId,
  );
  return row !== undefined;
}

/** What has left by this product, or is leaving: credit has not, and what is only planned has not either. */
function leftHere(sql: Sql, { paymentId }: PaymentRow): number {
  const row = sql.one<{ minor: number }>(
    `SELECT coalesce(sum(held_minor), 0) AS minor FROM leg WHERE kind <> 'credit' AND state <> 'reserved'
       AND payment_id IN (SELECT ?1 UNION ALL SELECT id FROM payment WHERE twin_of = ?1)`,
    paymentId,
  );
  return row?.minor ?? 0;
}
