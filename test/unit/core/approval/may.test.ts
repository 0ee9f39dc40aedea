import { describe, expect, it } from "vitest";
import { type Action, type ApprovalSubject, may } from "../../../../core/approval/may.ts";
import { ROLES, type Role } from "../../../../core/words.ts";
import { demoRules } from "../policy/fixtures.ts";

type Plain = Exclude<Action, "approval.decide" | "delegation.end">;
const allowed = (role: Role, action: Plain) => may({ personId: "p1", role }, action).ok;

describe("roles", () => {
  const everybody = [...ROLES];
  const staff: Role[] = ["agent", "lead", "finance", "admin"];
  it.each<[Plain, Role[]]>([
    ["ticket.read", everybody],
    // Every agent of the helpdesk whom nobody named is a viewer.
    ["patient.search", staff],
    ["case.read", staff],
    ["decision.read", everybody],
    ["access.read", ["admin"]],
    ["home.read", ["lead", "finance", "admin"]],
    ["trends.read", everybody],
    ["provider.name", ["lead", "finance", "admin"]],
    ["cause.name", ["agent", "lead", "finance", "admin"]],
    ["approval.list", staff],
    ["ticket.match", staff],
    ["ticket.verify", staff],
    ["decision.make", staff],
    ["decision.stop", staff],
    ["task.close", staff],
    ["audit.read", ["lead", "finance", "admin"]],
    ["import.apply", ["admin"]],
    ["rules.read", everybody],
    ["rules.confirm", ["lead", "finance", "admin"]],
    ["policy.read", ["lead", "finance", "admin"]],
    ["policy.edit", ["lead", "admin"]],
    ["policy.publish", ["lead", "admin"]],
    ["letters.read", ["lead", "finance", "admin"]],
    ["letters.edit", ["lead", "admin"]],
    ["letters.publish", ["lead", "admin"]],
  ])("%s is for %j and nobody else", (action, roles) => {
    expect(everybody.filter((role) => allowed(role, action))).toEqual(roles);
  });

  it("a refusal says what was refused to whom", () => {
    expect(may({ personId: "p1", role: "viewer" }, "decision.make")).toEqual({
      ok: false,
      error: {
        code: "forbidden",
        detail: "The role viewer may not do this.",
        values: { action: "decision.make", role: "viewer", roles: ["agent", "lead", "finance", "admin"] },
      },
    });
  });
});

describe("approving", () => {
  const subject = (change: Partial<ApprovalSubject> = {}): ApprovalSubject => ({
    requestedBy: "asker",
    needs: "lead",
    amountMinor: 200_000,
    currency: "USD",
    given: { caseMinor: 0, patientMinor: 0 },
    conflictOfInterestOf: [],
    rules: demoRules(),
    ...change,
  });
  const answer = (role: Role, change: Partial<ApprovalSubject> = {}, personId = "approver") => {
    const result = may({ personId, role }, "approval.decide", subject(change));
    return result.ok ? "may" : result.error.code;
  };

  it.each<[string, Role, Partial<ApprovalSubject>, string]>([
    ["a lead within their limit", "lead", { amountMinor: 300_000 }, "may"],
    ["a lead above it", "lead", { amountMinor: 300_001 }, "over_limit"],
    [
      "a lead above it with the rest of the case",
      "lead",
      { given: { caseMinor: 100_001, patientMinor: 0 } },
      "over_limit",
    ],
    ["or with what the patient got", "lead", { given: { caseMinor: 0, patientMinor: 100_001 } }, "over_limit"],
    ["and at it", "lead", { given: { caseMinor: 100_000, patientMinor: 100_000 } }, "may"],
    ["anybody in their own matter", "finance", { conflictOfInterestOf: ["approver"] }, "own_matter"],
    [
      "or in that of whom they stand in for",
      "lead",
      { conflictOfInterestOf: ["away"], behalf: { delegatorId: "away", delegatorRole: "finance" } },
      "own_matter",
    ],
    ["a lead where finance is needed", "lead", { needs: "finance" }, "forbidden"],
    ["a lead in another currency", "lead", { currency: "EUR" }, "over_limit"],
    ["finance for any amount", "finance", { needs: "finance", amountMinor: 900_000_000, currency: "EUR" }, "may"],
    ["finance where a lead would do", "finance", {}, "may"],
    ["an agent", "agent", {}, "forbidden"],
    ["a viewer", "viewer", {}, "forbidden"],
    ["an admin", "admin", {}, "forbidden"],
  ])("%s: %s", (_, role, change, expected) => {
    expect(answer(role, change)).toBe(expected);
  });

  it.each(["lead", "finance"] as const)("nobody approves what they asked for themselves: %s", (role) => {
    expect(answer(role, { amountMinor: 1 }, "asker")).toBe("four_eyes");
  });
});
