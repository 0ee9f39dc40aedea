/** Danger: somebody is erased by one person alone, or against the law, or comes back with the next import. */
import { describe, expect, it } from "vitest";
import type { Refusal } from "../../../../../core/contract/problem.ts";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { assert, type Result } from "../../../../../core/result.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import { foundIn } from "../../../../support/canaries.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  aUse,
  maya,
  mayasPackage,
  NOW_MS,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { ERASURE, erasing } from "../../../../support/erasing.ts";
import { anImport } from "../../../../support/imports.ts";
import { acted, performed } from "../../../../support/operations.ts";

function scene(clinic = testClinic(mayasPackage)) {
  const its = erasing(clinic);
  const view = async () => {
    const read = await performed({ runtime: clinic.runtime }, "readPrivacy", its.people.admin);
    assert(read.ok, "It is shown");
    return read.value;
  };
  return { clinic, ...its, view };
}

const code = (answer: Result<unknown, Refusal>) => (answer.ok ? "ok" : answer.error.code);
function erased(clinic?: TestClinic) {
  const its = scene(clinic);
  its.erase();
  return its;
}
const eventsOf = ({ sql }: TestClinic) =>
  sql.all<{ type: string; data: string }>("SELECT type, data FROM event ORDER BY seq");

describe("erasing somebody", () => {
  it("takes an admin who types the patient's number, and somebody else who says yes; the record tells of both", async () => {
    const { clinic, ask, end, view, patientId } = scene();
    expect(code(ask({ by: "agent" }))).toBe("forbidden");
    expect(code(ask({ by: "finance" }))).toBe("forbidden");
    expect(code(ask({ as: "HW-1002" }))).toBe("invalid");
    expect(code(ask({ as: "Maya Chen" }))).toBe("invalid");
    expect(code(ask({ as: "hw-1001" }))).toBe("ok");
    expect(code(ask({ id: ulidOf("ERAS", 2) }))).toBe("erasure_refused");
    expect(code(end("admin", "confirm"))).toBe("four_eyes");
    expect(code(end("agent", "confirm"))).toBe("forbidden");
    expect(code(end("finance", "withdraw"))).toBe("forbidden");
    expect((await view()).erasures).toMatchObject([{ state: "waiting", patientName: "Maya Chen", mayWithdraw: true }]);
    expect(code(end("finance", "confirm"))).toBe("ok");
    expect(code(end("finance", "confirm"))).toBe("ok");
    expect(code(end("finance", "reject"))).toBe("already_decided");
    expect((await view()).erasures).toMatchObject([
      { state: "done", patientName: "", kept: { purchases: 1, payments: 1, tickets: [] }, isLetBack: false },
    ]);
    const [asked, done] = eventsOf(clinic).filter(({ type }) => type === "erasure.asked" || type === "patient.erased");
    expect([asked?.type, done?.type]).toEqual(["erasure.asked", "patient.erased"]);
    expect(JSON.parse(done?.data ?? "")).toMatchObject({ patientId, why: "patient_asked" });
    expect(verifyAudit(clinic.sql).ok).toBe(true);
    expect(foundIn(clinic.sql, ["Maya Chen", "maya@example.com", "5550142", "HW-1001", "4242"])).toEqual([]);
    expect(clinic.sql.one("SELECT collected_minor AS sum FROM payment")).toEqual({ sum: 120_000 });
  });

  it("lists the helpdesk's tickets of theirs, since what stands there is not ours to erase", async () => {
    const { clinic, erase, view, people, patientId } = scene();
    clinic.load([aPatient("P2", "Omar Diaz")]);
    const match = (ticketId: string, whose: string) =>
      acted(clinic.runtime, "matchTicket", people.agent, [{ helpdesk: "zendesk", ticketId }, { patientId: whose }]);
    expect([match("7", patientId), match("8", clinic.id("patient", "P2"))]).toMatchObject([{ ok: true }, { ok: true }]);
    erase();
    expect((await view()).erasures).toMatchObject([{ kept: { tickets: [{ helpdesk: "zendesk", ticketId: "7" }] } }]);
  });

  it("is rejected or taken back, and then nothing of them is touched", async () => {
    for (const [role, verdict] of [["finance", "reject"] as const, ["admin", "withdraw"] as const]) {
      const { clinic, ask, end } = scene();
      ask();
      expect(code(end(role, verdict))).toBe("ok");
      expect(clinic.sql.one("SELECT name FROM patient")).toEqual({ name: "Maya Chen" });
    }
  });

  it("is confirmed by who asked, after a day, where nobody else can", async () => {
    const { clinic, ask, end, view } = scene();
    clinic.sql.run("UPDATE person SET suspended_at_ms = 1 WHERE role <> 'admin'");
    ask();
    expect(code(end("admin", "confirm"))).toBe("four_eyes");
    expect((await view()).erasures).toMatchObject([{ mayConfirm: false, aloneFromMs: NOW_MS + 24 * 3_600_000 }]);
    clinic.setNow(NOW_MS + 24 * 3_600_000);
    expect(code(end("admin", "confirm"))).toBe("ok");
  });

  it("waits for a case that is open", async () => {
    const { clinic, ask, patientId, people } = scene();
    const caseId = ulidOf("CASE", 1);
    const request = { patientId, how: "in_person", said: "She wants her money back." } as const;
    expect(code(await performed({ runtime: clinic.runtime }, "startCase", people.agent, caseId, request))).toBe("ok");
    expect(ask()).toMatchObject({ error: { code: "erasure_refused", values: { because: ["case_open"] } } });
  });
});

describe("an import after it", () => {
  const mallory = aPatient("P9", "Mallory Chen", { emails: ["mallory@example.com"] });
  const refusals = (clinic: TestClinic, records: readonly ImportRecord[]) => {
    const { must } = anImport(clinic);
    return must(0, [...records]).refused.map(({ code: why, sourceId }) => [why, sourceId]);
  };

  it("brings nothing of theirs back: no record, purchase, payment, use or mail, and names them in no report", async () => {
    const { clinic } = erased();
    const before = clinic.sql.all("SELECT * FROM payment UNION ALL SELECT * FROM payment");
    const told = refusals(clinic, [
      maya,
      aPurchase("B1", "P1", [aLine("N1", "laser6", 120_000)]),
      aCard("Y1", "B1", 120_000, { brand: "zirconcard" }),
      aUse("U1", "N1", { noteRef: "note-of-maya" }),
      mallory,
    ]);
    expect(told.map(([why]) => why)).toEqual(["patient_erased", "patient_erased", "patient_erased", "patient_erased"]);
    expect(told[0]?.[1]).toBeUndefined();
    expect(clinic.sql.all("SELECT * FROM payment UNION ALL SELECT * FROM payment")).toEqual(before);
    expect(
      foundIn(clinic.sql, ["Maya Chen", "maya@example.com", "HW-1001", "zirconcard", "note-of-maya", '"P1"']),
    ).toEqual([]);
    expect(clinic.sql.all("SELECT name FROM patient ORDER BY name")).toEqual([{ name: "" }, { name: "Mallory Chen" }]);
  });

  it("as one batch takes everybody else's records, and answers the places of theirs", async () => {
    const { clinic } = erased();
    const omar = [aPatient("P2", "Omar Diaz"), aPurchase("B2", "P2", [aLine("N2", "massage", 8_000)])];
    const answer = clinic.tryLoad([
      maya,
      ...omar,
      aPurchase("B8", "P1", [aLine("N8", "massage", 5_000)]),
      aCard("Y8", "B8", 5_000),
      // The same person under another id, known by the address, and what refers to that.
      aPatient("Q1", "M. Chen", { emails: ["maya@example.com"] }),
      aPurchase("B9", "Q1", [aLine("N9", "laser6", 5_000)]),
      aUse("U9", "N9"),
      // Whom they paid for is nobody erased.
      aPatient("P3", "Lily Chen", { payer: "P1" }),
    ]);
    expect(answer).toEqual({ ok: true, value: { added: 3, changed: 0, unchanged: 0, erased: [0, 3, 4, 5, 6, 7] } });
    expect(foundIn(clinic.sql, ["Maya Chen", "maya@example.com", "M. Chen"])).toEqual([]);
    expect(clinic.tryLoad([maya, aPurchase("B7", "nobody", [aLine("N7", "massage", 1)])])).toMatchObject({ ok: false });
  });

  it("knows them by number and contacts under another id, and nobody by a contact that another patient has too", async () => {
    const { clinic } = erased();
    expect(refusals(clinic, [aPatient("Q1", "M. Chen", { emails: ["MAYA@example.com"] })])).toHaveLength(1);
    expect(refusals(clinic, [aPatient("Q2", "M. Chen", { phones: ["+1 415 555 0142"] })])).toHaveLength(1);
    expect(refusals(clinic, [aPatient("Q3", "M. Chen", { patientNumber: "hw 1001" })])).toHaveLength(1);
    const shared = testClinic([...mayasPackage, aPatient("P2", "Omar Chen", { emails: ["maya@example.com"] })]);
    erasing(shared).erase();
    expect(refusals(shared, [aPatient("P2", "Omar Chen", { emails: ["maya@example.com"], visits: 13 })])).toEqual([]);
  });

  it("takes a child whose guardian was erased, and a source that calls itself erased gets nowhere", async () => {
    const { clinic, patientId } = erased();
    expect(refusals(clinic, [aPatient("C1", "Ben Chen", { guardian: "P1", payer: "P1" })])).toEqual([]);
    expect(clinic.sql.one("SELECT guardian_id AS guardian FROM patient WHERE source_id = 'C1'")).toEqual({
      guardian: null,
    });
    const forged = { ...aPatient(patientId, "Maya Chen"), source: "erased" };
    expect(clinic.tryLoad([forged])).toMatchObject({ value: { added: 0, erased: [0] } });
    expect(foundIn(clinic.sql, ["Maya Chen"])).toEqual([]);
  });

  it("takes them again once an admin lets them back: as somebody new, beside what was kept", async () => {
    const { clinic, people, view } = erased();
    expect(code(await performed({ runtime: clinic.runtime }, "letBack", people.finance, ERASURE))).toBe("forbidden");
    expect(code(await performed({ runtime: clinic.runtime }, "letBack", people.admin, ERASURE))).toBe("ok");
    expect((await view()).erasures).toMatchObject([{ isLetBack: true }]);
    expect(refusals(clinic, [maya])).toEqual([]);
    expect(clinic.sql.all("SELECT name FROM patient ORDER BY name")).toEqual([{ name: "" }, { name: "Maya Chen" }]);
  });
});

describe("a legal hold", () => {
  const HOLD = ulidOf("HOLD", 1);
  const put = (one: ReturnType<typeof scene>, role: "admin" | "finance" | "agent" = "admin") =>
    performed({ runtime: one.clinic.runtime }, "putHold", one.people[role], HOLD, {
      patientId: one.patientId,
      responsibleId: one.people.admin.personId,
      sentence: "Her lawyer wrote on Monday.",
    });
  const seen = ({ clinic, people }: ReturnType<typeof scene>) => {
    const view = openTicketView(clinic.ctx(), people.agent, ticket, aMail());
    assert(view.ok, "It is shown");
    return view.value;
  };

  it("stops drafts, letters and erasure, says whom to ask, and ends by somebody's word", async () => {
    const one = scene();
    expect(seen(one).draft).toBeDefined();
    expect(code(await put(one, "agent"))).toBe("forbidden");
    expect(code(await put(one, "finance"))).toBe("forbidden");
    expect(code(await put(one))).toBe("ok");
    expect(seen(one)).toMatchObject({
      hold: {
        responsible: one.people.admin.name,
        sentence: "Her lawyer wrote on Monday.",
        putBy: one.people.admin.name,
      },
      allowed: { decide: false, blocked: "legal_hold" },
    });
    expect(seen(one).draft).toBeUndefined();
    expect(one.ask()).toMatchObject({ error: { values: { because: ["held"] } } });
    expect((await one.view()).holds).toMatchObject([{ holdId: HOLD, patientName: "Maya Chen" }]);
    const end = () => performed({ runtime: one.clinic.runtime }, "endHold", one.people.admin, HOLD);
    expect(code(await end())).toBe("ok");
    expect(code(await end())).toBe("ok");
    expect(seen(one).hold).toBeUndefined();
    expect(seen(one).draft).toBeDefined();
    expect(code(one.ask())).toBe("ok");
    expect(
      eventsOf(one.clinic)
        .map(({ type }) => type)
        .filter((type) => type.startsWith("hold.")),
    ).toEqual(["hold.put", "hold.ended"]);
  });

  it("that came between the asking and the yes stops the erasure", async () => {
    const one = scene();
    one.ask();
    await put(one);
    expect(one.end("finance", "confirm")).toMatchObject({ error: { values: { because: ["held"] } } });
    expect(one.clinic.sql.one("SELECT name FROM patient")).toEqual({ name: "Maya Chen" });
  });
});

describe("everything about a patient as a file", () => {
  it("is for admins, stands in the record each time, and holds what is theirs alone", async () => {
    const { clinic, people, patientId } = scene();
    clinic.load([aPatient("P7", "Zoe Other", { emails: ["zoe@example.com"] })]);
    const ask = (role: "admin" | "finance" | "agent") =>
      performed({ runtime: clinic.runtime }, "exportPatient", people[role], patientId);
    expect([code(await ask("agent")), code(await ask("finance"))]).toEqual(["forbidden", "forbidden"]);
    const file = await ask("admin");
    assert(file.ok, "It is shown");
    const text = JSON.stringify(file.value);
    for (const theirs of ["Maya Chen", "maya@example.com", "HW-1001", "4242", "120000"]) expect(text).toContain(theirs);
    for (const others of ["Zoe", "record_hash", "m1."]) expect(text).not.toContain(others);
    await ask("admin");
    expect(eventsOf(clinic).filter(({ type }) => type === "patient.exported")).toHaveLength(2);
    expect(foundIn(clinic.sql, ["patientFile"])).toEqual([]);
  });
});
