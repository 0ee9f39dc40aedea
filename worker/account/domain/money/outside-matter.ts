/** For which matter a refund was that somebody made elsewhere: what still waits for it shrinks or ends, and its lines hold less. */

import { planOutside, type WaitingLeg } from "../../../../core/refund/outside.ts";
import { assert } from "../../../../core/result.ts";
import { closeTasksAbout } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { decisionById } from "../../store/decision/decisions.ts";
import { allocationsOf } from "../../store/money/allocations.ts";
import type { DifferenceRow } from "../../store/money/differences.ts";
import { type LegRow, needLeg } from "../../store/money/legs.ts";
import { openLinesOf, outsideRefundOf } from "../../store/money/outside-refunds.ts";
import { isPlaced, placedMinor, placeShares } from "../../store/money/outside-shares.ts";
import { needPayment, paymentById, totalsOf } from "../../store/money/payments.ts";
import { refundNamed } from "../../store/money/refund-names.ts";
import { legsWaitingFor } from "../../store/money/waiting-legs.ts";
import { givenHereMinor } from "../../store/money/what-left.ts";
import { writeUsesGivenBack } from "../../store/records/uses-given-back.ts";
import type { Sql } from "../../store/sql.ts";
import { voidApproval } from "../approval/end-approval.ts";
import { syncCase } from "../case/cases.ts";
import { takeBackPaid } from "../credit/reverse-credit.ts";
import { applyLegEvent, insertRest } from "./legs.ts";
import type { Meant } from "./possible-matters.ts";
import { queueSend } from "./queue-sends.ts";

/** What a person said, as it is kept. */
interface Said {
  readonly textId: string;
  readonly sentence: string;
}

export interface TakenAsPaid {
  /** Of what waited. */
  readonly coveredMinor: number;
  /** Of what was given for it here: credit that is spent, and money that left. */
  readonly twiceMinor: number;
}

/**
 * Takes over that a refund made elsewhere was for this matter: it pays what waits, then it takes the place of credit that the case gave, and the
 * rest falls on the lines.
 */
export function takeAsPaid(
  context: CommandContext,
  difference: DifferenceRow,
  { caseId, lineId }: Meant,
  { textId, sentence }: Said,
): TakenAsPaid {
  const { sql } = context;
  const payment = paymentById(sql, difference.paymentId);
  const refund = refundNamed(sql, difference.paymentId, difference.ref);
  assert(payment && difference.theirMinor !== null, "An outside refund has a payment and a sum");
  // Since it was asked about a part of it may have come to nothing.
  const outside = outsideRefundOf(sql, refund);
  const theirMinor = Math.min(difference.theirMinor, outside?.amountMinor ?? difference.theirMinor);
  // One that came to nothing since has paid nothing.
  if (isPlaced(sql, refund) || outside?.counts === 0) return { coveredMinor: 0, twiceMinor: 0 };
  const legs = caseId === undefined ? [] : legsWaitingFor(sql, payment, caseId);
  const [payouts, ofLines] = [legs.filter((leg) => isPayout(sql, leg)), legs.filter((leg) => !isPayout(sql, leg))];
  const waiting: WaitingLeg[] = ofLines.map((leg) => ({ ...leg, lines: allocationsOf(sql, leg.legId) }));
  // Credit that is paid out comes back to the patient's account first, as far as the payment has room for it.
  for (const leg of payouts) end(context, leg);
  const paidMinor = Math.max(0, theirMinor - waiting.reduce((sum, { amountMinor }) => sum + amountMinor, 0));
  const reversal = { actId: difference.differenceId, textId, sentence };
  if (caseId !== undefined) takeBackPaid(context, payment, { caseId, paidMinor }, reversal);
  const plan = planOutside(theirMinor, waiting, openLinesOf(sql, payment, { caseId, lineId }));
  for (const { legId, restMinor, restLines } of plan.covered) {
    const leg = needLeg(sql, legId);
    // The yes was asked for the whole: what is left of it is decided with what is so today.
    if (leg.state === "requested") voidApproval(context, leg, "paid_elsewhere");
    else shrink(context, leg, restMinor, restLines);
  }
  placeShares(context, refund, caseId, plan.shares);
  writeUsesGivenBack(
    sql,
    plan.shares.map(({ lineId }) => lineId),
  );
  if (caseId !== undefined) syncCase(context, caseId, { tell: true });
  const coveredMinor = plan.covered.reduce((sum, one) => sum + needLeg(sql, one.legId).amountMinor - one.restMinor, 0);
  // What found no line is out beside what was given here already.
  const twiceMinor = Math.min(
    theirMinor - placedMinor(sql, refund),
    lineId === undefined ? givenHereMinor(sql, payment, caseId) : 0,
  );
  return { coveredMinor, twiceMinor };
}

const isPayout = (sql: Sql, { decisionId }: LegRow): boolean => decisionById(sql, decisionId)?.paysOutLegId !== null;

function shrink(
  context: CommandContext,
  leg: LegRow,
  restMinor: number,
  restLines: Parameters<typeof insertRest>[2]["lines"],
): void {
  // A bonus was promised on the whole credit: what is left is decided anew.
  const hasBonus = (decisionById(context.sql, leg.decisionId)?.bonusMinor ?? 0) > 0;
  if (restMinor > Math.max(0, roomWithout(context.sql, leg))) {
    // Still due, and not to be had of this payment any more: the case calls for the agent.
    applyLegEvent(context, leg, "failed", { problem: "nothing_left" });
    return;
  }
  end(context, leg);
  if (restMinor === 0 || (leg.kind === "credit" && hasBonus)) return;
  queueSend(context, insertRest(context, leg, { amountMinor: restMinor, lines: restLines }));
}

/** What the payment has for this leg, were it not held: below zero where more went out than came in. */
function roomWithout(sql: Sql, { paymentId, amountMinor }: LegRow): number {
  const payment = needPayment(sql, paymentId);
  const { collectedMinor, elsewhereMinor, disputedMinor, heldMinor } = totalsOf(payment);
  return collectedMinor - elsewhereMinor - disputedMinor - heldMinor + amountMinor;
}

/** Nothing of it has left, and nothing will. */
function end(context: CommandContext, leg: LegRow): void {
  const ended =
    leg.state === "reserved" ? applyLegEvent(context, leg, "stopped", { problem: "paid_elsewhere" }) : undefined;
  if (leg.state === "requested") voidApproval(context, leg, "paid_elsewhere");
  if (ended?.ok) closeTasksAbout(context, leg.caseId, new Set([leg.legId]), "makegood");
}
