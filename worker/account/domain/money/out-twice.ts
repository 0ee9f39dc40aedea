/** Money that went back here and elsewhere for one matter, and that nothing can take back by itself: finance hears of it. */

import { SAID_BY_BANK } from "../../../../core/refund/difference.ts";
import { closeTaskRow, openTask, openTasksOf, type TaskRow } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { caseOfPayment } from "../../store/money/cases-of-payment.ts";
import type { DifferenceRow } from "../../store/money/differences.ts";
import { type PaymentRow, paymentById, receivedOf } from "../../store/money/payments.ts";
import { type RefundName, refundNamed } from "../../store/money/refund-names.ts";
import { notWaitingMinor } from "../../store/money/what-left.ts";
import type { Sql } from "../../store/sql.ts";
import { syncCase } from "../case/cases.ts";
import { dueOn } from "../follow-up/due.ts";

/** Working days until finance has asked for it back, or said why it stays. */
const SETTLE_DAYS = 2;

/**
 * After the answer what a refund made elsewhere was for: what of it was given here already (`twiceMinor`), or is more than came in at all.
 */
export function tellOutTwice(
  context: CommandContext,
  { paymentId, ref, theirs, theirMinor }: DifferenceRow,
  { caseId, twiceMinor }: { readonly caseId: string | undefined; readonly twiceMinor: number },
): void {
  const payment = paymentById(context.sql, paymentId);
  if (!payment) return;
  // What the bank took beside what is out has a task of its own (`disputes.ts`).
  const overMinor =
    theirs === SAID_BY_BANK ? 0 : Math.min(theirMinor ?? 0, outOf(context.sql, payment) - receivedOf(payment));
  const amountMinor = Math.max(twiceMinor, overMinor);
  const concerned = caseId ?? caseOfPayment(context.sql, payment);
  if (amountMinor <= 0 || concerned === undefined) return;
  const { currency } = payment;
  openTask(context, {
    caseId: concerned,
    kind: "out_twice",
    values: {
      about: aboutTwice(refundNamed(context.sql, paymentId, ref)),
      paymentId,
      amountMinor,
      currency,
      ...(theirs === null ? { reference: ref } : {}),
    },
    ownerId: null,
    dueOn: dueOn(context, SETTLE_DAYS, concerned),
  });
  syncCase(context, concerned, { tell: true });
}

const TWICE = " twice";
const aboutTwice = ({ vendorRef, connectionId }: RefundName): string => `${vendorRef}${TWICE} ${connectionId}`;
/** Of which refund made elsewhere a task tells. */
export const refundOfTwice = (sql: Sql, { values: { about, paymentId } }: TaskRow): RefundName =>
  refundNamed(sql, String(paymentId), String(about).slice(0, String(about).lastIndexOf(TWICE)));

/** So much less is out twice: what is left has a task of its own. `syncCase` is the caller's. */
export function lessTwice(context: CommandContext, { caseId, ...task }: TaskRow, minor: number): void {
  const { values, ownerId, dueOn } = task;
  closeTaskRow(context, { caseId, ...task }, "makegood", { why: "moved_on" });
  const leftMinor = Number(values.amountMinor) - minor;
  if (leftMinor <= 0) return;
  const about = `${aboutTwice(refundOfTwice(context.sql, { caseId, ...task }))} ${leftMinor}`;
  openTask(context, {
    caseId,
    kind: "out_twice",
    values: { ...values, about, amountMinor: leftMinor },
    ownerId,
    dueOn,
  });
}

/** So much of the refund made elsewhere came to nothing, so that as much of what was given here went once. */
export function outOnce(context: CommandContext, refund: RefundName, minor: number): void {
  for (const task of openTasksOf(context.sql, ["out_twice"])) {
    const { connectionId, vendorRef } = refundOfTwice(context.sql, task);
    if (connectionId !== refund.connectionId || vendorRef !== refund.vendorRef) continue;
    lessTwice(context, task, minor);
    syncCase(context, task.caseId, { tell: true });
  }
}

/** What went back of it, or became credit: what only waits has not. */
const outOf = (sql: Sql, { paymentId, elsewhereMinor, disputedMinor }: PaymentRow): number =>
  elsewhereMinor + disputedMinor + notWaitingMinor(sql, paymentId);
