/** Danger: somebody is hidden from whoever treats them, or from everybody; or every ticket costs more for a rule that is off. */
import { describe, expect, it } from "vitest";
import { inSight, sightOf } from "../../../../../worker/account/domain/people/sight.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { Params } from "../../../../../worker/account/store/params.ts";
import { isSeen, seesPatient } from "../../../../../worker/account/store/people/sight.ts";
import {
  aLine,
  aMail,
  aPatient,
  aPurchase,
  aRecord,
  aUse,
  location,
  mayasPackage,
  NOW_MS,
  rules,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { committed } from "../../../../support/operations.ts";

const on = aRecord("rules_version", "test-rules@2", { rules: { ...rules, sightByLocation: true } });

/** Everybody of these was at Harbour Street alone. The agent works at Hill Road. */
function scene(...more: Parameters<TestClinic["load"]>[0]) {
  const clinic = testClinic([...mayasPackage, { ...location, sourceId: "L2", title: "Hill Road" }, ...more, on]);
  const agent = clinic.staff("agent");
  committed(clinic.runtime, "setLocations", clinic.staff("admin"), [
    agent.personId,
    { locationIds: [clinic.id("location", "L2")] },
  ]);
  const sight = sightOf(clinic.ctx(), agent);
  const sees = (sourceId: string) =>
    sight === undefined || seesPatient(clinic.sql, sight, clinic.id("patient", sourceId));
  return { clinic, agent, sees };
}

describe("a patient is of a location", () => {
  it("where they bought something, and nobody else is for it", () => {
    const { sees } = scene(
      aPatient("P2", "Otto Berg"),
      aPurchase("B2", "P2", [aLine("N2", "massage", 9_000)], { location: "L2" }),
    );
    expect([sees("P1"), sees("P2")]).toEqual([false, true]);
  });

  it("where a visit was, whatever was bought elsewhere", () => {
    const { sees } = scene(aUse("U9", "N1", { location: "L2" }));
    expect(sees("P1")).toBe(true);
  });

  it("where somebody bought for whom they pay or answer", () => {
    const { sees } = scene(
      aPatient("P4", "Pay Er"),
      aPurchase("B4", "P4", [aLine("N4", "massage", 9_000)]),
      aPatient("P5", "Kid", { guardian: "P4" }),
      aPurchase("B5", "P5", [aLine("N5", "massage", 9_000)], { location: "L2", payer: "P1" }),
    );
    expect([sees("P1"), sees("P4"), sees("P5")]).toEqual([true, true, true]);
  });

  it("everybody's where they were nowhere yet", () => {
    expect(scene(aPatient("P6", "Nora Nowhere")).sees("P6")).toBe(true);
  });
});

describe("who sees everybody", () => {
  it("an admin, whoever has no location of their own, and all while the rule is off", () => {
    const { clinic, agent } = scene();
    const maya = [clinic.id("patient", "P1")];
    expect(inSight(clinic.ctx(), agent, maya)).toMatchObject({ error: { code: "other_location" } });
    expect(inSight(clinic.ctx(), { ...agent, role: "admin" }, maya).ok).toBe(true);
    expect(inSight(clinic.ctx(), clinic.staff("agent"), maya).ok).toBe(true);
    expect(inSight({ ...testClinic(mayasPackage).ctx() }, agent, maya).ok).toBe(true);
  });
});

describe("who takes over from somebody of another location", () => {
  it("sees what that person sees, as long as they are away", () => {
    const { clinic, agent } = scene();
    const away = clinic.staff("agent", "Otto");
    const admin = clinic.staff("admin");
    committed(clinic.runtime, "setLocations", admin, [away.personId, { locationIds: [clinic.id("location", "L1")] }]);
    const maya = [clinic.id("patient", "P1")];
    expect(inSight(clinic.ctx(), agent, maya).ok).toBe(false);
    clinic.sql.run(
      `INSERT INTO absence (id, person_id, stand_in_id, from_on, until_on, starts_at_ms, ends_at_ms, told_by, told_at_ms)
       VALUES ('A', ?, ?, '2026-03-02', '2026-03-03', ?, ?, ?, 0)`,
      away.personId,
      agent.personId,
      NOW_MS - 1,
      NOW_MS + 60_000,
      admin.personId,
    );
    expect(inSight(clinic.ctx(), agent, maya).ok).toBe(true);
    clinic.setNow(NOW_MS + 60_000);
    expect(inSight(clinic.ctx(), agent, maya).ok).toBe(false);
  });
});

describe("who enters themselves as taking over", () => {
  it("sees no more by it, of nobody's location and of who left either; whoever is away gives it", () => {
    const { clinic } = scene();
    const [lead, away, admin] = [clinic.staff("lead"), clinic.staff("agent", "Otto"), clinic.staff("admin")];
    committed(clinic.runtime, "setLocations", admin, [lead.personId, { locationIds: [clinic.id("location", "L2")] }]);
    const maya = [clinic.id("patient", "P1")];
    const days = { fromOn: "2026-03-02", untilOn: "2026-03-03" };
    const tell = (by: typeof lead, n: number) =>
      committed(clinic.runtime, "tellAway", by, [
        ulidOf("AWAY", n),
        { personId: away.personId, standInId: lead.personId, ...days },
      ]);
    expect(tell(lead, 1)).toMatchObject({ ok: true });
    expect(inSight(clinic.ctx(), lead, maya)).toMatchObject({ error: { code: "other_location" } });
    committed(clinic.runtime, "endAbsence", lead, [ulidOf("AWAY", 1)]);
    expect(tell(away, 2)).toMatchObject({ ok: true });
    expect(inSight(clinic.ctx(), lead, maya).ok).toBe(true);
  });
});

describe("what it costs", () => {
  const asked = (clinic: TestClinic, work: (sql: TestClinic["sql"]) => void): string[] => {
    const queries: string[] = [];
    const counting: TestClinic["sql"] = {
      ...clinic.sql,
      one: (query, ...params) => {
        queries.push(query);
        return clinic.sql.one(query, ...params);
      },
      all: (query, ...params) => {
        queries.push(query);
        return clinic.sql.all(query, ...params);
      },
    };
    work(counting);
    return queries;
  };

  it("with the rule off no more than the rules themselves are read, whoever opens a ticket", () => {
    const clinic = testClinic(mayasPackage);
    const agent = clinic.staff("agent");
    const sight = asked(clinic, (sql) => sightOf({ sql, nowMs: 0 }, agent));
    expect(sight.filter((query) => !query.includes("rules_version"))).toEqual([]);
    expect(sight.length).toBeLessThanOrEqual(1);
    const view = asked(clinic, (sql) => openTicketView({ ...clinic.ctx(), sql }, agent, ticket, aMail()));
    expect(view.filter((query) => query.includes("person_location"))).toEqual([]);
  });

  it("with it on a patient is looked up by indexes, and no table is gone through", () => {
    const { clinic, agent } = scene();
    const params = new Params();
    const where = isSeen({ personId: agent.personId, locationIds: ["L"], approves: ["lead"] }, "c.patient_id", params);
    const plan = clinic.sql
      .all<{ detail: string }>(
        `EXPLAIN QUERY PLAN SELECT 1 FROM refund_case c WHERE c.id = 'x' AND ${where}`,
        ...params.values,
      )
      .map(({ detail }) => detail);
    expect(plan.filter((detail) => /^SCAN (?!CONSTANT|json_each)/.test(detail))).toEqual([]);
  });
});
