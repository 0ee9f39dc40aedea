/** One payment as we have it beside what its processor has: where the two differ. Pure; nothing is put right here. */

import { type Difference, nothing, sums } from "./difference.ts";
import { isMoving } from "./leg.ts";
import type { LegState } from "./states.ts";
import { type Told, toldMinor, toldOf, withoutTold } from "./told.ts";

export interface OurPayment {
  readonly collectedMinor: number;
  readonly currency: string;
  readonly disputedMinor: number;
  readonly dispute: string;
  /** What imports told of refunds, without saying which. */
  readonly told: readonly Told[];
  /** Legs that go through the processor. */
  readonly legs: readonly {
    readonly legId: string;
    readonly state: LegState;
    readonly amountMinor: number;
    readonly vendorRef: string | null;
  }[];
  /** Refunds made elsewhere that were counted, or failed since. */
  readonly outside: readonly { readonly vendorRef: string; readonly amountMinor: number; readonly counts: boolean }[];
}

export interface TheirRefund {
  readonly vendorRef: string;
  readonly amountMinor: number;
  readonly status: "succeeded" | "pending" | "failed";
  readonly legId?: string;
  readonly createdAtMs: number;
}

export interface TheirPayment {
  readonly capturedMinor: number;
  readonly currency: string;
  readonly dispute: string;
  readonly disputedMinor: number;
  readonly refunds: readonly TheirRefund[];
}

/** News this young may still be on its way to us: it is applied, and is no difference. */
export const NEWS_TRAVELS_MS = 10 * 60_000;

const isOut = (refund: TheirRefund): boolean => refund.status !== "failed";

/**
 * Every difference between the two sides, in a stable order. What an unfinished leg is found to have become is no difference but the answer
 * it waits for, and a refund younger than `newsTravelsMs` is news.
 */
export function differencesOf(
  ours: OurPayment,
  theirs: TheirPayment,
  nowMs: number,
  newsTravelsMs = NEWS_TRAVELS_MS,
): Difference[] {
  return [
    ...refundDifferences(ours, theirs, nowMs - newsTravelsMs),
    ...goneRefunds(ours, theirs),
    ...takenDifferences(ours, theirs),
    ...(ours.dispute === theirs.dispute && ours.disputedMinor === theirs.disputedMinor
      ? []
      : [
          {
            ...sums("dispute_differs", "", ours.disputedMinor, theirs.disputedMinor),
            ours: ours.dispute,
            theirs: theirs.dispute,
          },
        ]),
  ];
}

/** Sums of two currencies are not held against each other. */
function takenDifferences(ours: OurPayment, theirs: TheirPayment): Difference[] {
  const currencies = currencyDifference(ours.currency, theirs.currency);
  if (currencies) return [currencies];
  if (ours.collectedMinor === theirs.capturedMinor) return [];
  return [sums("captured_differs", "", ours.collectedMinor, theirs.capturedMinor)];
}

/** The processor took another currency than was written down; undefined where both say the same. */
function currencyDifference(ours: string, theirs: string): Difference | undefined {
  return ours === theirs ? undefined : { ...nothing, kind: "currency_differs", ref: "", ours, theirs };
}

/** What is a difference as soon as one payment is read: another currency, and nothing captured of what was written down. */
export function takenAtOnce(
  ours: Pick<OurPayment, "collectedMinor" | "currency">,
  theirs: Pick<TheirPayment, "capturedMinor" | "currency">,
): Difference | undefined {
  const currencies = currencyDifference(ours.currency, theirs.currency);
  if (currencies || theirs.capturedMinor !== 0 || ours.collectedMinor === 0) return currencies;
  return sums("captured_differs", "", ours.collectedMinor, theirs.capturedMinor);
}

/** What is asked about a refund of which this much was told: what was told by an import since is asked about as such. */
export const askedMinor = (amountMinor: number, parts: ReturnType<typeof toldOf>): number =>
  amountMinor - toldMinor(parts.filter(({ ref }) => ref !== ""));

function refundDifferences(ours: OurPayment, { refunds }: TheirPayment, newsSinceMs: number): Difference[] {
  let { told } = ours;
  const awaited = new Set<string>();
  const found: Difference[] = [];
  for (const refund of refunds) {
    const known = knownDifference(ours, refund);
    if (known !== "stranger") {
      found.push(...known);
      continue;
    }
    if (!isOut(refund)) continue;
    const legId = refund.legId ?? "";
    if (isAwaited(ours, refund) && !awaited.has(legId)) {
      awaited.add(legId);
      continue;
    }
    const parts = toldOf(refund, told);
    told = withoutTold(told, parts);
    if (toldMinor(parts) === refund.amountMinor || refund.createdAtMs > newsSinceMs) continue;
    const isSecond = awaited.has(legId) || refunds.some((other) => isOut(other) && isOfLeg(other, legId, ours));
    const minor = isSecond ? refund.amountMinor : askedMinor(refund.amountMinor, parts);
    found.push(sums(isSecond ? "double_refund" : "unknown_refund", refund.vendorRef, null, minor));
  }
  const importedMinor = told.reduce((sum, { leftMinor }) => sum + leftMinor, 0);
  if (importedMinor > 0) found.push(sums("imported_refunds_differ", "", importedMinor, 0));
  return found;
}

/** Whether a refund is the one that this leg of ours has. */
function isOfLeg({ vendorRef }: TheirRefund, legId: string, { legs }: OurPayment): boolean {
  return legs.some((leg) => leg.legId === legId && leg.vendorRef === vendorRef);
}

/** What differs about a refund that we know by its id; `stranger` for one that we do not. */
function knownDifference({ legs, outside }: OurPayment, refund: TheirRefund): Difference[] | "stranger" {
  const { vendorRef, amountMinor } = refund;
  const leg = legs.find((one) => one.vendorRef === vendorRef);
  const other = outside.find((one) => one.vendorRef === vendorRef);
  const known = leg ?? other;
  if (!known) return "stranger";
  if (known.amountMinor !== amountMinor) return [sums("amount_differs", vendorRef, known.amountMinor, amountMinor)];
  const says = (ours: string): Difference => ({
    ...nothing,
    kind: "state_differs",
    ref: vendorRef,
    ours,
    theirs: refund.status,
  });
  if (leg) return contradicts(leg.state, refund) ? [says(leg.state)] : [];
  return other && other.counts !== isOut(refund) ? [says(other.counts ? "counted" : "failed")] : [];
}

/** A leg that is at rest and says the opposite. One that still moves only waits for this answer. */
function contradicts(state: LegState, refund: TheirRefund): boolean {
  if (state === "settled") return !isOut(refund);
  return (state === "failed" || state === "bounced") && isOut(refund);
}

/** The refund of a leg whose own answer was lost: the leg is still under way, and of the same sum. */
function isAwaited({ legs }: OurPayment, refund: TheirRefund): boolean {
  const leg = legs.find((one) => one.legId === refund.legId);
  const waits = leg?.vendorRef === null && (isMoving(leg.state) || leg.state === "attention");
  return waits && leg.amountMinor === refund.amountMinor;
}

function goneRefunds({ legs, outside }: OurPayment, { refunds }: TheirPayment): Difference[] {
  const isThere = (vendorRef: string | null) => refunds.some((refund) => refund.vendorRef === vendorRef);
  const gone = [
    ...legs.filter((leg) => leg.state === "settled" || leg.state === "pending"),
    ...outside.filter((one) => one.counts),
  ].filter((one) => !isThere(one.vendorRef));
  return gone.map((one) => sums("refund_gone", one.vendorRef ?? "", one.amountMinor, null));
}
