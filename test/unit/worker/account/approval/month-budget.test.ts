/** Danger: one person gives away, an exception at a time, more than anybody meant them to give in a month. */
import { describe, expect, it } from "vitest";
import { assert } from "../../../../../core/result.ts";
import { approvalCards } from "../../../../../worker/account/queries/approval/approvals.ts";
import { aRecord, NOW_MS, rules, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decided, goodwill, massages, ulidOf } from "../../../../support/deciding.ts";
import { runStop } from "../../../../support/operations.ts";

/** A lead may give 700.00 a month in exceptions, 500.00 in one. */
const lead = { ...rules.authority.lead, exceptionsPerMonthMinor: 70_000 };
const budgeted = aRecord("rules_version", "test-rules@2", {
  rules: { ...rules, authority: { ...rules.authority, lead } },
});

/** Three massages of 800.00 each. */
function clinicWithBudget(): TestClinic {
  const clinic = testClinic(massages(3, 80_000));
  clinic.setNow(NOW_MS + 1000);
  clinic.load([budgeted]);
  return clinic;
}

/** Gives so much back on the n-th massage, which the policy would refund whole. */
function give(clinic: TestClinic, who: ReturnType<TestClinic["staff"]>, n: number, amountMinor: number) {
  const bend = { caseId: ulidOf("CASE", n), lineIds: [clinic.id("line", `N${n}`)] };
  return decided(clinic, who, ulidOf("DEC", n), { ...bend, amountMinor, exception: goodwill });
}

describe("what one person gives in exceptions in a month", () => {
  it("is theirs to the last cent, then waits for somebody else, who sees the budget", () => {
    const clinic = clinicWithBudget();
    const one = clinic.staff("lead", "Leo");
    expect(give(clinic, one, 1, 50_000).state).toBe("approved");
    expect(give(clinic, one, 2, 20_000).state).toBe("approved");
    const third = give(clinic, one, 3, 1);
    expect(third).toMatchObject({ state: "awaiting_approval", approval: { why: "above_month_budget", needs: "lead" } });
    expect(third.legs).toMatchObject([{ state: "requested" }]);
    const cards = approvalCards(clinic.ctx(), clinic.staff("lead", "Lea"));
    assert(cards.ok, cards.ok ? "" : cards.error.detail);
    expect(cards.value.approvals).toMatchObject([{ why: "above_month_budget", limitMinor: 70_000, mayDecide: true }]);
  });

  it("is counted for each person by themselves", () => {
    const clinic = clinicWithBudget();
    give(clinic, clinic.staff("lead", "Leo"), 1, 50_000);
    expect(give(clinic, clinic.staff("lead", "Lea"), 2, 50_000).state).toBe("approved");
  });

  it("does not count what the policy itself gives", () => {
    const clinic = clinicWithBudget();
    const one = clinic.staff("lead");
    const asThePolicySays = { caseId: ulidOf("CASE", 1), lineIds: [clinic.id("line", "N1")] };
    expect(decided(clinic, one, ulidOf("DEC", 1), asThePolicySays)).toMatchObject({
      state: "approved",
      amountMinor: 80_000,
    });
    expect(give(clinic, one, 2, 50_000).state).toBe("approved");
  });

  it("does not count what was stopped before it left", () => {
    const clinic = clinicWithBudget();
    const one = clinic.staff("lead");
    give(clinic, one, 1, 50_000);
    expect(runStop(clinic.runtime, one, ulidOf("DEC", 1), {}).ok).toBe(true);
    expect(give(clinic, one, 2, 50_000).state).toBe("approved");
  });

  it("begins anew on the first of the month in the clinic's own calendar, not at midnight UTC", () => {
    const clinic = clinicWithBudget();
    const one = clinic.staff("lead");
    clinic.setNow(Date.parse("2026-03-10T18:00:00Z"));
    give(clinic, one, 1, 50_000);
    // Three weeks later; in Los Angeles it is still 31 March, 23:59.
    clinic.setNow(Date.parse("2026-04-01T06:59:59Z"));
    expect(give(clinic, one, 2, 50_000).approval?.why).toBe("above_month_budget");
    clinic.setNow(Date.parse("2026-04-01T07:00:00Z"));
    expect(give(clinic, one, 3, 50_000).state).toBe("approved");
  });
});
