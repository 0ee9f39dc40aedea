/** One charge has two names at its processor, and imports have brought both: the account then holds one payment twice, until it is read. */

import type { ProcessorCharge } from "../../../connectors/payment-processor.ts";
import type { CommandContext } from "../../store/context.ts";
import { takeOffOutside } from "../../store/money/outside-shares.ts";
import type { PaymentRow } from "../../store/money/payments.ts";
import { refundNamed } from "../../store/money/refund-names.ts";
import {
  hasLegs,
  moveOutsideRefunds,
  moveQuestions,
  othersOfCharge,
  raiseElsewhere,
  type StandingRefund,
  standingRefundsOf,
  writeTwinOf,
} from "../../store/money/twins.ts";
import { isLegWaiting } from "../../store/money/waiting-legs.ts";
import type { Sql } from "../../store/sql.ts";
import { openDifferencesOf } from "./differences.ts";

/**
 * Closes what is the same charge as `payment` under another name. The one that has legs stays, else the older one: `payment` itself may be
 * the one that is closed. A closed twin gives nothing back and is no double charge; finance sees that it stood there.
 */
export function closeTwins(context: CommandContext, payment: PaymentRow, charge: ProcessorCharge): void {
  if (payment.twinOf !== null) return;
  for (const other of othersOfCharge(context.sql, payment, charge)) {
    if (!stays(context.sql, payment, other)) {
      close(context, payment, other, charge);
      return;
    }
    close(context, other, payment, charge);
  }
}

/** Of two rows the one on which money moved or waits; of two that are alike the older, for ids ascend with time. */
function stays(sql: Sql, one: PaymentRow, other: PaymentRow): boolean {
  const [a, b] = [rank(sql, one), rank(sql, other)];
  return a === b ? one.paymentId < other.paymentId : a > b;
}

function rank(sql: Sql, { paymentId, heldMinor }: PaymentRow): number {
  if (heldMinor > 0) return 2;
  return hasLegs(sql, paymentId) ? 1 : 0;
}

function close(
  context: CommandContext,
  twin: PaymentRow,
  stays: PaymentRow,
  { chargeRef = "" }: ProcessorCharge,
): void {
  const { sql } = context;
  const waits = isLegWaiting(sql, twin.paymentId) || isLegWaiting(sql, stays.paymentId);
  writeTwinOf(sql, twin.paymentId, stays.paymentId);
  tellOnce(context, twin, stays);
  moveOutsideRefunds(sql, twin.paymentId, stays.paymentId);
  moveQuestions(sql, twin.paymentId, stays.paymentId);
  // Both tell of refunds of the one charge; what the processor lists is counted by id afterwards.
  raiseElsewhere(sql, stays.paymentId, twin.elsewhereMinor);
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

/** Imports told of the one charge's refunds under both of its names, or of one that the processor showed under the other: no more counts than the larger side says. */
function tellOnce(context: CommandContext, twin: PaymentRow, stays: PaymentRow): void {
  const rows = standingRefundsOf(context.sql, twin, stays);
  const sum = (of: (row: StandingRefund) => boolean) => rows.filter(of).reduce((total, { minor }) => total + minor, 0);
  const larger = Math.max(
    sum(({ isTwins }) => isTwins === 1),
    sum(({ isTwins }) => isTwins === 0),
    sum(({ isTold }) => isTold === 0),
  );
  let rest = sum(() => true) - larger;
  for (const { ref, isTold, minor } of rows) {
    const goneMinor = isTold === 1 ? Math.min(rest, minor) : 0;
    if (goneMinor <= 0) continue;
    takeOffOutside(context, refundNamed(context.sql, stays.paymentId, ref), goneMinor);
    rest -= goneMinor;
  }
}
