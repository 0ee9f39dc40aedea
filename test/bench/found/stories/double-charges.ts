/** Charged twice, and what only looks so. */
import { addDays } from "../../../../core/facts/civil.ts";
import { type Known, LAKE, pairOf, type Stories, type Teller } from "../teller.ts";

const twice = (one: string, other: string, owedMinor: number): Known[] => [
  { kind: "double_charge", about: pairOf(one, other), owedMinor },
];

/** One thing in two sales so many minutes apart; answers the two. */
function sold(teller: Teller, of: string, minutesApart: number) {
  const [on, price] = [teller.day(400), teller.price()];
  const [hour, minute] = [teller.int(9, 17), teller.int(0, 40)];
  const first = teller.sell(of, price, { on, hour, minute });
  const second = teller.sell(of, price, { on, hour, minute: minute + minutesApart });
  return { on, price, first, second };
}

/** One sale, paid twice. */
function paid(teller: Teller, daysApart: number, minutesApart: number, refundedElsewhereMinor = 0) {
  const [on, price] = [teller.day(400, 30), teller.price()];
  const line = teller.thing("facial", price);
  const purchase = teller.buy([line], { on });
  const one = teller.pay(purchase, price, { on, minute: 2 });
  const other = teller.pay(
    purchase,
    price,
    { on: addDays(on, daysApart), minute: 2 + minutesApart },
    { refundedElsewhereMinor },
  );
  teller.booking(line.sourceId, on);
  return { line: line.sourceId, on, price, one, other };
}

export const doubleCharges: Stories = {
  "one visit, sold again a few minutes later": (teller) => {
    const { on, price, first, second } = sold(teller, "facial", teller.int(1, 8));
    teller.booking(first.line, on);
    return twice(first.payment, second.payment, price);
  },
  "one visit, which stands on the second sale": (teller) => {
    const { on, price, first, second } = sold(teller, "physio", teller.int(1, 8));
    teller.booking(second.line, on);
    return twice(first.payment, second.payment, price);
  },
  "one sale, its card taken twice at the desk": (teller) => {
    const { price, one, other } = paid(teller, 0, teller.int(1, 6));
    return twice(one, other, price);
  },
  "paid at the desk, and the bill paid again days later": (teller) => {
    const { price, one, other } = paid(teller, teller.int(2, 12), 0);
    return twice(one, other, price);
  },
  "a package sold twice, visits on one of them": (teller) => {
    const [on, price] = [teller.day(300, 60), teller.price(400, 1200)];
    const [a, b] = [teller.pack("laser", price, 6, on), teller.pack("laser", price, 6, on)];
    const one = teller.pay(teller.buy([a], { on }), price, { on, minute: 3 });
    const other = teller.pay(teller.buy([b], { on }), price, { on, minute: 5 });
    teller.uses(a.sourceId, on, teller.int(1, 3));
    return twice(one, other, price);
  },
  "a package sold twice in two minutes, no visit yet": (teller) => {
    const [on, price] = [teller.day(40), teller.price(400, 1200)];
    const sale = (minute: number) =>
      teller.pay(teller.buy([teller.pack("massage", price, 10, on)], { on }), price, { on, minute });
    return twice(sale(10), sale(12), price);
  },
  "a part of the second charge went back": (teller) => {
    const backMinor = 1_500;
    const { price, one, other } = paid(teller, 0, 3, backMinor);
    return twice(one, other, price - backMinor);
  },
  "taken three times for one visit": (teller) => {
    const { on, price, first, second } = sold(teller, "facial", 2);
    const third = teller.sell("facial", price, { on, hour: 18, minute: 30 });
    const fourth = teller.sell("facial", price, { on, hour: 18, minute: 33 });
    teller.booking(first.line, on);
    teller.booking(third.line, on);
    return [...twice(first.payment, second.payment, price), ...twice(third.payment, fourth.payment, price)];
  },
  "two cards of one patient, a minute apart, one visit": (teller) => {
    const [on, price] = [teller.day(300), teller.price()];
    const first = teller.sell("facial", price, { on, minute: 4 });
    const line = teller.thing("facial", price);
    const other = teller.pay(
      teller.buy([line], { on }),
      price,
      { on, minute: 5 },
      { brand: "mastercard", last4: "5454" },
    );
    teller.booking(first.line, on);
    return twice(first.payment, other, price);
  },
  "the machine seemed dead, and was tried again half an hour later": (teller) => {
    const { on, price, first, second } = sold(teller, "facial", teller.int(20, 45));
    teller.booking(first.line, on);
    return twice(first.payment, second.payment, price);
  },
  "one cream, rung up twice": (teller) => {
    const { price, first, second } = sold(teller, "cream", teller.int(1, 3));
    return twice(first.payment, second.payment, price);
  },
};

export const notDoubleCharges: Stories = {
  "two visits on one day": (teller) => {
    const { on, first, second } = sold(teller, "facial", teller.int(120, 300));
    teller.booking(first.line, on);
    teller.booking(second.line, on);
    return [];
  },
  "two visits on one day, paid together at the desk": (teller) => {
    const { on, first, second } = sold(teller, "physio", teller.int(1, 5));
    teller.booking(first.line, on);
    teller.booking(second.line, on);
    return [];
  },
  "two visits paid together, the second of them next week": (teller) => {
    const { on, first, second } = sold(teller, "physio", teller.int(1, 5));
    teller.booking(first.line, on);
    teller.booking(second.line, addDays(on, 7));
    return [];
  },
  "a second charge that went back": (teller) => {
    const on = teller.day(300);
    const price = teller.price();
    const first = teller.sell("facial", price, { on, minute: 2 });
    const line = teller.thing("facial", price);
    teller.pay(teller.buy([line], { on }), price, { on, minute: 4 }, { refundedElsewhereMinor: price });
    teller.booking(first.line, on);
    return [];
  },
  "a second charge of one sale that went back": (teller) => {
    const [on, price] = [teller.day(300), teller.price()];
    const purchase = teller.buy([teller.thing("facial", price)], { on });
    teller.pay(purchase, price, { on, minute: 2 }, { refundedElsewhereMinor: price });
    teller.pay(purchase, price, { on, minute: 9 }, { brand: "amex", last4: "1005" });
    return [];
  },
  "a double charge that was settled before": (teller) => {
    const { on, price, first, second } = sold(teller, "facial", 2);
    teller.booking(first.line, on);
    teller.past(second.line, addDays(on, 5), { reason: "billing_error", offer: "refund", amountMinor: price });
    return [];
  },
  "a double charge that was settled under another reason": (teller) => {
    const { on, price, first, second } = sold(teller, "facial", 2);
    teller.booking(first.line, on);
    teller.past(second.line, addDays(on, 5), { reason: "other", offer: "credit", amountMinor: price });
    return [];
  },
  "two things of one price": (teller) => {
    const [on, price] = [teller.day(300), teller.price()];
    const visit = teller.sell("facial", price, { on, minute: 2 });
    teller.sell("cream", price, { on, minute: 4 });
    teller.booking(visit.line, on);
    return [];
  },
  "half and half, minutes apart": (teller) => {
    const [on, half] = [teller.day(300), teller.price(100, 300)];
    const purchase = teller.buy([teller.thing("facial", 2 * half)], { on });
    teller.pay(purchase, half, { on, minute: 1 });
    teller.pay(purchase, half, { on, minute: 2 }, { brand: "mastercard", last4: "5454" });
    return [];
  },
  "three instalments": (teller) => {
    const [on, part] = [teller.day(300, 100), teller.price(100, 300)];
    const line = teller.pack("laser", 3 * part, 6, on);
    const purchase = teller.buy([line], { on });
    for (const days of [0, 30, 60]) teller.pay(purchase, part, { on: addDays(on, days) });
    teller.uses(line.sourceId, on, 2);
    return [];
  },
  "the same figure in another currency": (teller) => {
    const [on, price] = [teller.day(300), teller.price()];
    const visit = teller.sell("facial", price, { on, hour: 12, minute: 2 });
    teller.sell("facial", price, { on, hour: 15, minute: 3, at: LAKE });
    teller.booking(visit.line, on);
    return [];
  },
  "two gift cards of one sum": (teller) => {
    sold(teller, "card", teller.int(1, 6));
    return [];
  },
  "a deposit, and the rest of the same size": (teller) => {
    const [on, price] = [teller.day(300), teller.price()];
    teller.sell("deposit", price, { on, minute: 2 });
    const visit = teller.sell("facial", price, { on, minute: 6 });
    teller.booking(visit.line, on);
    return [];
  },
  "the same visit every week": (teller) => {
    const [on, price] = [teller.day(300, 60), teller.price()];
    for (const days of [0, 7, 14, 21]) {
      const visit = teller.sell("physio", price, { on: addDays(on, days) });
      teller.booking(visit.line, addDays(on, days));
    }
    return [];
  },
  "another one on the way out, not booked yet": (teller) => {
    const { on, first } = sold(teller, "facial", teller.int(25, 110));
    teller.booking(first.line, on);
    return [];
  },
  "a tip on top": (teller) => {
    const [on, price] = [teller.day(300), teller.price()];
    const purchase = teller.buy([teller.thing("facial", price)], { on });
    teller.pay(purchase, price, { on, minute: 2 });
    teller.pay(purchase, 2_000, { on, minute: 3 });
    return [];
  },
  "a package for oneself and the same for the partner, both in use": (teller) => {
    const [on, price] = [teller.day(300, 60), teller.price(400, 1200)];
    for (const minute of [3, 8]) {
      const line = teller.pack("laser", price, 6, on);
      teller.pay(teller.buy([line], { on }), price, { on, minute });
      teller.uses(line.sourceId, on, teller.int(1, 3));
    }
    return [];
  },
  "a membership paid month by month": (teller) => {
    const [on, price] = [teller.day(330, 200), teller.price(60, 150)];
    const purchase = teller.buy([teller.club(price, on, addDays(on, 30))], { on });
    for (let n = 0; n < 5; n += 1) teller.pay(purchase, price, { on: addDays(on, 30 * n) });
    return [];
  },
};
