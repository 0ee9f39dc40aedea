/** Danger: a law that nobody looked at forbids or raises; or one that protected a patient yesterday stops, because it has no review. */
import { describe, expect, it } from "vitest";
import { compareRules } from "../../../../core/approval/rules-direction.ts";
import { knownCashOut, knownFloors } from "../../../../core/law/library.ts";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import { bindTheSame, silentAsHere, withReviews } from "../../../../core/policy/floor-force.ts";
import type { AccountRules, Floor } from "../../../../core/policy/rules.ts";
import { DECLINE_OFFER, demoRules, packageFacts, policyOf } from "./fixtures.ts";

const review = { by: "Ada", on: "2026-11-30" };
const rules = demoRules();
const FLOOR: Floor = {
  id: "all-of-it",
  source: "A statute that was made up for this test",
  when: [],
  effect: { type: "at_least", formula: { type: "bps_of_paid", bps: 10_000 } },
};
const under = (...floors: Floor[]): AccountRules => ({ ...rules, floors });
const asked = (floor: Floor) => evaluate(policyOf(DECLINE_OFFER), under(floor), packageFacts());

describe("a floor", () => {
  it("from before there were reviews binds as it did", () => {
    expect(asked(FLOOR)).toMatchObject({ atLeastMinor: 120_000, floors: [{ result: "applied" }] });
  });

  it("that somebody reviewed binds, and one that nobody did is told with its source and decides nothing", () => {
    expect(asked({ ...FLOOR, reviewed: review })).toMatchObject({ atLeastMinor: 120_000 });
    expect(asked({ ...FLOOR, reviewed: null })).toMatchObject({
      atLeastMinor: 0,
      offers: [{ kind: "decline" }],
      floors: [{ result: "warns", source: FLOOR.source }],
    });
  });

  it.each([{ type: "forbid", kinds: ["decline"] }, { type: "no_fees" }, { type: "pay_within_days", days: 3 }] as const)(
    "that nobody reviewed neither forbids nor sets a deadline: $type",
    (effect) => {
      const evaluation = asked({ ...FLOOR, effect: effect as Floor["effect"], reviewed: null });
      expect(evaluation).toMatchObject({ notOffered: [], floors: [{ result: "warns" }] });
      expect(evaluation.payWithinDays).toBeUndefined();
    },
  );

  it("that is switched off is not there, reviewed or not", () => {
    expect(asked({ ...FLOOR, reviewed: review, isOn: false })).toMatchObject({ atLeastMinor: 0, floors: [] });
  });
});

describe("a change of floors", () => {
  const direction = (before: Floor[], after: Floor[]) =>
    compareRules(under(...before), under(...after)).map((change) => change.direction);

  it("raises where another one binds, also by a switch or a review", () => {
    const warns = { ...FLOOR, reviewed: null };
    expect(direction([], [FLOOR])).toEqual(["raises"]);
    expect(direction([warns], [{ ...FLOOR, reviewed: review }])).toEqual(["raises"]);
    expect(direction([FLOOR], [{ ...FLOOR, isOn: false }])).toEqual(["raises"]);
    expect(direction([FLOOR], [warns])).toEqual(["raises"]);
  });

  it("waits for nobody where the same ones bind: a warning, a source, the review of what bound already", () => {
    expect(direction([], [{ ...FLOOR, reviewed: null }])).toEqual(["neither"]);
    expect(direction([FLOOR], [{ ...FLOOR, reviewed: review }])).toEqual(["neither"]);
    expect(bindTheSame([FLOOR], [{ ...FLOOR, source: "Another name of it" }])).toBe(true);
  });
});

describe("a review", () => {
  it("is signed by who asks, whatever name was sent, and does not outlive what was looked at", () => {
    const other = { by: "Somebody else", on: "2020-01-01" };
    expect(withReviews([], [{ ...FLOOR, reviewed: other }], review)).toMatchObject([{ reviewed: review }]);
    const known = { ...FLOOR, reviewed: other };
    expect(withReviews([known], [known], review)).toEqual([known]);
    expect(withReviews([known], [{ ...known, isOn: false }], review)).toMatchObject([{ reviewed: other }]);
    expect(withReviews([known], [{ ...known, source: "Changed" }], review)).toMatchObject([{ reviewed: review }]);
    expect(withReviews([known], [{ ...known, reviewed: null }], review)).toMatchObject([{ reviewed: null }]);
  });
});

describe("a floor that comes in and says nothing of a review", () => {
  it("binds only where the very same one binds here already", () => {
    const { reviewed: _, ...silent } = FLOOR as Floor;
    expect(silentAsHere([], [silent])).toEqual([{ ...silent, reviewed: null }]);
    expect(silentAsHere([silent], [{ ...silent, source: "Another name of it" }])).toMatchObject([{ reviewed: null }]);
    expect(silentAsHere([silent], [silent])).toEqual([silent]);
    expect(silentAsHere([{ ...silent, reviewed: review }], [silent])).toMatchObject([{ reviewed: review }]);
    expect(silentAsHere([], [{ ...silent, reviewed: review }])).toMatchObject([{ reviewed: review }]);
  });
});

describe("the library", () => {
  it("brings nothing that binds, and knows nothing of a place that no fact names", () => {
    expect(knownFloors("US-CA").map(({ reviewed }) => reviewed)).toEqual([null, null, null]);
    expect(knownFloors("US-TX")).toEqual([]);
    expect(knownCashOut("DE")).toEqual([]);
  });

  it("says the same of California in every rule, and the demo says what the library says", () => {
    const said = ({ source, when, effect }: Floor) => ({ source, when, effect });
    for (const known of [...knownFloors("US-CA"), ...knownFloors("US-NY")]) {
      const demo = rules.floors.find(({ id }) => id === known.id);
      expect(demo && said(demo)).toEqual(said(known));
    }
    expect(rules.credit?.cashOutBelow).toEqual(knownCashOut("US-CA"));
    const below = knownCashOut("US-CA")[0]?.amountMinor ?? 0;
    const tests = knownFloors("US-CA").flatMap(({ when }) => when.filter(({ fact }) => fact === "left_minor"));
    expect(tests).toEqual([
      { fact: "left_minor", to: below - 1 },
      { fact: "left_minor", to: below - 1 },
    ]);
  });
});
