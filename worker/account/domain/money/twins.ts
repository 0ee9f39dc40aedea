/** One charge has two names at its processor, and imports have brought both: the account then holds one payment twice, until it is read. */
import { FOR_WHICH_MATTER } from "../../../../core/refund/reconcile.ts";
import type { ProcessorCharge } from "../../../connectors/payment-processor.ts";
import type { CommandContext } from "../../store/context.ts";
import { takeOffOutside } from "../../store/money/outside-shares.ts";
import { type PaymentRow, paymentById } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";
import { openDifferencesOf } from "./differences.ts";

/**
 * Closes what is the same charge as `payment` under another name. The one that has legs stays, else the older one: `payment` itself may be
 * the one that is closed. A closed twin gives nothing back and is no double charge; finance sees that it stood there.
 */
export function closeTwins(context: CommandContext, payment: PaymentRow, charge: ProcessorCharge): void {
  if (payment.twinOf !== null) return;
  for (const other of othersOf(context.sql, payment, charge)) {
    if (!stays(context.sql, payment, other)) {
      close(context, payment, other, charge);
      return;
    }
    close(context, other, payment, charge);
  }
}

function othersOf(
  sql: Sql,
  { paymentId, processor }: PaymentRow,
  { chargeRef, intentRef }: ProcessorCharge,
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

/** Of two rows the one on which money moved or waits; of two that are alike the older, for ids ascend with time. */
function stays(sql: Sql, one: PaymentRow, other: PaymentRow): boolean {
  const [a, b] = [rank(sql, one), rank(sql, other)];
  return a === b ? one.paymentId < other.paymentId : a > b;
}

function rank(sql: Sql, { paymentId, heldMinor }: PaymentRow): number {
  if (heldMinor > 0) return 2;
  return sql.one("SELECT 1 FROM leg WHERE payment_id = ? LIMIT 1", paymentId) ? 1 : 0;
}

function close(
  context: CommandContext,
  twin: PaymentRow,
  stays: PaymentRow,
  { chargeRef = "" }: ProcessorCharge,
): void {
  const { sql } = context;
  const waits = hasWaiting(sql, twin) || hasWaiting(sql, stays);
  sql.run("UPDATE payment SET twin_of = ?1 WHERE id = ?2 OR twin_of = ?2", stays.paymentId, twin.paymentId);
  tellOnce(context, twin, stays);
  sql.run("UPDATE outside_refund SET payment_id = ? WHERE payment_id = ?", stays.paymentId, twin.paymentId);
  moveQuestions(sql, twin, stays);
  // Both tell of refunds of the one charge; what the processor lists is counted by id afterwards.
  sql.run(
    `UPDATE payment SET elsewhere_minor = max(elsewhere_minor, ?1, (SELECT coalesce(sum(counts_minor), 0) FROM outside_counting
       WHERE payment_id = ?2 AND by_bank = 0)) WHERE id = ?2`,
    twin.elsewhereMinor,
    stays.paymentId,
  );
  context.record("payment.changed", undefined, { paymentId: twin.paymentId, twinOf: stays.paymentId });
  const found = {
    kind: "same_charge",
    ref: chargeRef,
    ours: null,
    theirs: null,
    ourMinor: twin.collectedMinor,
  } as const;
  openDifferencesOf(context, undefined, twin.paymentId, [{ ...found, theirMinor: null }]);
  // What was decided while it looked like two payments may not hold.
  if (waits) openDifferencesOf(context, undefined, stays.paymentId, [{ ...found, theirMinor: stays.collectedMinor }]);
}

interface ToldRow {
  readonly ref: string;
  readonly isTwins: 0 | 1;
  readonly isTold: 0 | 1;
  readonly minor: number;
}

/** Imports told of the one charge's refunds under both of its names, or of one that the processor showed under the other: no more counts than the larger side says. */
function tellOnce(context: CommandContext, twin: PaymentRow, stays: PaymentRow): void {
  const rows = context.sql.all<ToldRow>(
    `SELECT o.vendor_ref AS ref, o.payment_id = ?1 AS isTwins, o.source = 'import' AS isTold, c.counts_minor
         - (SELECT coalesce(sum(t.minor), 0) FROM refund_told t JOIN outside_refund r ON r.vendor_ref = t.vendor_ref
            WHERE t.told_ref = o.vendor_ref AND r.counts = 1) AS minor
     FROM outside_refund o JOIN outside_counting c ON c.vendor_ref = o.vendor_ref
     WHERE o.payment_id IN (?1, ?2) AND o.by_bank = 0 AND o.counts = 1 ORDER BY isTwins DESC, o.made_at_ms DESC, o.vendor_ref`,
    twin.paymentId,
    stays.paymentId,
  );
  const sum = (of: (row: ToldRow) => boolean) => rows.filter(of).reduce((total, { minor }) => total + minor, 0);
  const larger = Math.max(
    sum(({ isTwins }) => isTwins === 1),
    sum(({ isTwins }) => isTwins === 0),
    sum(({ isTold }) => isTold === 0),
  );
  let rest = sum(() => true) - larger;
  for (const { ref, isTold, minor } of rows) {
    const goneMinor = isTold === 1 ? Math.min(rest, minor) : 0;
    if (goneMinor <= 0) continue;
    takeOffOutside(context, ref, goneMinor);
    rest -= goneMinor;
  }
}

/** For which matter money went back is asked where the money is counted. */
function moveQuestions(sql: Sql, twin: PaymentRow, stays: PaymentRow): void {
  sql.run(
    `UPDATE OR IGNORE difference SET payment_id = ?1 WHERE payment_id = ?2 AND settled_at_ms IS NULL AND kind IN ('${FOR_WHICH_MATTER}', 'double_refund')`,
    stays.paymentId,
    twin.paymentId,
  );
}

const hasWaiting = (sql: Sql, { paymentId }: PaymentRow): boolean =>
  sql.one("SELECT 1 FROM leg WHERE payment_id = ? AND state IN ('reserved', 'requested') LIMIT 1", paymentId) !==
  undefined;
