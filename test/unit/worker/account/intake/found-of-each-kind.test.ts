/** Danger: what insurers, packages and memberships leave in the records is owed by the wrong law, of the wrong sum, or to nobody. */
import { describe, expect, it } from "vitest";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { promisedOn } from "../../../../../worker/account/queries/decision/promised-day.ts";
import { calendarOfCase } from "../../../../../worker/account/store/account/calendar.ts";
import {
  aCard,
  aLine,
  aPolicy,
  aPurchase,
  aRecord,
  aUse,
  generalPolicy,
  NOW_MS,
  rules,
  sixSessions,
  testClinic,
} from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { detailOf, dismiss, found, look, opened } from "../../../../support/found-clinic.ts";
import { acted } from "../../../../support/operations.ts";

describe("an insurer's overpayment", () => {
  const texas = aRecord("location", "L1", {
    title: "Austin",
    timeZone: "America/Chicago",
    jurisdiction: "US-TX",
    currency: "USD",
  });
  const law = {
    id: "texas-30-days",
    source: "Texas Insurance Code § 1661.005",
    when: [
      { fact: "jurisdiction" as const, in: ["US-TX"] },
      { fact: "claim.overpaid" as const, is: true },
    ],
    effect: { type: "pay_within_days" as const, days: 30 },
    reviewed: { by: "Ada Lindgren", on: "2026-01-05" },
  };
  const visit = [
    aPurchase("B1", "P1", [aLine("N1", "massage", 11_000)]),
    aCard("Y1", "B1", 11_000),
    aRecord("claim", "I1", {
      patient: "P1",
      line: "N1",
      insurer: "Lone Star",
      serviceOn: "2026-02-01",
      state: "paid",
      currency: "USD",
      overpaidMinor: 7_400,
      foundOn: "2026-02-04",
    }),
  ];
  const withLaw = aRecord("rules_version", "test-rules@2", { rules: { ...rules, floors: [law] } });

  it("is due by the law of its place, counted from the day it was found, and the case is due no later", () => {
    const clinic = testClinic([texas, withLaw, ...visit]);
    look(clinic);
    const { found: inCase, case: card } = detailOf(clinic, clinic.staff("lead"));
    expect(inCase?.findings[0]).toMatchObject({
      claim: { insurer: "Lone Star", overpaidMinor: 7_400 },
      legal: { dueOn: "2026-03-06", source: law.source },
    });
    expect(inCase?.draft?.text).toContain("Your insurer paid $74 for your visit of February 1, 2026.");
    // The rules give three working days; the law one more day than that.
    expect(card.dueAtMs).toBe(Date.parse("2026-03-05T23:00:00Z"));
    const late = testClinic([
      texas,
      withLaw,
      ...visit.slice(0, 2),
      { ...visit[2], foundOn: "2026-01-20" } as ImportRecord,
    ]);
    look(late);
    expect(detailOf(late, late.staff("lead")).case.dueAtMs).toBe(Date.parse("2026-02-19T23:00:00Z"));
  });

  it("no closing moves what is promised beyond the day of the law", () => {
    const clinic = testClinic([
      texas,
      withLaw,
      ...visit.slice(0, 2),
      { ...visit[2], foundOn: "2026-02-03" } as ImportRecord,
    ]);
    look(clinic);
    const [{ caseId } = { caseId: "" }] = found(clinic);
    const promised = (dueOn: string) => promisedOn(clinic.ctx(), caseId, dueOn, calendarOfCase(clinic.sql, caseId));
    const close = { title: "Closed", fromOn: "2026-03-05", untilOn: "2026-03-09" };
    expect(acted(clinic.runtime, "addClosing", clinic.staff("admin"), [ulidOf("CAA", 1), close])).toMatchObject({
      ok: true,
    });
    expect(promised("2026-03-05")).toBe("2026-03-04");
    expect(promised("2026-03-04")).toBe("2026-03-04");
    const unbound = testClinic([texas, ...visit]);
    look(unbound);
    acted(unbound.runtime, "addClosing", unbound.staff("admin"), [ulidOf("CAA", 1), close]);
    const [{ caseId: free } = { caseId: "" }] = found(unbound);
    expect(promisedOn(unbound.ctx(), free, "2026-03-05", calendarOfCase(unbound.sql, free))).toBe("2026-03-10");
  });

  it("has no deadline where no law is on file for its place", () => {
    const clinic = opened(visit);
    expect(detailOf(clinic, clinic.staff("lead")).found?.findings[0]?.legal).toBeUndefined();
  });
});

describe("a package used after its money went back", () => {
  const pack = [
    aPurchase("B1", "P1", [aLine("N1", "laser6", 60_000, { entitlement: sixSessions() })]),
    aCard("Y1", "B1", 60_000),
  ];

  it("by a decision here: the next visit is found, in a case of its own once the first is over, and owes nobody money", () => {
    const clinic = testClinic(pack);
    decided(clinic, clinic.staff("lead"), ulidOf("DEC", 1));
    clinic.load([aUse("U1", "N1", { usedOn: "2026-03-01" })]);
    look(clinic);
    expect(found(clinic)).toEqual([]);
    clinic.setNow(NOW_MS + 40 * 86_400_000);
    clinic.load([aUse("U2", "N1", { usedOn: "2026-03-20" })]);
    look(clinic);
    expect(found(clinic).map(({ kind }) => kind)).toEqual(["used_after_refund"]);
    const { found: inCase } = detailOf(clinic, clinic.staff("lead"));
    expect(inCase).toMatchObject({
      findings: [{ owedMinor: 0, use: { usedOn: "2026-03-20", refundedOn: "2026-03-02" } }],
    });
    expect(inCase?.suggested).toBeUndefined();
  });
});

describe("a membership charged after its end", () => {
  const club = (...days: readonly string[]) => [
    aPurchase("B1", "P1", [
      aLine("N1", "club", 9_900, {
        entitlement: {
          kind: "membership",
          sold: 1,
          bonus: 0,
          listPerUseMinor: 9_900,
          startsOn: "2025-11-01",
          paidUntilOn: "2025-12-01",
          periodDays: 30,
          noticeDays: 10,
          cancelRequestedOn: "2025-11-15",
        },
      }),
    ]),
    ...["2025-11-01", ...days].map((on) =>
      aCard(`Y${on}`, "B1", 9_900, { capturedAtMs: Date.parse(`${on}T18:00:00Z`) }),
    ),
  ];

  const members = aPolicy({
    ...generalPolicy,
    policyId: "members",
    appliesTo: { kinds: ["membership"] },
    clauses: [
      {
        id: "mistake",
        title: "Our mistake",
        text: { en: "What we charged by mistake goes back." },
        restrictive: false,
        when: [
          { fact: "reason", in: ["billing_error"] },
          { fact: "clinic_at_fault", is: true },
        ],
        grants: generalPolicy.otherwise,
      },
    ],
  });

  it("goes back exactly, whatever the policy has to ask first, and what was bought is kept", () => {
    const clinic = opened([...club("2025-12-10"), members]);
    const { found: inCase } = detailOf(clinic, clinic.staff("lead"));
    expect(inCase?.findings[0]).toMatchObject({
      kind: "charged_after_cancel",
      isSure: true,
      ended: { cancelRequestedOn: "2025-11-15", endedOn: "2025-11-25" },
    });
    expect(inCase?.suggested).toMatchObject({ kind: "refund", amountMinor: 9_900, entitlementEffect: "keep" });
    expect(inCase?.suggested?.allocations).toMatchObject([{ paymentId: clinic.id("payment", "Y2025-12-10") }]);
    expect(inCase?.draft?.text).toContain(
      "Your Glow club ended on November 25, 2025. On December 10, 2025 we still charged you $99.",
    );
    expect(inCase?.draft?.problems).toEqual([]);
  });

  it("is a fact only where nothing else was sold with it", () => {
    const [first, ...rest] = club("2025-12-10");
    if (first?.type !== "purchase") throw new Error("The first is the purchase");
    const clinic = opened([{ ...first, lines: [...first.lines, aLine("N2", "serum", 9_900)] }, ...rest, members]);
    expect(detailOf(clinic, clinic.staff("lead")).found).not.toHaveProperty("suggested");
  });

  it.each([
    ["agreed", 1],
    ["record_wrong", 2],
  ] as const)("%s: the next charge of the membership is found %s times in all", (why, times) => {
    const clinic = opened(club("2025-12-10"));
    expect(dismiss(clinic, clinic.staff("lead"), why)).toMatchObject({ ok: true });
    clinic.load(club("2025-12-10", "2026-01-09"));
    look(clinic);
    expect(found(clinic)).toHaveLength(times);
  });
});
