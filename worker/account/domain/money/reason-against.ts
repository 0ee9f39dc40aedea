import type { DeadCardCode } from "../../../../core/refund/came-back.ts";
import { isOverdrawn } from "../../../../core/refund/headroom.ts";
import type { CommandContext } from "../../store/context.ts";
import { deadCardOf } from "../../store/money/dead-card.ts";
import type { LegRow } from "../../store/money/legs.ts";
import {
  isLockedWithPurchase,
  isOtherCurrency,
  needPayment,
  receivedOf,
  totalsOf,
} from "../../store/money/payments.ts";
import { syncCase } from "../case/cases.ts";
import { isLineOverdrawn } from "../facts/line-left.ts";
import { DONE, type JobEnd } from "../job-end.ts";
import { applyLegEvent } from "./legs.ts";

export type Against =
  | "payment_locked"
  | "same_charge"
  | "currency_differs"
  | "not_captured"
  | "received_less"
  | "nothing_left"
  | "line_left_less"
  | DeadCardCode;

/**
 * Why a leg that is held may not leave after all, by what the processor said of its payment a moment ago and what its lines hold now. A
 * processor refuses what a payment has no room for; nobody refuses a credit, money from a till, or what a line no longer holds, but we.
 */
export function reasonAgainst({ sql }: CommandContext, { legId, paymentId, kind }: LegRow): Against | undefined {
  const payment = needPayment(sql, paymentId);
  if (isLockedWithPurchase(sql, paymentId)) return "payment_locked";
  if (payment.twinOf !== null) return "same_charge";
  if (isOtherCurrency(payment)) return "currency_differs";
  // Another refund to the same card came back meanwhile.
  const dead = kind === "refund" ? deadCardOf(sql, payment) : undefined;
  if (dead) return dead;
  const totals = totalsOf(payment);
  if (!isOverdrawn(totals)) return isLineOverdrawn(sql, legId) ? "line_left_less" : undefined;
  // Had it come in as it was written down, it would fit.
  if (isOverdrawn({ ...totals, collectedMinor: payment.collectedMinor })) return "nothing_left";
  return receivedOf(payment) === 0 ? "not_captured" : "received_less";
}

/** Nothing of this leg can be under way, so its hold is free; the case calls for the agent. */
export function failHere(context: CommandContext, leg: LegRow, problem: Against): JobEnd {
  if (applyLegEvent(context, leg, "failed", { problem }).ok) syncCase(context, leg.caseId, { tell: true });
  return DONE;
}
