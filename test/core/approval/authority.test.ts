import { describe, expect, it } from "vitest";
import { type Deciding, neededApproval } from "../../../core/approval/authority.ts";
import { demoRules } from "../policy/fixtures.ts";

/** Agent 1,000.00 a decision and 3,000.00 a day; lead 3,000.00, 10,000.00 and exceptions to 500.00; finance 50,000.00. */
const rules = demoRules();
const deciding = (change: Partial<Deciding>): Deciding => ({
  role: "agent",
  amountMinor: 100_000,
  currency: "USD",
  decidedTodayMinor: 0,
  exception: false,
  clauseApprover: undefined,
  ...change,
});

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
