/** Credit that was out beside a refund made elsewhere and comes back unused: that refund takes its place now. */
import { planOutside } from "../../../core/refund/outside.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";
import { openLinesOf } from "../store/outside-refunds.ts";
import { type PaymentRow, paymentById } from "../store/payments.ts";
import { syncCase } from "./cases.ts";
import { lessTwice, refOfTwice } from "./out-twice.ts";
import { placedMinor, placeShares } from "./outside-shares.ts";
import { takeBackPaid } from "./reverse-credit.ts";
import { openTasksOf, type TaskRow } from "./tasks.ts";
import { readText } from "./texts.ts";

interface Answered {
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly textId: string;
}

/** A use was taken back, or a payout did not arrive: what is out twice in the case is taken off it, as far as finance has not settled that. */
export function takeReturned(context: CommandContext, caseId: string): void {
  for (const task of openTasksOf(context.sql, ["out_twice"])) {
    if (task.caseId === caseId) takeFor(context, task);
  }
}

function takeFor(context: CommandContext, task: TaskRow): void {
  const { sql } = context;
  const { caseId, values } = task;
  const ref = refOfTwice(task);
  const answered = sameMatter(sql, ref, caseId);
  const payment = answered && paymentById(sql, answered.paymentId);
  if (!answered || !payment) return;
  const openMinor = answered.amountMinor - placedMinor(sql, ref);
  const takenMinor = take(context, payment, caseId, Math.min(openMinor, Number(values.amountMinor)), answered.textId);
  if (takenMinor === 0) return;
  placeShares(context, ref, caseId, planOutside(takenMinor, [], openLinesOf(sql, payment, { caseId })).shares);
  lessTwice(context, task, takenMinor);
  syncCase(context, caseId, { tell: true });
}

function take(context: CommandContext, payment: PaymentRow, caseId: string, paidMinor: number, textId: string): number {
  const sentence = readText(context.sql, textId) ?? "";
  const reversal = { actId: context.newId(), textId, sentence };
  return takeBackPaid(context, payment, { caseId, paidMinor: Math.max(0, paidMinor) }, reversal).takenMinor;
}

/** What a person said, and how much of the refund stands. */
const sameMatter = (sql: Sql, ref: string, caseId: string): Answered | undefined =>
  sql.one<Answered>(
    `SELECT r.payment_id AS paymentId, r.amount_minor AS amountMinor, d.text_id AS textId FROM difference d JOIN outside_refund r ON r.vendor_ref = d.ref
     WHERE d.ref = ? AND d.case_id = ? AND d.answer = 'same_matter' AND r.counts = 1 LIMIT 1`,
    ref,
    caseId,
  );
