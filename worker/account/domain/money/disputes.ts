/** A dispute that opens or ends is told to the case it concerns: a task with the bank's day, the tickets, the case opened again. */

import { omitNullish } from "../../../../core/omit-nullish.ts";
import { isOverdrawn } from "../../../../core/refund/headroom.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { closeTaskRow, openTask, openTasksOf } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { caseOfPayment } from "../../store/money/cases-of-payment.ts";
import { refundRefsOf } from "../../store/money/known-refunds.ts";
import { isDisputed, needPayment, type PaymentRow, totalsOf, wentBackOf } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";
import { syncCase } from "../case/cases.ts";
import { dueOn } from "../follow-up/due.ts";
import { openNotice } from "../notices/open-notice.ts";
import { telling } from "../notices/telling.ts";

/** Working days, where the bank names no day. */
const ANSWER_DAYS = 5;
const AFTER_DAYS = 2;

/** `before`: the payment's row before the processor's word was written down. */
export function disputeMoved(context: CommandContext, before: PaymentRow): void {
  const now = needPayment(context.sql, before.paymentId);
  const caseId = caseOfPayment(context.sql, now);
  const isEnded = isDisputed(before) || (now.dispute === "lost" && before.dispute !== "lost");
  if (isDisputed(now)) askForAnswer(context, caseId, now);
  else if (isEnded) endQuestion(context, caseId, now);
}

/** A dispute about a payment that no case knows stands on the Money page, and is told to the team. */
function askForAnswer(context: CommandContext, caseId: string | undefined, payment: PaymentRow): void {
  const { paymentId, disputeRef, disputeMinor, disputeAnswerByMs, currency } = payment;
  const bankOn = disputeAnswerByMs === null ? undefined : civilDateAt(disputeAnswerByMs, homeTimeZone(context.sql));
  const about = `${disputeRef ?? paymentId} ${bankOn ?? ""}`.trim();
  if (caseId === undefined) {
    const sum = omitNullish({ amountMinor: disputeMinor, dueOn: bankOn });
    telling(context, "dispute", () => openNotice(context, { kind: "dispute_opened", about, currency, ...sum }));
    return;
  }
  const refs = refundRefsOf(context.sql, paymentId);
  // Another day, or another dispute: what was asked before does not stand beside it.
  closeQuestions(context, paymentId, about);
  const { dispute } = payment;
  context.record("dispute.opened", caseId, {
    paymentId,
    dispute,
    ...(disputeRef === null ? {} : { disputeRef }),
    ...(disputeMinor === null ? {} : { amountMinor: disputeMinor, currency }),
    ...(bankOn === undefined ? {} : { dueOn: bankOn }),
  });
  openTask(context, {
    caseId,
    kind: "answer_dispute",
    values: {
      about,
      paymentId,
      amountMinor: disputeMinor ?? payment.collectedMinor,
      currency,
      ...(refs === "" ? {} : { reference: refs, wentBackMinor: wentBackOf(context.sql, payment) }),
      ...(bankOn === undefined ? {} : { bankOn }),
    },
    ownerId: null,
    dueOn: bankOn ?? dueOn(context, ANSWER_DAYS, caseId),
  });
  syncCase(context, caseId, { tell: true });
}

function endQuestion(context: CommandContext, caseId: string | undefined, payment: PaymentRow): void {
  const { paymentId, dispute, currency, disputedMinor } = payment;
  closeQuestions(context, paymentId, undefined);
  if (caseId === undefined) return;
  context.record("dispute.closed", caseId, { paymentId, outcome: dispute });
  if (dispute === "lost" && isOverdrawn(totalsOf(payment))) {
    const { elsewhereMinor, heldMinor } = payment;
    const twiceMinor = elsewhereMinor + disputedMinor + heldMinor - totalsOf(payment).collectedMinor;
    const refs = refundRefsOf(context.sql, paymentId);
    openTask(context, {
      caseId,
      kind: "after_dispute",
      values: {
        about: `${paymentId} lost ${disputedMinor}`,
        paymentId,
        amountMinor: twiceMinor,
        currency,
        ...(refs === "" ? {} : { reference: refs }),
      },
      ownerId: null,
      dueOn: dueOn(context, AFTER_DAYS, caseId),
    });
  }
  syncCase(context, caseId, { tell: true });
}

/** What is out twice of a payment whose dispute was lost, until finance says that its task is done. */
export function outTwiceOf(sql: Sql, paymentId: string): number | undefined {
  const minor = openTasksOf(sql, ["after_dispute"]).find(({ values }) => values.paymentId === paymentId)?.values
    .amountMinor;
  return typeof minor === "number" ? minor : undefined;
}

function closeQuestions(context: CommandContext, paymentId: string, except: string | undefined): void {
  for (const task of openTasksOf(context.sql, ["answer_dispute"])) {
    if (task.values.paymentId === paymentId && task.values.about !== except) {
      closeTaskRow(context, task, "makegood", { why: "moved_on" });
    }
  }
}
