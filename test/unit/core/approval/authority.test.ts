import { describe, expect, it } from "vitest";
import { type Deciding, neededApproval } from "../../../../core/approval/authority.ts";
import { demoRules } from "../policy/fixtures.ts";

/** Agent 1,000.00 a decision and 3,000.00 a day; lead 3,000.00, 10,000.00 and exceptions to 500.00; finance 50,000.00. */
const rules = demoRules();
const deciding = (change: Partial<Deciding>): Deciding => ({
  role: "agent",
  amountMinor: 100_000,
  currency: "USD",
  decidedTodayMinor: 0,
  exceptionsThisMonthMinor: 0,
  given: { caseMinor: 0, patientMinor: 0 },
  exception: false,
  clauseApprover: undefined,
  ...change,
});

const given = (caseMinor: number, patientMinor: number) => ({ caseMinor, patientMinor });

describe("who else has to approve", () => {
  it.each<[string, Partial<Deciding>, string | undefined, string | undefined]>([
    ["at the limit, nobody", {}, undefined, undefined],
    ["a cent above it, a lead", { amountMinor: 100_001 }, "lead", "above_limit"],
    ["above a lead's limit, finance", { amountMinor: 300_001 }, "finance", "above_limit"],
    ["a lead above their own limit, finance", { role: "lead", amountMinor: 300_001 }, "finance", "above_limit"],
    ["a lead at their limit, nobody", { role: "lead", amountMinor: 300_000 }, undefined, undefined],
    ["finance above theirs, finance again", { role: "finance", amountMinor: 5_000_001 }, "finance", "above_limit"],
    ["at the day's limit, nobody", { decidedTodayMinor: 200_000 }, undefined, undefined],
    ["a cent above the day's limit, a lead", { decidedTodayMinor: 200_001 }, "lead", "above_day_limit"],
    [
      "at the case's limit with the rest of it, nobody",
      { amountMinor: 1, given: given(99_999, 0) },
      undefined,
      undefined,
    ],
    ["a cent above the case's limit, a lead", { amountMinor: 1, given: given(100_000, 0) }, "lead", "above_case_limit"],
    ["a cent above the patient's, a lead", { amountMinor: 1, given: given(0, 100_000) }, "lead", "above_patient_limit"],
    [
      "a case above a lead's limit too, finance",
      { amountMinor: 1, given: given(300_000, 0) },
      "finance",
      "above_case_limit",
    ],
    ["a patient above it too, finance", { amountMinor: 1, given: given(0, 300_000) }, "finance", "above_patient_limit"],
    ["an offer without money, whatever was given", { amountMinor: 0, given: given(9e9, 9e9) }, undefined, undefined],
    ["an agent's exception of one cent, a lead", { amountMinor: 1, exception: true }, "lead", "exception"],
    ["an exception without money too", { amountMinor: 0, exception: true }, "lead", "exception"],
    ["a lead's small exception, nobody", { role: "lead", amountMinor: 50_000, exception: true }, undefined, undefined],
    ["a lead's larger one, another lead", { role: "lead", amountMinor: 50_001, exception: true }, "lead", "exception"],
    ["a clause that asks for a lead", { amountMinor: 1, clauseApprover: "lead" }, "lead", "clause"],
    [
      "a clause that asks for finance, also of a lead",
      { role: "lead", amountMinor: 1, clauseApprover: "finance" },
      "finance",
      "clause",
    ],
    [
      "who holds the role satisfies the clause",
      { role: "lead", amountMinor: 1, clauseApprover: "lead" },
      undefined,
      undefined,
    ],
    ["an offer without money, nobody", { amountMinor: 0, decidedTodayMinor: 9_999_999 }, undefined, undefined],
    ["an admin has no limit of their own", { role: "admin", amountMinor: 1 }, "lead", "above_limit"],
    ["another currency than the rules', finance", { amountMinor: 1, currency: "EUR" }, "finance", "above_limit"],
  ])("%s", (_, change, needs, why) => {
    const needed = neededApproval(rules, deciding(change));
    expect([needed?.needs, needed?.why]).toEqual([needs, why]);
  });
});

describe("limits of a case and of a patient", () => {
  const own = { ...rules.authority.agent, perCaseMinor: 150_000, perPatientMinor: 120_000 };
  const named = { ...rules, authority: { ...rules.authority, agent: own } };
  it.each<[string, Partial<Deciding>, ReturnType<typeof neededApproval>]>([
    [
      "of a case, as named",
      { given: given(50_001, 0) },
      { needs: "lead", why: "above_case_limit", limitMinor: 150_000, usedMinor: 50_001 },
    ],
    [
      "of a patient, as named",
      { given: given(50_000, 20_001) },
      { needs: "lead", why: "above_patient_limit", limitMinor: 120_000, usedMinor: 20_001 },
    ],
    ["to the last cent", { given: given(50_000, 20_000) }, undefined],
    [
      "of a day, with how much of it is used",
      { decidedTodayMinor: 250_000 },
      { needs: "lead", why: "above_day_limit", limitMinor: 300_000, usedMinor: 250_000 },
    ],
  ])("%s", (_, change, expected) => {
    expect(neededApproval(named, deciding(change))).toEqual(expected);
  });
});

describe("a month's budget for exceptions, here 1,000.00 of a lead", () => {
  const { lead } = rules.authority;
  const budgeted = { ...rules, authority: { ...rules.authority, lead: { ...lead, exceptionsPerMonthMinor: 100_000 } } };
  const small = { role: "lead", amountMinor: 40_000, exception: true } as const;
  it.each<[string, Partial<Deciding>, string | undefined, string | undefined]>([
    ["to the last cent, nobody", { exceptionsThisMonthMinor: 60_000 }, undefined, undefined],
    ["a cent above it, another lead", { exceptionsThisMonthMinor: 60_001 }, "lead", "above_month_budget"],
    ["an exception that is too large by itself says so first", { amountMinor: 50_001 }, "lead", "exception"],
    [
      "what the policy itself gives is not counted against it",
      { exception: false, exceptionsThisMonthMinor: 99_999_999 },
      undefined,
      undefined,
    ],
    ["nor is an exception without money", { amountMinor: 0, exceptionsThisMonthMinor: 100_000 }, undefined, undefined],
  ])("%s", (_, change, needs, why) => {
    const needed = neededApproval(budgeted, deciding({ ...small, ...change }));
    expect([needed?.needs, needed?.why]).toEqual([needs, why]);
  });

  it("binds only where the rules name one, and nothing is the smallest one", () => {
    const spent = deciding({ ...small, exceptionsThisMonthMinor: 99_999_999 });
    const unlimited = {
      ...rules,
      authority: {
        ...rules.authority,
        lead: { perDecisionMinor: 300_000, perDayMinor: 1_000_000, exceptionMinor: 50_000 },
      },
    };
    expect(neededApproval(unlimited, spent)).toBeUndefined();
    const none = { ...rules, authority: { ...rules.authority, lead: { ...lead, exceptionsPerMonthMinor: 0 } } };
    expect(neededApproval(none, deciding({ ...small, amountMinor: 1 }))?.why).toBe("above_month_budget");
  });
});
