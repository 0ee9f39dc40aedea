/** Danger: a clinic whose rule is none of the usual ones, and who has to ask a developer. A policy for each, with its sums. */
import { describe, expect, it } from "vitest";
import type { Facts } from "../../../../core/facts/facts.ts";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import type { OfferKind } from "../../../../core/words.ts";
import { card, line, matter } from "../resolution/fixtures.ts";
import { demoPolicy, demoRules, packageFacts, rulesWith } from "./fixtures.ts";

type Case = [what: string, facts: Facts, offer: OfferKind, amountMinor: number];

const said = (name: string, facts: Facts) => evaluate(demoPolicy(`examples/${name}`), rulesWith(), facts);

function sums(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases)("%s", (_, facts, offer, amountMinor) => {
      const [first] = said(name, facts).offers;
      expect([first?.kind, first?.amountMinor]).toEqual([offer, amountMinor]);
    });
  });
}

// Six sessions, 1,200.00 paid, list price 250.00, two used, one no-show, unless said.
const letter = (conditionListed: boolean) => packageFacts({ evidence: { medicalNote: true, conditionListed } });
const noLetter = packageFacts({ evidence: { medicalNote: false } });

sums("9-listed-condition", [
  ["a letter that names a condition of the list", letter(true), "refund", 80_000],
  ["a letter that names another one", letter(false), "credit", 80_000],
  ["no letter", noLetter, "decline", 0],
]);

it("a letter whose condition nobody compared with the list: the agent is asked, and asked for a yes or a no only", () => {
  expect(said("9-listed-condition", packageFacts({ evidence: { medicalNote: true } })).needs).toEqual([
    "evidence.condition_listed",
  ]);
});

const product = (state: "unopened" | "opened" | "damaged", boughtOn: string): Facts =>
  packageFacts({ line: { kind: "product", paidMinor: 6_000, boughtOn }, uses: null, product: { state } });

sums("10-unopened-product", [
  ["unopened on the fourteenth day", product("unopened", "2026-11-07"), "refund", 6_000],
  ["unopened on the fifteenth", product("unopened", "2026-11-06"), "decline", 0],
  ["opened on the first", product("opened", "2026-11-21"), "decline", 0],
  ["damaged, whenever", product("damaged", "2026-01-01"), "redo", 0],
]);

const consultation = (cancelledHoursBefore: number): Facts =>
  packageFacts({
    line: { kind: "service", category: "Consultations", paidMinor: 15_000 },
    uses: null,
    evidence: { cancelledHoursBefore },
  });

sums("11-consultation-48-hours", [
  ["48 hours ahead", consultation(48), "refund", 15_000],
  ["47 hours ahead: 50.00 are kept", consultation(47), "refund", 10_000],
  ["never cancelled", consultation(0), "refund", 10_000],
]);

it("a consultation of which nobody knows when it was cancelled: that is asked", () => {
  const facts = { ...consultation(0), evidence: {} };
  expect(said("11-consultation-48-hours", facts).needs).toEqual(["visit.cancelled_hours_before"]);
});

const missed = (noShows: number, bonus = 0) => packageFacts({ uses: { noShows, bonus } });

sums("12-second-missed-visit", [
  ["none missed", missed(0), "refund", 80_000],
  ["one missed: forgiven", missed(1), "refund", 80_000],
  ["two missed: one is taken off", missed(2), "refund", 60_000],
  ["a bonus visit changes nothing, it goes last", missed(2, 1), "refund", 60_000],
]);
sums("13-bonus-first", [
  ["one of the two used was the bonus visit", packageFacts({ uses: { noShows: 0, bonus: 1 } }), "refund", 100_000],
]);

const deposit = (change: Parameters<typeof packageFacts>[0] = {}): Facts =>
  packageFacts({ ...change, line: { kind: "deposit", paidMinor: 10_000 }, uses: null });

sums("14-deposit-kept", [
  ["cancelled by the patient", deposit(), "decline", 0],
  ["nobody told them", deposit({ consent: { state: "missing" } }), "refund", 10_000],
  ["our mistake", deposit({ reason: "service_fault", evidence: { clinicAtFault: true } }), "refund", 10_000],
]);
sums("15-partly-exchanged", [["up to 500.00 for another service", packageFacts(), "exchange", 50_000]]);

it("a package of which 500.00 were exchanged gives back the other 300.00, and no cent twice", () => {
  const policy = demoPolicy("examples/15-partly-exchanged");
  const after = propose(
    matter({ lines: [line({ policy, returnedMinor: 50_000 })], live: [card({ leftMinor: 70_000 })] }),
  );
  expect(after.options.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([["refund", 30_000]]);
});

it("a right that the law gives goes before the policy: bought online in the EU eight days ago, under a policy that gives nothing", () => {
  const online = packageFacts({ line: { jurisdiction: "ES", boughtOn: "2026-11-13" }, consent: { how: "online" } });
  const policy = demoPolicy("examples/6-nothing-for-change-of-mind");
  expect(evaluate(policy, rulesWith(), online).offers[0]?.kind).toBe("decline");
  const [first] = evaluate(policy, demoRules(), online).offers;
  expect([first?.kind, first?.amountMinor]).toEqual(["refund", 80_000]);
});
