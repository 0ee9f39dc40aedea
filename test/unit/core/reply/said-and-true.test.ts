/** Danger: a letter presumes what nobody said, leaves out what the records hold, or says again what was said. */
import { describe, expect, it } from "vitest";
import { draftReply } from "../../../../core/reply/draft.ts";
import type { ReplyInput, ReplyValues } from "../../../../core/reply/types.ts";
import { LETTER_LANGUAGES } from "../../../../core/words.ts";

const amount = { amountMinor: 39_600, currency: "USD" };
const values: ReplyValues = {
  patientName: "Hal Brody",
  serviceTitle: "your massages",
  requestedOn: "2026-11-20",
  moneyState: "requested",
  amount,
  destinations: [{ label: "Visa ··77", tender: "card", amount }],
  alternatives: [],
  missing: [],
};
const rules = { templates: [], bannedPhrases: [], signature: "Harbour Wellness" };
const letter = (more: Partial<ReplyValues>, about: Partial<ReplyInput> = {}) =>
  draftReply({
    rules,
    reason: "changed_mind",
    situation: "refund",
    language: "en",
    ...about,
    values: { ...values, ...more },
  });
const { amount: _, ...noMoney } = values;
const undecided = (more: Partial<ReplyValues>, about: Partial<ReplyInput>) =>
  draftReply({
    rules,
    reason: "other",
    situation: "holding_approver",
    language: "en",
    ...about,
    values: { ...noMoney, moneyState: "none", destinations: [], ...more },
  });

describe.each(LETTER_LANGUAGES)("in %s", (language) => {
  it("another matter is named before there is nothing else to do, and is no promise", () => {
    const { text, problems } = letter({ otherMatters: "SERUM" }, { language });
    const [, , , next = ""] = text.split("\n\n");
    expect(next).toMatch(/SERUM.*(?:do anything else|hacer nada más|rien d’autre à faire)\.$/);
    expect(problems).toEqual([]);
  });

  it("words of the terms in English are said to be in English", () => {
    const clause = { clauseText: "Unused visits are not paid back.", hasDeduction: true };
    const { text } = letter({ ...clause, isClauseEnglish: true }, { language });
    expect(text).toMatch(/in English|en inglés|en anglais/);
    expect(letter(clause, { language }).text).not.toMatch(/in English|en inglés|en anglais/);
  });

  it("sorry is said once, and a late answer is not late twice", () => {
    const late = { isLate: true, answerByOn: "2026-11-24", circumstances: ["waiting_long"] as const };
    const { text, problems } = undecided(late, { language });
    expect(problems).toEqual([]);
    expect(text.match(/sorry|sentimos|désolés/gi)).toHaveLength(1);
    expect(undecided({ ...late, circumstances: ["ordinary"] }, { language }).text).toMatch(/sorry|lo sentimos|désolés/);
  });

  it("no letter says how carefully somebody looked", () => {
    const { text } = undecided({ claims: [] }, { language, situation: "decline" });
    expect(text).not.toMatch(/with care|con cuidado|avec soin/);
  });
});

it("what becomes of a deposit's visit is not passed over", () => {
  const deposit = { isDeposit: true, isWhole: true };
  expect(letter(deposit).text).toContain("If a visit is still booked for you, just tell us, and we will cancel it.");
  const { text } = letter({ ...deposit, openBookings: ["2026-12-03"] });
  expect(text).toContain("Your visit of December 3, 2026 is still booked.");
  expect(text).not.toMatch(/anything else|If a visit/);
});

it("several ways are cards only where all of them are", () => {
  const visa = { label: "Visa ··84", tender: "card" as const, amount };
  const others = (label: string) => letter({ destinations: [visa, { ...visa, label }] }).text;
  expect(others("Amex ··05")).toContain("It goes back to the cards you paid with:");
  expect(others("PayPal")).toContain("Each part goes back the way you paid it:");
  expect(others("Bank debit ··89")).toContain("Each part goes back the way you paid it:");
});

it("who asked for money and gets credit reads so in plain words, and may ask for a second look", () => {
  const credit = { isCreditOnly: true, claims: [{ kind: "expired", on: "2026-09-27" }] as const };
  const asked = letter({ ...credit, told: { asksMoney: true } }, { situation: "credit" });
  expect(asked.text).toContain("so we cannot return it as money.");
  expect(asked.text).toContain("Do you think we got this wrong?");
  expect(letter(credit, { situation: "credit" }).text).not.toContain("got this wrong");
});

it("a refusal after the end names the days in which something was still given, and what", () => {
  const claim = { kind: "expired", on: "2026-08-03", validDays: 120, unit: "session" } as const;
  const of = (more: object) => undecided({ claims: [{ ...claim, ...more }] }, { situation: "decline" }).text;
  expect(of({ askedUntil: "2026-11-01", gaveThen: "credit" })).toContain(
    "You had 120 days to use your sessions, until August 3, 2026. For 90 days after that, you could still have had credit for what was left; that time ended on November 1, 2026.",
  );
  expect(of({ askedUntil: "2026-11-01", gaveThen: "refund" })).toContain(
    "could still have had money back for what was left",
  );
  // What is neither is not put into words.
  expect(of({ askedUntil: "2026-11-01" })).toContain("so the last day to ask for anything back was November 1, 2026");
  expect(of({})).not.toMatch(/could still/);
});

it("skin that is worse is called about today, and its cause is nobody's guess", () => {
  const about = { reason: "result", situation: "holding_clinician" } as const;
  const { text, problems } = undecided({ circumstances: ["reaction"], told: { skin: "worse" } }, about);
  expect(text).toContain("sorry to read that your skin looks worse.");
  expect(text).toContain("Please call us today");
  expect(text).not.toMatch(/since your|after your/);
  expect(problems).toEqual([]);
  expect(undecided({ circumstances: ["reaction"], clinicPhone: "619-555-0142" }, about).text).toContain(
    "call us at 619-555-0142 today",
  );
});

it("a product that is to come back stays sealed while they wait", () => {
  expect(undecided({ isSealed: true, answerByOn: "2026-11-24" }, { reason: "product_return" }).text).toContain(
    "Please keep your massages sealed until then.",
  );
});

it("a clinic's own piece that says already what is a piece of its own now does not say it twice", () => {
  const own = "It takes a while. You do not need to do anything else.";
  const pieces = { en: { "next.refund": own } };
  const { text } = draftReply({
    rules: { ...rules, pieces },
    reason: "other",
    situation: "refund",
    language: "en",
    values,
  });
  expect(text.match(/anything else/g)).toHaveLength(1);
});
