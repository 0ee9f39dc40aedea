/** Danger: money that a card no longer takes is promised to that card, or the letter names a cause that is not so. */
import { describe, expect, it } from "vitest";
import { createFormat } from "../../../../app/i18n/format.ts";
import { actionOf, headlineOf, questionTo } from "../../../../app/sidebar/decide/chosen-words.ts";
import { chosenOf } from "../../../../app/sidebar/form/case-form.ts";
import { readView } from "../../../../app/sidebar/view.ts";
import { HAND_CAUSES, type HandCause } from "../../../../core/refund/came-back.ts";
import { draftReply } from "../../../../core/reply/draft.ts";
import { offerValues } from "../../../../core/reply/offer-values.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { type Language, LETTER_LANGUAGES, SCREEN_LANGUAGES } from "../../../../core/words.ts";
import { OPENED, SIDEBAR } from "../../../support/screen-words.ts";
import { card, matter } from "../resolution/fixtures.ts";

const byHand = (cause: HandCause, language: Language) => {
  const { viewer, ...own } = matter({ live: [card({ byHandBecause: { limitId: cause, source: "told so", cause } })] });
  return { ...own, viewer: { ...viewer, language } };
};

function letterOf(cause: HandCause, language: Language) {
  const own = byHand(cause, language);
  const proposal = propose(own);
  const [option] = proposal.options;
  const about = { patientName: "Maya Chen", serviceTitle: "Laser", requestedOn: "2026-11-20" };
  const chosen = { kind: "refund", amountMinor: option?.amountMinor ?? 0, option, language } as const;
  const values = offerValues(own, proposal, about, chosen);
  if (!values) throw new Error("No letter");
  return draftReply({ rules: own.rules, reason: "changed_mind", situation: "refund", language, values });
}

describe.each(LETTER_LANGUAGES)("a letter in %s about money that goes by hand", (language) => {
  it("gives each cause its own words, names no way that nobody agreed, and passes its checks", () => {
    const letters = HAND_CAUSES.map((cause) => letterOf(cause, language));
    expect(new Set(letters.map(({ text }) => text)).size).toBe(HAND_CAUSES.length);
    for (const { text, problems } of letters) {
      expect(problems).toEqual([]);
      expect(text).toMatch(
        {
          en: /\$800 in another way, because/,
          es: /\$800 por otro medio, porque/,
          fr: /800\s\$\sUS par un autre moyen, car/,
        }[language],
      );
      expect(text).not.toMatch(/check by mail|cheque|chèque|Visa/);
    }
  });

  it("calls no card too old that has ended", () => {
    expect(letterOf("expired_or_canceled_card", language).text).toMatch(
      { en: /has ended/, es: /venció/, fr: /n’est plus valable/ }[language],
    );
    expect(letterOf("expired_or_canceled_card", language).text).not.toMatch(/too old|antiguo|ancien/);
    expect(letterOf("too_old", language).text).toMatch(
      { en: /too old/, es: /demasiado antiguo/, fr: /trop ancien/ }[language],
    );
  });
});

describe.each(SCREEN_LANGUAGES)("on a screen in %s, money that goes by hand", (language) => {
  it("is asked for on the screen as what it is: headline, button and question say by hand", () => {
    const chosen = chosenOf(propose(byHand("lost_or_stolen_card", language)), readView(""));
    if (!chosen) throw new Error("Nothing is suggested");
    const words = SIDEBAR[language].decide;
    const format = createFormat(language);
    const question = questionTo(chosen, OPENED[language].confirm, words, format);
    const said = [headlineOf(chosen, words, format), actionOf(chosen, words, format), question];
    for (const one of said) expect(one).toMatch(language === "en" ? /by hand/ : /a mano/);
    expect(said.join()).not.toMatch(/ to Visa(?<!not to Visa)|80\.00 a Visa/);
  });
});
