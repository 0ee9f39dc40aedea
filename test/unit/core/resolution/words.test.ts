import { describe, expect, it } from "vitest";
import type { Facts } from "../../../../core/facts/facts.ts";
import { evaluate } from "../../../../core/policy/evaluate.ts";
import { sourceInWords } from "../../../../core/policy/own-mistakes.ts";
import { ENUM_FACTS, FLAG_FACTS, NUMBER_FACTS } from "../../../../core/policy/readable-facts.ts";
import type { Offer } from "../../../../core/policy/schema.ts";
import { needInWords, sumInWords } from "../../../../core/resolution/words.ts";
import { type Language, LETTER_LANGUAGES } from "../../../../core/words.ts";
import { houseRules } from "../../../../messages/es/screen/house-rules.ts";
import { OTHER_PAYMENT_ID, offer, packageFacts, policyOf, rulesWith } from "../policy/fixtures.ts";

function words(change: Partial<Offer>, facts: Facts = packageFacts(), language: Language = "en"): string {
  const [first] = evaluate(policyOf(offer(change)), rulesWith(), facts).offers;
  return sumInWords(first?.workings ?? [], facts.line.currency, language);
}

describe("a sum in words", () => {
  it.each<[string, string]>([
    ["the sum the agent sees", words({})],
    ["Spanish", words({}, packageFacts(), "es")],
  ])("names what is left, at the price paid, and what was let go: %s", (name, text) => {
    expect(text).toBe(
      name === "Spanish"
        ? "4 sin usar × $200.00 cada una. 2 usadas · 1 ausencia sin contar"
        : "4 unused × $200.00 each. 2 used · 1 no-show not counted",
    );
  });

  it("names why the house raises it in the language of who reads, and a rule of the clinic as it wrote it", () => {
    const twice = packageFacts({ reason: "billing_error", duplicateOfPaymentId: OTHER_PAYMENT_ID });
    expect(words({}, twice)).toContain("(it was charged twice)");
    expect(words({}, twice, "es")).toContain("(se cobró dos veces)");
    expect(sourceInWords("Statute 1-2-3", houseRules)).toBe("Statute 1-2-3");
  });

  it("does not invent a price per use that does not divide", () => {
    const facts = packageFacts({ line: { paidMinor: 100_000 } });
    expect(words({}, facts)).toBe("4 of 6 unused, of $1,000.00. 2 used · 1 no-show not counted");
  });

  const counting = { noShows: "used", lateCancels: "used", bonus: "last" } as const;
  it.each<[Partial<Offer>, string]>([
    [
      { formula: { type: "paid_less_used_at_list" }, counting, fees: [{ code: "admin", amountMinor: 3_500 }] },
      "$1,200.00 less 3 used × $250.00 each, less a fee of $35.00. 1 no-show counted as used",
    ],
    [{ formula: { type: "bps_of_paid", bps: 1_250 } }, "12.5% of $1,200.00"],
    [{ formula: { type: "bps_of_paid", bps: 10_000 } }, "The full price of $1,200.00"],
    [{ formula: { type: "fixed", amountMinor: 9_900 } }, "A set amount of $99.00"],
    [{ formula: { type: "none" } }, ""],
    [{ capMinor: 50_000 }, "4 unused × $200.00 each, at most $500.00. 2 used · 1 no-show not counted"],
  ])("%j", (change, expected) => {
    expect(words(change)).toBe(expected);
  });

  it("says why a sum stopped at nothing", () => {
    const facts = packageFacts({ uses: { used: 5, noShows: 0 } });
    expect(words({ formula: { type: "paid_less_used_at_list" } }, facts)).toBe(
      "$1,200.00 less 5 used × $250.00 each, never less than nothing",
    );
    expect(words({}, packageFacts({ uses: { used: 6, noShows: 0 } }))).toBe("All 6 used");
  });

  it("writes every digit of an amount beyond the precision of floats, in the currency's own decimals", () => {
    const formula = { type: "fixed", amountMinor: 9_007_199_254_740_991 } as const;
    const facts = packageFacts({ line: { paidMinor: 9_007_199_254_740_991 } });
    expect(words({ formula }, facts)).toBe("A set amount of $90,071,992,547,409.91");
    const yen = packageFacts({ line: { paidMinor: 1_200, currency: "JPY" }, uses: { noShows: 0, used: 0 } });
    expect(words({}, yen)).toBe("6 unused × ¥200 each");
  });

  it("has a question for every fact in every language, and no two languages share one", () => {
    for (const fact of [...ENUM_FACTS, ...NUMBER_FACTS, ...FLAG_FACTS]) {
      const asked = LETTER_LANGUAGES.map((language) => needInWords(fact, language));
      expect(asked.every((text) => text.includes("?"))).toBe(true);
      expect(new Set(asked).size).toBe(LETTER_LANGUAGES.length);
    }
  });
});
