/** Danger: what a person pays reads as if it left by itself, what came back is forgotten, or one key decides by accident. */
import { describe, expect, it } from "vitest";
import { stateWordsOf } from "../../../../app/cases/state-words.ts";
import { createFormat } from "../../../../app/i18n/format.ts";
import { saysManually } from "../../../../app/i18n/hand-label.ts";
import { legStateWords, needsManual, standingProblem } from "../../../../app/i18n/leg-problem.ts";
import { questionTo } from "../../../../app/sidebar/decide/chosen-words.ts";
import { cameBackBefore, isManual, moneyNews } from "../../../../app/sidebar/decide/decisions.ts";
import { type BoughtLine, newEndOf, placesOfLegs } from "../../../../app/sidebar/form/case-form.ts";
import { isHeldBack } from "../../../../app/sidebar/locked.ts";
import { keyPresses } from "../../../../app/ui/key-presses.ts";
import { LEG_STATES } from "../../../../core/refund/states.ts";
import { phrasesIn } from "../../../../core/resolution/words.ts";
import { SCREEN_LANGUAGES } from "../../../../core/words.ts";
import { COMMON, OPENED, SIDEBAR } from "../../../support/screen-words.ts";
import { decisionOf, idOf, legOf, visa } from "../../../support/ticket-views.ts";

describe("money that a person pays", () => {
  it.each(SCREEN_LANGUAGES)("says so once, whatever its place is called and however it stands, in %s", (language) => {
    const words = COMMON[language];
    for (const label of ["Cash", phrasesIn(language).handLabel("Visa ··42")]) {
      for (const state of LEG_STATES) {
        const leg = legOf({ kind: "hand", state, label });
        for (const isStateShown of [true, false]) {
          const says = [
            saysManually(label),
            needsManual(leg, isStateShown),
            isStateShown && Object.values(words.lists.handStates).includes(legStateWords(words, leg)),
          ];
          expect(says.filter(Boolean)).toHaveLength(1);
        }
      }
    }
    expect(needsManual(legOf({ label: "Visa ··42" }), false)).toBe(false);
  });

  it("is not said to leave, to be reserved or to have been sent, nor to need another way once it is paid", () => {
    const words = COMMON.en;
    expect(legStateWords(words, legOf({ kind: "hand" }))).toBe("To be paid by hand");
    expect(legStateWords(words, legOf({ kind: "hand", state: "settled" }))).toBe("Paid by hand");
    expect(legStateWords(words, legOf({}))).toBe("Reserved, not sent yet");
    const problem = "expired_or_canceled_card";
    expect(standingProblem(legOf({ kind: "hand", problem }))).toBe(problem);
    expect(standingProblem(legOf({ kind: "hand", state: "settled", problem }))).toBeUndefined();
    expect(isManual([legOf({ kind: "hand" }), legOf({ state: "settled" })])).toBe(true);
    expect(isManual([legOf({ kind: "hand" }), legOf({})])).toBe(false);
    expect(isManual([legOf({ kind: "hand", state: "settled" })])).toBe(false);
  });

  it.each(SCREEN_LANGUAGES)("is not said twice to go by hand, in %s", (language) => {
    expect(saysManually(phrasesIn(language).handLabel("Visa ··42"))).toBe(true);
    expect(saysManually("Cash")).toBe(false);
  });
});

it("the question before an exception names the payments that the server would use", () => {
  const chosen = { kind: "refund", amountMinor: 5_000, bonusMinor: 0, currency: "USD", suggested: false } as const;
  const ask = (legs: Parameters<typeof placesOfLegs>[0]) =>
    questionTo(
      { ...chosen, exception: true },
      OPENED.en.confirm,
      SIDEBAR.en.decide,
      createFormat("en"),
      placesOfLegs(legs),
    );
  expect(ask([legOf({})])).toBe(`Refund $50.00 to ${visa.label.replace(" ··", "\u00a0··")}?`);
  expect(ask([legOf({}), legOf({ legId: idOf("EG2"), kind: "hand" })])).toBe("Refund $50.00 like this?");
});

describe("a decision that came back", () => {
  const back = decisionOf({ decisionId: idOf("BACK"), legs: [legOf({ state: "bounced" })] });
  const later = decisionOf({ decidedAtMs: back.decidedAtMs + 1 });

  it("stays on the ticket beside the one that took its place, but not beside itself", () => {
    expect(cameBackBefore([back, later], later)).toEqual([back]);
    expect(cameBackBefore([back], back)).toEqual([]);
    const others = [
      decisionOf({ decisionId: idOf("NO"), state: "rejected" }),
      decisionOf({ decisionId: idOf("SENT"), legs: [legOf({ state: "settled" })] }),
      decisionOf({ decisionId: idOf("CLOSED"), legs: [legOf({ state: "closed" })] }),
    ];
    expect(cameBackBefore([...others, later], later)).toEqual([]);
  });

  it("is news as it happens, and so is money that has arrived; what was so from the start is none", () => {
    const moving = decisionOf({ legs: [legOf({ state: "submitting" })] });
    const sent = decisionOf({ legs: [legOf({ state: "settled" })] });
    expect(moneyNews([moving], [sent])).toEqual(sent.legs);
    expect(moneyNews([sent], [decisionOf({ legs: back.legs })])).toEqual(back.legs);
    expect(moneyNews([sent], [sent])).toEqual([]);
    expect(moneyNews([], [sent])).toEqual([]);
    expect(moneyNews([moving], [decisionOf({ legs: [legOf({ state: "pending" })] })])).toEqual([]);
  });
});

it("an extension is no money on the move, and is offered with its new last day", () => {
  const card = { state: "in_progress", offer: "extend" } as Parameters<typeof stateWordsOf>[0];
  expect(stateWordsOf(card, COMMON.en)).toBe("Promised, still to be done");
  expect(stateWordsOf({ ...card, offer: "refund" }, COMMON.en)).toBe("Money moving");
  // On a person's own pile it says what it waits for from them: the other piles count none of it.
  const mine = { ...card, offer: "refund", pile: "needs_me" } as const;
  expect(stateWordsOf(mine, COMMON.en)).toBe("Somebody has something to do");
  expect(stateWordsOf({ ...mine, state: "awaiting_approval" }, COMMON.en)).toBe("Waits for your approval");
  expect(stateWordsOf({ ...mine, pile: "waiting_approval", state: "awaiting_approval" }, COMMON.en)).toBe(
    "Waiting for approval",
  );
  const chosen = { kind: "extend", amountMinor: 0, bonusMinor: 0, currency: "USD", suggested: true } as const;
  const ends = { entitlement: { expiresOn: "2026-12-01" } } as unknown as BoughtLine;
  expect(newEndOf({ ...chosen, exception: false, extendDays: 90 }, [ends])).toBe("2027-03-01");
  expect(newEndOf({ ...chosen, exception: false, extendDays: 90 }, [{} as BoughtLine])).toBeUndefined();
  expect(newEndOf({ ...chosen, exception: false, kind: "refund" }, [ends])).toBeUndefined();
});

it("a dispute holds back only what has not left of its own payment", () => {
  const locked = [{ ...visa, dispute: "open_locked" as const }];
  expect(isHeldBack([decisionOf({})], locked)).toBe(true);
  expect(isHeldBack([decisionOf({ legs: [legOf({ state: "settled" })] })], locked)).toBe(false);
  expect(isHeldBack([decisionOf({ legs: [legOf({ paymentId: idOf("OTHER") })] })], locked)).toBe(false);
  expect(isHeldBack([decisionOf({})], [{ ...visa, dispute: "open_refundable" }])).toBe(false);
});

it("a second press of one hand does not answer the question that the first one asked", () => {
  const enter = { key: "Enter", repeat: false };
  expect(keyPresses(enter, true, 60)).toBe(false);
  expect(keyPresses({ key: " ", repeat: false }, true, 60)).toBe(false);
  expect(keyPresses(enter, true, 500)).toBe(true);
  expect(keyPresses(enter, false, 0)).toBe(true);
  expect(keyPresses({ ...enter, repeat: true }, true, 500)).toBe(false);
  expect(keyPresses({ key: "Tab", repeat: false }, true, 0)).toBe(true);
});
