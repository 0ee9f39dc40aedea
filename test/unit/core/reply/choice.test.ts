/** Danger: a letter that lets the patient choose is stopped as a promise, or offers a sum that nobody proposed. */
import { describe, expect, it } from "vitest";
import { money } from "../../../../core/money/amount.ts";
import { checkReply } from "../../../../core/reply/check/check-reply.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { draftWords } from "../../../../core/reply/draft-words.ts";
import { NOTHING } from "../../../../core/reply/offer-values.ts";
import { moneyTold } from "../../../../core/reply/told-words.ts";
import { LETTER_LANGUAGES } from "../../../../core/words.ts";

const SUMS = [80_000, 8_000].map((minor) => money(minor, "USD"));

describe.each(LETTER_LANGUAGES)("a choice before a decision, in %s", (language) => {
  const [refund = "", bonus = ""] = SUMS.map((sum) => moneyTold(sum, language));
  const words = draftWords(language);
  const draft = draftReply({
    rules: { templates: [], bannedPhrases: [], signature: "Harbour" },
    reason: "changed_mind",
    situation: "choice",
    language,
    values: {
      ...NOTHING,
      patientName: "Maya Chen",
      serviceTitle: "laser",
      requestedOn: "2026-11-20",
      alternatives: [words.refund(refund), words.creditWithBonus(refund, bonus)],
      offers: SUMS,
      chooseByOn: "2026-12-05",
      pageUrl: "https://app.example/p/1",
    },
  });

  it("names both sums, the day and the page, and passes", () => {
    expect(draft.problems).toEqual([]);
    for (const named of [words.refund(refund), bonus, "2026", "https://app.example/p/1"])
      expect(draft.text).toContain(named);
    expect(draft.facts).toMatchObject({ decided: "nothing", offeredMinor: [80_000, 8_000] });
  });

  it("is short for a text message, leads to the page where they choose, and is signed on a line of its own", () => {
    const page = "https://harbour-wellness.makegood.example/l/01JD8X3M6K2V9QZT/Zk3v8Qm1Xo5Rt7Wb2Ny6Lc9Hd4Gs0Pf";
    const short = (pageUrl?: string) =>
      draftReply({
        rules: { templates: [], bannedPhrases: [], signature: "Harbour Wellness" },
        ...{ reason: "changed_mind", situation: "choice", language, form: "short" },
        values: {
          ...{ ...NOTHING, patientName: "Maya Chen", serviceTitle: "laser", requestedOn: "2026-11-20" },
          ...{ agentName: "Ana", offers: SUMS, ...(pageUrl ? { pageUrl } : {}) },
          alternatives: [words.refund(refund), words.creditWithBonus(refund, bonus)],
        },
      });
    const { text, problems } = short(page);
    expect(problems).toEqual([]);
    expect(text.length).toBeLessThanOrEqual(320);
    const [said, signed, ...more] = text.split("\n");
    expect([said?.endsWith(page), signed, more]).toEqual([true, "Ana, Harbour Wellness", []]);
    expect(short().text).toMatch(/\?\nAna, Harbour Wellness$/);
  });

  it("gives nothing: what is offered is no promise yet", () => {
    const sure = {
      en: "We will return $800 to your Visa.",
      es: "Le vamos a devolver $800 a su Visa.",
      fr: "Nous allons vous rembourser 800 $ US sur votre Visa.",
    };
    expect(checkReply(sure[language], draft.facts)).toMatchObject([{ check: "promises_money", severity: "blocks" }]);
  });
});

it.each(LETTER_LANGUAGES)("a name runs into no address and no list in a short letter, in %s", (language) => {
  const statementUrl = "https://app.example/p/1/statement";
  const short = (situation: "ask" | "statement") =>
    draftReply({
      rules: { templates: [], bannedPhrases: [], signature: "Harbour Wellness" },
      ...{ reason: "changed_mind", situation, language, form: "short" },
      values: {
        ...{ ...NOTHING, patientName: "Maya Chen", serviceTitle: "laser", requestedOn: "2026-11-20" },
        ...{ agentName: "Ana", statementUrl, missing: ["the day of your last visit"] },
      },
    }).text.split("\n");
  expect(short("ask")).toEqual([expect.stringMatching(/the day of your last visit$/), "Ana, Harbour Wellness"]);
  expect(short("statement")).toEqual([expect.stringMatching(/\/statement$/), "Ana, Harbour Wellness"]);
});

it("another sum is no offer of this case", () => {
  const facts = {
    language: "en",
    currency: "USD",
    decided: "nothing",
    allowedMinor: [80_000],
    moneyState: "none",
    bannedPhrases: [],
  } as const;
  const said = "If you would rather have credit, we will return $800 to your account.";
  const findings = (offeredMinor: number[]) =>
    checkReply(said, { ...facts, allowedMinor: [80_000], bannedPhrases: [], offeredMinor });
  expect(findings([80_000])).toEqual([]);
  expect(findings([70_000])).toMatchObject([{ check: "promises_money" }]);
});
