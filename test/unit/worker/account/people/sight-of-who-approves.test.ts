/** Danger: whoever shall say yes sees no case to say it to, or whoever asked, took over or was lent a right sees more than it is for. */
import { describe, expect, it } from "vitest";
import { caseQuery } from "../../../../../core/contract/case.ts";
import { inSight } from "../../../../../worker/account/domain/people/sight.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { approveAs } from "../../../../support/approving.ts";
import {
  aLine,
  aPatient,
  aPurchase,
  aRecord,
  location,
  rules,
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { committed, performed, runTellAway } from "../../../../support/operations.ts";

const on = aRecord("rules_version", "test-rules@2", { rules: { ...rules, sightByLocation: true } });

/** Maya buys at Harbour Street alone. */
function scene(paidMinor = 8_000) {
  const clinic = testClinic([...mayasMassage(paidMinor), { ...location, sourceId: "L2", title: "Hill Road" }, on]);
  const admin = clinic.staff("admin");
  const works = (who: PersonActor, ...places: string[]) =>
    committed(clinic.runtime, "setLocations", admin, [
      who.personId,
      { locationIds: places.map((place) => clinic.id("location", place)) },
    ]);
  const sees = (who: PersonActor, patient = "P1") => inSight(clinic.ctx(), who, [clinic.id("patient", patient)]).ok;
  /** Who asks works everywhere until then, and at Hill Road afterwards. */
  const asked = (by: PersonActor, amountMinor: number) => {
    decided(clinic, by, ulidOf("DEC", 1), { amountMinor, exception: goodwill });
    works(by, "L2");
  };
  const yes = (who: PersonActor) => {
    const row = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
    return approveAs(clinic.runtime, who, row?.id ?? "", { verdict: "approve", approvalHash: row?.hash ?? "" });
  };
  return { clinic, admin, works, sees, asked, yes };
}

const lent = (clinic: TestClinic, lead: PersonActor, to: PersonActor) =>
  runTellAway(clinic.runtime, lead, ulidOf("AWAY", 1), {
    ...{ personId: lead.personId, standInId: to.personId, fromOn: "2026-03-02", untilOn: "2026-03-06" },
    lend: { sentence: "A week at the sea." },
  });

describe("a case that waits for a yes at another location", () => {
  it("is seen by those whose yes it needs, and after it by who gave it alone", () => {
    const { clinic, works, sees, asked, yes } = scene();
    const [agent, lead, other, finance] = [
      clinic.staff("agent"),
      clinic.staff("lead", "Leo"),
      clinic.staff("lead", "Lea"),
      clinic.staff("finance"),
    ];
    for (const who of [lead, other, finance]) works(who, "L2");
    asked(agent, 5_000);
    expect([agent, lead, other, finance].map((who) => sees(who))).toEqual([false, true, true, true]);
    expect(yes(lead)).toMatchObject({ ok: true });
    expect([agent, lead, other, finance].map((who) => sees(who))).toEqual([false, true, false, false]);
  });

  it("of a sum that is finance's to allow is no lead's to see", () => {
    const { clinic, works, sees, asked } = scene(900_000);
    const [lead, finance] = [clinic.staff("lead"), clinic.staff("finance")];
    for (const who of [lead, finance]) works(who, "L2");
    asked(clinic.staff("agent"), 800_000);
    expect(clinic.sql.one("SELECT needs FROM approval")).toEqual({ needs: "finance" });
    expect([sees(lead), sees(finance)]).toEqual([false, true]);
  });

  it("is seen by whom a lead lent their right, and not by them where they asked for it themselves", () => {
    for (const isOwn of [false, true]) {
      const { clinic, works, sees, asked } = scene();
      const [agent, ben, lead] = [clinic.staff("agent"), clinic.staff("agent", "Ben"), clinic.staff("lead")];
      asked(isOwn ? ben : agent, 5_000);
      for (const who of [ben, lead]) works(who, "L2");
      expect(sees(ben)).toBe(false);
      expect(lent(clinic, lead, ben)).toMatchObject({ ok: true });
      expect(sees(ben)).toBe(!isOwn);
    }
  });

  it("is seen by another record of the same person too", async () => {
    const { clinic, works, sees, asked } = scene();
    clinic.load([aPatient("P9", "Maya Chen"), aPurchase("B9", "P9", [aLine("N9", "massage", 5_000)])]);
    const lead = clinic.staff("lead");
    works(lead, "L2");
    asked(clinic.staff("agent"), 5_000);
    expect([sees(lead, "P1"), sees(lead, "P9")]).toEqual([true, false]);
    const merge = [clinic.id("patient", "P9"), clinic.id("patient", "P1")] as const;
    expect(
      await performed({ runtime: clinic.runtime }, "mergePatients", clinic.staff("admin"), ...merge),
    ).toMatchObject({ ok: true });
    expect([sees(lead, "P1"), sees(lead, "P9")]).toEqual([true, true]);
  });
});

describe("who takes over", () => {
  const away = (clinic: TestClinic, by: PersonActor, who: PersonActor, standIn: PersonActor) =>
    expect(
      runTellAway(clinic.runtime, by, ulidOf("AWAY", 1), {
        ...{ personId: who.personId, standInId: standIn.personId, fromOn: "2026-03-02", untilOn: "2026-03-06" },
      }),
    ).toMatchObject({ ok: true });

  it("for somebody who works everywhere sees everybody; who works everywhere sees no less by taking over", () => {
    const everywhere = scene();
    const [ana, ben] = [everywhere.clinic.staff("agent", "Ana"), everywhere.clinic.staff("agent", "Ben")];
    everywhere.works(ben, "L2");
    expect(everywhere.sees(ben)).toBe(false);
    away(everywhere.clinic, ana, ana, ben);
    expect(everywhere.sees(ben)).toBe(true);

    const hill = scene();
    const [amy, bob] = [hill.clinic.staff("agent", "Amy"), hill.clinic.staff("agent", "Bob")];
    hill.works(amy, "L2");
    away(hill.clinic, amy, amy, bob);
    expect([hill.sees(amy), hill.sees(bob)]).toEqual([false, true]);
  });
});

describe("a patient without a purchase", () => {
  it("is of the location of their case, and a case of nobody's is everybody's to see", () => {
    const { clinic, works, sees } = scene();
    clinic.load([aPatient("P6", "Nora Nowhere")]);
    const [here, there] = [clinic.staff("agent", "Ana"), clinic.staff("agent", "Ben")];
    works(here, "L1");
    works(there, "L2");
    expect([sees(here, "P6"), sees(there, "P6")]).toEqual([true, true]);
    const opened = (id: string, patientId: string | null, locationId: string | null) =>
      clinic.sql.run(
        `INSERT INTO refund_case (id, patient_id, location_id, state, reason, requested_on, opened_at_ms, opened_by, month, currency)
         VALUES (?, ?, ?, 'open', 'other', '2026-03-01', 1, 'intake', '2026-03', 'USD')`,
        ulidOf(id, 1),
        patientId,
        locationId,
      );
    opened("CAA", clinic.id("patient", "P6"), clinic.id("location", "L1"));
    opened("CAB", null, null);
    expect([sees(here, "P6"), sees(there, "P6")]).toEqual([true, false]);
    const total = (who: PersonActor) => {
      const list = listCases(clinic.ctx(), who, caseQuery.parse({ owner: "everyone" }));
      return list.ok && list.value.total;
    };
    expect([total(here), total(there)]).toEqual([2, 1]);
  });
});
