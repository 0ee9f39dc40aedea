import { describe, expect, it } from "vitest";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import type { Floor } from "../../../../core/policy/rules.ts";
import { DECLINE_OFFER, offer, packageFacts, policyOf, rulesWith } from "./fixtures.ts";

type Effect = Floor["effect"];
const floor = (id: string, effect: Effect, when: Floor["when"] = []): Floor => ({
  id,
  source: `Act ${id}`,
  when,
  effect,
});
const atLeast = (bps: number): Effect => ({ type: "at_least", formula: { type: "bps_of_paid", bps } });
const forbid = (...kinds: Extract<Effect, { type: "forbid" }>["kinds"]): Effect => ({ type: "forbid", kinds });
const CREDIT = offer({ kind: "credit" });
const REDO = offer({ kind: "redo", formula: { type: "none" }, entitlement: "keep" });

function under(floors: Floor[], ...offers: Parameters<typeof policyOf>) {
  const evaluation = evaluate(policyOf(...offers), rulesWith(...floors), packageFacts());
  return {
    offers: evaluation.offers.map((one) => [one.kind, one.amountMinor]),
    notOffered: evaluation.notOffered.map((one) => one.kind),
    results: evaluation.floors.map((one) => one.result),
    evaluation,
  };
}

describe("at least", () => {
  it("raises what is below and leaves what is above", () => {
    const low = offer({ formula: { type: "bps_of_paid", bps: 1_000 } });
    const { offers, evaluation } = under([floor("half", atLeast(5_000))], low, CREDIT);
    expect(offers).toEqual([
      ["refund", 60_000],
      ["credit", 80_000],
    ]);
    expect(evaluation.offers[0]?.workings.at(-1)).toEqual({
      code: "raised_by_floor",
      values: { floorId: "half", source: "Act half", floorMinor: 60_000 },
      resultMinor: 60_000,
    });
    expect(evaluation.atLeastMinor).toBe(60_000);
  });

  it("makes declining unlawful and pays instead", () => {
    const { offers, notOffered, results } = under([floor("half", atLeast(5_000))], DECLINE_OFFER);
    expect([offers, notOffered, results]).toEqual([[["refund", 60_000]], ["decline"], ["applied"]]);
  });

  it("puts money first where the clause offers none, and keeps the rest as a choice", () => {
    const { offers } = under([floor("half", atLeast(5_000))], REDO);
    expect(offers).toEqual([
      ["refund", 60_000],
      ["redo", 0],
    ]);
  });

  it("of several counts the highest; the lower one has no effect", () => {
    const { offers, results } = under([floor("tenth", atLeast(1_000)), floor("all", atLeast(10_000))], offer());
    expect([offers, results]).toEqual([[["refund", 120_000]], ["no_effect", "applied"]]);
  });

  it("brings the bonus along: it is of the raised amount", () => {
    const credit = offer({ kind: "credit", formula: { type: "none" }, bonus: { bps: 1_000, capMinor: 50_000 } });
    expect(under([floor("half", atLeast(5_000))], credit).evaluation.offers[0]?.bonusMinor).toBe(6_000);
  });
});

describe("forbid", () => {
  it("takes the offer away and says so", () => {
    const { offers, notOffered, results } = under([floor("no-credit", forbid("credit"))], CREDIT, offer());
    expect([offers, notOffered, results]).toEqual([[["refund", 80_000]], ["credit"], ["applied"]]);
  });

  it("never leaves the patient with nothing: the worth comes as a refund, in its place", () => {
    expect(under([floor("same-tender", forbid("credit", "exchange"))], CREDIT).offers).toEqual([["refund", 80_000]]);
    expect(under([floor("same-tender", forbid("credit"))], REDO, CREDIT, DECLINE_OFFER).offers).toEqual([
      ["redo", 0],
      ["refund", 80_000],
      ["decline", 0],
    ]);
  });

  it("of the largest, where several went", () => {
    const exchange = offer({ kind: "exchange", formula: { type: "bps_of_paid", bps: 9_000 } });
    expect(under([floor("same-tender", forbid("credit", "exchange"))], CREDIT, exchange).offers).toEqual([
      ["refund", 108_000],
    ]);
  });

  it("names a kind that no clause offered as well, so that an exception cannot bring it in", () => {
    const { offers, notOffered, results } = under([floor("same-tender", forbid("credit", "exchange"))], offer());
    expect([offers, notOffered, results]).toEqual([[["refund", 80_000]], ["credit", "exchange"], ["no_effect"]]);
  });

  it("everything leaves decline, because there has to be an answer", () => {
    const all = forbid("refund", "credit", "exchange", "redo", "extend", "decline");
    expect(under([floor("all", all)], CREDIT).offers).toEqual([["decline", 0]]);
  });

  it("rules that owe money and forbid every way of paying it owe nothing", () => {
    const floors = [floor("half", atLeast(5_000)), floor("no-money", forbid("refund", "credit", "exchange"))];
    const { offers, evaluation } = under(floors, DECLINE_OFFER);
    expect([offers, evaluation.atLeastMinor]).toEqual([[["decline", 0]], 0]);
  });

  it("together with at least: what is owed comes in a kind that is allowed", () => {
    const floors = [floor("half", atLeast(5_000)), floor("no-refund", forbid("refund"))];
    expect(under(floors, DECLINE_OFFER).offers).toEqual([["credit", 60_000]]);
  });
});

describe("the others", () => {
  it("no fees drops them and shows what was dropped", () => {
    const withFee = offer({ fees: [{ code: "admin", amountMinor: 3_500 }] });
    const { offers, results, evaluation } = under([floor("none", { type: "no_fees" })], withFee);
    expect([offers, results]).toEqual([[["refund", 80_000]], ["applied"]]);
    expect(evaluation.offers[0]?.workings.map((step) => step.code)).toContain("fee_dropped");
    expect(under([floor("none", { type: "no_fees" })], offer()).results).toEqual(["no_effect"]);
  });

  it("the sooner deadline counts, the policy's or the law's", () => {
    const days = (n: number) => floor(`in-${n}`, { type: "pay_within_days", days: n });
    expect(under([days(30), days(14)], offer()).evaluation.payWithinDays).toBe(14);
    expect(under([days(30)], DECLINE_OFFER).results).toEqual(["no_effect"]);
  });

  it("a floor whose test fails or is unknown changes nothing, and the trace tells them apart", () => {
    const failing = floor("ca", atLeast(10_000), [{ fact: "jurisdiction", in: ["US-CA"] }]);
    const unknown = floor("claim", atLeast(10_000), [{ fact: "claim.overpaid", is: true }]);
    const noSum = floor("overpaid", { type: "at_least", formula: { type: "overpaid" } });
    const { offers, results } = under([failing, unknown, noSum], offer());
    expect([offers, results]).toEqual([[["refund", 80_000]], ["not_held", "unknown", "unknown"]]);
  });
});
