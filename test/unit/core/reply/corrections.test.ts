/** Danger: a letter about money that did not arrive says less, or more, than what is known. */
import { describe, expect, it } from "vitest";
import { money } from "../../../../core/money/amount.ts";
import type { Trouble } from "../../../../core/refund/trouble.ts";
import { checkReply } from "../../../../core/reply/check/check-reply.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import type { MoneyState, ReplyInput } from "../../../../core/reply/types.ts";
import { whatHappened } from "../../../../core/reply/what-happened.ts";
import { type Language, LETTER_LANGUAGES } from "../../../../core/words.ts";

const CAUSES = [
  "expired_or_canceled_card",
  "lost_or_stolen_card",
  "declined",
  "charge_for_pending_refund_disputed",
  "charge_disputed",
  "payment_locked",
  "insufficient_funds",
  "merchant_request",
  "charge_already_refunded",
  "amount_too_large",
  "stopped_while_frozen",
  "unknown",
  null,
];
const TROUBLES: readonly Trouble[] = ["failed", "bounced", "stopped", "unclear"];
const stateOf = (trouble: Trouble): MoneyState => (trouble === "bounced" ? "came_back" : "none");

const rules = { templates: [], bannedPhrases: [], signature: "Harbour Wellness" };
const letter = (
  trouble: Trouble,
  problem: string | null,
  language: Language,
  more: Partial<ReplyInput["values"]> = {},
) =>
  draftReply({
    rules,
    reason: "changed_mind",
    situation: "correction",
    language,
    values: {
      patientName: "Maya Chen",
      serviceTitle: "Laser package, 6 sessions",
      requestedOn: "2026-11-20",
      moneyState: stateOf(trouble),
      amount: money(80_000, "USD"),
      destinations: [{ label: "Visa ··42", tender: "card", amount: money(80_000, "USD") }],
      alternatives: [],
      missing: [],
      happened: whatHappened(trouble, problem, language),
      saidOn: "2026-11-24",
      answerByOn: "2026-12-01",
      ...more,
    },
  });

describe("a correction", () => {
  const every = LETTER_LANGUAGES.flatMap((language) =>
    TROUBLES.flatMap((trouble) => CAUSES.map((problem) => ({ language, trouble, problem }))),
  );

  it.each(every)("passes its own checks: $language $trouble $problem", ({ language, trouble, problem }) => {
    const { text, problems } = letter(trouble, problem, language);
    expect(problems).toEqual([]);
    expect(text).toContain({ en: "$800", es: "$800", fr: "800\u00a0$\u00a0US" }[language]);
    expect(text).not.toMatch(/\{\{|null|undefined|_/);
  });

  it("says what was said, what became of it, why, and by when somebody writes again", () => {
    expect(letter("bounced", "expired_or_canceled_card", "en").text).toBe(
      `Hi Maya,

On November 24, 2026 we decided that you would get $800 on your Visa ending in 42. We are sorry: it did not go as planned.

It left us, but it came back. The money is with us again. The bank says that the card has ended. We need another way. You can reply and say which one suits you.

We will write to you again by December 1, 2026.

Kind regards,
Harbour Wellness`,
    );
  });

  it("claims no letter where none went with the decision", () => {
    const { text } = draftReply({
      rules,
      reason: "other",
      situation: "correction",
      language: "en",
      values: {
        patientName: "Maya Chen",
        serviceTitle: "x",
        requestedOn: "2026-11-20",
        moneyState: "none",
        amount: money(500, "USD"),
        destinations: [],
        alternatives: [],
        missing: [],
        answerByOn: "2026-12-01",
      },
    });
    expect(text).toContain("We wanted you to get $5.");
    expect(text).not.toMatch(/we wrote/);
  });

  it.each([
    ["failed", "nothing_left"],
    ["failed", "amount_too_large"],
    ["failed", "charge_already_refunded"],
    ["failed", "payment_locked"],
    ["bounced", "charge_for_pending_refund_disputed"],
  ] as const)(
    "does not say that the clinic has money which the patient or the bank may have: %s, %s",
    (trouble, problem) => {
      expect(whatHappened(trouble, problem, "en")).not.toMatch(/with us/);
      expect(whatHappened(trouble, problem, "es")).not.toMatch(/con nosotros/);
      expect(whatHappened(trouble, "declined", "en")).toMatch(/with us/);
      expect(whatHappened(trouble, null, "es")).toMatch(/con nosotros/);
    },
  );

  it("names no cause that nobody knows, and none for what we stopped ourselves", () => {
    expect(whatHappened("failed", "some_new_code", "en")).toBe(whatHappened("failed", null, "en"));
    expect(whatHappened("stopped", "lost_or_stolen_card", "en")).not.toMatch(/lost|stolen/);
    expect(whatHappened("unclear", "found_after_end", "en")).toMatch(/cannot say yet/);
  });
});

describe("words that run ahead of money that came back", () => {
  const { facts, text } = letter("bounced", null, "en");

  it.each([
    ["still coming", "Your refund is on its way.", "says_coming"],
    ["a date of arrival", "It should arrive on Monday.", "says_coming"],
    ["arrived", "It is in your account.", "says_arrived"],
  ])("are caught: %s", (_, words, check) => {
    expect(checkReply(`${text}\n${words}`, facts).map((problem) => problem.check)).toContain(check);
  });

  it("may say that it was sent, which money that failed before it left may not", () => {
    expect(checkReply(`${text}\nWe sent it on Monday.`, facts)).toEqual([]);
    const failed = letter("failed", null, "en");
    expect(checkReply(`${failed.text}\nWe sent it on Monday.`, failed.facts).map(({ check }) => check)).toEqual([
      "says_sent",
    ]);
  });
});
