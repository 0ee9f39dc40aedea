/** What is left of a payment, checked live inside the transaction that reserves; never part of the facts (invariant I1). */
import { err, ok, type Result } from "../result.ts";

/** One payment's sums, whole minor units of its currency. */
export interface PaymentTotals {
  readonly paymentId: string;
  readonly currency: string;
  /** What came in (`receivedMinor`). */
  readonly collectedMinor: number;
  /** Refunded outside this product, before or since it was connected. */
  readonly elsewhereMinor: number;
  /** Taken by lost or withdrawn disputes. */
  readonly disputedMinor: number;
  /** Legs in a counting state, credits included. */
  readonly heldMinor: number;
  /** An open dispute that the processor does not let be refunded. */
  readonly locked: boolean;
  /** The processor and our record differ on it, and nobody has looked yet: no new hold. */
  readonly differs?: boolean;
}

export interface Received {
  /** What the clinic's own system says. */
  readonly collectedMinor: number;
  readonly currency: string;
  /** What the processor captured; null before it was read there, or where there is none. */
  readonly capturedMinor: number | null;
  readonly processorCurrency: string | null;
  /** The same charge stands in the account under its other name, and counts there. */
  readonly isTwin: boolean;
}

/**
 * What came in of a payment: what was written down, or what the processor captured where that is less. Nothing where the processor has
 * another currency: its figures and ours cannot be held against each other. The database's `received_minor` is the twin of this.
 */
export function receivedMinor(payment: Received): number {
  const { collectedMinor, currency, capturedMinor, processorCurrency, isTwin } = payment;
  if (isTwin || (processorCurrency ?? currency) !== currency) return 0;
  return Math.min(collectedMinor, capturedMinor ?? collectedMinor);
}

/**
 * What may still be given back of a payment: never below zero, and zero while it is locked or differs from its processor. Below zero means that more went out than came
 * in, made outside; that is shown elsewhere and here simply leaves nothing.
 */
export function headroomMinor(totals: Omit<PaymentTotals, "paymentId" | "currency">): number {
  if (totals.locked || totals.differs) return 0;
  const left = totals.collectedMinor - totals.elsewhereMinor - totals.disputedMinor - totals.heldMinor;
  return Math.max(0, left);
}

/** More went out, or is held to go out, than came in: what is held may not leave. */
export function isOverdrawn(
  totals: Pick<PaymentTotals, "collectedMinor" | "elsewhereMinor" | "disputedMinor" | "heldMinor">,
): boolean {
  return totals.elsewhereMinor + totals.disputedMinor + totals.heldMinor > totals.collectedMinor;
}

export interface LegPlan {
  readonly paymentId: string;
  readonly kind: "refund" | "credit" | "hand";
  readonly amountMinor: number;
  readonly currency: string;
}

export type PlacementRefusal =
  | { readonly code: "over_what_is_left"; readonly leftMinor: number; readonly currency: string }
  | { readonly code: "payment_locked" | "payment_differs"; readonly paymentId: string }
  | { readonly code: "wrong_currency"; readonly paymentId: string }
  | { readonly code: "invalid"; readonly detail: string };

/**
 * Checks planned legs against what is left of their payments, all or none. Legs of one payment count together. Refuses an amount that is
 * not a whole number above zero, another currency than the payment's, a locked payment, one that differs from its processor, and a sum above what is left; `leftMinor` is what
 * the named payments have left between them.
 */
export function placeLegs(
  plans: readonly LegPlan[],
  payments: readonly PaymentTotals[],
): Result<readonly LegPlan[], PlacementRefusal> {
  const named = payments.filter((payment) => plans.some((plan) => plan.paymentId === payment.paymentId));
  for (const plan of plans) {
    const refusal = refusalOf(plan, named);
    if (refusal) return err(refusal);
  }
  for (const payment of named) {
    const ofPayment = plans.filter((plan) => plan.paymentId === payment.paymentId);
    const askedMinor = ofPayment.reduce((sum, plan) => sum + plan.amountMinor, 0);
    if (askedMinor > headroomMinor(payment)) {
      const leftMinor = named.reduce((sum, other) => sum + headroomMinor(other), 0);
      return err({ code: "over_what_is_left", leftMinor, currency: payment.currency });
    }
  }
  return ok(plans);
}

function refusalOf(plan: LegPlan, payments: readonly PaymentTotals[]): PlacementRefusal | undefined {
  const payment = payments.find((candidate) => candidate.paymentId === plan.paymentId);
  if (!payment) return { code: "invalid", detail: `no payment ${plan.paymentId}` };
  if (!Number.isSafeInteger(plan.amountMinor) || plan.amountMinor <= 0) {
    return { code: "invalid", detail: "an amount must be a whole number of minor units above zero" };
  }
  if (plan.currency !== payment.currency) return { code: "wrong_currency", paymentId: plan.paymentId };
  if (payment.locked) return { code: "payment_locked", paymentId: plan.paymentId };
  if (payment.differs) return { code: "payment_differs", paymentId: plan.paymentId };
  return undefined;
}
