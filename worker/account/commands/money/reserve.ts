/** Taking the hold: the one place where money becomes spoken for, with what is left read in the same transaction. */

import type { Refusal } from "../../../../core/contract/problem.ts";
import { type PaymentTotals, type PlacementRefusal, placeLegs } from "../../../../core/refund/headroom.ts";
import type { PlannedLeg } from "../../../../core/refund/planned-leg.ts";
import { assert, err, ok, type Result, unreachable } from "../../../../core/result.ts";
import { applyLegEvent, insertLegs, recordReserved } from "../../domain/money/legs.ts";
import { queueSend } from "../../domain/money/queue-sends.ts";
import type { CommandContext } from "../../store/context.ts";
import { writeLeavesAt } from "../../store/money/leg-changes.ts";
import type { LegRow } from "../../store/money/legs.ts";
import { isLockedWithPurchase, needPayment, totalsOf } from "../../store/money/payments.ts";

const SECOND_MS = 1000;

interface Placed {
  readonly paymentId: string;
  readonly kind: LegRow["kind"];
  readonly amountMinor: number;
  readonly currency: string;
}

/** Refuses planned legs that do not fit what their payments have left now. Reads only. */
export function checkRoom(
  context: CommandContext,
  plans: readonly PlannedLeg[],
  currency: string,
): Result<true, Refusal> {
  return checkPlaced(
    context,
    plans.map((plan) => ({ ...plan, currency })),
  );
}

function checkPlaced(context: CommandContext, legs: readonly Placed[]): Result<true, Refusal> {
  const totals = [...new Set(legs.map((leg) => leg.paymentId))].map((paymentId) => totalsNow(context, paymentId));
  const placed = placeLegs(
    legs.map(({ paymentId, kind, amountMinor, currency }) => ({ paymentId, kind, amountMinor, currency })),
    totals,
  );
  return placed.ok ? ok(true) : err(refusalOf(placed.error));
}

function totalsNow(context: CommandContext, paymentId: string): PaymentTotals {
  const payment = needPayment(context.sql, paymentId);
  return totalsOf(payment);
}

function refusalOf(refused: PlacementRefusal): Refusal {
  switch (refused.code) {
    case "over_what_is_left": {
      const { leftMinor, currency } = refused;
      const detail = "The payments do not have that much left.";
      return { code: "over_what_is_left", detail, field: "amountMinor", values: { leftMinor, currency } };
    }
    case "payment_locked":
      return { code: "payment_locked", detail: "A payment of this purchase is in dispute and cannot be refunded now." };
    case "payment_differs":
      return {
        code: "payment_differs",
        detail: "A payment of this purchase differs from its processor; somebody has to look at it first.",
      };
    case "wrong_currency":
      return { code: "wrong_currency", detail: "The payment is in another currency.", field: "currency" };
    case "invalid":
      return { code: "invalid", detail: refused.detail, field: "amountMinor" };
    default:
      return unreachable(refused);
  }
}

/** Holds the legs of a new decision and queues their sending for the end of the undo window. */
export function reserveNew(
  context: CommandContext,
  decision: { readonly decisionId: string; readonly caseId: string; readonly currency: string },
  plans: readonly PlannedLeg[],
  undoWindowSeconds: number,
): Result<true, Refusal> {
  const room = checkRoom(context, plans, decision.currency);
  if (!room.ok) return room;
  const leavesAtMs = context.nowMs + undoWindowSeconds * SECOND_MS;
  for (const leg of insertLegs(context, decision, plans, "reserved", leavesAtMs)) queueSend(context, leg);
  return ok(true);
}

/** Holds legs that waited for approval; their amounts and payments are those that were approved. */
export function reserveRequested(
  context: CommandContext,
  legs: readonly LegRow[],
  undoWindowSeconds: number,
): Result<true, Refusal> {
  const room = checkPlaced(context, legs);
  if (!room.ok) return room;
  // The dispute may have come while somebody thought.
  const locked = legs.find(({ paymentId }) => isLockedWithPurchase(context.sql, paymentId));
  if (locked) return err(refusalOf({ code: "payment_locked", paymentId: locked.paymentId }));
  const leavesAtMs = context.nowMs + undoWindowSeconds * SECOND_MS;
  for (const leg of legs) {
    writeLeavesAt(context.sql, leg.legId, leavesAtMs);
    const moved = applyLegEvent(context, leg, "approved");
    assert(moved.ok, `Leg ${leg.legId} cannot be reserved in ${leg.state}`);
    recordReserved(context, leg.caseId, leg.legId, leg);
    queueSend(context, moved.value);
  }
  return ok(true);
}
