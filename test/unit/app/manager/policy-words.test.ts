import { describe, expect, it } from "vitest";
import { createFormat } from "../../../../app/i18n/format.ts";
import { changeInWords } from "../../../../app/manager/policies/change-words.ts";
import { FACT_VALUES } from "../../../../app/manager/policies/fact-values.ts";
import { fieldInWords, findingValues, policyWords } from "../../../../app/manager/policies/policy-words.ts";
import { codeOf, freeCode, readPercent, readWhole } from "../../../../app/manager/typed/read-typed.ts";
import { diffPolicies } from "../../../../core/policy/diff.ts";
import { possible } from "../../../../core/policy/lint/values.ts";
import { ENUM_FACTS } from "../../../../core/policy/readable-facts.ts";
import { offerSchema, type PolicyVersion, policyVersionSchema, testSchema } from "../../../../core/policy/schema.ts";
import type { ScreenLanguage } from "../../../../core/words.ts";
import { COMMON, PAGES, SIDEBAR } from "../../../support/screen-words.ts";
import { demoPolicy } from "../../core/policy/fixtures.ts";

const messagesOf = (language: ScreenLanguage) => ({
  words: PAGES[language].policies,
  common: COMMON[language],
  codes: SIDEBAR[language].why.codes,
  format: createFormat(language === "en" ? "en-US" : "es-MX"),
  language,
  currency: "USD",
});
const say = policyWords(messagesOf("en"));

describe("a policy that its writer cannot read back", () => {
  it.each([
    [{ fact: "reason", in: ["changed_mind", "expired"] }, "reason is Changed mind or Expired"],
    [{ fact: "days.to_expiry", from: 0, to: 30 }, "days to expiry 0 to 30"],
    [{ fact: "days.to_expiry", to: -1 }, "expired at least 1 day ago"],
    [{ fact: "days.to_expiry", to: -91 }, "expired at least 91 days ago"],
    [{ fact: "days.to_expiry", to: 30 }, "days to expiry at most 30"],
    [{ fact: "paid_minor", from: 120_000 }, "amount paid at least $1,200.00"],
    [{ fact: "evidence.medical_note", is: true }, "medical note seen: Yes"],
  ])("a condition: %j", (test, words) => {
    expect(say.test(testSchema.parse(test))).toBe(words);
  });

  const offer = (change: object) =>
    say.offer(offerSchema.parse({ kind: "refund", formula: { type: "unused_share" }, entitlement: "void", ...change }));
  it.each([
    [{}, "Refund: Share of what was not used"],
    [{ formula: { type: "bps_of_paid", bps: 1_250 } }, "Refund: 12.5% of what was paid"],
    [{ formula: { type: "fixed", amountMinor: 5_000 }, approver: "lead" }, "Refund: a set $50.00, a lead has to agree"],
    [
      {
        kind: "credit",
        formula: { type: "paid_less_used_at_list" },
        counting: { noShows: { usedFromNth: 2 }, lateCancels: "used", bonus: "last" },
        fees: [
          { code: "admin", amountMinor: 3_500 },
          { code: "card", bpsOfPaid: 300 },
        ],
        capMinor: 90_000,
        bonus: { bps: 1_000, capMinor: 5_000 },
      },
      "Account credit: Paid less what was used, at list price, no-shows count from number 2 on, late cancels count, less $35.00, less 3% of what was paid, at most $900.00, plus 10%, at most $50.00",
    ],
    [{ kind: "extend", formula: { type: "none" }, extendDays: 180 }, "Extend: 180 days"],
    [{ kind: "decline", formula: { type: "none" } }, "No refund"],
  ])("an offer: %j", (change, words) => {
    expect(offer(change)).toBe(words);
  });

  it("in a currency that nobody knows, without breaking", () => {
    const odd = policyWords({ ...messagesOf("en"), currency: "XXQ" });
    expect(odd.money(100)).toBe("100 XXQ");
  });
});

it.each([
  ["title", "title"],
  ["text.en", "text in English"],
  ["when", "conditions"],
  ["when.1", "Condition 2"],
  ["grants.offers", "what is offered"],
  ["grants.offers.0.fees.1.amountMinor", "Offer 1, fees"],
  ["offers.2.formula.bps", "Offer 3, sum"],
  ["grants.payWithinDays", "days to pay"],
  ["appliesTo.kinds", "what it applies to"],
  ["something", undefined],
])("a finding at %s names the field as the editor does", (field, words) => {
  expect(fieldInWords(field, messagesOf("en").words)).toBe(words);
});

describe("a difference that is shown as a code", () => {
  it.each(["en", "es"] as const)(
    "every change between the demo's versions is a sentence without one (%s)",
    (language) => {
      const messages = messagesOf(language);
      const words = policyWords(messages);
      const [before, after] = [demoPolicy("harbour-packages.v1"), demoPolicy("harbour-packages.v3")];
      const titles = new Map([...before.clauses, ...after.clauses].map(({ id, title }) => [id, title]));
      const changes = diffPolicies(before, after).map((one) =>
        changeInWords(one, words, messages.common, (id) => titles.get(id) ?? id),
      );
      expect(changes.length).toBeGreaterThan(10);
      for (const { sentence, before: was = "", after: is = "" } of changes) {
        expect(`${sentence} ${was} ${is}`).not.toMatch(/[a-z]_[a-z]|\[object|undefined|Minor/);
      }
    },
  );

  const change = (bend: Partial<PolicyVersion>) => {
    const before = policyVersionSchema.parse(demoPolicy("examples/3-list-less-fee-credit"));
    const [first] = diffPolicies(before, { ...before, ...bend });
    return first && changeInWords(first, say, COMMON.en, () => "Otherwise");
  };
  const [credit] = demoPolicy("examples/3-list-less-fee-credit").otherwise.offers;

  it("names the offer, the field, and both sums", () => {
    if (!credit) throw new Error("The example has an offer");
    const fees = [{ code: "admin-fee", amountMinor: 5_000 }];
    expect(change({ otherwise: { offers: [{ ...credit, fees }] } })).toEqual({
      sentence: "Otherwise: Account credit: fees changes",
      before: "less $35.00",
      after: "less $50.00",
    });
    expect(change({ appliesTo: {} })).toEqual({
      sentence: "what it applies to changes",
      before: "packages",
      after: "everything",
    });
  });
});

it("a finding speaks of clauses, kinds and reasons by their names", () => {
  const titles = new Map([["late", "After thirty days"]]);
  const values = (given: Record<string, string | number | readonly string[]>) =>
    findingValues({ values: given }, messagesOf("en"), titles);
  expect(values({ by: ["late"], kinds: ["gift_card"], reasons: ["expired"], fact: "uses.left", grade: 9 })).toEqual({
    by: ["After thirty days"],
    kinds: ["gift cards"],
    reasons: ["Expired"],
    fact: "uses left",
    grade: 9,
  });
});

it("the choices of a fact are those that a policy may ask for", () => {
  for (const fact of ENUM_FACTS) {
    const known = possible(fact);
    const named = known.type === "texts" && !known.allBut ? [...known.named] : [];
    expect([fact, [...FACT_VALUES[fact]].sort()]).toEqual([fact, named.sort()]);
  }
});

describe("a number that is read as another", () => {
  it.each([
    ["12.5", 1_250],
    ["12,5", 1_250],
    ["100", 10_000],
    ["0.05 %", 5],
    ["100.01", undefined],
    ["-5", undefined],
    ["1e2", undefined],
    ["12.345", undefined],
    ["", undefined],
  ])("percent %s", (text, bps) => {
    expect(readPercent(text)).toBe(bps);
  });
  it.each([
    ["30", 30],
    ["-1", -1],
    ["1.5", undefined],
    ["9999999999", undefined],
    ["a", undefined],
  ])("whole %s", (text, n) => {
    expect(readWhole(text)).toBe(n);
  });
  it("a code out of a title, and another one where it is taken", () => {
    expect(codeOf("Láser packages! 2026")).toBe("laser-packages-2026");
    expect(codeOf("2026 rules")).toBe("rules");
    expect(freeCode("Laser", ["laser", "laser-2"], "policy")).toBe("laser-3");
    expect(freeCode("丸", [], "policy")).toBe("policy");
    expect(freeCode("X", [], "policy")).toBe("x-1");
  });
});
