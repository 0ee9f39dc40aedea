/** Danger: a letter congratulates somebody who lost a child, is sorry for a knee that healed, or owns a fault that nobody has established. */
import { describe, expect, it } from "vitest";
import { money } from "../../../../core/money/amount.ts";
import { REASON_CODES } from "../../../../core/reasons/reasons.ts";
import { CIRCUMSTANCES, circumstancesOf } from "../../../../core/reply/circumstances.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import type { ReplyValues } from "../../../../core/reply/types.ts";
import { LETTER_LANGUAGES, OFFER_KINDS } from "../../../../core/words.ts";

const first = (words: string, reason: (typeof REASON_CODES)[number] = "medical_stop") =>
  circumstancesOf({ reason, words })[0];

describe("the words of a mail", () => {
  it.each([
    ["Happy news, I'm pregnant! My doctor told me to stop.", "happy_news"],
    ["We are expecting twins in May.", "happy_news"],
    ["Estoy embarazada y tengo que parar.", "happy_news"],
    ["Je suis enceinte, je dois arrêter.", "happy_news"],
    ["My knee is so much better that I only needed four visits.", "recovered"],
    ["I have fully recovered, thank you.", "recovered"],
    ["Ya me siento mucho mejor de la espalda.", "recovered"],
    ["Mon genou est guéri.", "recovered"],
    ["I am quite worried about this charge.", "worried"],
    ["Estoy preocupada por este cobro.", "worried"],
    ["This is ridiculous and unacceptable.", "angry"],
    ["This is the third time I am writing!", "third_mail"],
    ["Es la tercera vez que les escribo.", "third_mail"],
    ["I asked ten days ago and haven't heard anything since.", "third_mail"],
    ["Life got in the way, my dad was poorly.", "hard_time"],
    ["I was looking after my mother all summer.", "hard_time"],
    ["Mi madre estuvo muy enferma este año.", "hard_time"],
    ["Mon père était à l'hôpital.", "hard_time"],
  ])("tell of it: %s", (words, wanted) => expect(first(words)).toBe(wanted));

  it.each([
    ["I was pregnant but we lost the baby."],
    ["I'm pregnant and in hospital with complications."],
    ["I am not pregnant."],
    ["We are trying to get pregnant."],
    ["If I get pregnant I will tell you."],
    ["Estoy embarazada, pero es de alto riesgo."],
    ["My knee is not better."],
    ["My knee is no better than before."],
    ["Is anybody there who can help?"],
    ["I am afraid I cannot come on Monday."],
    ["My mother is not ill."],
    ["My sister is coming along."],
    [""],
  ])("leave a doubt, and the letter is an ordinary one: %s", (words) => expect(first(words)).toBe("ordinary"));

  it("are no happy news where somebody complains", () => {
    expect(first("My wife is pregnant and you charged me twice.", "billing_error")).toBe("ordinary");
    expect(first("It is much better now, but not what I paid for.", "result")).toBe("ordinary");
  });
});

it("grief leaves room for nothing else, and a fault is proven by facts alone", () => {
  expect(circumstancesOf({ reason: "other", hasDied: true, mails: 4, words: "This is a scam" })).toEqual(["bereaved"]);
  expect(circumstancesOf({ reason: "billing_error", words: "It was your mistake!" })).toEqual(["ordinary"]);
  expect(circumstancesOf({ reason: "billing_error", fault: "proven", daysWaiting: 12 })).toEqual([
    "fault_proven",
    "waiting_long",
  ]);
});

const AMOUNT = money(80_000, "USD");
const values: ReplyValues = {
  patientName: "Maya Chen",
  serviceTitle: "your leg laser sessions",
  requestedOn: "2026-11-20",
  moneyState: "none",
  agentName: "Ana Flores",
  destinations: [],
  alternatives: [],
  missing: [],
  extendDays: 90,
  extendUntilOn: "2027-03-01",
  clauseText: "Unused sessions are paid back.",
  agreement: { on: "2026-03-04", how: "tablet" },
  claims: [{ kind: "told", on: "2026-03-04", how: "tablet" }],
  bookings: { kept: ["2026-12-01"], cancelled: ["2026-12-03", "2026-12-10"] },
};
const paid: Partial<ReplyValues> = {
  moneyState: "requested",
  amount: AMOUNT,
  destinations: [{ label: "Visa ··42", tender: "card", amount: AMOUNT }],
};
const rules = { templates: [], bannedPhrases: [], signature: "Harbour Wellness" };

describe.each(LETTER_LANGUAGES)("each letter in %s, by reason, outcome and circumstance", (language) => {
  const all = REASON_CODES.flatMap((reason) =>
    OFFER_KINDS.flatMap((situation) => CIRCUMSTANCES.map((circumstance) => ({ reason, situation, circumstance }))),
  );
  const written = all.map(({ reason, situation, circumstance }) => {
    const money_ = situation === "refund" || situation === "credit" || situation === "exchange";
    const circumstances = [circumstance, "waiting_long" as const, "third_mail" as const];
    const own = { ...values, ...(money_ ? paid : {}), circumstances, hasDied: circumstance === "bereaved" };
    return { reason, situation, circumstance, draft: draftReply({ rules, reason, situation, language, values: own }) };
  });

  it("passes its checks", () => {
    const failed = written.filter(({ draft }) => draft.problems.length > 0);
    expect(failed.map(({ draft, ...one }) => [one, draft.problems, draft.text]).slice(0, 3)).toEqual([]);
  });

  it("owns a fault only where it is proven, and names the decision in its first half", () => {
    for (const { circumstance, situation, draft } of written) {
      if (circumstance !== "fault_proven") expect(draft.text).not.toMatch(/our mistake|error nuestro|notre erreur/i);
      const paragraphs = draft.text.split("\n\n");
      if (situation === "refund" && circumstance !== "bereaved") expect(paragraphs[2]).toContain("800");
    }
  });

  it("is signed by a name", () => {
    for (const { draft } of written) expect(draft.text).toMatch(/\nAna Flores\nHarbour Wellness$/);
  });

  it("has a short form that fits a text message", () => {
    for (const situation of OFFER_KINDS) {
      const own = { ...values, ...(["refund", "credit", "exchange"].includes(situation) ? paid : {}) };
      const { text } = draftReply({ rules, reason: "other", situation, language, values: own, form: "short" });
      expect([text, text.length <= 320]).toEqual([text, true]);
    }
  });
});
