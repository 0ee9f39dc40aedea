/** A package used after the money for it went back, and what only looks so. */
import { addDays } from "../../../../core/facts/civil.ts";
import type { Known, Stories, Teller } from "../teller.ts";

const used = (use: string): Known => ({ kind: "used_after_refund", about: use, owedMinor: 0 });

/** Six sessions, some of them used; answers the day after the last visit. */
function six(teller: Teller, visits: number, more: { takenOff?: number; bonus?: number } = {}, isRefunded = false) {
  const [on, each] = [teller.day(300, 150), teller.price(100, 200)];
  const line = teller.pack("laser", 6 * each, 6, on, more);
  const refundedElsewhereMinor = isRefunded ? 6 * each : 0;
  const purchase = teller.buy([line], { on });
  const payment = teller.pay(purchase, 6 * each, { on }, { refundedElsewhereMinor });
  const next = addDays(teller.uses(line.sourceId, on, visits), 1);
  return { line: line.sourceId, purchase, payment, each, next };
}

/** What is unused goes back on a day, as a settled case. */
const goesBack = (
  teller: Teller,
  line: string,
  on: string,
  amountMinor: number,
  offer: "refund" | "credit" = "refund",
) =>
  teller.past(line, on, {
    reason: teller.pick(["changed_mind", "moved_or_schedule", "medical_stop"]),
    offer,
    amountMinor,
  });

export const lateUses: Stories = {
  "four unused went back, and the clinic's system took them off": (teller) => {
    const { line, each, next } = six(teller, 2, { takenOff: 4 });
    goesBack(teller, line, next, 4 * each);
    return [used(teller.use(line, addDays(next, teller.int(5, 40))))];
  },
  "all of it went back, nothing was used before": (teller) => {
    const { line, each, next } = six(teller, 0);
    goesBack(teller, line, addDays(next, 10), 6 * each);
    return [used(teller.use(line, addDays(next, teller.int(15, 40))))];
  },
  "four unused went back, and only the sum says so": (teller) => {
    const { line, each, next } = six(teller, 2);
    goesBack(teller, line, next, 4 * each);
    return [used(teller.use(line, addDays(next, teller.int(5, 40))))];
  },
  "it went back as credit": (teller) => {
    const { line, each, next } = six(teller, 3, { takenOff: 3 });
    goesBack(teller, line, next, 3 * each, "credit");
    return [used(teller.use(line, addDays(next, teller.int(5, 40))))];
  },
  "two visits after it": (teller) => {
    const { line, each, next } = six(teller, 2, { takenOff: 4 });
    goesBack(teller, line, next, 4 * each);
    return [used(teller.use(line, addDays(next, 12))), used(teller.use(line, addDays(next, 30)))];
  },
  "one visit was left, and two were made": (teller) => {
    const { line, each, next } = six(teller, 2, { takenOff: 3 });
    goesBack(teller, line, next, 3 * each);
    teller.use(line, addDays(next, 12));
    return [used(teller.use(line, addDays(next, 30)))];
  },
};

export const notLateUses: Stories = {
  "a part went back and left visits": (teller) => {
    const { line, each, next } = six(teller, 2, { takenOff: 2 });
    goesBack(teller, line, next, 2 * each);
    teller.use(line, addDays(next, 12));
    teller.use(line, addDays(next, 30));
    return [];
  },
  "a part went back and left visits, and only the sum says so": (teller) => {
    const { line, each, next } = six(teller, 2);
    goesBack(teller, line, next, 2 * each);
    teller.use(line, addDays(next, 12));
    return [];
  },
  "a little for a late start, all visits made": (teller) => {
    const { line, each, next } = six(teller, 2);
    teller.past(line, next, { reason: "service_fault", offer: "refund", amountMinor: each });
    for (const days of [12, 20, 31, 40]) teller.use(line, addDays(next, days));
    return [];
  },
  "charged wrong and given back whole, the package stays": (teller) => {
    const { line, each, next } = six(teller, 2);
    teller.past(line, next, { reason: "billing_error", offer: "refund", amountMinor: 6 * each });
    teller.use(line, addDays(next, 12));
    return [];
  },
  "a visit on the day itself": (teller) => {
    const { line, each, next } = six(teller, 2, { takenOff: 4 });
    goesBack(teller, line, next, 4 * each);
    teller.use(line, next);
    return [];
  },
  "a visit before it that was written down late": (teller) => {
    const { line, each, next } = six(teller, 2, { takenOff: 4 });
    goesBack(teller, line, addDays(next, 20), 4 * each);
    teller.use(line, addDays(next, 2));
    return [];
  },
  "a visit that was taken back": (teller) => {
    const { line, each, next } = six(teller, 2, { takenOff: 4 });
    goesBack(teller, line, next, 4 * each);
    teller.use(line, addDays(next, 9), { reversedOn: addDays(next, 10) });
    return [];
  },
  "a visit that was missed": (teller) => {
    const { line, each, next } = six(teller, 2, { takenOff: 4 });
    goesBack(teller, line, next, 4 * each);
    teller.use(line, addDays(next, 9), { kind: "no_show" });
    return [];
  },
  "a bonus visit was left": (teller) => {
    const { line, each, next } = six(teller, 2, { takenOff: 4, bonus: 1 });
    goesBack(teller, line, next, 4 * each);
    teller.use(line, addDays(next, 9));
    return [];
  },
  "the same package, bought anew": (teller) => {
    const { line, each, next } = six(teller, 2, { takenOff: 4 });
    goesBack(teller, line, next, 4 * each);
    const on = addDays(next, 8);
    const again = teller.pack("laser", 6 * each, 6, on);
    teller.pay(teller.buy([again], { on }), 6 * each, { on });
    teller.uses(again.sourceId, on, 3);
    return [];
  },
  "taken off for another cause, nothing went back": (teller) => {
    const { line, next } = six(teller, 2, { takenOff: 2 });
    for (const days of [9, 18, 27, 36]) teller.use(line, addDays(next, days));
    return [];
  },
  "from one card to another": (teller) => {
    const { purchase, line, each, next } = six(teller, 1, {}, true);
    teller.pay(purchase, 6 * each, { on: next }, { brand: "amex", last4: "1005" });
    teller.use(line, addDays(next, 9));
    return [];
  },
  "refused, and used to the end": (teller) => {
    const { line, next } = six(teller, 2);
    teller.past(line, next, { reason: "changed_mind", offer: "decline", amountMinor: 0 });
    for (const days of [9, 18, 27, 36]) teller.use(line, addDays(next, days));
    return [];
  },
};
