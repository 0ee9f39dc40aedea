/** Whether a decision ends a membership, and from which day nothing more is owed for it. */
import { addDays, daysBetween } from "../facts/civil.ts";
import type { Facts } from "../facts/facts.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import { timeLeft } from "../policy/time-left.ts";
import type { Working } from "../policy/trace.ts";
import type { OfferKind } from "../words.ts";

export interface EndingOffer {
  readonly kind: OfferKind;
  readonly workings: readonly Pick<Working, "code">[];
  readonly entitlementEffect: "void" | "trim" | "keep";
}

/** Whoever cancels ends it whatever they are answered; else money ends it that takes all that is left of it. */
export function endsMembership({ reason, term }: Facts, { kind, entitlementEffect }: EndingOffer): boolean {
  if (kind === "extend" || kind === "redo") return false;
  if (reason === "membership_cancel" || term?.cancelRequestedOn !== undefined) return true;
  return isMoneyOffer(kind) && entitlementEffect === "void";
}

/** The day after what was paid for, or after the notice where that is later and still owed. Undefined where the records know no term. */
export function chargedUntil(facts: Facts, { kind, workings }: EndingOffer): string | undefined {
  const { term } = facts;
  const time = term && timeLeft(facts, "periods");
  if (!term || !time) return undefined;
  const counted = workings.some(({ code }) => code === "time_left");
  const owed = counted || kind === "decline" ? time.fromOn : term.paidUntilOn;
  return owed > term.paidUntilOn ? owed : term.paidUntilOn;
}

/**
 * The last day on which it can be used, as a letter may tell it. Money for the time that is left ends it where that time begins; otherwise it runs as
 * long as it is charged. Undefined where it does not end, ends with the money, or the records leave a doubt about the day.
 */
export function lastDayOf(
  facts: Facts,
  offer: Omit<EndingOffer, "workings"> & { readonly workings: readonly Working[] },
) {
  const { term } = facts;
  if (!term || !endsMembership(facts, offer)) return undefined;
  const until = isMoneyOffer(offer.kind) ? paidBackFrom(term, offer) : chargedUntil(facts, offer);
  return until === undefined ? undefined : addDays(until, -1);
}

/** The first day that is paid back. */
function paidBackFrom(
  { paidUntilOn, startsOn, periodDays }: NonNullable<Facts["term"]>,
  { workings, entitlementEffect }: Pick<EndingOffer, "entitlementEffect"> & { readonly workings: readonly Working[] },
): string | undefined {
  const time = workings.find(({ code }) => code === "time_left")?.values;
  if (!time) return entitlementEffect === "void" ? undefined : paidUntilOn;
  const { left, bought, unit, fromOn } = time;
  if (typeof left !== "number" || typeof bought !== "number" || typeof fromOn !== "string") return undefined;
  if (left === 0) return fromOn > paidUntilOn ? fromOn : paidUntilOn;
  if (unit === "days") return fromOn;
  // Of calendar months only their number is known, not on which days they begin.
  return daysBetween(startsOn, paidUntilOn) === bought * periodDays
    ? addDays(paidUntilOn, -left * periodDays)
    : undefined;
}
