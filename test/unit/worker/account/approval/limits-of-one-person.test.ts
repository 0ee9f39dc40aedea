/** Danger: somebody whose limits were lowered decides by their role's, or somebody else by theirs; or one admin lifts one person's limits alone. */
import { describe, expect, it } from "vitest";
import { may } from "../../../../../core/approval/may.ts";
import { compareRules, isRaised } from "../../../../../core/approval/rules-direction.ts";
import type { AccountRules } from "../../../../../core/policy/rules.ts";
import { assert } from "../../../../../core/result.ts";
import { approvalCards } from "../../../../../worker/account/queries/approval/approvals.ts";
import { aRecord, NOW_MS, rules, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decided, massages, ulidOf } from "../../../../support/deciding.ts";

type Own = NonNullable<AccountRules["people"]>[number];
type Role = Own["role"];

const LOW = { perDecisionMinor: 10_000, perDayMinor: 20_000, exceptionMinor: 0 };

/** Two massages of 800.00 each: an agent may decide 1,000.00 alone. */
function scene() {
  const clinic = testClinic(massages(2, 80_000));
  clinic.setNow(NOW_MS + 1000);
  return clinic;
}
const withOwn = (clinic: TestClinic, ...people: Own[]) =>
  clinic.load([aRecord("rules_version", "test-rules@2", { rules: { ...rules, people } })]);
const refund = (clinic: TestClinic, who: ReturnType<TestClinic["staff"]>, n: number) =>
  decided(clinic, who, ulidOf("DEC", n), { caseId: ulidOf("CASE", n), lineIds: [clinic.id("line", `N${n}`)] });
const own = (personId: string, limits: Own["limits"], role: Role = "agent"): Own => ({ personId, role, limits });

describe("limits of one person", () => {
  it("lower than the role's hold for them alone, and the approver sees which", () => {
    const clinic = scene();
    const low = clinic.staff("agent", "Ana");
    withOwn(clinic, own(low.personId, LOW));
    expect(refund(clinic, low, 1)).toMatchObject({
      state: "awaiting_approval",
      approval: { why: "above_limit", needs: "lead" },
    });
    const cards = approvalCards(clinic.ctx(), clinic.staff("lead"));
    assert(cards.ok, cards.ok ? "" : cards.error.detail);
    expect(cards.value.approvals).toMatchObject([{ limitMinor: 10_000 }]);
    const alone = scene();
    const ben = alone.staff("agent", "Ben");
    withOwn(alone, own(alone.staff("agent", "Ana").personId, LOW));
    expect(refund(alone, ben, 2).state).toBe("approved");
  });

  it("of another role than the person has now do not count", () => {
    const clinic = scene();
    const agent = clinic.staff("agent");
    withOwn(clinic, own(agent.personId, { ...LOW, perDecisionMinor: 9_000_000 }, "finance"), own(agent.personId, LOW));
    expect(refund(clinic, agent, 1).state).toBe("awaiting_approval");
  });

  it("of a lead are what they may approve, and who stands in uses those of whom they stand in for", () => {
    const clinic = scene();
    const [lead, agent] = [clinic.staff("lead"), clinic.staff("agent")];
    const subject = {
      requestedBy: "somebody",
      needs: "lead" as const,
      amountMinor: 80_000,
      currency: "USD",
      given: { caseMinor: 0, patientMinor: 0 },
      conflictOfInterestOf: [],
      rules: { ...rules, people: [own(lead.personId, LOW, "lead")] },
    };
    expect(may(lead, "approval.decide", subject)).toMatchObject({ error: { code: "over_limit" } });
    expect(may({ ...lead, personId: "another" }, "approval.decide", subject).ok).toBe(true);
    const behalf = { delegatorId: lead.personId, delegatorRole: "lead" as const };
    expect(may(agent, "approval.decide", { ...subject, behalf })).toMatchObject({ error: { code: "over_limit" } });
  });
});

describe("a change of one person's limits", () => {
  const to = (...people: Own[]): AccountRules => ({ ...rules, people });
  const higher = own("P", { ...rules.authority.agent, perDecisionMinor: 100_001 });

  it("raises where it is above what counted for them, their role's or their own", () => {
    expect(isRaised(compareRules(rules, to(higher)))).toBe(true);
    expect(isRaised(compareRules(to(own("P", LOW)), rules))).toBe(true);
    expect(isRaised(compareRules(to(own("P", LOW)), to(own("P", { ...LOW, perDayMinor: 20_001 }))))).toBe(true);
    const month = own("P", { ...rules.authority.agent });
    const budget = { ...rules.authority.agent, exceptionsPerMonthMinor: 5 };
    const budgeted = { ...rules, authority: { ...rules.authority, agent: budget } };
    expect(isRaised(compareRules(budgeted, { ...budgeted, people: [month] }))).toBe(true);
  });

  it("lowers where it is below, and is told also where no figure differs yet", () => {
    expect(isRaised(compareRules(rules, to(own("P", LOW))))).toBe(false);
    expect(isRaised(compareRules(to(higher), rules))).toBe(false);
    expect(compareRules(rules, to(own("P", rules.authority.agent)))).toEqual([
      { path: "people.P.agent", from: null, to: "own", direction: "neither" },
    ]);
  });
});
