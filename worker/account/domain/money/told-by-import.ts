/** What imports told of refunds made elsewhere, beside those that the processor shows: counted once, and asked about where money waits here. */
import { toldByImport } from "../../../../core/refund/difference.ts";
import { newlyTold } from "../../../../core/refund/told.ts";
import type { CommandContext } from "../../store/context.ts";
import { openBeyondOf } from "../../store/money/differences.ts";
import { insertToldRefund } from "../../store/money/outside-refunds.ts";
import { addElsewhere } from "../../store/money/payment-changes.ts";
import { needPayment, type PaymentRow } from "../../store/money/payments.ts";
import { mattersOf } from "../../store/money/possible-matters.ts";
import { refundNamed } from "../../store/money/refund-names.ts";
import { raiseToldFigure, toldFigureOf } from "../../store/money/told.ts";
import { hasLeftHere, leftHereMinor } from "../../store/money/what-left.ts";
import { openDifferencesOf } from "./differences.ts";

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
  const now = needPayment(sql, before?.twinOf ?? paymentId);
  const told = toldFigureOf(sql, paymentId);
  raiseToldFigure(sql, paymentId, figureMinor);
  const { elsewhereMinor, collectedMinor, disputedMinor } = now;
  const known = {
    toldMinor: told,
    elsewhereMinor,
    collectedMinor,
    disputedMinor,
    leftHereMinor: leftHereMinor(sql, now),
  };
  const newMinor = newlyTold(figureMinor, known);
  const isAsked =
    mattersOf(sql, now).length > 0 || hasLeftHere(sql, now) || openBeyondOf(sql, now.paymentId) !== undefined;
  // What came with a payment that is new is its history.
  if (newMinor > 0) addElsewhere(sql, now.paymentId, newMinor);
  if (newMinor === 0 || (!before && !isAsked)) return;
  const ref = `import:${paymentId}:${figureMinor}`;
  const name = refundNamed(sql, now.paymentId, ref);
  const refund = { ...name, paymentId: now.paymentId, amountMinor: newMinor, madeAtMs: nowMs, seenAtMs: nowMs };
  insertToldRefund(sql, refund, "import");
  const adopted = { paymentId: now.paymentId, vendorRef: ref, amountMinor: newMinor, deltaMinor: newMinor };
  context.record("refund.adopted", undefined, { ...adopted, counts: true });
  if (isAsked) openDifferencesOf(context, undefined, now.paymentId, [toldByImport(ref, newMinor)]);
}
