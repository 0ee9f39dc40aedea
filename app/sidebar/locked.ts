import type { DecisionView } from "../../core/contract/decision.ts";
import type { PaymentView } from "../../core/contract/story.ts";
import type { LegState } from "../../core/refund/states.ts";
import type { BoughtLine } from "./form/case-form.ts";

export interface LockedPayments {
  readonly payments: readonly PaymentView[];
  /** No payment of the matter can give anything back. */
  readonly all: boolean;
}

/** The payments of decisions that stand about which the bank asks, locked or not. */
export function disputedOf(lines: readonly BoughtLine[], decisions: readonly DecisionView[]): readonly PaymentView[] {
  const moved = new Set(decisions.flatMap(({ legs }) => legs.map(({ paymentId }) => paymentId)));
  const payments = new Map(lines.flatMap((line) => line.payments).map((one) => [one.paymentId, one]));
  return [...payments.values()].filter(
    ({ paymentId, dispute }) => moved.has(paymentId) && (dispute === "open_locked" || dispute === "open_refundable"),
  );
}

const NOT_LEFT: readonly LegState[] = ["requested", "reserved"];

/** Whether something that was decided still waits for a payment which the bank holds. */
export function isHeldBack(decisions: readonly DecisionView[], payments: readonly PaymentView[]): boolean {
  const locked = payments.filter(({ dispute }) => dispute === "open_locked").map(({ paymentId }) => paymentId);
  return decisions.some(({ legs }) =>
    legs.some(
      ({ kind, paymentId, state }) => kind !== "credit" && locked.includes(paymentId) && NOT_LEFT.includes(state),
    ),
  );
}

/** The payments that are out twice: the bank took back what had gone back already. */
export function outTwiceOf(lines: readonly BoughtLine[]): readonly PaymentView[] {
  const payments = new Map(lines.flatMap((line) => line.payments).map((one) => [one.paymentId, one]));
  return [...payments.values()].filter(({ outTwiceMinor = 0 }) => outTwiceMinor > 0);
}

/** The payments that the bank gave back to the patient, where nothing is out twice: why less is left than was paid. */
export function lostOf(lines: readonly BoughtLine[]): readonly PaymentView[] {
  const payments = new Map(lines.flatMap((line) => line.payments).map((one) => [one.paymentId, one]));
  return [...payments.values()].filter(({ dispute, outTwiceMinor = 0 }) => dispute === "lost" && outTwiceMinor === 0);
}

/** The payments of the chosen lines that a dispute holds. */
export function lockedOf(lines: readonly BoughtLine[]): LockedPayments {
  const payments = [...new Map(lines.flatMap((line) => line.payments).map((one) => [one.paymentId, one])).values()];
  const locked = payments.filter(({ dispute }) => dispute === "open_locked");
  return { payments: locked, all: locked.length > 0 && locked.length === payments.length };
}
