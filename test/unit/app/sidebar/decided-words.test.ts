/** Danger: what only waits for a yes reads as if it were done, or nobody sees who said yes, or that the bank asks. */
import { describe, expect, it } from "vitest";
import { createFormat } from "../../../../app/i18n/format.ts";
import { isGiven, titleOf, whoOf } from "../../../../app/sidebar/decide/decided-words.ts";
import { isToldBefore } from "../../../../app/sidebar/decide/decisions.ts";
import { linesOf } from "../../../../app/sidebar/form/case-form.ts";
import { disputedOf } from "../../../../app/sidebar/locked.ts";
import type { ApprovalView } from "../../../../core/contract/decision.ts";
import { OFFER_KINDS } from "../../../../core/words.ts";
import { COMMON, SIDEBAR } from "../../../support/screen-words.ts";
import { decisionOf, idOf, legOf, notInformedSigned, visa } from "../../../support/ticket-views.ts";

const approval = (part: Partial<ApprovalView> = {}): ApprovalView => ({
  approvalId: idOf("APP"),
  state: "waiting",
  needs: "lead",
  why: "above_limit",
  requestedBy: "Ana Ruiz",
  requestedAtMs: 1,
  expiresAtMs: 2,
  ...part,
});
const waits = { state: "awaiting_approval", approval: approval() } as const;

describe.each(["en", "es"] as const)("what was decided, in %s", (language) => {
  const format = createFormat(language);
  const words = SIDEBAR[language];
  const titled = (part: Parameters<typeof decisionOf>[0]) => titleOf(decisionOf(part), words, format);

  it.each(OFFER_KINDS)("%s: what waits is told as asked for, and never in the words of what is done", (option) => {
    const asked = titled({ option, ...waits });
    expect(asked).not.toBe(titled({ option }));
    expect(asked).toMatch(language === "en" ? /^Asked / : /^Pedido: /);
    for (const state of ["rejected", "asked_back"] as const) expect(titled({ option, ...waits, state })).toBe(asked);
    const withdrawn = { state: "stopped", approval: approval({ state: "void" }) } as const;
    expect(titled({ option, ...withdrawn })).toBe(asked);
    const approved = { approval: approval({ state: "approved" }) };
    expect(titled({ option, ...approved })).toBe(titled({ option }));
  });

  it("an extension names its days", () => {
    expect(titled({ option: "extend", extendDays: 90 })).toContain(language === "en" ? "by 90 days" : "90 días");
    expect(titled({ option: "extend", extendDays: 90, ...waits })).toContain(words.decide.days(90));
  });

  it("who asked is not called who decided, and who said yes is named, for whom too", () => {
    const lines = (part: Partial<ApprovalView>) =>
      whoOf(decisionOf({ ...waits, approval: approval(part) }), words, COMMON[language], format);
    expect(lines({})).toEqual([expect.stringMatching(language === "en" ? /^Asked by Ana/ : /^Pidió Ana/)]);
    const yes = lines({ state: "approved", decidedBy: "Lena", onBehalfOf: "Omar" });
    expect(yes).toHaveLength(2);
    expect(yes[1]).toMatch(/Lena.*Omar/);
  });
});

it("what was stopped after it was decided alone had been given", () => {
  expect(isGiven(decisionOf({ state: "stopped" }))).toBe(true);
});

describe("a holding reply", () => {
  const second = decisionOf({ decisionId: idOf("DEC2"), ...waits, reply: "We have your request." });

  it("that went with another ask in the same words is not inserted a second time", () => {
    const first = decisionOf({ ...waits, reply: "We have your request." });
    expect(isToldBefore(second, [first, second])).toBe(true);
    expect(isToldBefore(second, [decisionOf({ ...waits, reply: "Other words." }), second])).toBe(false);
    expect(isToldBefore(second, [second])).toBe(false);
    expect(isToldBefore(second, [decisionOf({ reply: "We have your request." })])).toBe(false);
  });
});

describe("a payment under a dispute", () => {
  const lines = linesOf(notInformedSigned.story).map((line) => ({
    ...line,
    payments: [{ ...visa, dispute: "open_locked" as const }],
  }));

  it("is named beside what was decided on it, and on nothing else", () => {
    expect(disputedOf(lines, [decisionOf()]).map(({ paymentId }) => paymentId)).toEqual([visa.paymentId]);
    expect(disputedOf(lines, [decisionOf({ legs: [legOf({ paymentId: idOf("OTHER") })] })])).toEqual([]);
    expect(disputedOf(linesOf(notInformedSigned.story), [decisionOf()])).toEqual([]);
  });
});
