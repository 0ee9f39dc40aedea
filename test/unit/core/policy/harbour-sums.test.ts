import { describe, expect, it } from "vitest";
import type { Facts } from "../../../../core/facts/facts.ts";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import { demoPolicy, demoRules, OTHER_PAYMENT_ID, packageFacts } from "./fixtures.ts";

describe("Harbour Wellness", () => {
  const rules = demoRules();
  const at = (name: string, facts: Facts) =>
    evaluate(demoPolicy(name), rules, facts).offers.map((one) => [one.kind, one.amountMinor]);

  it("the same six sessions under the three versions a patient may have signed", () => {
    expect(at("harbour-packages.v1", packageFacts())[0]).toEqual(["refund", 45_000]);
    expect(at("harbour-packages.v2", packageFacts())[0]).toEqual(["refund", 76_500]);
    expect(at("harbour-packages.v3", packageFacts())).toEqual([
      ["refund", 80_000],
      ["credit", 80_000],
      ["exchange", 80_000],
      ["extend", 0],
    ]);
  });

  it.each<[string, string, Facts, [string, number]]>([
    [
      "a long expired package, signed for",
      "packages.v3",
      packageFacts({ reason: "not_informed", line: { expiresOn: "2026-08-01" } }),
      ["decline", 0],
    ],
    [
      "the same, nobody signed",
      "packages.v3",
      packageFacts({ reason: "not_informed", line: { expiresOn: "2026-08-01" }, consent: { state: "missing" } }),
      ["refund", 80_000],
    ],
    [
      "expired last week",
      "packages.v3",
      packageFacts({ reason: "expired", line: { expiresOn: "2026-11-14" } }),
      ["credit", 80_000],
    ],
    [
      "a doctor's note",
      "packages.v3",
      packageFacts({ reason: "medical_stop", evidence: { medicalNote: true } }),
      ["refund", 80_000],
    ],
    ["the first no-show", "packages.v3", packageFacts({ reason: "no_show_dispute" }), ["redo", 0]],
    [
      "charged twice",
      "services.v1",
      packageFacts({
        uses: null,
        reason: "billing_error",
        line: { paidMinor: 25_000 },
        duplicateOfPaymentId: OTHER_PAYMENT_ID,
      }),
      ["refund", 25_000],
    ],
    [
      "a bad result, seen by the clinician",
      "services.v1",
      packageFacts({
        uses: null,
        reason: "result",
        line: { paidMinor: 40_000 },
        evidence: { clinicianAnswer: "not_expected" },
      }),
      ["redo", 0],
    ],
    ["an unopened product", "products.v1", product("unopened", "2026-11-01"), ["refund", 9_000]],
    ["an opened product", "products.v1", product("opened", "2026-11-01"), ["credit", 4_500]],
    ["an opened product after 30 days", "products.v1", product("opened", "2026-10-01"), ["decline", 0]],
    [
      "an insurer that paid too",
      "services.v1",
      packageFacts({
        uses: null,
        reason: "insurance_overpayment",
        claim: { overpaidMinor: 4_200, foundOn: "2026-11-02" },
      }),
      ["refund", 4_200],
    ],
    [
      "a deposit after 14 days",
      "deposits.v1",
      packageFacts({ uses: null, line: { kind: "deposit", paidMinor: 5_000 } }),
      ["credit", 5_000],
    ],
  ])("%s", (_, name, facts, expected) => {
    expect(at(`harbour-${name}`, facts)[0]).toEqual(expected);
  });

  it("asks the clinician before it says anything about a result", () => {
    const facts = packageFacts({ uses: null, reason: "result" });
    expect(evaluate(demoPolicy("harbour-services.v1"), rules, facts).needs).toEqual(["clinician.answer"]);
  });

  it("a health account is never turned into credit, whatever the clause grants", () => {
    const tenders: Facts["tenders"] = [{ paymentId: OTHER_PAYMENT_ID, tender: "hsa_fsa", capturedOn: "2026-03-04" }];
    expect(at("harbour-packages.v3", packageFacts({ tenders })).map(([kind]) => kind)).toEqual(["refund", "extend"]);
    const expired = packageFacts({ tenders, reason: "expired", line: { expiresOn: "2026-11-14" } });
    expect(at("harbour-packages.v3", expired)[0]).toEqual(["refund", 80_000]);
  });

  it("Texas gets an overpayment out within 30 days", () => {
    const claim = { overpaidMinor: 4_200, foundOn: "2026-11-02" };
    const facts = packageFacts({ uses: null, claim, line: { jurisdiction: "US-TX", paidMinor: 9_000 } });
    const evaluation = evaluate(demoPolicy("harbour-services.v1"), rules, facts);
    expect(evaluation.offers.map((one) => [one.kind, one.amountMinor])).toEqual([["refund", 4_200]]);
    expect([evaluation.atLeastMinor, evaluation.payWithinDays]).toEqual([4_200, 30]);
  });
});

function product(state: "unopened" | "opened", boughtOn: string): Facts {
  return packageFacts({
    uses: null,
    reason: "product_return",
    line: { kind: "product", boughtOn, paidMinor: 9_000 },
    product: { state, returnedOn: "2026-11-20" },
  });
}
