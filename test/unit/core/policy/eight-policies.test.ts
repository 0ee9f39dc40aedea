import { describe, expect, it } from "vitest";
import type { Facts } from "../../../../core/facts/facts.ts";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import { checkAsk } from "../../../../core/resolution/check-ask.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import type { OfferKind, Role } from "../../../../core/words.ts";
import { line, matter } from "../resolution/fixtures.ts";
import { demoPolicy, demoRules, packageFacts, rulesWith } from "./fixtures.ts";

type Case = [what: string, facts: Facts, offer: OfferKind, amountMinor: number];

function granted(name: string, facts: Facts): [OfferKind | undefined, number | undefined] {
  const [first] = evaluate(demoPolicy(`examples/${name}`), rulesWith(), facts).offers;
  return [first?.kind, first?.amountMinor];
}

function sums(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases)("%s", (_, facts, offer, amountMinor) => {
      expect(granted(name, facts)).toEqual([offer, amountMinor]);
    });
  });
}

// Six sessions, 1,200.00 paid, list price 250.00, two used, one no-show.
const asBought = packageFacts({ line: { expiresOn: "2027-03-04" } });
const fiveUsed = packageFacts({ uses: { used: 5, noShows: 0 } });
const noted = (medicalNoteOn: string) => packageFacts({ evidence: { medicalNote: true, medicalNoteOn } });
const unsigned = packageFacts({ consent: { state: "missing" } });

sums("1-unused-share", [
  ["two used, the no-show is not", asBought, "refund", 80_000],
  ["nothing used", packageFacts({ uses: { used: 0, noShows: 0 } }), "refund", 120_000],
  ["all used", packageFacts({ uses: { used: 6, noShows: 0 } }), "refund", 0],
]);
sums("1-unused-share-missed-counted", [["two used, the no-show too", asBought, "refund", 60_000]]);
sums("2-used-at-list", [
  ["two at 250.00", asBought, "refund", 70_000],
  ["five at 250.00 are more than was paid: never below nothing", fiveUsed, "refund", 0],
]);
sums("2-used-at-list-missed-counted", [["two and the no-show at 250.00", asBought, "refund", 45_000]]);
sums("3-list-less-fee-credit", [
  ["three at 250.00 and 35.00 less, as credit", asBought, "credit", 41_500],
  ["a fee of more than is left is no bill", fiveUsed, "credit", 0],
]);
sums("4-final-sale-medical", [
  ["a note within six months of the purchase: half", noted("2026-06-01"), "refund", 60_000],
  ["a note of the last day", noted("2026-09-03"), "refund", 60_000],
  ["a note of the day after", noted("2026-09-04"), "decline", 0],
  ["a note from before the purchase", noted("2026-03-03"), "decline", 0],
  ["no note", packageFacts({ evidence: { medicalNote: false } }), "decline", 0],
]);
sums("5-exchange-only", [
  ["two at list price, the rest for another service", asBought, "exchange", 70_000],
  ["on the day of expiry", packageFacts({ line: { expiresOn: "2026-11-21" } }), "exchange", 70_000],
  ["the day after", packageFacts({ line: { expiresOn: "2026-11-20" } }), "decline", 0],
]);
sums("6-nothing-for-change-of-mind", [
  ["changed mind, signed", asBought, "decline", 0],
  ["changed mind, never signed", unsigned, "refund", 80_000],
  ["another reason", packageFacts({ reason: "result" }), "refund", 80_000],
]);

// A year from 1 January 2026 for 1,200.00; no notice.
const year = { startsOn: "2026-01-01", paidUntilOn: "2027-01-01", periodDays: 30, noticeDays: 0 };
const inYear = (requestedOn: string, miles?: number): Facts =>
  packageFacts({
    requestedOn,
    term: year,
    line: { boughtOn: "2026-01-01" },
    ...(miles === undefined ? {} : { reason: "moved_or_schedule", evidence: { movedMiles: miles } }),
  });

sums("7-cooling-off-then-time", [
  ["on the fifth day: all of it", inYear("2026-01-06"), "refund", 120_000],
  // 359 of 365 days are left.
  ["on the sixth: the days that are left, as credit", inYear("2026-01-07"), "credit", 118_027],
  // 184 of 365 days: 604.93.
  ["on 1 July", inYear("2026-07-01"), "credit", 60_493],
  ["on a move of 26 miles: the same in money, less 50.00", inYear("2026-07-01", 26), "refund", 55_493],
  ["25 miles are not more than 25", inYear("2026-07-01", 25), "credit", 60_493],
]);

const month = (requestedOn: string, uses: Parameters<typeof packageFacts>[0] = {}): Facts =>
  packageFacts({ requestedOn, term: { ...year, noticeDays: 30 }, line: { kind: "membership" }, uses: null, ...uses });

sums("8-monthly-notice", [
  // Notice from 1 March ends on 31 March; nine whole months of twelve are left.
  ["the months after the notice", month("2026-03-01"), "refund", 90_000],
  [
    "benefits that were not used change nothing",
    month("2026-03-01", { uses: { used: 0, noShows: 0 } }),
    "refund",
    90_000,
  ],
  [
    "benefits that were all used change nothing",
    month("2026-03-01", { uses: { used: 6, noShows: 0 } }),
    "refund",
    90_000,
  ],
  ["notice into the last month leaves nothing", month("2026-11-15"), "refund", 0],
]);

describe("judgement beside a policy", () => {
  const under = (name: string) =>
    propose(matter({ lines: [line({ facts: asBought, policy: demoPolicy(`examples/${name}`) })], rules: demoRules() }));
  const ask = (name: string, option: OfferKind, amountMinor: number, role: Role = "finance") =>
    checkAsk({
      proposal: under(name),
      rules: demoRules(),
      role,
      decidedTodayMinor: 0,
      exceptionsThisMonthMinor: 0,
      given: { caseMinor: 0, patientMinor: 0 },
      ask: {
        option,
        amountMinor,
        currency: "USD",
        exception: { cause: "goodwill", sentence: "Three years with us and never a complaint." },
      },
    });

  it("the equal share may be overridden from nothing to what was paid, and not by a cent more", () => {
    const [first] = under("1-unused-share").options;
    expect([first?.amountMinor, first?.minMinor, first?.maxMinor]).toEqual([80_000, 0, 120_000]);
    expect(ask("1-unused-share", "refund", 1).ok).toBe(true);
    expect(ask("1-unused-share", "refund", 120_000).ok).toBe(true);
    expect(ask("1-unused-share", "refund", 120_001)).toMatchObject({ ok: false, error: { code: "over_what_is_left" } });
    expect(ask("1-unused-share", "decline", 0).ok).toBe(true);
  });

  it("nothing for a change of mind: a lead grants credit as an exception, an agent has to ask one", () => {
    expect(under("6-nothing-for-change-of-mind").options.map((one) => one.kind)).toEqual(["decline"]);
    const lead = ask("6-nothing-for-change-of-mind", "credit", 40_000, "lead");
    expect(lead).toMatchObject({
      ok: true,
      value: { exception: true, option: { kind: "credit", amountMinor: 40_000 } },
    });
    expect(lead.ok && lead.value.approval).toBe(undefined);
    const agent = ask("6-nothing-for-change-of-mind", "credit", 40_000, "agent");
    expect(agent).toMatchObject({
      ok: true,
      value: { exception: true, approval: { needs: "lead", why: "exception" } },
    });
  });
});
