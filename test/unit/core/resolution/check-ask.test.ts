import { describe, expect, it } from "vitest";
import type { Given } from "../../../../core/approval/needed.ts";
import type { Proposal } from "../../../../core/contract/proposal.ts";
import type { Ask, CaseInput } from "../../../../core/resolution/case-input.ts";
import { checkAsk } from "../../../../core/resolution/check-ask.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import type { Role } from "../../../../core/words.ts";
import { DECLINE_OFFER, demoRules, offer, packageFacts, policyOf, rulesWith } from "../policy/fixtures.ts";
import { card, line, matter } from "./fixtures.ts";

const REFUND: Ask = { option: "refund", amountMinor: 80_000, currency: "USD" };
const NOTHING: Given = { caseMinor: 0, patientMinor: 0 };
const EXCEPTION = { cause: "goodwill", sentence: "Ten years with us." } as const;

function check(
  ask: Partial<Ask>,
  given: {
    matter?: Partial<CaseInput>;
    role?: Role;
    decidedTodayMinor?: number;
    exceptionsThisMonthMinor?: number;
    given?: Given;
    proposal?: Proposal;
  } = {},
) {
  const { role = "agent", decidedTodayMinor = 0, exceptionsThisMonthMinor = 0, given: already = NOTHING } = given;
  const who = { role, decidedTodayMinor, exceptionsThisMonthMinor, given: already };
  const own = matter({ ...given.matter, viewer: { ...who, language: "en" } });
  const proposal = given.proposal ?? propose(own);
  const answer = checkAsk({ proposal, rules: own.rules, ...who, ask: { ...REFUND, ...ask } });
  return answer.ok
    ? { approval: answer.value.approval, exception: answer.value.exception, option: answer.value.option }
    : answer.error;
}

describe("the policy's own offer", () => {
  it("is decided alone within the limit", () => {
    expect(check({})).toMatchObject({
      approval: undefined,
      exception: false,
      option: { amountMinor: 80_000, needsApprovalOf: "nobody" },
    });
  });

  it("waits for a lead once the day's limit is passed", () => {
    expect(check({}, { decidedTodayMinor: 220_000 })).toMatchObject({ approval: undefined });
    expect(check({}, { decidedTodayMinor: 220_001 })).toMatchObject({
      approval: { needs: "lead", why: "above_day_limit" },
    });
  });

  it("an exception named for it does not make it one", () => {
    expect(check({ exception: EXCEPTION })).toMatchObject({ approval: undefined, exception: false });
  });

  it("waits for the role that its clause asks for, whatever the amount", () => {
    const lines = [line({ policy: policyOf(offer({ approver: "finance" })) })];
    expect(check({}, { matter: { lines } })).toMatchObject({ approval: { needs: "finance", why: "clause" } });
    expect(check({}, { matter: { lines }, role: "finance" })).toMatchObject({ approval: undefined });
  });
});

describe("refused by name", () => {
  const half = rulesWith({
    id: "half",
    source: "An act",
    when: [],
    effect: { type: "at_least", formula: { type: "bps_of_paid", bps: 5_000 } },
  });
  const hsa = packageFacts({ tenders: [{ paymentId: card().paymentId, tender: "hsa_fsa", capturedOn: "2026-03-04" }] });
  it.each<[string, Partial<Ask>, Partial<CaseInput>, string, object]>([
    ["another currency", { currency: "EUR" }, {}, "wrong_currency", { currency: "USD" }],
    ["a fraction of a cent", { amountMinor: 80_000.5 }, {}, "invalid", {}],
    ["a negative amount", { amountMinor: -1 }, {}, "invalid", {}],
    ["not a number", { amountMinor: Number.NaN }, {}, "invalid", {}],
    ["a refund of nothing", { amountMinor: 0, exception: EXCEPTION }, {}, "invalid", {}],
    ["an extension with money", { option: "extend", amountMinor: 5 }, {}, "invalid", {}],
    [
      "more than is left",
      { amountMinor: 120_001, exception: EXCEPTION },
      {},
      "over_what_is_left",
      { leftMinor: 120_000, currency: "USD" },
    ],
    [
      "more than the payment has",
      { amountMinor: 80_000 },
      { live: [card({ leftMinor: 70_000 })] },
      "over_what_is_left",
      { leftMinor: 70_000 },
    ],
    [
      "below the law",
      { amountMinor: 59_999, exception: EXCEPTION },
      { rules: half },
      "below_floor",
      { floorMinor: 60_000 },
    ],
    [
      "declining what the law grants",
      { option: "decline", amountMinor: 0, exception: EXCEPTION },
      { rules: half, lines: [line({ policy: policyOf(DECLINE_OFFER) })] },
      "offer_not_allowed",
      {},
    ],
    [
      "another amount without a cause",
      { amountMinor: 90_000 },
      {},
      "exception_needed",
      { policyMinor: 80_000, maxMinor: 120_000 },
    ],
    [
      "an offer that is none of the clause's",
      { option: "redo", amountMinor: 0 },
      {},
      "exception_needed",
      { policyMinor: null },
    ],
    [
      "credit for a health account, even as an exception",
      { option: "credit", exception: EXCEPTION },
      { lines: [line({ facts: hsa })] },
      "offer_not_allowed",
      {},
    ],
    [
      "an extension that no clause gives days for",
      { option: "extend", amountMinor: 0, exception: EXCEPTION },
      { lines: [line({ policy: policyOf(offer()) })] },
      "offer_not_allowed",
      {},
    ],
    [
      "anything while a fact is missing",
      {},
      { lines: [line({ facts: packageFacts({ reason: "medical_stop" }) })] },
      "needs_fact",
      { needs: ["evidence.medical_note"] },
    ],
  ])("%s", (_, ask, change, code, values) => {
    expect(check(ask, { matter: change })).toMatchObject({ code, values });
  });
});

describe("an exception", () => {
  it("always waits for somebody else where the role has no exceptions of its own", () => {
    const checked = check({ amountMinor: 81_000, exception: EXCEPTION });
    expect(checked).toMatchObject({ exception: true, approval: { needs: "lead", why: "exception" } });
    expect(checked).toMatchObject({
      option: { amountMinor: 81_000, bonusMinor: 0, allocations: [], workings: [{ code: "override" }] },
    });
  });

  it("a lead may make a small one alone and no larger one", () => {
    expect(check({ amountMinor: 50_000, exception: EXCEPTION }, { role: "lead" })).toMatchObject({
      approval: undefined,
    });
    expect(check({ amountMinor: 50_001, exception: EXCEPTION }, { role: "lead" })).toMatchObject({
      approval: { needs: "lead" },
    });
  });

  it("grants credit where the policy declines, at the manager's word", () => {
    const lines = [line({ policy: policyOf(DECLINE_OFFER) })];
    expect(check({ option: "credit", amountMinor: 40_000, exception: EXCEPTION }, { matter: { lines } })).toMatchObject(
      {
        exception: true,
        option: { kind: "credit", amountMinor: 40_000, entitlementEffect: "trim", clause: { id: "otherwise" } },
        approval: { needs: "lead", why: "exception" },
      },
    );
  });

  it("is a redo, an extension or a refusal as well as a sum", () => {
    const free = { amountMinor: 0, exception: EXCEPTION };
    for (const option of ["redo", "decline"] as const) {
      expect(check({ ...free, option }, { role: "lead" })).toMatchObject({
        exception: true,
        option: { kind: option, amountMinor: 0, allocations: [] },
      });
      expect(check({ option, amountMinor: 0 }, { role: "lead" })).toMatchObject({ code: "exception_needed" });
    }
    const longer = { ...free, option: "extend", exception: { ...EXCEPTION, extendDays: 45 } } as const;
    expect(check(longer, { role: "lead" })).toMatchObject({
      exception: true,
      option: { kind: "extend", extendDays: 45 },
    });
    const lines = [line({ policy: policyOf(DECLINE_OFFER) })];
    const none = check({ ...free, option: "extend" }, { role: "lead", matter: { lines } });
    expect(none).toMatchObject({ code: "offer_not_allowed" });
    expect(check({ exception: { ...EXCEPTION, extendDays: 45 } })).toMatchObject({
      code: "invalid",
      field: "exception.extendDays",
    });
  });

  it("at the floor and at what is left is still within the range", () => {
    expect(check({ amountMinor: 1, exception: EXCEPTION })).toMatchObject({ exception: true });
    expect(check({ amountMinor: 120_000, exception: EXCEPTION })).toMatchObject({ exception: true });
  });
});

it("limits are those of today's rules, not of the proposal that a screen showed", () => {
  const proposal = propose(matter());
  const rules = {
    ...demoRules(),
    authority: { ...demoRules().authority, agent: { perDecisionMinor: 1, perDayMinor: 1, exceptionMinor: 0 } },
  };
  const checked = checkAsk({
    proposal,
    rules,
    role: "agent",
    decidedTodayMinor: 0,
    exceptionsThisMonthMinor: 0,
    given: { caseMinor: 0, patientMinor: 0 },
    ask: REFUND,
  });
  expect(checked).toMatchObject({
    ok: true,
    value: { approval: { needs: "lead", why: "above_limit" }, option: { needsApprovalOf: "lead" } },
  });
});
