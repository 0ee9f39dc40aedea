/** Danger: a widow is greeted by her husband's name, told what she "agreed", asked for a doctor's note, or offered more time to use it. */
import { describe, expect, it } from "vitest";
import { REASON_CODES } from "../../../../core/reasons/reasons.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { draftWords } from "../../../../core/reply/draft-words.ts";
import type { ReplyInput, ReplyValues } from "../../../../core/reply/types.ts";
import { LETTER_LANGUAGES } from "../../../../core/words.ts";
import { OWN_LETTERS } from "../../../support/own-letters.ts";

const amount = { amountMinor: 29_000, currency: "USD" };
const values: ReplyValues = {
  patientName: "Walter Quigley",
  serviceTitle: "Laser package",
  requestedOn: "2026-03-10",
  moneyState: "requested",
  amount,
  destinations: [{ label: "Visa ··42", tender: "card", amount }],
  clauseText: "Unused visits are paid back.",
  agreedOn: "2026-01-05",
  alternatives: ["90 more days to use it"],
  missing: [],
  answerByOn: "2026-03-13",
  hasDied: true,
};
const rules = { templates: [], bannedPhrases: [], signature: "Harbour Wellness" };
const letter = (more: Partial<ReplyInput> = {}) =>
  draftReply({ rules, reason: "other", situation: "refund", language: "en", values, ...more });

describe("a letter about somebody who has died", () => {
  it.each(REASON_CODES)("is one of condolence, whatever the reason is called: %s", (reason) => {
    const { text, problems } = letter({ reason });
    expect(text).toMatch(/^Hello,\n\nWe are so sorry for your loss\./);
    expect(text).toContain("We will return $290 to the Visa ending in 42 that paid.");
    expect(text).not.toMatch(/Walter|as you agreed|more days|your Visa/);
    expect(problems).toEqual([]);
  });

  it("says the same in Spanish", () => {
    const { text, problems } = letter({ language: "es" });
    expect(text).toMatch(/^Hola:\n\nSentimos mucho su pérdida\. Gracias por escribirnos en este momento\./);
    expect(text).toContain("a la tarjeta que pagó (Visa terminada en 42)");
    expect(text).not.toMatch(/Walter|aceptó|días más/);
    expect(problems).toEqual([]);
  });

  it.each(LETTER_LANGUAGES)("asks for the paper of whoever settles it, in %s, and passes its own check", (language) => {
    const missing = [draftWords(language).estatePapers("Arthur")];
    const asked = { ...values, moneyState: "none" as const, destinations: [], missing };
    const { amount: _, ...without } = asked;
    const { text, problems } = letter({ language, situation: "ask", values: without });
    expect(text).toContain(missing[0]);
    expect(problems).toEqual([]);
  });

  it.each(LETTER_LANGUAGES)("never says sorry twice, also where it corrects what it said, in %s", (language) => {
    const corrected = { ...values, moneyState: "came_back" as const, saidOn: "2026-03-11" };
    expect(letter({ language, situation: "correction", values: corrected }).problems).toEqual([]);
    const { amount: _, ...held } = { ...values, moneyState: "none" as const, destinations: [] };
    expect(letter({ language, situation: "holding_approver", values: held }).problems).toEqual([]);
  });

  it("is the clinic's own where it has one, and the product's where it has none, but no other letter", () => {
    const own = {
      id: "ours",
      family: "condolence",
      situation: "refund",
      language: "en",
      body: "Our own words. {{ amount }}",
    } as const;
    expect(letter({ rules: { ...rules, templates: [own] } }).templateId).toBe("ours");
    const others = OWN_LETTERS.filter(({ family }) => family !== "condolence");
    expect(letter({ rules: { ...rules, templates: others } }).templateId).toBe("house-refund-en");
  });
});
