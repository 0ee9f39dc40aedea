import fc from "fast-check";
import { expect, it } from "vitest";
import { type ReplayCase, replay } from "../../../../core/policy/replay.ts";
import { anyFacts, anyPolicy, anyRules } from "./arbitrary.ts";
import {
  clause,
  DECLINE_OFFER,
  demoPolicy,
  demoRules,
  offer,
  packageFacts,
  policy,
  policyOf,
  rulesWith,
} from "./fixtures.ts";

const rules = rulesWith();
const share = { policy: policyOf(offer()), rules };
const half = { policy: policyOf(offer({ formula: { type: "bps_of_paid", bps: 5_000 } })), rules };
const one = (caseId: string, facts = packageFacts(), returnedMinor = 0): ReplayCase => ({
  caseId,
  facts,
  returnedMinor,
});

it("the published policy changes nothing, for any policy, rules and cases", () => {
  fc.assert(
    fc.property(anyPolicy, anyRules, fc.array(anyFacts, { maxLength: 5 }), (version, own, matters) => {
      const cases = matters.map((facts, at) => one(`case-${at}`, facts));
      const again = { policy: structuredClone(version), rules: structuredClone(own) };
      const { changed, totals } = replay(cases, { policy: version, rules: own }, again);
      expect(changed).toEqual([]);
      for (const total of totals) expect([total.changed, total.to]).toEqual([0, total.from]);
      expect(totals.reduce((sum, total) => sum + total.lines, 0)).toBe(cases.length);
    }),
    { numRuns: 200 },
  );
});

it("names each case that would be treated differently, the largest sum first, and adds up both sides", () => {
  const small = one("small", packageFacts({ line: { paidMinor: 6_000 } }));
  const used = one("used", packageFacts({ uses: { used: 5, noShows: 0 } }));
  const equal = one("equal", packageFacts({ uses: { used: 3, noShows: 0 } }));
  const { totals, changed } = replay([small, equal, used], share, half);
  expect(changed.map(({ caseId, from, to }) => [caseId, from.amountMinor, to.amountMinor])).toEqual([
    ["used", 20_000, 60_000],
    ["small", 4_000, 3_000],
  ]);
  const none = { creditMinor: 0, exchangeMinor: 0, bonusMinor: 0, declined: 0, stopped: 0 };
  expect(totals).toEqual([
    {
      currency: "USD",
      lines: 3,
      changed: 2,
      from: { refundMinor: 84_000, ...none },
      to: { refundMinor: 123_000, ...none },
    },
  ]);
});

it("a refusal, a missing fact and another kind of offer are changes and are counted apart", () => {
  const asks = policy({ clauses: [clause({ id: "moved", when: [{ fact: "moved_miles", from: 26 }] })] });
  const credit = policyOf(offer({ kind: "credit", bonus: { bps: 1_000, capMinor: 50_000 } }));
  const to = (version: typeof asks) => replay([one("case")], share, { policy: version, rules });
  expect(to(policyOf(DECLINE_OFFER)).totals[0]?.to.declined).toBe(1);
  expect(to(credit).totals[0]?.to).toMatchObject({ refundMinor: 0, creditMinor: 80_000, bonusMinor: 8_000 });
  expect(to(asks).totals[0]?.to.stopped).toBe(1);
  expect(to(asks).changed[0]?.to).toEqual({ amountMinor: 0, bonusMinor: 0, needs: ["moved_miles"] });
});

it("another clause that grants the same is no change to the patient", () => {
  const named = { policy: policy({ clauses: [clause({ id: "all" })] }), rules };
  expect(replay([one("case")], share, named).changed).toEqual([]);
});

it("what went back before is taken off on both sides", () => {
  const [changed] = replay([one("case", packageFacts(), 70_000)], share, half).changed;
  expect([changed?.from.amountMinor, changed?.to.amountMinor]).toEqual([10_000, 0]);
});

it("currencies are never added up", () => {
  const yen = one("yen", packageFacts({ line: { currency: "JPY" } }));
  const { totals } = replay([yen, one("dollar")], share, half);
  expect(totals.map((total) => [total.currency, total.lines, total.from.refundMinor])).toEqual([
    ["JPY", 1, 80_000],
    ["USD", 1, 80_000],
  ]);
});

it("today's rules against other rules: a floor that is new raises what was granted", () => {
  const version = demoPolicy("harbour-packages.v3");
  const floor = {
    id: "all-back",
    source: "A new act",
    when: [],
    effect: { type: "at_least" as const, formula: { type: "bps_of_paid" as const, bps: 10_000 } },
  };
  const under = { policy: version, rules: { ...demoRules(), floors: [...demoRules().floors, floor] } };
  const [changed] = replay([one("case")], { policy: version, rules: demoRules() }, under).changed;
  expect([changed?.from.amountMinor, changed?.to.amountMinor]).toEqual([80_000, 120_000]);
});
