import { describe, expect, it } from "vitest";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import type { FactName } from "../../../../core/policy/readable-facts.ts";
import type { Clause } from "../../../../core/policy/schema.ts";
import { clauseTrace, floorTrace } from "../../../../core/policy/trace.ts";
import { clause, DECLINE_OFFER, offer, packageFacts, policy, rulesWith } from "./fixtures.ts";

const RULES = rulesWith();
const fixed = (amountMinor: number): Clause["grants"] => ({
  offers: [offer({ formula: { type: "fixed", amountMinor } })],
});
const amountOf = (clauses: Clause[], facts = packageFacts()) => {
  const { offers, clause: decided } = evaluate(policy({ clauses }), RULES, facts);
  return [decided?.id ?? "otherwise", offers[0]?.amountMinor];
};

describe("clauses in order", () => {
  it("the first that holds decides, also where a later one holds too", () => {
    const clauses = [
      clause({ id: "other-reason", when: [{ fact: "reason", in: ["expired"] }], grants: fixed(1) }),
      clause({ id: "first", when: [{ fact: "uses.used", from: 2, to: 2 }], grants: fixed(2) }),
      clause({ id: "second", grants: fixed(3) }),
    ];
    expect(amountOf(clauses)).toEqual(["first", 2]);
    const { clauses: trace } = evaluate(policy({ clauses }), RULES, packageFacts());
    expect(trace.map((one) => [one.clauseId, one.result])).toEqual([
      ["other-reason", "not_held"],
      ["first", "decides"],
      ["second", "not_reached"],
      ["otherwise", "not_reached"],
    ]);
  });

  it("where none holds, otherwise applies and is no clause", () => {
    expect(amountOf([clause({ id: "never", when: [{ fact: "reason", in: ["expired"] }] })])).toEqual([
      "otherwise",
      80_000,
    ]);
  });

  it("an unknown fact is never a no: it stops the evaluation and is asked for", () => {
    const clauses = [
      clause({
        id: "noted",
        when: [
          { fact: "evidence.medical_note", is: false },
          { fact: "moved_miles", from: 26 },
        ],
      }),
      clause({ id: "second" }),
    ];
    const evaluation = evaluate(policy({ clauses }), RULES, packageFacts());
    expect([evaluation.needs, evaluation.offers]).toEqual([["evidence.medical_note", "moved_miles"], []]);
    expect(evaluation.clauses.map((one) => one.result)).toEqual(["stopped_unknown", "not_reached", "not_reached"]);
  });

  it("one failing test settles a clause whatever is unknown beside it: nobody is asked in vain", () => {
    const when: Clause["when"] = [
      { fact: "evidence.medical_note", is: true },
      { fact: "reason", in: ["medical_stop"] },
    ];
    expect(amountOf([clause({ id: "noted", when, grants: fixed(1) })])).toEqual(["otherwise", 80_000]);
  });

  it("the trace shows each test with what was expected and what was read", () => {
    const when: Clause["when"] = [
      { fact: "reason", in: ["changed_mind", "other"] },
      { fact: "days.since_purchase", from: 31 },
      { fact: "uses.left", from: 1, to: 3 },
      { fact: "moved_miles", to: 25 },
      { fact: "expired", is: false },
    ];
    const [first] = evaluate(policy({ clauses: [clause({ id: "all", when })] }), RULES, packageFacts()).clauses;
    expect(first?.tests).toEqual([
      { fact: "reason", expected: "changed_mind | other", found: "changed_mind", held: "held" },
      { fact: "days.since_purchase", expected: ">= 31", found: 262, held: "held" },
      { fact: "uses.left", expected: "1..3", found: 4, held: "not_held" },
      { fact: "moved_miles", expected: "<= 25", found: null, held: "unknown" },
      { fact: "expired", expected: "false", found: false, held: "held" },
    ]);
  });

  it.each<[string, number, number, boolean]>([
    ["below", 3, 3, false],
    ["at both ends", 2, 2, true],
    ["above", 0, 1, false],
  ])("a range holds at its ends and not beyond: %s", (_, from, to, held) => {
    const clauses = [clause({ id: "range", when: [{ fact: "uses.used", from, to }] })];
    expect(amountOf(clauses)[0] === "range").toBe(held);
  });
});

describe("a restrictive clause", () => {
  const restrictive = clause({ id: "final", restrictive: true, grants: { offers: [DECLINE_OFFER] } });

  it.each(["missing", "signed_after"] as const)("binds nobody who had %s their consent: the next applies", (state) => {
    const { offers, clauses } = evaluate(
      policy({ clauses: [restrictive] }),
      RULES,
      packageFacts({ consent: { state } }),
    );
    expect(offers.map((one) => one.kind)).toEqual(["refund"]);
    expect(clauses.map((one) => one.result)).toEqual(["not_enforceable", "decides"]);
  });

  it("binds who signed before the purchase", () => {
    expect(evaluate(policy({ clauses: [restrictive] }), RULES, packageFacts()).offers.map((one) => one.kind)).toEqual([
      "decline",
    ]);
  });

  it("asks an unsigned patient nothing, and is simply not held where a test fails", () => {
    const unknown = { ...restrictive, when: [{ fact: "moved_miles" as const, from: 26 }] };
    const failing = { ...restrictive, id: "fails", when: [{ fact: "reason" as const, in: ["expired"] }] };
    const facts = packageFacts({ consent: { state: "missing" } });
    const { needs, clauses } = evaluate(policy({ clauses: [unknown, failing] }), RULES, facts);
    expect(needs).toEqual([]);
    expect(clauses.map((one) => one.result)).toEqual(["not_enforceable", "not_held", "decides"]);
  });
});

describe("an offer's sum", () => {
  it.each<[Parameters<typeof offer>[0], FactName]>([
    [{ formula: { type: "unused_share" } }, "uses.left"],
    [{ formula: { type: "paid_less_used_at_list" } }, "uses.used"],
    [{ formula: { type: "time_left", by: "days" } }, "term.days_left"],
    [{ formula: { type: "overpaid" } }, "claim.overpaid"],
  ])("that lacks its fact asks for it instead of guessing: %j", (change, need) => {
    const one = policy({ clauses: [clause({ id: "sum", grants: { offers: [offer(change)] } })] });
    const evaluation = evaluate(one, RULES, packageFacts({ uses: null }));
    expect([evaluation.needs, evaluation.offers.length]).toEqual([[need], 0]);
    expect(evaluation.clauses[0]?.result).toBe("stopped_unknown");
  });

  it("keeps a working for every step, each with the amount after it", () => {
    const one = offer({
      kind: "credit",
      formula: { type: "paid_less_used_at_list" },
      counting: { noShows: { usedFromNth: 2 }, lateCancels: "used", bonus: "last" },
      fees: [{ code: "admin", amountMinor: 3_500 }],
      capMinor: 30_000,
      bonus: { bps: 1_000, capMinor: 100_000 },
    });
    const facts = packageFacts({ uses: { noShows: 2, lateCancels: 1 } });
    const [first] = evaluate(policy({ otherwise: { offers: [one] } }), RULES, facts).offers;
    expect(first?.workings.map((step) => [step.code, step.resultMinor])).toEqual([
      ["paid", 120_000],
      ["no_shows_counted", 120_000],
      ["no_shows_not_counted", 120_000],
      ["late_cancels_counted", 120_000],
      ["used_at_list", 20_000],
      ["fee", 16_500],
      ["bonus", 16_500],
    ]);
    expect(first?.bonusMinor).toBe(1_650);
  });

  it("written in another currency than the purchase is not offered: 35 dollars are not 35 yen", () => {
    const offers = [offer({ fees: [{ code: "admin", amountMinor: 3_500 }] }), offer({ kind: "credit" })];
    const evaluation = evaluate(policy({ otherwise: { offers } }), RULES, packageFacts({ line: { currency: "JPY" } }));
    expect(evaluation.offers.map((one) => one.kind)).toEqual(["credit"]);
    expect(evaluation.notOffered).toEqual([{ kind: "refund", because: { type: "currency" } }]);
  });

  it("of a kind that the clause names twice is the first", () => {
    const offers = [offer({ formula: { type: "bps_of_paid", bps: 1_000 } }), offer()];
    expect(
      evaluate(policy({ otherwise: { offers } }), RULES, packageFacts()).offers.map((one) => one.amountMinor),
    ).toEqual([12_000]);
  });
});

it("traces are what the contract promises", () => {
  const floor = { id: "fl", source: "Some act", when: [], effect: { type: "no_fees" as const } };
  const { clauses, floors } = evaluate(policy({ clauses: [clause({ id: "all" })] }), rulesWith(floor), packageFacts());
  expect(clauses.map((one) => clauseTrace.parse(one))).toEqual(clauses);
  expect(floors.map((one) => floorTrace.parse(one))).toEqual(floors);
});
