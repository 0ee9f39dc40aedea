import { describe, expect, it } from "vitest";
import type { ReplyFacts } from "../../../../core/contract/draft-reply.ts";
import { LETTER_KINDS } from "../../../../core/letter-kinds.ts";
import { money } from "../../../../core/money/amount.ts";
import { readingGrade } from "../../../../core/reading-grade.ts";
import { checkReply } from "../../../../core/reply/check/check-reply.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import type { ReplyInput, ReplyValues } from "../../../../core/reply/types.ts";
import { LETTER_LANGUAGES } from "../../../../core/words.ts";

const values: ReplyValues = {
  patientName: "Maya Chen",
  serviceTitle: "Laser package, 6 sessions",
  requestedOn: "2026-11-20",
  moneyState: "requested",
  amount: money(80_000, "USD"),
  destinations: [{ label: "Visa ··42", tender: "card", amount: money(80_000, "USD") }],
  sumInWords: "4 unused × $200.00 each",
  clauseText: "Unused sessions are paid back at the price you paid for each.",
  agreedOn: "2026-03-04",
  alternatives: ["$880.00 as account credit"],
  missing: ["the date of your last visit"],
  extendDays: 90,
  answerByOn: "2026-11-24",
};
const sums = {
  en: "4 unused × $200.00 each",
  es: "4 sin usar × $200.00 cada una",
  fr: "4 séances non utilisées × 200,00 $ US chacune",
};
const rules = { templates: [], bannedPhrases: ["guarantee"], signature: "Harbour Wellness" };
const input = (change: Partial<ReplyInput> = {}): ReplyInput => ({
  rules,
  reason: "changed_mind",
  situation: "refund",
  language: "en",
  values,
  ...change,
});

const facts: ReplyFacts = {
  language: "en",
  currency: "USD",
  decided: "given",
  given: ["refund"],
  allowedMinor: [80_000, 20_000],
  requiredMinor: 80_000,
  moneyState: "requested",
  bannedPhrases: ["guarantee"],
};
const checks = (text: string, change: Partial<ReplyFacts> = {}) =>
  checkReply(text, { ...facts, ...change }).map((p) => [p.check, p.words]);

it("is signed as the clinic signs in the letter's language, and never in another's", () => {
  const signatures = { es: "Harbour Wellness, atención al paciente" };
  const signed = (language: ReplyInput["language"], form?: "short") =>
    draftReply(input({ language, rules: { ...rules, signatures }, ...(form && { form }) })).text;
  expect(signed("es")).toMatch(/\nHarbour Wellness, atención al paciente$/);
  expect(signed("es", "short")).toMatch(/Harbour Wellness, atención al paciente$/);
  for (const language of ["en", "fr"] as const) expect(signed(language)).toMatch(/\nHarbour Wellness$/);
});

describe("the letters a new account starts with", () => {
  const reasons = ["billing_error", "result", "changed_mind"] as const;
  const all = LETTER_LANGUAGES.flatMap((language) =>
    reasons.flatMap((reason) => LETTER_KINDS.map((situation) => ({ language, reason, situation }))),
  );

  it.each(all)("pass their own checks: $language $reason $situation", (choice) => {
    const sent = ["sent", "bank_reference", "delayed"].includes(choice.situation);
    const needsAmount =
      sent || ["refund", "credit", "exchange", "correction", "approved", "found"].includes(choice.situation);
    const { amount: _, ...noAmount } = values;
    const draft = draftReply(
      input({
        ...choice,
        values: needsAmount
          ? { ...values, sumInWords: sums[choice.language], ...(sent ? { moneyState: "sent" as const } : {}) }
          : { ...noAmount, alternatives: [], destinations: [] },
      }),
    );
    expect(draft.problems).toEqual([]);
    expect(draft.text).not.toMatch(/\{\{|null|undefined/);
    expect(draft.language).toBe(choice.language);
  });

  it("say amount, destination, when, and how it was worked out; under a full yes no terms and no review", () => {
    const { text } = draftReply(input());
    for (const words of [
      "Hi Maya,",
      "We will return $800 to your Visa ending in 42.",
      "5 to 10 business days",
      "Here is how we got there: 4 unused at $200 each.",
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/our terms|got this wrong/);
  });

  it("quote the terms with their date, and offer a review, where something is taken off or refused", () => {
    const less = draftReply(input({ values: { ...values, hasDeduction: true } })).text;
    const { amount: _, ...nothing } = values;
    const no = draftReply(input({ situation: "decline", values: { ...nothing, moneyState: "none" } })).text;
    for (const text of [less, no]) {
      expect(text).toContain("the words of our terms, which you accepted on March 4, 2026:");
      expect(text).toContain("Do you think we got this wrong?");
    }
  });

  it("list every tender of a split refund with its own amount", () => {
    const destinations = [
      { label: "Visa ··42", tender: "card", amount: money(50_000, "USD") },
      { label: "cash", tender: "cash", amount: money(30_000, "USD") },
    ] as const;
    const draft = draftReply(input({ values: { ...values, destinations } }));
    expect(draft.text).toContain("- $500 to your Visa ending in 42. It can take 5 to 10 business days to show.");
    expect(draft.text).toContain("- $300 in cash. You can pick it up at the front desk on your next visit.");
    expect(draft.problems).toEqual([]);
  });

  it.each([
    [
      "card",
      "to your Visa ending in 42. It can take 5 to 10 business days to show.",
      "a su Visa terminada en 42. El reembolso puede tardar de 5 a 10",
    ],
    ["cash", "in cash. You can pick it up at the front desk on", "en efectivo. Puede recogerlo en recepción en"],
    [
      "cheque",
      "as a paper check by mail. It can take 7 to 14 days",
      "con un cheque por correo. El cheque puede tardar",
    ],
    ["terminal", "to the card you paid with. It can take", "a la tarjeta con la que pagó. El reembolso puede tardar"],
    [
      "interac_present",
      "to your Visa ending in 42. For that, please visit us",
      "a su Visa terminada en 42. Para recibirlo, venga",
    ],
    ["transfer", "by bank transfer. It can take 2 to 5", "por transferencia. El dinero puede tardar de 2 a 5"],
    ["account_credit", "as credit on your account with us. You can use", "como saldo a favor. Puede usarlo"],
    ["other", "the way you paid. Please ask our front desk", "por el mismo medio de pago. En recepción le dirán"],
  ] as const)("say how a refund comes back by %s, in sentences that pass the checks", (tender, en, es) => {
    for (const [language, words] of [
      ["en", en],
      ["es", es],
    ] as const) {
      const destinations = [{ label: "Visa ··42", tender, amount: money(80_000, "USD") }];
      const draft = draftReply(input({ language, values: { ...values, isWhole: true, destinations } }));
      expect(draft.text.replaceAll("\n\n", " ")).toContain(`$800 ${words}`);
      expect(draft.text).not.toMatch(/\.\.|to your cash|It can take at/);
      expect(draft.problems).toEqual([]);
    }
  });

  it("own a fault that is proven, and none that somebody only claims", () => {
    const proven = { ...values, circumstances: ["fault_proven"] as const };
    expect(draftReply(input({ reason: "billing_error", values: proven })).text).toContain("our mistake");
    for (const reason of ["billing_error", "service_fault", "result"] as const)
      expect(draftReply(input({ reason })).text).not.toMatch(/mistake|fault/i);
  });
});

describe("a reply that would mislead the patient", () => {
  const good = "Hi Maya, we will return $800.00 to your card.";

  it("passes when it is right", () => expect(checks(good)).toEqual([]));
  it.each([
    ["another amount", "We will return $880.00 to your card, not $800.00.", "amount_differs", "$880.00"],
    ["an amount without its sign", "We will return $800.00, which is 850.00 less a fee.", "amount_differs", "850.00"],
    ["another currency", "We will return €800.00 and $800.00.", "amount_differs", "€800.00"],
    ["a figure nobody can read", "We will return $8.00.00, so $800.00.", "amount_differs", "$8.00.00"],
    ["sent before it is", "We have refunded $800.00 to your card.", "says_sent", "We have refunded"],
    ["arrived before it is", "The $800.00 is in your account.", "says_arrived", "$800.00 is in your account"],
    ["a banned word", "We Guarantee you get $800.00.", "banned_phrase", "Guarantee"],
    ["clinical detail", "We return $800.00. We hope the infection heals.", "clinical_detail", "infection"],
    ["a promise without a date", "We return $800.00. We will call you soon.", "undated_promise", "We will call"],
    ["a second apology", "Sorry. We return $800.00. We apologize again.", "second_apology", "apologize"],
  ])("is caught: %s", (_, text, check, words) => expect(checks(text)).toContainEqual([check, words]));

  it("is caught when it leaves the amount out, or says nothing", () => {
    expect(checks("We will return your money.")).toEqual([["amount_missing", ""]]);
    expect(checks("  \n ")).toEqual([["empty", ""]]);
  });

  it("may say sent once the money is, but not arrived", () => {
    expect(checks("We have sent $800.00 to your card.", { moneyState: "sent" })).toEqual([]);
    expect(checks("Your $800.00 has arrived.", { moneyState: "sent" })).toEqual([
      ["says_arrived", "$800.00 has arrived"],
    ]);
  });

  it("accepts a dated promise, in Spanish too", () => {
    expect(checks(`${good} We will call you by Friday.`)).toEqual([]);
    const es = { language: "es" } as const;
    expect(checks("Le vamos a devolver $800.00. Le llamaremos el viernes.", es)).toEqual([]);
    expect(checks("Le vamos a devolver $800.00. Le llamaremos pronto.", es)).toEqual([
      ["undated_promise", "Le llamaremos"],
    ]);
    expect(checks("Ya enviada: le hemos enviado $800.00.", es).map(([c]) => c)).toContain("says_sent");
  });

  it("does not take dates, phone numbers and percentages for money", () => {
    expect(checks(`${good} Bought 4 March 2026, call 555 010 2030, 50 % used, 6 sessions.`)).toEqual([]);
  });

  it("reads grouped sums of other currencies", () => {
    const yen = { currency: "JPY", allowedMinor: [120_000], requiredMinor: 120_000 };
    expect(checks("We will return ¥120,000 to your card.", yen)).toEqual([]);
    expect(checks("We will return ¥12,000 to your card.", yen).map(([c]) => c)).toEqual([
      "amount_differs",
      "amount_missing",
    ]);
  });

  it("stays quick and quiet on hostile text", () => {
    const hostile = `${"$1,".repeat(4000)} ${"(".repeat(5000)} \u202e\u0000 ${"will call ".repeat(1000)}`;
    expect(checkReply(hostile.slice(0, 20_000), facts).length).toBeGreaterThan(0);
  });
});

it("grades plain words low and office words high", () => {
  expect(readingGrade("We will pay you back. It takes ten days.", "en")).toBeLessThan(3);
  const office =
    "Notwithstanding aforementioned contractual obligations, reimbursement eligibility determinations necessitate administrative verification.";
  expect(readingGrade(office, "en")).toBeGreaterThan(16);
  expect(readingGrade("", "en")).toBe(0);
});

it("a template of a manager cannot reach into prototypes or miss a value silently", () => {
  const template = { id: "x", family: "neutral", situation: "refund", language: "en" } as const;
  const brokenBy = (body: string) =>
    draftReply(input({ rules: { ...rules, templates: [{ ...template, body }] } })).brokenLetter?.at;
  expect(brokenBy("Hello {{ patient_nmae }} and some more words")).toBe("patient_nmae");
  expect(brokenBy("Hello {{ destinations.constructor }} and more words")).toBe("destinations.constructor");
});
