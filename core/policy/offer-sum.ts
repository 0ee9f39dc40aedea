/** An offer's amount: its formula, then fees, zero, the cap, and never more than was paid. The bonus stands apart. */

import type { Facts } from "../facts/facts.ts";
import { shareOf } from "../money/split.ts";
import { MONEY_OFFERS, type OfferKind } from "../words.ts";
import { floorAtZero, type Sum, type SumOrNeeds, stepOf, sumOf } from "./formula.ts";
import type { Offer } from "./schema.ts";
import type { Working } from "./trace.ts";

type Fee = NonNullable<Offer["fees"]>[number];

export const isMoneyOffer = (kind: OfferKind): boolean => MONEY_OFFERS.some((one) => one === kind);

/** Redo, extend and decline carry no amount, whatever formula stands beside them. */
export const NO_MONEY: Sum = { amountMinor: 0, workings: [{ code: "nothing", values: {}, resultMinor: 0 }] };

/** A fee of half a unit is rounded down: ties go to the patient. */
function feeMinor(fee: Fee, facts: Facts): number {
  if ("amountMinor" in fee) return fee.amountMinor;
  return shareOf(facts.line.paidMinor, fee.bpsOfPaid, 10_000, "nearest_down", stepOf(facts.line.currency));
}

function takeFees(before: Sum, fees: readonly Fee[], facts: Facts, dropped: boolean): Sum {
  let amountMinor = before.amountMinor;
  const workings: Working[] = [...before.workings];
  for (const fee of fees) {
    const values = {
      fee: fee.code,
      feeMinor: feeMinor(fee, facts),
      ...("bpsOfPaid" in fee ? { bps: fee.bpsOfPaid } : {}),
    };
    if (!dropped) amountMinor = Math.max(amountMinor - values.feeMinor, Number.MIN_SAFE_INTEGER);
    workings.push({ code: dropped ? "fee_dropped" : "fee", values, resultMinor: amountMinor });
  }
  return { amountMinor, workings };
}

function limit(before: Sum, code: "cap" | "limited_to_collected", limitMinor: number | undefined): Sum {
  if (limitMinor === undefined || before.amountMinor <= limitMinor) return before;
  const step: Working = { code, values: { limitMinor }, resultMinor: limitMinor };
  return { amountMinor: limitMinor, workings: [...before.workings, step] };
}

/** To the nearest amount that can be moved, ties up, never above what was paid or the cap; the whole of what was paid stays whole. */
function onStep(before: Sum, facts: Facts, capMinor: number | undefined): Sum {
  const { paidMinor, currency } = facts.line;
  const step = stepOf(currency);
  const over = before.amountMinor % step;
  if (over === 0 || before.amountMinor === paidMinor) return before;
  const down = before.amountMinor - over;
  const most = Math.min(paidMinor, capMinor ?? paidMinor);
  const amountMinor = 2 * over >= step && down + step <= most ? down + step : down;
  const last = before.workings.length - 1;
  const workings = before.workings.map((one, at) => (at === last ? { ...one, resultMinor: amountMinor } : one));
  return { amountMinor, workings };
}

/** The amount a clause grants, before floors. `noFees` where a floor forbids them. */
export function offerSum(offer: Offer, facts: Facts, noFees: boolean): SumOrNeeds {
  if (!isMoneyOffer(offer.kind)) return NO_MONEY;
  const start = sumOf(offer.formula, facts, offer.counting);
  if ("needs" in start) return start;
  const afterFees = floorAtZero(takeFees(start, offer.fees ?? [], facts, noFees));
  const capped = limit(afterFees, "cap", offer.capMinor);
  return onStep(limit(capped, "limited_to_collected", facts.line.paidMinor), facts, offer.capMinor);
}

/** What the clinic adds on top of a credit: a share of it, up to its cap. */
export function bonusMinor(offer: Offer | undefined, amountMinor: number, currency: string): number {
  if (offer?.kind !== "credit" || !offer.bonus) return 0;
  return Math.min(offer.bonus.capMinor, shareOf(amountMinor, offer.bonus.bps, 10_000, "nearest", stepOf(currency)));
}

/** Amounts written in the policy's currency mean nothing in another; shares of what was paid do. */
export function hasAbsoluteAmounts(offer: Offer): boolean {
  return (
    offer.formula.type === "fixed" ||
    offer.capMinor !== undefined ||
    offer.bonus !== undefined ||
    (offer.fees ?? []).some((fee) => "amountMinor" in fee)
  );
}
