import { describe, expect, it } from "vitest";
import {
  checkDelegation,
  type Handing,
  type RunningDelegation,
  rightToApprove,
} from "../../../../core/approval/delegation.ts";
import { may } from "../../../../core/approval/may.ts";
import { ROLES, type Role } from "../../../../core/words.ts";
import { demoRules } from "../policy/fixtures.ts";

/** A lead may approve 3,000.00; finance any amount. */
const subject = {
  requestedBy: "asker",
  needs: "lead",
  amountMinor: 200_000,
  currency: "USD",
  given: { caseMinor: 0, patientMinor: 0 },
  conflictOfInterestOf: [],
  rules: demoRules(),
} as const;
type Bend = Partial<Omit<typeof subject, "needs" | "amountMinor" | "requestedBy">> & {
  needs?: "lead" | "finance";
  amountMinor?: number;
  requestedBy?: string;
};
const lent = (delegatorRole: Role, delegatorId = "away"): RunningDelegation => ({
  delegationId: `of-${delegatorId}`,
  delegatorId,
  delegatorRole,
});

function answer(role: Role, running: RunningDelegation[], bend: Bend = {}, personId = "standin"): string {
  const right = rightToApprove({ personId, role }, { ...subject, ...bend }, running);
  return right.ok ? (right.value.delegation?.delegatorId ?? "own right") : right.error.code;
}

describe("standing in for somebody", () => {
  it.each<[string, Role, RunningDelegation[], Bend, string]>([
    ["an agent approves what the lead might", "agent", [lent("lead")], { amountMinor: 300_000 }, "away"],
    ["and not a cent more", "agent", [lent("lead")], { amountMinor: 300_001 }, "over_limit"],
    ["nor what finance decides", "agent", [lent("lead")], { needs: "finance" }, "forbidden"],
    ["a lead decides finance's things for finance", "lead", [lent("finance")], { needs: "finance" }, "away"],
    ["a lead above their own limit, for finance", "lead", [lent("finance")], { amountMinor: 300_001 }, "away"],
    ["somebody's own right goes first", "lead", [lent("finance")], {}, "own right"],
    [
      "of two lenders the one whose right reaches",
      "agent",
      [lent("lead"), lent("finance", "fay")],
      { needs: "finance" },
      "fay",
    ],
    ["nothing is lent by somebody who lost the role", "agent", [lent("agent")], {}, "forbidden"],
    ["nor by an admin", "agent", [lent("admin")], {}, "forbidden"],
    ["a viewer uses nobody's right", "viewer", [lent("finance")], {}, "forbidden"],
    ["nor does an admin", "admin", [lent("finance")], {}, "forbidden"],
    ["without a delegation an agent may not", "agent", [], {}, "forbidden"],
    ["nobody's wish comes true through who stands in for them", "agent", [lent("lead", "asker")], {}, "four_eyes"],
    ["it may through another lender", "agent", [lent("lead", "asker"), lent("lead", "other")], {}, "other"],
  ])("%s", (_, role, running, bend, expected) => {
    expect(answer(role, running, bend)).toBe(expected);
  });

  it.each(["agent", "lead", "finance"] as const)(
    "what one asked for oneself stays closed, whoever lent: %s",
    (role) => {
      expect(answer(role, [lent("finance")], {}, "asker")).toBe("four_eyes");
    },
  );
});

describe("lending", () => {
  it("is for those who approve by themselves, so that a lent right is never passed on", () => {
    const lenders = ROLES.filter((role) => may({ personId: "p", role }, "approval.delegate").ok);
    expect(lenders).toEqual(["lead", "finance"]);
  });

  const handing: Handing = {
    giverId: "away",
    receiver: { personId: "standin", role: "agent" },
    fromOn: "2026-03-02",
    untilOn: "2026-03-31",
    todayOn: "2026-03-02",
  };
  it.each<[string, Partial<Handing>, string | undefined]>([
    ["thirty days, both ends included", {}, undefined],
    ["one day", { untilOn: "2026-03-02" }, undefined],
    ["thirty-one days", { untilOn: "2026-04-01" }, "untilOn"],
    ["an end before the beginning", { fromOn: "2026-03-05", untilOn: "2026-03-04" }, "untilOn"],
    ["a day that is over", { fromOn: "2026-03-01" }, "fromOn"],
    ["oneself", { receiver: { personId: "away", role: "lead" } }, "toPersonId"],
    ["a viewer", { receiver: { personId: "v", role: "viewer" } }, "toPersonId"],
    ["an admin", { receiver: { personId: "a", role: "admin" } }, "toPersonId"],
  ])("%s", (_, bend, field) => {
    const checked = checkDelegation({ ...handing, ...bend });
    expect(checked.ok ? undefined : checked.error.field).toBe(field);
  });
});

describe("taking back", () => {
  const lentRight = { fromPerson: "away", toPerson: "standin" };
  it.each<[string, string, Role, boolean]>([
    ["whoever lent it", "away", "lead", true],
    ["whoever lent it, even after their role fell", "away", "viewer", true],
    ["whoever has it", "standin", "agent", true],
    ["finance, while they are away", "other", "finance", true],
    ["an admin", "other", "admin", true],
    ["another lead", "other", "lead", false],
    ["another agent", "other", "agent", false],
  ])("%s", (_, personId, role, expected) => {
    expect(may({ personId, role }, "delegation.end", lentRight).ok).toBe(expected);
  });
});
