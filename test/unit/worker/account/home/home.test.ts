/** Danger: a manager believes that nothing is late, or opens a list that holds other cases than were counted. */
import { describe, expect, it } from "vitest";
import { CASE_DUE, CASE_MONEY, type CaseQuery } from "../../../../../core/contract/case.ts";
import { homeAnswer } from "../../../../../core/contract/home.ts";
import { assert } from "../../../../../core/result.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { homeOf } from "../../../../../worker/account/queries/home/home.ts";
import type { AccountContext, PersonActor } from "../../../../../worker/account/store/context.ts";
import { busyClinic } from "../../../../support/busy-clinic.ts";
import { aLine, aPurchase, aRecord, location, NOW_MS, rules, testClinic } from "../../../../support/clinic.ts";
import { massages, ulidOf } from "../../../../support/deciding.ts";
import { countsOf, homeByHand } from "../../../../support/home-by-hand.ts";
import { committed } from "../../../../support/operations.ts";
import { DEMO_NOW_MS, loadedClinic, snapshotOf } from "../../../../support/sample-clinic.ts";

const DAY_MS = 86_400_000;
/** Midnight in Los Angeles after the day of the tests. */
const NOW = { nowMs: NOW_MS, on: "2026-03-02", endsAtMs: Date.parse("2026-03-03T08:00:00Z") };

function read(ctx: AccountContext, actor: PersonActor) {
  const answer = homeOf(ctx, actor);
  assert(answer.ok, "everybody who may ask is answered");
  return homeAnswer.parse(answer.value);
}

function listed(ctx: AccountContext, actor: PersonActor, query: Partial<CaseQuery>): number {
  const list = listCases(ctx, actor, { limit: 200, owner: "everyone", ...query });
  assert(list.ok, "the list is for them too");
  expect(list.value.cases.length).toBe(Math.min(200, list.value.total));
  return list.value.total;
}

describe.each([1, 2, 3])("a busy clinic, made up with seed %i", (seed) => {
  const { clinic, lead } = busyClinic(seed);

  it("counts and sums are those of plain loops over the rows", () => {
    const home = read(clinic.ctx(), lead);
    expect(countsOf(home)).toEqual(homeByHand(clinic.sql, NOW));
    expect(home.due.length).toBe(7);
    expect(home.money.length).toBe(5);
  });

  it("the list behind a count holds as many cases", () => {
    const home = read(clinic.ctx(), lead);
    for (const due of CASE_DUE)
      expect([due, listed(clinic.ctx(), lead, { due })]).toEqual([
        due,
        home.due.find((group) => group.due === due)?.total ?? 0,
      ]);
    for (const money of CASE_MONEY)
      expect([money, listed(clinic.ctx(), lead, { money })]).toEqual([
        money,
        home.money.find(({ kind }) => kind === money)?.cases ?? 0,
      ]);
    expect(listed(clinic.ctx(), lead, { task: "pay_by_hand" })).toBe(
      home.money.find(({ kind }) => kind === "by_hand")?.cases,
    );
  });

  it("what is late comes first, and what is shown first is due first", () => {
    const { due } = read(clinic.ctx(), lead);
    const late = due.map((group) => group.late > 0);
    expect(late).toEqual([...late].sort((a, b) => Number(b) - Number(a)));
    for (const { first, total } of due) {
      expect(first.length).toBe(Math.min(3, total));
      const when = first.map(({ dueAtMs, dueOn }) => dueOn ?? dueAtMs ?? Number.POSITIVE_INFINITY);
      expect(when).toEqual([...when].sort((a, b) => (a < b ? -1 : 1)));
    }
  });
});

it("what came in is counted month by month as plain loops count it, and each figure opens its cases", () => {
  const { ctx, person } = loadedClinic(7);
  const lead = person("lead");
  const rows = ctx.sql.all<{
    id: string;
    month: string;
    reason: string;
    service: string | null;
    refunded_minor: number;
  }>("SELECT * FROM refund_case WHERE reason_said = 1 OR reason_said = 0");
  const shared = ctx.sql.all<{ case_id: string; reason: string }>("SELECT * FROM case_reason");
  for (const { month, cases, sums, reasons, services } of read(ctx, lead).months) {
    const own = rows.filter((row) => row.month === month);
    expect(cases).toBe(own.length);
    expect(sums.reduce((sum, { refundedMinor }) => sum + refundedMinor, 0)).toBe(
      own.reduce((sum, row) => sum + row.refunded_minor, 0),
    );
    for (const { reason, cases: n } of reasons) {
      const counted = own.filter(
        (row) => row.reason === reason || shared.some((one) => one.case_id === row.id && one.reason === reason),
      );
      expect([reason, n, listed(ctx, lead, { month, reason })]).toEqual([reason, counted.length, n]);
    }
    for (const { service, cases: n } of services) {
      const counted = own.filter((row) => (row.service ?? "") === service);
      expect([service, n, listed(ctx, lead, { month, service })]).toEqual([service, counted.length, n]);
    }
    const groups = [...Map.groupBy(own, ({ reason }) => reason).values()];
    const most = Math.max(...groups.map((same) => same.length));
    expect(reasons[0]?.cases).toBe(most);
  }
});

it("of patients of other locations nothing is counted, shown or summed", () => {
  const { clinic, lead } = busyClinic(4);
  const { sql } = clinic;
  // Who may say yes to a request sees its patient, wherever they were.
  sql.run("UPDATE approval SET state = 'expired'");
  clinic.load([
    { ...location, sourceId: "L2", title: "Hill Road" },
    aPurchase("B900", "P2", [aLine("N900", "massage", 9_000)], { location: "L2" }),
    aRecord("rules_version", "test-rules@2", { rules: { ...rules, sightByLocation: true } }),
  ]);
  const hill = { locationIds: [clinic.id("location", "L2")] };
  committed(clinic.runtime, "setLocations", clinic.staff("admin"), [lead.personId, hill]);
  const maya = clinic.id("patient", "P1");
  const home = read(clinic.ctx(), lead);
  expect(countsOf(home)).toEqual(homeByHand(sql, NOW, (patientId) => patientId !== maya));
  expect(home.due.map(({ due }) => due)).not.toContain("dispute");
  expect(JSON.stringify(home)).not.toContain("Maya");
  expect(JSON.stringify(home)).toContain("Bo Lind");
});

it("says whose it is: one's own, of somebody who is away and for whom one stands in, and nobody's", () => {
  const clinic = testClinic(massages(3, 8_000));
  const [lead, agent] = [clinic.staff("lead"), clinic.staff("agent", "Sofia Reyes")];
  for (const [n, owner] of [lead, agent, undefined].entries())
    clinic.sql.run(
      `INSERT INTO refund_case (id, state, reason, requested_on, opened_at_ms, due_at_ms, owner_id, opened_by, month, currency)
       VALUES (?, 'awaiting_patient', 'result', '2026-03-01', 0, ?, ?, 'x', '2026-03', 'USD')`,
      ulidOf("WHSE", n),
      NOW_MS - DAY_MS + n,
      owner?.personId ?? null,
    );
  clinic.sql.run(
    `INSERT INTO absence (id, person_id, stand_in_id, from_on, until_on, starts_at_ms, ends_at_ms, told_by, told_at_ms)
     VALUES ('A', ?, ?, '2026-03-01', '2026-03-09', ?, ?, ?, 0)`,
    agent.personId,
    lead.personId,
    NOW_MS - DAY_MS,
    NOW_MS + DAY_MS,
    agent.personId,
  );
  const [own, others, nobodys] = read(clinic.ctx(), lead).due.find(({ due }) => due === "decision")?.first ?? [];
  expect(own).toMatchObject({ owner: "The lead", isMine: true, isLate: true });
  expect(others).toMatchObject({ owner: "Sofia Reyes", isMine: true, away: { name: "Sofia Reyes", forYou: true } });
  expect(nobodys).not.toHaveProperty("owner");
});

it("the demo's clinic is counted as plain loops count it, on the day its mail comes and a week later", () => {
  const { clinic, ctx, person } = loadedClinic(7);
  const runtime = { ...ctx, nowMs: () => DEMO_NOW_MS, random: () => 0.5, arm: () => {} };
  for (const ticket of clinic.tickets)
    transact(runtime, { type: "job", job: "intake" }, (context) =>
      ingestTicket(context, { helpdesk: "zendesk", ticketId: String(ticket.ticketId) }, snapshotOf(ticket)),
    );
  const lead = person("lead");
  for (const [days, on, next] of [
    [0, "2026-11-21", "2026-11-22T08:00:00Z"],
    [7, "2026-11-28", "2026-11-29T08:00:00Z"],
  ] as const) {
    const nowMs = DEMO_NOW_MS + days * DAY_MS;
    const home = read({ ...ctx, nowMs }, lead);
    expect(countsOf(home)).toEqual(homeByHand(ctx.sql, { nowMs, on, endsAtMs: Date.parse(next) }));
    if (days === 7) expect(home.due.find(({ due }) => due === "decision")?.late).toBeGreaterThanOrEqual(5);
  }
});

it("a clinic in which nothing has happened says that it is new, and nothing else", () => {
  const clinic = testClinic();
  expect(read(clinic.ctx(), clinic.staff("lead"))).toEqual({
    todayOn: "2026-03-02",
    due: [],
    money: [],
    months: [
      { month: "2026-03", isRunning: true, cases: 0, sums: [], reasons: [], services: [] },
      { month: "2026-02", cases: 0, sums: [], reasons: [], services: [] },
    ],
    differences: 0,
    isNew: true,
  });
});
