/** What the sum calls unused and what the package shows as left are the same number, or the screen says what lies between. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usesLeft } from "../../../../core/policy/read-fact.ts";
import type { Offer } from "../../../../core/policy/schema.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { anyCounting } from "../policy/arbitrary.ts";
import { DECLINE_OFFER, offer, packageFacts, policyOf, rulesWith } from "../policy/fixtures.ts";
import { line, matter } from "./fixtures.ts";

const counting = { noShows: "used", lateCancels: "used", bonus: "first" } as const;
const of = (uses: Parameters<typeof packageFacts>[0], change: Partial<Offer> = {}, returnedUses = 0) =>
  propose(
    matter({
      lines: [line({ facts: packageFacts(uses), policy: policyOf(offer(change), DECLINE_OFFER), returnedUses })],
      rules: rulesWith(),
    }),
  );

describe("three unused beside four of six left", () => {
  it("is told: a no-show counts as used, and stands in the sum once", () => {
    const { lines, options } = of({}, { counting });
    expect(lines[0]?.counted).toEqual({ unused: 3, noShows: 1, lateCancels: 0, bonus: 0, givenBack: 0 });
    expect(options[0]?.sumInWords).toBe("3 unused × $200.00 each. 2 used · 1 no-show counted as used");
  });

  it("is not there where the clause counts what the package shows", () => {
    expect(of({}).lines[0]?.counted).toBeUndefined();
    expect(of({}, { formula: { type: "bps_of_paid", bps: 5_000 } }).lines[0]?.counted).toBeUndefined();
    expect(of({ uses: null }).lines[0]?.counted).toBeUndefined();
  });

  it("names bonus uses that nobody paid for, and uses given back before", () => {
    const last = { counting: { ...counting, noShows: "not_used", bonus: "last" } } as const;
    expect(of({ uses: { bonus: 1 } }, last).lines[0]?.counted).toMatchObject({ unused: 4, bonus: 1 });
    expect(of({}, {}, 2).lines[0]?.counted).toMatchObject({ unused: 4, givenBack: 2 });
  });

  it("adds up, however uses are counted", () => {
    const uses = fc.record({ used: fc.nat(8), noShows: fc.nat(3), lateCancels: fc.nat(3), bonus: fc.nat(3) });
    fc.assert(
      fc.property(uses, anyCounting, fc.nat(4), (made, how, returnedUses) => {
        const facts = packageFacts({ uses: made });
        const held = usesLeft(facts) ?? 0;
        const counted = of({ uses: made }, { counting: how }, returnedUses).lines[0]?.counted;
        if (!counted) return;
        const { unused, noShows, lateCancels, bonus } = counted;
        // A no-show beyond the last use takes nothing more away.
        expect(unused + noShows + lateCancels + bonus).toBeGreaterThanOrEqual(held);
        expect(unused).toBeLessThanOrEqual(held);
      }),
    );
  });
});

describe("chips", () => {
  const codes = (change: Parameters<typeof packageFacts>[0], history = {}, given: Partial<Offer> = {}) =>
    propose(
      matter({
        lines: [line({ facts: packageFacts(change), policy: policyOf(offer(given)) })],
        rules: rulesWith(),
        history: { visits: 3, earlierCases: 0, chargebackMentioned: false, ...history },
      }),
    ).signals.map(({ code }) => code);
  const allBack = { formula: { type: "bps_of_paid", bps: 10_000 } } as const;

  it("of signature, use and first request do not stand against a double charge", () => {
    const doubled = {
      reason: "billing_error",
      duplicateOfPaymentId: "01K9ZZZZZZZZZZZZZZZZZZZZP2",
      uses: { used: 6 },
    } as const;
    expect(codes(doubled, { earlierCases: 2 }, allBack)).toEqual(["possible_duplicate"]);
    expect(codes({ reason: "billing_error" })).toEqual(["first_request"]);
    const insurer = { reason: "insurance_overpayment", claim: { overpaidMinor: 900, foundOn: "2026-11-20" } } as const;
    expect(codes(insurer)).toEqual([]);
  });

  it("of a signature do not stand where all goes back", () => {
    expect(codes({}, {}, allBack)).toEqual(["first_request"]);
    expect(codes({})).toEqual(["first_request", "clear_consent"]);
    expect(codes({ consent: { state: "missing" } })).toEqual(["first_request", "consent_gap"]);
  });

  it("of a signature speak against nothing where the signed clause grants a part", () => {
    const said = (given: Partial<Offer>) =>
      propose(
        matter({ lines: [line({ facts: packageFacts(), policy: policyOf(offer(given)) })], rules: rulesWith() }),
      ).signals.find(({ code }) => code === "clear_consent");
    expect(said({})).toMatchObject({ speaks: "note" });
    expect(said(DECLINE_OFFER)).toMatchObject({ speaks: "against" });
  });

  it("do not call a request the first that the mail, or the case, says was made before", () => {
    expect(codes({}, { askedBefore: true })).toEqual(["clear_consent"]);
    expect(codes({}, { earlierCases: 3, askedBefore: true })).toEqual(["repeat_requester", "clear_consent"]);
  });
});
