/** Danger: a letter that the product itself writes fails its own check, so that nobody can put it in; or it says more than is known. */
import { describe, expect, it } from "vitest";
import type { LetterKind } from "../../../../core/letter-kinds.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { letterForm } from "../../../../core/reply/letter-form.ts";
import { NOTHING } from "../../../../core/reply/offer-values.ts";
import type { ReplyValues } from "../../../../core/reply/types.ts";
import { LETTER_LANGUAGES } from "../../../../core/words.ts";

const amount = { amountMinor: 80_000, currency: "USD" };
const visa = { label: "Visa ··42", tender: "card", amount } as const;
const base: ReplyValues = {
  ...NOTHING,
  patientName: "Maya Ortiz",
  serviceTitle: "your request",
  requestedOn: "2026-02-20",
  writtenOn: "2026-03-20",
  agentName: "Ana Flores",
  pageUrl: "https://makegood.example/l/clinic/abcdefghijklmnopqrstuvwxyz012345",
};
const money = { amount, destinations: [visa] };
const sent = { ...money, moneyState: "sent", sentOn: "2026-03-02" } as const;
const range = { arrivesFrom: "2026-03-09", arrivesBy: "2026-03-16" };
const cheque: Partial<ReplyValues> = {
  ...{ amount, moneyState: "sent", sentOn: "2026-03-02" },
  destinations: [{ label: "Cheque", tender: "cheque", amount }],
};
const two: Partial<ReplyValues> = {
  ...{ amount, moneyState: "sent" },
  destinations: [
    { ...visa, amount: { amountMinor: 50_000, currency: "USD" } },
    { label: "Mastercard ··99", tender: "card", amount: { amountMinor: 30_000, currency: "USD" } },
  ],
};

const LETTERS: readonly (readonly [string, LetterKind, Partial<ReplyValues>])[] = [
  ["a mail came", "acknowledgement", { answerByOn: "2026-03-25" }],
  ["a mail came, and no day is known", "acknowledgement", {}],
  ["an approver looks", "holding_approver", { answerByOn: "2026-03-25" }],
  ["a clinician looks", "holding_clinician", { answerByOn: "2026-03-25", reviewer: "Dr. Ode" }],
  ["it is approved", "approved", { ...money, moneyState: "requested" }],
  ["it was sent", "sent", { ...sent, ...range }],
  ["it was sent, and when it shows is over", "sent", sent],
  ["it was sent in two parts", "sent", two],
  ["a cheque was sent", "sent", { ...cheque, arrivesFrom: "2026-03-09", arrivesBy: "2026-03-16" }],
  ["a person sent it, nobody knows how", "sent", { amount, moneyState: "sent", sentOn: "2026-03-02" }],
  ["the bank's number", "bank_reference", { ...sent, bankReference: "74123456789012345678901" }],
  ["it takes longer", "delayed", { ...sent, bankReference: "74123456789012345678901", answerByOn: "2026-03-25" }],
  ["it waits at the bank", "delayed", { ...money, moneyState: "requested", answerByOn: "2026-03-25" }],
  [
    "credit",
    "credit_balance",
    { creditBalance: amount, creditPlaces: ["Harbour Wellness"], creditEndsOn: "2027-03-01" },
  ],
  ["credit without places", "credit_balance", { creditBalance: amount }],
  ["a statement", "statement", { moneyState: "sent", statementUrl: `${base.pageUrl}/statement` }],
  ["a membership is over", "membership_ended", { membershipEndsOn: "2026-03-19" }],
  [
    "a refusal stands",
    "review_outcome",
    { reviewChanged: false, clauseText: "Packages are not refunded after 12 months." },
  ],
  ["a refusal is changed", "review_outcome", { reviewChanged: true, ...money, moneyState: "requested" }],
  ["a refusal is changed without money", "review_outcome", { reviewChanged: true }],
];

describe.each(LETTER_LANGUAGES)("in %s", (language) => {
  it.each(
    LETTERS.flatMap(([name, kind, own]) => [
      [name, kind, own, undefined] as const,
      [`${name}, in short`, kind, own, "short"] as const,
      [`${name}, after a death`, kind, { ...own, hasDied: true }, undefined] as const,
    ]),
  )("%s", (_, situation, own, form) => {
    const rules = { templates: [], bannedPhrases: [], signature: "Harbour Wellness" };
    const values = { ...base, ...own };
    const { text, problems } = draftReply({
      rules,
      reason: "other",
      situation,
      language,
      values,
      ...(form ? { form } : {}),
    });
    expect(problems.map(({ check, words }) => `${check}: ${words} in ${text}`)).toEqual([]);
    expect(text).not.toMatch(/\{|\}|undefined|null|NaN| {2}| \./);
    if (form) expect(text.length).toBeLessThan(420);
  });
});

it("a membership that ended since the patient asked is told as over", () => {
  const rules = { templates: [], bannedPhrases: [], signature: "Harbour Wellness" };
  const values = { ...base, membershipEndsOn: "2026-03-19" };
  const { text } = draftReply({ rules, reason: "other", situation: "membership_ended", language: "en", values });
  expect(text).toContain("Your membership ended on March 19, 2026.");
});

it("whoever writes by chat gets a short letter, and whoever mails a whole one", () => {
  expect([letterForm("whatsapp"), letterForm("email"), letterForm(undefined)]).toEqual([{ form: "short" }, {}, {}]);
});
