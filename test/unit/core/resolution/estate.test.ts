/** Danger: the family of somebody who has died is offered more time, another service or more on credit for them; or refused what a person should look at. */
import { describe, expect, it } from "vitest";
import type { CaseInputLine } from "../../../../core/resolution/case-input.ts";
import { checkAsk } from "../../../../core/resolution/check-ask.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { suggestedOf } from "../../../../core/resolution/suggested.ts";
import { DECLINE_OFFER, LINE_ID, offer, packageFacts, policyOf } from "../policy/fixtures.ts";
import { line, matter } from "./fixtures.ts";

const REFUND = offer();
const CREDIT = offer({ kind: "credit", bonus: { bps: 1_000, capMinor: 20_000 } });
const EXCHANGE = offer({ kind: "exchange" });
const EXTEND = offer({ kind: "extend", formula: { type: "none" }, entitlement: "keep", extendDays: 90 });
const REDO = offer({ kind: "redo", formula: { type: "none" }, entitlement: "keep" });
const of = (...offers: Parameters<typeof policyOf>) => matter({ lines: [line({ policy: policyOf(...offers) })] });
const dead = (...offers: Parameters<typeof policyOf>) => propose({ ...of(...offers), hasDied: true });
const kinds = ({ options }: ReturnType<typeof propose>) => options.map(({ kind }) => kind);

describe("where the patient has died", () => {
  it("only money is offered, a refund first, and no more on credit than was paid", () => {
    const proposal = dead(EXTEND, CREDIT, REDO, EXCHANGE, REFUND);
    expect(proposal.options).toMatchObject([
      { kind: "refund", suggested: true, amountMinor: 80_000 },
      { kind: "credit", suggested: false, amountMinor: 80_000, bonusMinor: 0 },
    ]);
    expect(proposal.options[1]?.sumInWords).not.toContain("from us");
    expect(proposal).not.toHaveProperty("held");
    expect(kinds(propose(of(EXTEND, CREDIT, REDO, EXCHANGE, REFUND)))).toHaveLength(5);
  });

  it("the same facts are the same hash, so that a decision that waits does not end by it", () => {
    expect(dead(REFUND, CREDIT).factsHash).toBe(propose(of(REFUND, CREDIT)).factsHash);
  });

  it.each([
    ["credit alone", [CREDIT, EXTEND], ["credit"]],
    ["only what an estate cannot use", [EXTEND, EXCHANGE], ["decline"]],
  ])("and the policy gives %s, nothing is suggested, and a person may give a refund", (_, offers, left) => {
    const proposal = dead(...offers);
    expect(kinds(proposal)).toEqual(left);
    expect(proposal.options.some(({ suggested }) => suggested)).toBe(false);
    expect(suggestedOf(proposal)).toBeUndefined();
    expect(proposal.held).toContain("a person has to say what is given");
    const given = { caseMinor: 0, patientMinor: 0 };
    const exception = { cause: "goodwill" as const, sentence: "His widow asks for what he left." };
    const ask = { option: "refund" as const, amountMinor: 80_000, currency: "USD", exception };
    const { rules } = of(REFUND);
    const who = { rules, role: "lead" as const, decidedTodayMinor: 0, exceptionsThisMonthMinor: 0, given };
    expect(checkAsk({ proposal, ...who, ask })).toMatchObject({ ok: true, value: { option: { kind: "refund" } } });
  });

  it("and somebody said no to the refund, credit does not take its place as the suggestion", () => {
    const asked = of(REFUND, CREDIT);
    const { factsHash } = propose(asked);
    const rejected = [{ kind: "refund", amountMinor: 80_000, factsHash, needs: "lead" }] as const;
    expect(suggestedOf(propose({ ...asked, rejected }))?.kind).toBe("credit");
    expect(suggestedOf(propose({ ...asked, rejected, hasDied: true }))).toBeUndefined();
  });

  it("what the policy declines, or has nothing left to give for, it declines", () => {
    expect(dead(DECLINE_OFFER).options).toMatchObject([{ kind: "decline", suggested: true }]);
    const facts = packageFacts({ uses: { used: 6, noShows: 0 } });
    const used = matter({ lines: [line({ facts, policy: policyOf(REFUND, EXTEND) })], hasDied: true });
    expect(propose(used).options).toMatchObject([{ kind: "decline", suggested: true, sumInWords: "All 6 used" }]);
  });

  it("a line for which an estate can use nothing is not let go beside another's refund", () => {
    const facts = packageFacts({ line: { lineId: LINE_ID.replace(/.$/, "9"), paidMinor: 10_000 } });
    const other: CaseInputLine = line({ facts, policy: policyOf(EXCHANGE) });
    const both = matter({ lines: [line({ policy: policyOf(REFUND) }), other], hasDied: true });
    expect(propose(both)).toMatchObject({ options: [], notOffered: [{ kind: "refund" }] });
  });
});
