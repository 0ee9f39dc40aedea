/** What was out here beside a refund made elsewhere and comes back, credit or money: that refund takes its place now. */
import { planOutside } from "../../../../core/refund/outside.ts";
import { readText } from "../../store/audit/texts.ts";
import { openTasksOf, type TaskRow } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { sameMatterAnswer } from "../../store/money/outside-answers.ts";
import { openLinesOf } from "../../store/money/outside-refunds.ts";
import { placedMinor, placeShares } from "../../store/money/outside-shares.ts";
import { paymentById } from "../../store/money/payments.ts";
import { syncCase } from "../case/cases.ts";
import { lessTwice, refundOfTwice } from "../money/out-twice.ts";
import { takeBackPaid } from "./reverse-credit.ts";

/** A use was taken back, or money did not arrive: what is out twice in the case is taken off it, as far as finance has not settled that. */
export function takeReturned(context: CommandContext, caseId: string): void {
  for (const task of openTasksOf(context.sql, ["out_twice"])) {
    if (task.caseId === caseId) takeFor(context, task);
  }
}

function takeFor(context: CommandContext, task: TaskRow): void {
  const { sql } = context;
  const { caseId, values } = task;
  const refund = refundOfTwice(sql, task);
  const answered = sameMatterAnswer(sql, refund);
  const payment = answered && paymentById(sql, answered.paymentId);
  if (!answered || !payment) return;
  const about = answered.caseId ?? undefined;
  const paidMinor = Math.min(answered.amountMinor - placedMinor(sql, refund), Number(values.amountMinor));
  if (paidMinor <= 0) return;
  const { textId } = answered;
  const reversal = { actId: context.newId(), textId, sentence: readText(sql, textId) ?? "" };
  if (about !== undefined) takeBackPaid(context, payment, { caseId: about, paidMinor }, reversal);
  const { shares } = planOutside(paidMinor, [], openLinesOf(sql, payment, { caseId: about }));
  const freeMinor = shares.reduce((sum, { netMinor, taxMinor }) => sum + netMinor + taxMinor, 0);
  if (freeMinor === 0) return;
  placeShares(context, refund, about, shares);
  lessTwice(context, task, freeMinor);
  syncCase(context, caseId, { tell: true });
}
