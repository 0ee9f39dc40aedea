/** Danger: an import that went wrong cannot be taken back whole, or what it changed is not what was there before. */
import { describe, expect, it } from "vitest";
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
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";
import { look, second, twice } from "../../../../support/found-clinic.ts";
import { anImport, restsOn, said } from "../../../../support/imports.ts";

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
const balance = (clinic: TestClinic) =>
  clinic.sql.one<{ sum: number }>("SELECT coalesce(sum(delta_minor), 0) AS sum FROM credit_entry")?.sum;
describe("undoing an import", () => {
  it("takes away what it brought and gives back what it changed, and the same file comes in again whole", () => {
    const clinic = testClinic(mayasPackage);
    const before = said(clinic);
    const file = [
      ana,
      sale,
      aCard("Y7", "B7", 90_000),
      aUse("U7", "N7"),
      { ...maya, name: "Maya Chen-Lee", emails: ["new@example.com"] },
      aPurchase("B1", "P1", [
        aLine("N1", "laser6", 130_000, { entitlement: sixSessions({ sold: 8 }) }),
        aLine("N8", "massage", 8_000),
      ]),
    ];
    const first = anImport(clinic);
    expect(first.must(0, file)).toMatchObject({ added: 4, changed: 2, refused: [] });
    first.end();
    expect(said(clinic)).not.toEqual(before);
    expect(first.undo()).toMatchObject({ ok: true, value: { state: "undone" } });
    expect(said(clinic)).toEqual(before);
    expect(first.undo()).toMatchObject({ ok: true });
    expect(first.send(1, file)).toMatchObject({ ok: false, error: { code: "import_over" } });
    expect(anImport(clinic).must(0, file)).toMatchObject({ added: 4, changed: 2 });
  });

  it("books against credit what the ledger keeps, and the file books it again", () => {
    const clinic = testClinic(mayasPackage);
    for (let time = 0; time < 2; time += 1) {
      const one = anImport(clinic);
      expect(one.must(0, [credit("R1", 5_000), credit("R2", -1_000)])).toMatchObject({ added: 2 });
      expect(balance(clinic)).toBe(4_000);
      expect(anImport(clinic).must(0, [credit("R1", 5_000)])).toMatchObject({ unchanged: 1 });
      expect(one.undo()).toMatchObject({ ok: true });
      expect(balance(clinic)).toBe(0);
    }
  });

  it("takes away nothing that another import, or a batch, has changed since, and the later one can still be undone", () => {
    const clinic = testClinic(mayasPackage);
    const one = anImport(clinic);
    const past = aRecord("past_case", "K1", {
      ...{ patient: "P1", reason: "changed_mind", offer: "refund", amountMinor: 100, currency: "USD" },
      ...{ openedAtMs: 1_000, closedAtMs: 2_000, exception: false },
    });
    one.must(0, [aPatient("Q1", "Ana"), aPatient("Q2", "Bo")]);
    const two = anImport(clinic);
    two.must(0, [aPatient("Q1", "Ana Ruiz")]);
    expect(restsOn(one.undo())).toEqual(["patient changed_since 1"]);
    const catalogue = anImport(clinic);
    const peel = { title: "Peel", kind: "service", category: "skin" } as const;
    catalogue.must(0, [aRecord("item", "peel", peel)]);
    anImport(clinic).must(0, [aRecord("item", "peel", { ...peel, title: "Light peel" })]);
    expect(catalogue.undo()).toMatchObject({ ok: true });
    expect(two.undo()).toMatchObject({ ok: true });
    clinic.load([aPatient("Q2", "Bo Lind")]);
    expect(one.undo()).toMatchObject({ ok: true });
    expect(clinic.sql.all("SELECT name FROM patient WHERE source_id LIKE 'Q%'")).toEqual([{ name: "Bo Lind" }]);
    const three = anImport(clinic);
    three.must(0, [past]);
    anImport(clinic).must(0, [{ ...past, amountMinor: 200 }]);
    expect(three.undo()).toMatchObject({ ok: true });
    expect(clinic.sql.all("SELECT refunded_minor AS minor FROM refund_case")).toEqual([{ minor: 200 }]);
  });

  it("whoever comes in again on a later day counts as on file only since then, though the first import was theirs", () => {
    const clinic = testClinic();
    const since = () => clinic.sql.all("SELECT since_ms AS at FROM contact_since WHERE value_norm = 'zoe@example.com'");
    clinic.sql.run("DELETE FROM setting WHERE key = 'patients_since'");
    const zoe = aPatient("Q9", "Zoe", { emails: ["zoe@example.com"] });
    const one = anImport(clinic);
    one.must(0, [zoe]);
    expect(since()).toEqual([{ at: 0 }]);
    expect(one.undo()).toMatchObject({ ok: true });
    expect(since()).toEqual([]);
    clinic.setNow(NOW_MS + 2 * 86_400_000);
    anImport(clinic).must(0, [zoe]);
    expect(since()).toEqual([{ at: NOW_MS + 2 * 86_400_000 }]);
  });

  it("has what was found in it looked at again: nothing of it is owed any more", () => {
    const clinic = testClinic(twice.filter(({ sourceId }) => sourceId !== "Y2"));
    look(clinic);
    const one = anImport(clinic);
    one.must(0, [second()]);
    look(clinic);
    const gone = () => clinic.sql.all("SELECT gone_at_ms IS NOT NULL AS gone FROM found");
    expect(gone()).toEqual([{ gone: 0 }]);
    expect(one.undo()).toMatchObject({ ok: true });
    look(clinic);
    expect(gone()).toEqual([{ gone: 1 }]);
  });

  it("keeps nobody's record that waited for another", () => {
    const clinic = testClinic(mayasPackage);
    const one = anImport(clinic);
    one.must(0, [aUse("U7", "N404")]);
    expect(one.undo()).toMatchObject({ ok: true, value: { counts: { refused: 1, waiting: 0 } } });
    expect(clinic.sql.all("SELECT 1 FROM import_refusal WHERE record IS NOT NULL")).toEqual([]);
  });
});
