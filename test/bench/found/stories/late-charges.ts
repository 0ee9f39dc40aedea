/** A membership charged after it had ended, and what only looks so. */
import { addDays } from "../../../../core/facts/civil.ts";
import type { Line } from "../../suggest/book.ts";
import type { Known, Stories, Teller } from "../teller.ts";

type Entitlement = Partial<NonNullable<Line["entitlement"]>>;

const late = (payment: string, owedMinor: number): Known => ({
  kind: "charged_after_cancel",
  about: payment,
  owedMinor,
});

/** A member since a day who pays every thirty days, by each of two ways in which systems write that down. */
function member(teller: Teller, paidPeriods: number, fields: (startsOn: string) => Entitlement) {
  const [startsOn, price] = [teller.day(330, 260), teller.price(60, 200)];
  // One system tells the price and the term of all periods, another those of one.
  const isWhole = teller.int(0, 1) === 1;
  const many = isWhole ? paidPeriods : 1;
  const line = teller.club(price * many, startsOn, addDays(startsOn, 30 * many), fields(startsOn));
  const purchase = teller.buy([line], { on: startsOn });
  const charge = (day: number, more: Parameters<Teller["pay"]>[3] = {}, hour = 11) =>
    teller.pay(purchase, price, { on: addDays(startsOn, day), hour }, more);
  return { startsOn, price, purchase, line: line.sourceId, charge };
}

/** Cancelled on this day of the membership, with so much notice. */
const cancelled =
  (day: number, noticeDays = 30) =>
  (startsOn: string) => ({
    cancelRequestedOn: addDays(startsOn, day),
    noticeDays,
  });

export const lateCharges: Stories = {
  "one period too many after the notice": (teller) => {
    const { price, charge } = member(teller, 5, cancelled(80));
    for (const day of [0, 30, 60, 90]) charge(day);
    return [late(charge(120), price)];
  },
  "two periods too many": (teller) => {
    const { price, charge } = member(teller, 6, cancelled(80));
    for (const day of [0, 30, 60, 90]) charge(day);
    return [late(charge(120), price), late(charge(150), price)];
  },
  "no notice, charged at the end of the period": (teller) => {
    const { price, charge } = member(teller, 3, cancelled(50, 0));
    for (const day of [0, 30]) charge(day);
    return [late(charge(60), price)];
  },
  "the first day that is not owed for": (teller) => {
    const { price, charge } = member(teller, 5, cancelled(90));
    for (const day of [0, 30, 60, 90]) charge(day);
    return [late(charge(120), price)];
  },
  "billing had stopped, and began again": (teller) => {
    const { price, charge } = member(teller, 4, (startsOn) => ({ billingStoppedOn: addDays(startsOn, 75) }));
    for (const day of [0, 30, 60]) charge(day);
    return [late(charge(90), price)];
  },
  "nobody knows the notice, but it is long over": (teller) => {
    const { price, charge } = member(teller, 5, (startsOn) => ({
      cancelRequestedOn: addDays(startsOn, 62),
      noticeDays: undefined,
    }));
    for (const day of [0, 30, 60, 90]) charge(day);
    return [late(charge(120), price)];
  },
  "a part of it went back": (teller) => {
    const { price, charge } = member(teller, 5, cancelled(80));
    for (const day of [0, 30, 60, 90]) charge(day);
    return [late(charge(120, { refundedElsewhereMinor: 2_000 }), price - 2_000)];
  },
  "the next period booked as a new sale": (teller) => {
    const { startsOn, price, charge } = member(teller, 3, cancelled(62));
    for (const day of [0, 30, 60]) charge(day);
    const on = addDays(startsOn, 96);
    const again = teller.buy([teller.club(price, on, addDays(on, 30))], { on });
    return [late(teller.pay(again, price, { on }), price)];
  },
};

export const notLateCharges: Stories = {
  "a charge on the last day that is owed for": (teller) => {
    const { charge } = member(teller, 5, cancelled(91));
    for (const day of [0, 30, 60, 90, 120]) charge(day);
    return [];
  },
  "late in the evening of that day, which is the next one elsewhere": (teller) => {
    const { charge } = member(teller, 5, cancelled(91));
    for (const day of [0, 30, 60, 90]) charge(day);
    charge(120, {}, 23);
    return [];
  },
  "a charge within the notice": (teller) => {
    const { charge } = member(teller, 4, cancelled(70));
    for (const day of [0, 30, 60, 90]) charge(day);
    return [];
  },
  "charged in the morning, cancelled at noon": (teller) => {
    const { charge } = member(teller, 3, cancelled(60, 0));
    for (const day of [0, 30, 60]) charge(day);
    return [];
  },
  "a late charge that went back": (teller) => {
    const { price, charge } = member(teller, 5, cancelled(80));
    for (const day of [0, 30, 60, 90]) charge(day);
    charge(120, { refundedElsewhereMinor: price });
    return [];
  },
  "a late charge that was settled before": (teller) => {
    const { startsOn, price, line, charge } = member(teller, 5, cancelled(80));
    for (const day of [0, 30, 60, 90, 120]) charge(day);
    teller.past(line, addDays(startsOn, 126), { reason: "membership_cancel", offer: "refund", amountMinor: price });
    return [];
  },
  "joined again and signed": (teller) => {
    const { startsOn, price, charge } = member(teller, 3, cancelled(62));
    for (const day of [0, 30, 60]) charge(day);
    const on = addDays(startsOn, 110);
    const line = teller.club(price, on, addDays(on, 30));
    teller.pay(teller.buy([line], { on }), price, { on });
    teller.sign(line.sourceId, on);
    return [];
  },
  "joined again and came": (teller) => {
    const { startsOn, price, charge } = member(teller, 3, cancelled(62));
    for (const day of [0, 30, 60]) charge(day);
    const on = addDays(startsOn, 110);
    const line = teller.club(price, on, addDays(on, 30));
    teller.pay(teller.buy([line], { on }), price, { on });
    teller.use(line.sourceId, addDays(on, 5));
    return [];
  },
  "a card that failed, tried again for a period before the end": (teller) => {
    const { charge } = member(teller, 4, cancelled(80));
    for (const day of [0, 30, 60]) charge(day);
    charge(114);
    return [];
  },
  "never cancelled": (teller) => {
    const { charge } = member(teller, 5, () => ({}));
    for (const day of [0, 30, 60, 90, 120]) charge(day);
    return [];
  },
  "nobody knows the notice, and a month has not passed": (teller) => {
    const { charge } = member(teller, 4, (startsOn) => ({
      cancelRequestedOn: addDays(startsOn, 75),
      noticeDays: undefined,
    }));
    for (const day of [0, 30, 60, 90]) charge(day);
    return [];
  },
  "a cream bought after the end": (teller) => {
    const { startsOn, charge } = member(teller, 3, cancelled(50));
    for (const day of [0, 30, 60]) charge(day);
    teller.sell("cream", teller.price(), { on: addDays(startsOn, 140) });
    return [];
  },
  "a year paid at once, left early": (teller) => {
    const [on, price] = [teller.day(300, 200), teller.price(800, 1500)];
    const cancelRequestedOn = addDays(on, 40);
    const purchase = teller.buy([teller.club(price, on, addDays(on, 360), { cancelRequestedOn, noticeDays: 30 })], {
      on,
    });
    teller.pay(purchase, price, { on });
    return [];
  },
};
