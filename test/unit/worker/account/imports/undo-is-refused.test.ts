/** Danger: taking an import back takes away what a person, or another import, has built on it. */
import { describe, expect, it } from "vitest";
import { en } from "../../../../../messages/en/screen/pages/index.ts";
import { es } from "../../../../../messages/es/screen/pages/index.ts";
import { wakeUp } from "../../../../../worker/account/jobs/wake-up.ts";
import { RESTS } from "../../../../../worker/account/store/imports/brought-rows.ts";
import {
  aCard,
  aLine,
  aPatient,
  aPurchase,
  aRecord,
  aUse,
  maya,
  mayasPackage,
  NOW_MS,
  sixSessions,
  testClinic,
} from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { anImport, restsOn, said } from "../../../../support/imports.ts";
import { acted, performed } from "../../../../support/operations.ts";

const ana = aPatient("Q1", "Ana Ruiz", { emails: ["ana@example.com"], guardian: "P1" });
const sale = aPurchase("B7", "Q1", [aLine("N7", "laser6", 90_000, { entitlement: sixSessions() })]);
const credit = (sourceId: string, deltaMinor: number) =>
  aRecord("credit_entry", sourceId, {
    patient: "P1",
    deltaMinor,
    currency: "USD",
    onDate: "2026-02-01",
    note: "Goodwill",
  });

describe("undoing an import on which something rests", () => {
  it("is refused with what rests on it, and then nothing is taken away", () => {
    const clinic = testClinic(mayasPackage);
    const one = anImport(clinic);
    one.must(0, [ana, sale, aCard("Y7", "B7", 90_000), credit("R1", 5_000), { ...maya, visits: 13 }]);
    one.end();
    const two = anImport(clinic);
    two.must(0, [
      aUse("U7", "N7"),
      aPatient("Q2", "Child", { payer: "Q1" }),
      credit("R2", -5_000),
      { ...maya, visits: 14 },
    ]);
    const before = said(clinic);
    expect(restsOn(one.undo())).toEqual(["credit_entry spent 1", "patient changed_since 1"]);
    expect(said(clinic)).toEqual(before);
    const three = anImport(clinic);
    three.must(0, [credit("R3", 5_000), { ...maya, visits: 13 }]);
    const later = said(clinic);
    expect(restsOn(one.undo())).toEqual(["entitlement use_record 1", "patient patient 1"]);
    expect(said(clinic)).toEqual(later);
    expect(two.undo().ok).toBe(false);
  });

  it("is refused where a case was opened on what it brought", () => {
    const clinic = testClinic(mayasPackage);
    const one = anImport(clinic);
    one.must(0, [ana, sale]);
    clinic.sql.run("DROP TRIGGER IF EXISTS added_refund_case");
    clinic.sql.run(
      `INSERT INTO refund_case (id, patient_id, state, reason, requested_on, opened_at_ms, opened_by, month, currency)
       SELECT 'C1', id, 'open', 'other', '2026-03-01', 1, 'intake', '2026-03', 'USD' FROM patient WHERE source_id = 'Q1'`,
    );
    expect(restsOn(one.undo())).toEqual(["patient refund_case 1"]);
  });

  it("is refused where somebody decided by visits that it brought", () => {
    const clinic = testClinic(mayasPackage);
    const one = anImport(clinic);
    one.must(0, [aUse("U7", "N1")]);
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    expect(restsOn(one.undo())).toEqual(["use_record decision_line 1"]);
    const later = anImport(clinic);
    clinic.setNow(NOW_MS + 1_000);
    const after = anImport(clinic);
    after.must(0, [aUse("U8", "N1")]);
    expect(after.undo()).toMatchObject({ ok: true });
    expect(later.undo()).toMatchObject({ ok: true });
  });

  it.each([
    [
      "an unpaid invoice",
      aRecord("unpaid_invoice", "I7", {
        patient: "P1",
        invoice: "I7",
        amountMinor: 900,
        currency: "USD",
        dueOn: "2026-01-01",
      }),
      "unpaid_invoice",
    ],
    [
      "a message",
      aRecord("message", "M7", { patient: "P1", kind: "policy", subject: "Our policy", sentAtMs: 1_000 }),
      "message",
    ],
    [
      "a claim without a line",
      aRecord("claim", "K7", {
        patient: "P1",
        insurer: "Acme",
        serviceOn: "2026-01-01",
        state: "paid",
        currency: "USD",
      }),
      "claim",
    ],
    [
      "a booking without a line",
      aRecord("booking", "O7", { patient: "P1", onDate: "2026-06-01", title: "Laser" }),
      "booking",
    ],
    ["how often they came", { ...maya, visits: 99 }, "patient"],
  ] as const)("is refused where somebody decided for a patient of whom it told %s", (_, record, on) => {
    const clinic = testClinic(mayasPackage);
    const one = anImport(clinic);
    expect(one.must(0, [record]).taken).toBe(1);
    const other = anImport(clinic);
    const another = { ...record, sourceId: `${record.sourceId}x`, patient: "Q1" };
    other.must(0, [aPatient("Q1", "Ana"), ...(on === "patient" ? [] : [another])]);
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    expect(restsOn(one.undo())).toEqual([`${on} decision 1`]);
    expect(other.undo()).toMatchObject({ ok: true });
    clinic.setNow(NOW_MS + 1_000);
    const after = anImport(clinic);
    after.must(0, [on === "patient" ? { ...maya, visits: 100 } : { ...record, sourceId: "Z9" }]);
    expect(after.undo()).toMatchObject({ ok: true });
  });

  it("is not refused where only how a patient is called was changed before a decision", () => {
    const clinic = testClinic(mayasPackage);
    const one = anImport(clinic);
    one.must(0, [{ ...maya, name: "Maya Chen-Lee" }]);
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    expect(one.undo()).toMatchObject({ ok: true });
  });

  it("says of everything that can rest on it what it is, in each language", () => {
    for (const { imports } of [en, es]) {
      const { on, because } = imports.undo;
      for (const table of [...Object.keys(RESTS), "task", "rules_version", "policy_version", "credit_entry"]) {
        expect([table, imports.types[table] ?? on[table]]).not.toContain(undefined);
      }
      for (const what of ["decision", "decision_line", "leg", "refund_told", "closed_by_import", "spent", "repeated"]) {
        expect([what, because[what]]).not.toContain(undefined);
      }
    }
  });

  it("is refused once what was there before is forgotten; one that nobody went on with has ended by itself", () => {
    const clinic = testClinic(mayasPackage);
    const { must, undo, view } = anImport(clinic);
    must(0, [{ ...maya, visits: 13 }, aUse("U9", "N404")]);
    clinic.setNow(NOW_MS + 8 * 86_400_000);
    wakeUp(clinic.runtime);
    expect(view()).toMatchObject({ state: "ended", counts: { refused: 1, waiting: 0 } });
    expect(clinic.sql.all("SELECT 1 FROM import_refusal WHERE record IS NOT NULL")).toEqual([]);
    clinic.setNow(NOW_MS + 91 * 86_400_000);
    wakeUp(clinic.runtime);
    expect(clinic.sql.all("SELECT 1 FROM import_before")).toEqual([]);
    expect(restsOn(undo())).toEqual(["import too_old 1"]);
    // More days count at once, and what is forgotten stays so: undone it would leave what it changed.
    acted(clinic.runtime, "putKept", clinic.staff("admin"), ["imports", { days: 365 }]);
    expect(restsOn(undo())).toEqual(["import too_old 1"]);
  });

  it("is refused where somebody decided by what it told of another record of the same patient", async () => {
    const clinic = testClinic(mayasPackage);
    const again = aPatient("Q1", "Maya Chen", { emails: ["maya@example.com"] });
    clinic.load([again]);
    const one = anImport(clinic);
    one.must(0, [{ ...again, visits: 40 }]);
    const two = anImport(clinic);
    two.must(0, [aRecord("message", "G1", { patient: "Q1", kind: "policy", subject: "Our policy", sentAtMs: 1_000 })]);
    const pair = [clinic.id("patient", "P1"), clinic.id("patient", "Q1")] as const;
    await performed({ runtime: clinic.runtime }, "mergePatients", clinic.staff("lead"), ...pair);
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    expect(restsOn(one.undo())).toEqual(["patient decision 1"]);
    expect(restsOn(two.undo())).toEqual(["message decision 1"]);
  });

  it("asks every table that refers to what may go", () => {
    const { sql } = testClinic();
    const parents = new Set(Object.keys(RESTS));
    const inSchema = sql
      .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .flatMap(({ name }) =>
        sql
          .all<{ table: string; from: string; to: string }>(`PRAGMA foreign_key_list(${name})`)
          .filter(({ table, to }) => parents.has(table) && to === "id")
          .map(({ table, from }) => `${table} < ${name}.${from}`),
      );
    const asked = Object.entries(RESTS).flatMap(([on, tables]) =>
      Object.entries(tables).flatMap(([table, columns]) => columns.map((column) => `${on} < ${table}.${column}`)),
    );
    expect(asked.sort()).toEqual([...new Set(inSchema)].sort());
  });
});
