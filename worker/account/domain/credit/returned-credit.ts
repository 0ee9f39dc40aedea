/** What was out here beside a refund made elsewhere and comes back, credit or money: that refund takes its place now. */
import { planOutside } from "../../../../core/refund/outside.ts";
import { readText } from "../../store/audit/texts.ts";
import { openTasksOf, type TaskRow } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { openLinesOf } from "../../store/money/outside-refunds.ts";
import { placedMinor, placeShares } from "../../store/money/outside-shares.ts";
import { paymentById } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";
import { syncCase } from "../case/cases.ts";
import { lessTwice, refOfTwice } from "../money/out-twice.ts";
import { takeBackPaid } from "./reverse-credit.ts";

interface Answered {
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly textId: string;
  readonly caseId: string | null;
}

/** A use was taken back, or money did not arrive: what is out twice in the case is taken off it, as far as finance has not settled that. */
export function takeReturned(context: CommandContext, caseId: string): void {
  for (const task of openTasksOf(context.sql, ["out_twice"])) {
    if (task.caseId === caseId) takeFor(context, task);
  }
}

function takeFor(context: CommandContext, task: TaskRow): void {
  const { sql } = context;
  const { caseId, values } = task;
  const ref = refOfTwice(task);
  const answered = sameMatter(sql, ref);
  const payment = answered && paymentById(sql, answered.paymentId);
  if (!answered || !payment) return;
  const about = answered.caseId ?? undefined;
  const paidMinor = Math.min(answered.amountMinor - placedMinor(sql, ref), Number(values.amountMinor));
  if (paidMinor <= 0) return;
  const { textId } = answered;
  const reversal = { actId: context.newId(), textId, sentence: readText(sql, textId) ?? "" };
  if (about !== undefined) takeBackPaid(context, payment, { caseId: about, paidMinor }, reversal);
  const { shares } = planOutside(paidMinor, [], openLinesOf(sql, payment, { caseId: about }));
  const freeMinor = shares.reduce((sum, { netMinor, taxMinor }) => sum + netMinor + taxMinor, 0);
  if (freeMinor === 0) return;
  placeShares(context, ref, about, shares);
  lessTwice(context, task, freeMinor);
  syncCase(context, caseId, { tell: true });
}

/** What a person said of it, and how much of the refund stands. */
const sameMatter = (sql: Sql, ref: string): Answered | undefined =>
  sql.one<Answered>(
    `SELECT r.payment_id AS paymentId, r.amount_minor AS amountMinor, d.text_id AS textId, d.case_id AS caseId
     FROM difference d JOIN outside_refund r ON r.vendor_ref = d.ref WHERE d.ref = ? AND d.answer = 'same_matter' AND r.counts = 1 LIMIT 1`,
    ref,
  );
