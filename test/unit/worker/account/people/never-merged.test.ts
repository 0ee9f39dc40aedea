/** Danger: who pays or speaks for somebody becomes one patient with them, an erased one comes back by a merge, or a page asks again what is settled. */
import { describe, expect, it } from "vitest";
import type { MergeEvidence } from "../../../../../core/merges/evidence.ts";
import { assert } from "../../../../../core/result.ts";
import { aLine, aPatient, aPurchase, aUse, location, sixSessions, testClinic } from "../../../../support/clinic.ts";
import { erasing } from "../../../../support/erasing.ts";
import { performed } from "../../../../support/operations.ts";

type Records = Parameters<typeof testClinic>[0];

/** Everybody of these has one address, and is called so that they would be asked about. */
const HOME = { emails: ["home@example.com"] };

function scene(...records: NonNullable<Records>) {
  const clinic = testClinic(records);
  const lead = clinic.staff("lead");
  const on = { runtime: clinic.runtime };
  const id = (name: string) => clinic.id("patient", name);
  const act = async (name: "mergePatients" | "undoMerge" | "sayNotSame", one: string, other: string) => {
    const answer = await performed(on, name, lead, id(one), id(other));
    return answer.ok ? "ok" : (answer.error.values?.because ?? answer.error.code);
  };
  const suggested = async () => {
    const list = await performed(on, "listMerges", lead);
    assert(list.ok, "It is shown");
    return list.value.suggestions;
  };
  return { clinic, act, suggested };
}

describe("two who have to do with one another", () => {
  it.each<[string, NonNullable<Records>]>([
    [
      "one pays for all of the other's",
      [aPatient("P2", "Maya Chen", { ...HOME, payer: "P3" }), aPatient("P3", "Maya Chen", HOME)],
    ],
    [
      "one paid for one purchase of the other's",
      [
        aPatient("P2", "Maya Chen", HOME),
        aPatient("P3", "Maya Chen", HOME),
        aPurchase("B2", "P2", [aLine("N2", "massage", 8_000)], { payer: "P3" }),
      ],
    ],
    [
      "one may speak for the other by their own address",
      [
        aPatient("P2", "Maya Chen", {
          phones: ["(415) 555-0199"],
          authorisedContacts: [{ name: "Maya", relation: "mother", email: "home@example.com" }],
        }),
        aPatient("P3", "Maya Chen", { ...HOME, phones: ["(415) 555-0199"] }),
      ],
    ],
  ])("are not asked about nor merged, whichever is named first: %s", async (_, records) => {
    const { act, suggested } = scene(...records);
    expect(await suggested()).toEqual([]);
    expect(await act("mergePatients", "P2", "P3")).toEqual(["related"]);
    expect(await act("mergePatients", "P3", "P2")).toEqual(["related"]);
  });
});

describe("a merge", () => {
  const three = ["P2", "P3", "P4"].map((name) => aPatient(name, "Maya Chen", HOME));

  it("is refused where one of them is to be erased or was: a merge would carry them on", async () => {
    const { clinic, act } = scene(aPatient("P1", "Maya Chen", { ...HOME, patientNumber: "HW-1001" }), ...three);
    const { ask, confirm, patientId } = erasing(clinic);
    expect(ask()).toMatchObject({ ok: true });
    expect(await act("mergePatients", "P1", "P2")).toEqual(["erasure_asked"]);
    expect(await act("mergePatients", "P2", "P1")).toEqual(["erasure_asked"]);
    expect(confirm()).toMatchObject({ ok: true });
    const lead = clinic.staff("lead");
    for (const pair of [
      [patientId, clinic.id("patient", "P2")],
      [clinic.id("patient", "P2"), patientId],
    ] as const)
      expect(await performed({ runtime: clinic.runtime }, "mergePatients", lead, ...pair)).toMatchObject({
        error: { values: { because: ["erased"] } },
      });
  });

  it("is one step: who was merged takes nobody in and goes into nobody else, and two who are one are not said to be two", async () => {
    const { act } = scene(...three, aPatient("P5", "Maya Chen", HOME));
    expect(await act("mergePatients", "P2", "P3")).toBe("ok");
    expect(await act("mergePatients", "P3", "P4")).toEqual(["chain"]);
    expect(await act("mergePatients", "P4", "P3")).toEqual(["chain"]);
    expect(await act("mergePatients", "P4", "P2")).toEqual(["chain"]);
    expect(await act("mergePatients", "P3", "P2")).toEqual(["merged", "chain"]);
    expect(await act("sayNotSame", "P3", "P2")).toEqual(["merged"]);
  });

  it("of whoever was said to be two people is refused also through another record of theirs", async () => {
    const { act, suggested } = scene(...three);
    expect(await act("sayNotSame", "P3", "P4")).toBe("ok");
    expect(await act("mergePatients", "P2", "P3")).toBe("ok");
    expect(await act("mergePatients", "P2", "P4")).toEqual(["not_same"]);
    expect(await suggested()).toEqual([]);
  });

  it("and its end have each an event, and what was found in the records is looked at again", async () => {
    const { clinic, act } = scene(...three);
    const due = () => {
      const ids = clinic.sql.all<{ id: string }>("SELECT patient_id AS id FROM found_due").map(({ id }) => id);
      clinic.sql.run("DELETE FROM found_due");
      return ["P2", "P3"].filter((name) => ids.includes(clinic.id("patient", name)));
    };
    due();
    await act("mergePatients", "P2", "P3");
    expect(due()).toEqual(["P2", "P3"]);
    await act("undoMerge", "P2", "P3");
    expect(due()).toEqual(["P2", "P3"]);
    await act("sayNotSame", "P2", "P3");
    const events = clinic.sql.all<{ type: string }>("SELECT type FROM event WHERE type LIKE 'patient.%' ORDER BY seq");
    expect(events.map(({ type }) => type)).toEqual(["patient.merged", "patient.unmerged", "patient.not_same"]);
  });
});

describe("the page asks", () => {
  const at = <T extends object>(record: T): T => ({ ...record, source: "mindbody" });
  const evidence = (list: readonly { readonly evidence: readonly MergeEvidence[] }[]) =>
    list.map((one) => one.evidence);

  it("about no two who are one already, and about nobody who was erased", async () => {
    const { clinic, act, suggested } = scene(
      aPatient("P1", "Maya Chen", { ...HOME, patientNumber: "HW-1001" }),
      aPatient("P2", "Maya Chen", HOME),
    );
    expect(await suggested()).toHaveLength(1);
    await act("mergePatients", "P1", "P2");
    expect(await suggested()).toEqual([]);
    erasing(clinic).erase();
    expect(await suggested()).toEqual([]);
  });

  it("by a number of two systems with a part of the name, and by an address that is the second of one of them", async () => {
    const byNumber = scene(
      aPatient("P1", "Maya Chen", { patientNumber: "HW-1001" }),
      at(aPatient("P2", "Maya Ruiz", { patientNumber: "HW-1001" })),
    );
    expect(evidence(await byNumber.suggested())).toEqual([["number"]]);
    const bySecond = scene(
      aPatient("P1", "Maya Chen", { emails: ["first@example.com", "home@example.com"] }),
      aPatient("P2", "Maya Chen", HOME),
    );
    expect(evidence(await bySecond.suggested())).toEqual([["email", "name"]]);
  });

  it("not by a telephone that more than twelve have: it is an office's", async () => {
    const of = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        aPatient(`P${n}`, n < 2 ? "Maya Chen" : `Somebody ${String.fromCharCode(65 + n)}lse`, {
          phones: ["(415) 555-0142"],
        }),
      );
    expect(await scene(...of(12)).suggested()).toHaveLength(1);
    expect(await scene(...of(13)).suggested()).toEqual([]);
  });

  it("with a warning where both were seen on one day at two places, by visits that were and stand", async () => {
    const seen = async (bend: Parameters<typeof aUse>[2] = {}) => {
      const bought = (n: string) =>
        aPurchase(`B${n}`, `P${n}`, [aLine(`N${n}`, "laser6", 90_000, { entitlement: sixSessions() })]);
      const { suggested } = scene(
        { ...location, sourceId: "L2", title: "Hill Road" },
        ...["1", "2"].flatMap((n) => [aPatient(`P${n}`, "Maya Chen", HOME), bought(n)]),
        aUse("U1", "N1"),
        aUse("U2", "N2", { location: "L2", ...bend }),
      );
      return (await suggested())[0]?.against;
    };
    expect(await seen()).toEqual(["same_source", "two_places"]);
    for (const bend of [
      { location: "L1" },
      { kind: "no_show" as const },
      { reversedOn: "2026-02-11" },
      { usedOn: "2026-02-11" },
    ])
      expect(await seen(bend)).toEqual(["same_source"]);
  });
});
