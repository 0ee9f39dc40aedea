import { describe, expect, it } from "vitest";
import type { Facts } from "../../../../core/facts/facts.ts";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import type { Counting, Offer } from "../../../../core/policy/schema.ts";
import { offer, packageFacts, policyOf, rulesWith } from "./fixtures.ts";

const NO_FLOORS = rulesWith();
const LIST: Offer["formula"] = { type: "paid_less_used_at_list" };
const MISSED_COUNT: Counting = { noShows: "used", lateCancels: "used", bonus: "last" };
const MISSED_FORGIVEN: Counting = { noShows: "not_used", lateCancels: "not_used", bonus: "last" };
const fromNth = (n: number): Counting => ({ noShows: { usedFromNth: n }, lateCancels: "not_used", bonus: "last" });

function amounts(one: Offer, facts: Facts): [amountMinor: number, bonusMinor: number] {
  const [first] = evaluate(policyOf(one), NO_FLOORS, facts).offers;
  return [first?.amountMinor ?? -1, first?.bonusMinor ?? -1];
}

describe("six sessions for 1,200.00, list price 250.00, two used, one no-show", () => {
  const fee = [{ code: "admin", amountMinor: 3_500 }];
  it.each<[string, Partial<Offer>, number]>([
    ["unused share, no-show forgiven", { counting: MISSED_FORGIVEN }, 80_000],
    ["unused share, no-show counted", { counting: MISSED_COUNT }, 60_000],
    ["unused share, policy silent about no-shows", {}, 80_000],
    ["unused share, counted from the second no-show", { counting: fromNth(2) }, 80_000],
    ["unused share, counted from the first no-show", { counting: fromNth(1) }, 60_000],
    ["paid less used at list, no-show forgiven", { formula: LIST, counting: MISSED_FORGIVEN }, 70_000],
    ["paid less used at list, no-show counted", { formula: LIST, counting: MISSED_COUNT }, 45_000],
    ["the same less a fee of 35.00", { formula: LIST, counting: MISSED_COUNT, fees: fee }, 41_500],
    ["half of what was paid", { formula: { type: "bps_of_paid", bps: 5_000 } }, 60_000],
    ["a fee of 2.5% of what was paid", { fees: [{ code: "card", bpsOfPaid: 250 }] }, 77_000],
    ["a cap", { capMinor: 50_000 }, 50_000],
    ["a fixed amount", { formula: { type: "fixed", amountMinor: 9_900 } }, 9_900],
    ["a fixed amount above what was paid", { formula: { type: "fixed", amountMinor: 999_900 } }, 120_000],
    ["nothing", { formula: { type: "none" } }, 0],
    ["a fee above the sum", { formula: { type: "none" }, fees: fee }, 0],
  ])("%s", (_, change, expected) => {
    expect(amounts(offer(change), packageFacts())).toEqual([expected, 0]);
  });

  it("five used at list price leave nothing, never a bill", () => {
    expect(amounts(offer({ formula: LIST }), packageFacts({ uses: { used: 5, noShows: 0 } }))[0]).toBe(0);
  });

  it("two no-shows, counted from the second: one counts", () => {
    expect(amounts(offer({ counting: fromNth(2) }), packageFacts({ uses: { noShows: 2 } }))[0]).toBe(60_000);
  });

  it.each<[Counting["bonus"], number]>([
    ["first", 100_000],
    ["last", 80_000],
  ])("one bonus session used up %s", (bonus, expected) => {
    const facts = packageFacts({ uses: { bonus: 1, noShows: 0 } });
    expect(amounts(offer({ counting: { ...MISSED_FORGIVEN, bonus } }), facts)[0]).toBe(expected);
  });

  it("credit adds its bonus up to the cap, a refund never does", () => {
    const bonus = { bps: 2_000, capMinor: 10_000 };
    expect(amounts(offer({ kind: "credit", bonus }), packageFacts())).toEqual([80_000, 10_000]);
    expect(amounts(offer({ kind: "credit", bonus: { ...bonus, bps: 1_000 } }), packageFacts())).toEqual([
      80_000, 8_000,
    ]);
    expect(amounts(offer({ kind: "refund", bonus }), packageFacts())).toEqual([80_000, 0]);
  });

  it.each<[string, number, number, number, number]>([
    ["a tie goes to the patient", 1_001, 2, 1, 501],
    ["thirds", 10_000, 3, 1, 6_667],
    ["a fils amount that a card can move: steps of 10", 1_000, 3, 1, 670],
  ])("rounding: %s", (name, paidMinor, sold, used, expected) => {
    const currency = name.includes("fils") ? "KWD" : "USD";
    const facts = packageFacts({ line: { paidMinor, currency }, uses: { sold, used, noShows: 0 } });
    expect(amounts(offer(), facts)[0]).toBe(expected);
  });
});

describe("a membership of 1,200.00 for the year 2026", () => {
  const term = { startsOn: "2026-01-01", paidUntilOn: "2027-01-01", periodDays: 30, noticeDays: 30 };
  const byPeriods = offer({ formula: { type: "time_left", by: "periods" } });
  const byDays = offer({ formula: { type: "time_left", by: "days" } });
  it.each<[string, Offer, string, string | undefined, number]>([
    // Notice from 1 March ends 31 March: 276 days, nine whole periods of twelve.
    ["periods after the notice", byPeriods, "2026-03-01", undefined, 90_000],
    // 276 of 365 days: 907.397… rounds to 907.40.
    ["days after the notice", byDays, "2026-03-01", undefined, 90_740],
    // Cancelled on 1 March, asked in November: the notice ran from the day of cancelling.
    ["from the day of cancelling", byPeriods, "2026-11-21", "2026-03-01", 90_000],
    ["notice past the end", byPeriods, "2026-12-20", undefined, 0],
    ["before it starts", byDays, "2025-11-01", undefined, 120_000],
  ])("%s", (_, one, requestedOn, cancelRequestedOn, expected) => {
    const cancelled = cancelRequestedOn ? { cancelRequestedOn } : {};
    const facts = packageFacts({
      uses: null,
      requestedOn,
      term: { ...term, ...cancelled },
      line: { kind: "membership" },
    });
    expect(amounts(one, facts)[0]).toBe(expected);
  });

  it("a package without a term is measured by its own life, the day of expiry included", () => {
    // 1 January to 10 January is ten days; asked on the 6th, five are left: the 6th to the 10th.
    const facts = packageFacts({
      requestedOn: "2026-01-06",
      line: { boughtOn: "2026-01-01", expiresOn: "2026-01-10" },
    });
    expect(amounts(byDays, facts)[0]).toBe(60_000);
  });
});
