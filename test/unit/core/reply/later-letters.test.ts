/** Danger: the second letter on a ticket begins as the first did, or offers first what the patient does not want. */
import { describe, expect, it } from "vitest";
import { draftReply } from "../../../../core/reply/draft.ts";
import type { ReplyInput, ReplyValues } from "../../../../core/reply/types.ts";
import { LETTER_LANGUAGES } from "../../../../core/words.ts";

const amount = { amountMinor: 100_000, currency: "USD" };
const values: ReplyValues = {
  patientName: "Rosalind Shaw",
  serviceTitle: "your leg laser sessions",
  requestedOn: "2026-11-20",
  moneyState: "requested",
  amount,
  destinations: [{ label: "Visa ··77", tender: "card", amount }],
  alternatives: [],
  missing: [],
  circumstances: ["happy_news"],
  heard: ["kind_words"],
};
const rules = { templates: [], bannedPhrases: [], signature: "Harbour Wellness" };
const letter = (more: Partial<ReplyValues>, about: Partial<ReplyInput> = {}) =>
  draftReply({
    rules,
    reason: "medical_stop",
    situation: "refund",
    language: "en",
    ...about,
    values: { ...values, ...more },
  });

describe("a letter that is not the first", () => {
  it("begins with what has happened since, and congratulates nobody twice", () => {
    const { text, problems } = letter({ since: "note" });
    expect(text).toMatch(/^Hi Rosalind,\n\nThank you for showing us your doctor's note\.\n\n/);
    expect(text).not.toMatch(/Congratulations|kind words/);
    expect(problems).toEqual([]);
  });

  it("still owns a fault that was found since", () => {
    expect(letter({ since: "clinician", circumstances: ["fault_proven"] }).text).toContain("This was our mistake");
  });
});

describe.each(LETTER_LANGUAGES)("a choice of who wrote that more would not help, in %s", (language) => {
  it("has the money first, and passes its own check", () => {
    const { amount: _, ...rest } = values;
    const { text, problems } = draftReply({
      rules,
      reason: "result",
      situation: "redo",
      language,
      values: {
        ...rest,
        moneyState: "none",
        destinations: [],
        circumstances: ["ordinary"],
        redoOf: "REDO",
        alternatives: ["MONEY"],
        told: { isAgainstMore: true },
      },
    });
    expect(text.indexOf("MONEY")).toBeGreaterThan(0);
    expect(text.indexOf("MONEY")).toBeLessThan(text.indexOf("REDO"));
    expect(problems).toEqual([]);
  });
});

it("a deadline is named only beside a day of sending", () => {
  const hurried = { told: { wantedByOn: "2026-11-27", times: 3 }, circumstances: ["third_mail"] } as const;
  const { text, problems } = letter({ ...hurried, sendsToday: true }, { reason: "changed_mind" });
  expect(text).toContain("We are sorry that you had to ask us three times");
  expect(text).toContain("We are sending it today, so it leaves us before Friday.");
  expect(problems).toEqual([]);
  expect(letter(hurried, { reason: "changed_mind" }).text).not.toContain("Friday");
});
