/** The insurer paid too, and what only looks so. */
import { addDays } from "../../../../core/facts/civil.ts";
import type { Known, Stories, Teller } from "../teller.ts";

const overpaid = (claim: string, owedMinor: number): Known => ({ kind: "insurer_overpaid", about: claim, owedMinor });

/** A visit that the patient paid themselves. */
function visit(teller: Teller, backOf: (overpaidMinor: number) => number = () => 0) {
  const [on, price] = [teller.day(300, 70), teller.price(100, 300)];
  const refundedElsewhereMinor = backOf(price - 3_000);
  const line = teller.thing("physio", price);
  teller.pay(teller.buy([line], { on }), price, { on }, { refundedElsewhereMinor });
  teller.booking(line.sourceId, on);
  return { on, line: line.sourceId, overpaidMinor: price - 3_000, foundOn: addDays(on, teller.int(20, 60)) };
}

export const overpaidClaims: Stories = {
  "the claim names the visit": (teller) => {
    const { on, line, overpaidMinor, foundOn } = visit(teller);
    return [overpaid(teller.claim(line, on, { overpaidMinor, foundOn }), overpaidMinor)];
  },
  "the claim names a day, and one thing was bought on it": (teller) => {
    const { on, overpaidMinor, foundOn } = visit(teller);
    return [overpaid(teller.claim(undefined, on, { overpaidMinor, foundOn }), overpaidMinor)];
  },
  "the claim is of a day on which nothing was bought": (teller) => {
    const { on, overpaidMinor, foundOn } = visit(teller);
    return [overpaid(teller.claim(undefined, addDays(on, 3), { overpaidMinor, foundOn }), overpaidMinor)];
  },
  "a part of it went back": (teller) => {
    const { on, line, overpaidMinor, foundOn } = visit(teller, () => 1_000);
    return [overpaid(teller.claim(line, on, { overpaidMinor, foundOn }), overpaidMinor - 1_000)];
  },
  "filed anew and found again: one matter": (teller) => {
    const { on, line, overpaidMinor, foundOn } = visit(teller);
    teller.claim(line, on, { overpaidMinor: overpaidMinor - 1_000, foundOn });
    return [overpaid(teller.claim(line, on, { overpaidMinor, foundOn: addDays(foundOn, 8) }), overpaidMinor)];
  },
  "the insurer paid more than the patient had": (teller) => {
    const { on, line, overpaidMinor, foundOn } = visit(teller);
    const moreMinor = overpaidMinor + 9_000;
    return [overpaid(teller.claim(line, on, { overpaidMinor: moreMinor, foundOn }), moreMinor)];
  },
  "two visits, both paid by the insurer": (teller) =>
    [visit(teller), visit(teller)].map(({ on, line, overpaidMinor, foundOn }) =>
      overpaid(teller.claim(line, on, { overpaidMinor, foundOn }), overpaidMinor),
    ),
  "money for the visit's fault went back long before": (teller) => {
    const { on, line, overpaidMinor, foundOn } = visit(teller);
    teller.past(line, addDays(on, 4), { reason: "service_fault", offer: "refund", amountMinor: 2_000 });
    return [overpaid(teller.claim(line, on, { overpaidMinor, foundOn }), overpaidMinor)];
  },
};

export const notOverpaidClaims: Stories = {
  "paid, and nothing too much": (teller) => {
    const { on, line } = visit(teller);
    teller.claim(line, on);
    return [];
  },
  "not decided yet": (teller) => {
    const { on, line, overpaidMinor, foundOn } = visit(teller);
    teller.claim(line, on, { state: "pending", overpaidMinor, foundOn });
    return [];
  },
  denied: (teller) => {
    const { on, line } = visit(teller);
    teller.claim(line, on, { state: "denied" });
    return [];
  },
  "it went back": (teller) => {
    const { on, line, overpaidMinor, foundOn } = visit(teller, (whole) => whole);
    teller.claim(line, on, { overpaidMinor, foundOn });
    return [];
  },
  "settled before": (teller) => {
    const { on, line, overpaidMinor, foundOn } = visit(teller);
    teller.claim(line, on, { overpaidMinor, foundOn });
    const past = { reason: "insurance_overpayment", offer: "refund", amountMinor: overpaidMinor } as const;
    teller.past(line, addDays(foundOn, 6), past);
    return [];
  },
  "settled before as a wrong bill": (teller) => {
    const { on, line, overpaidMinor, foundOn } = visit(teller);
    teller.claim(line, on, { overpaidMinor, foundOn });
    teller.past(line, addDays(foundOn, 6), { reason: "billing_error", offer: "refund", amountMinor: overpaidMinor });
    return [];
  },
  "figures in another currency": (teller) => {
    const { on, line, overpaidMinor, foundOn } = visit(teller);
    teller.claim(line, on, { overpaidMinor, foundOn, currency: "CAD" });
    return [];
  },
  "filed anew after it went back": (teller) => {
    const { on, line, overpaidMinor, foundOn } = visit(teller);
    teller.claim(line, on, { overpaidMinor, foundOn });
    const past = { reason: "insurance_overpayment", offer: "refund", amountMinor: overpaidMinor } as const;
    teller.past(line, addDays(foundOn, 3), past);
    teller.claim(line, on, { overpaidMinor, foundOn: addDays(foundOn, 9) });
    return [];
  },
};
