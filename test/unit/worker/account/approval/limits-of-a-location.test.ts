/** Danger: a limit of one location is passed by deciding over two at once, by credit, by a lead's yes, or because nobody knows where something was bought. */
import { describe, expect, it } from "vitest";
import { neededApproval } from "../../../../../core/approval/authority.ts";
import { may } from "../../../../../core/approval/may.ts";
import { compareRules, isRaised } from "../../../../../core/approval/rules-direction.ts";
import type { AccountRules } from "../../../../../core/policy/rules.ts";
import { propose } from "../../../../../core/resolution/propose.ts";
import { assert } from "../../../../../core/result.ts";
import { assembleCaseInput } from "../../../../../worker/account/domain/facts/assemble.ts";
import { goLiveView } from "../../../../../worker/account/queries/account/go-live.ts";
import { approvalCards } from "../../../../../worker/account/queries/approval/approvals.ts";
import {
  aCard,
  aLine,
  aMail,
  aPurchase,
  aRecord,
  location,
  type TestClinic,
  testClinic,
  ticket,
  withoutLimitsByPatient,
} from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { runApprove } from "../../../../support/operations.ts";

type Here = NonNullable<AccountRules["locations"]>[number];

const hill = { ...location, sourceId: "L2", title: "Hill Road" };

/** One massage of 400.00 at each of two places, and a second one at Harbour Street; an agent may decide 1,000.00 alone. */
function scene(...limits: (Omit<Here, "locationId"> & { readonly at: string })[]) {
  const clinic = testClinic([
    hill,
    ...[
      ["1", "L1"],
      ["2", "L2"],
      ["3", "L1"],
    ].flatMap(([n, at]) => [
      aPurchase(`B${n}`, "P1", [aLine(`N${n}`, "massage", 40_000)], { location: at ?? "" }),
      aCard(`Y${n}`, `B${n}`, 40_000),
    ]),
  ]);
  const locations = limits.map(({ at, ...one }) => ({ ...one, locationId: clinic.id("location", at) }));
  clinic.load([aRecord("rules_version", "test-rules@2", { rules: { ...withoutLimitsByPatient, locations } })]);
  return clinic;
}

const limit = (at: string, perDecisionMinor: number, perDayMinor = 9_000_000, role: Here["role"] = "agent") => ({
  at,
  role,
  limits: { perDecisionMinor, perDayMinor },
});

const refund = (clinic: TestClinic, who: ReturnType<TestClinic["staff"]>, n: number, lines: string[]) =>
  decided(clinic, who, ulidOf("DEC", n), {
    caseId: ulidOf("CASE", n),
    lineIds: lines.map((line) => clinic.id("line", line)),
  });

describe("a limit of one location", () => {
  it("holds for what was bought there, and nowhere else, and both who asks and who approves read which it is", () => {
    const clinic = scene(limit("L1", 30_000));
    const agent = clinic.staff("agent");
    const input = { ticket, snapshot: aMail(), lineIds: [clinic.id("line", "N1")], reason: "changed_mind" } as const;
    const matter = assembleCaseInput(clinic.ctx(), agent, input);
    assert(matter.ok, "Assembled");
    expect(propose(matter.value).options[0]).toMatchObject({
      needsApprovalOf: "lead",
      approvalBecause: { why: "above_location_limit", limitMinor: 30_000, location: "Harbour Street" },
    });
    expect(refund(clinic, agent, 1, ["N1"])).toMatchObject({
      state: "awaiting_approval",
      approval: { why: "above_location_limit", needs: "lead" },
    });
    const cards = approvalCards(clinic.ctx(), clinic.staff("lead"));
    assert(cards.ok, "Listed");
    expect(cards.value.approvals).toMatchObject([
      { why: "above_location_limit", limitMinor: 30_000, limitLocation: "Harbour Street", mayDecide: true },
    ]);
    const elsewhere = scene(limit("L1", 30_000));
    expect(refund(elsewhere, elsewhere.staff("agent"), 2, ["N2"]).state).toBe("approved");
  });

  it("takes of a decision over two locations each part alone", () => {
    // 800.00 in all: neither part is above 400.00.
    const apart = scene(limit("L1", 40_000), limit("L2", 40_000));
    expect(refund(apart, apart.staff("agent"), 1, ["N1", "N2"]).state).toBe("approved");
    const above = scene(limit("L2", 39_999));
    expect(refund(above, above.staff("agent"), 1, ["N1", "N2"])).toMatchObject({
      approval: { why: "above_location_limit" },
    });
  });

  it("of a day counts what the same person decided there today", () => {
    const clinic = scene(limit("L1", 40_000, 79_999));
    const agent = clinic.staff("agent");
    expect(refund(clinic, agent, 1, ["N1"]).state).toBe("approved");
    expect(refund(clinic, agent, 2, ["N2"]).state).toBe("approved");
    expect(refund(clinic, agent, 3, ["N3"])).toMatchObject({ approval: { why: "above_location_day_limit" } });
    const alone = scene(limit("L1", 40_000, 79_999));
    expect(refund(alone, alone.staff("agent", "Ana"), 1, ["N1"]).state).toBe("approved");
    expect(refund(alone, alone.staff("agent", "Otto"), 3, ["N3"]).state).toBe("approved");
  });

  it("of leads holds for their yes: finance is asked", () => {
    const clinic = scene(limit("L1", 30_000), limit("L1", 35_000, 9_000_000, "lead"));
    expect(refund(clinic, clinic.staff("agent"), 1, ["N1"])).toMatchObject({ approval: { needs: "finance" } });
    const { id = "", hash = "" } = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval") ?? {};
    const yes = { verdict: "approve", approvalHash: hash } as const;
    expect(runApprove(clinic.runtime, clinic.staff("lead"), id, yes)).toMatchObject({ error: { code: "forbidden" } });
    expect(runApprove(clinic.runtime, clinic.staff("finance"), id, yes)).toMatchObject({ ok: true });
  });

  it("that came after the asking binds who approves", () => {
    const rules = { ...withoutLimitsByPatient, locations: [{ locationId: "L", ...limit("", 10, 10, "lead") }] };
    const subject = {
      requestedBy: "somebody",
      needs: "lead" as const,
      amountMinor: 11,
      currency: "USD",
      given: { caseMinor: 0, patientMinor: 0 },
      conflictOfInterestOf: [],
      rules,
    };
    const lead = { personId: "L", role: "lead" as const };
    const at = (locationId: string) =>
      may(lead, "approval.decide", { ...subject, parts: [{ locationId, amountMinor: 11 }] });
    expect(at("L")).toMatchObject({ error: { code: "over_limit" } });
    expect(at("M").ok).toBe(true);
    // Nobody says where: the strictest holds.
    expect(may(lead, "approval.decide", subject)).toMatchObject({ error: { code: "over_limit" } });
  });

  it("stands on the go-live page as what that role decides alone there", () => {
    const clinic = scene(limit("L1", 30_000, 50_000));
    const limits = goLiveView(clinic.ctx()).places.map(({ switches }) => switches[0]?.limits?.perDecisionMinor);
    expect(limits).toEqual([30_000, 100_000]);
  });
});

describe("what nobody can place", () => {
  const rules: AccountRules = {
    ...withoutLimitsByPatient,
    locations: [
      { locationId: "A", role: "agent", limits: { perDecisionMinor: 500, perDayMinor: 700 } },
      { locationId: "B", role: "agent", limits: { perDecisionMinor: 300, perDayMinor: 900 } },
    ],
  };
  const deciding = {
    role: "agent",
    currency: "USD",
    decidedTodayMinor: 0,
    exceptionsThisMonthMinor: 0,
    given: { caseMinor: 0, patientMinor: 0 },
    exception: false,
    clauseApprover: undefined,
  } as const;

  it("counts at every location that has a limit, today's too", () => {
    const asked = (amountMinor: number, today = 0) =>
      neededApproval(rules, {
        ...deciding,
        amountMinor,
        decidedTodayAt: [{ locationId: undefined, amountMinor: today }],
      });
    expect(asked(300)).toBeUndefined();
    expect(asked(301)).toMatchObject({ why: "above_location_limit", locationId: "B", limitMinor: 300 });
    expect(asked(300, 401)).toMatchObject({ why: "above_location_day_limit", locationId: "A", usedMinor: 401 });
  });

  it("of a decision's known parts, the limit that is passed by most is named", () => {
    const parts = [
      { locationId: "A", amountMinor: 501 },
      { locationId: "B", amountMinor: 400 },
    ];
    expect(neededApproval(rules, { ...deciding, amountMinor: 901, parts })).toMatchObject({ locationId: "B" });
  });
});

describe("a change of a location's limits", () => {
  const with_ = (perDecisionMinor: number): AccountRules => ({
    ...withoutLimitsByPatient,
    locations: [{ locationId: "A", role: "agent", limits: { perDecisionMinor, perDayMinor: 900 } }],
  });

  it("raises where it is higher or gone, and not where it is lower or new", () => {
    expect(isRaised(compareRules(withoutLimitsByPatient, with_(500)))).toBe(false);
    expect(isRaised(compareRules(with_(500), with_(499)))).toBe(false);
    expect(isRaised(compareRules(with_(500), with_(501)))).toBe(true);
    expect(compareRules(with_(500), withoutLimitsByPatient)).toEqual([
      { path: "locations.A.agent.perDecisionMinor", from: 500, to: null, direction: "raises" },
      { path: "locations.A.agent.perDayMinor", from: 900, to: null, direction: "raises" },
    ]);
  });
});
