/** Danger: a use that staff recorded here and the clinic's own system tells of as well is taken from the patient's credit twice. */
import { describe, expect, it } from "vitest";
import { aPatient, aRecord, dump } from "../../../../support/clinic.ts";
import { acts, type CreditScene, creditScene, kinds } from "../../../../support/crediting.ts";
import { mayasMassage } from "../../../../support/deciding.ts";

const told = (sourceId: string, deltaMinor: number, fields: object = {}) =>
  aRecord("credit_entry", sourceId, {
    patient: "P1",
    deltaMinor,
    currency: "USD",
    onDate: "2026-03-03",
    note: "Facial",
    reference: "INV-204",
    ...fields,
  });
const booked = ({ clinic }: CreditScene) => [
  clinic.sql.all("SELECT * FROM credit_entry"),
  clinic.sql.all("SELECT * FROM credit_use_told"),
];
const balanceOf = (scene: CreditScene) => scene.balance().balanceMinor;

describe("a use recorded here first", () => {
  it("and then imported under its reference counts once, however the reference is spelt and however often it is imported", async () => {
    const scene = await creditScene();
    acts(scene).spend(1, 3_000);
    scene.clinic.load([told("R1", -3_000, { reference: "inv-204" })]);
    scene.clinic.load([told("R1", -3_000, { reference: "inv-204" })]);
    expect(balanceOf(scene)).toBe(5_000);
    expect(kinds(scene)).toEqual(["grant 8000", "use -3000"]);
  });

  it("is known in parts; what the import tells beyond it counts", async () => {
    const scene = await creditScene();
    acts(scene).spend(1, 3_000);
    scene.clinic.load([told("R1", -2_000), told("R2", -1_500)]);
    expect(balanceOf(scene)).toBe(4_500);
    const before = booked(scene);
    const again = scene.clinic.tryLoad([told("R1", -2_000), told("R2", -1_500)]);
    expect(again).toMatchObject({ ok: true, value: { added: 0, unchanged: 2 } });
    expect(booked(scene)).toEqual(before);
  });

  it.each([
    ["no reference", {}],
    ["another reference", { reference: "INV-205" }],
    ["the same reference of another patient", { reference: "INV-204", patient: "P2" }],
  ])("and an import with %s is another use: it counts", async (_, fields) => {
    const scene = await creditScene({ records: [aPatient("P2", "Paul"), ...mayasMassage()] });
    acts(scene).spend(1, 3_000);
    const { reference: __, ...plain } = told("R1", -1_000) as { reference?: string };
    scene.clinic.load([{ ...plain, ...fields } as never]);
    const all = scene.clinic.sql.one<{ n: number }>("SELECT sum(delta_minor) AS n FROM credit_entry");
    expect(all).toEqual({ n: 4_000 });
  });

  it("twice under one invoice, and told twice, is two uses", async () => {
    const scene = await creditScene();
    const { spend } = acts(scene);
    spend(1, 3_000);
    scene.clinic.load([told("R1", -3_000)]);
    spend(2, 3_000);
    scene.clinic.load([told("R2", -3_000)]);
    expect(balanceOf(scene)).toBe(2_000);
  });
});

describe("a use imported first", () => {
  it("is not recorded again: whoever tries is told that it is off the balance already, and nothing changes", async () => {
    const scene = await creditScene();
    scene.clinic.load([told("R1", -3_000)]);
    const { spend } = acts(scene);
    const before = dump(scene.clinic.sql);
    expect(spend(1, 3_000, { reference: " inv-204" })).toMatchObject({
      error: { code: "already_told", values: { toldMinor: 3_000, currency: "USD" } },
    });
    expect(dump(scene.clinic.sql) === before).toBe(true);
    expect(balanceOf(scene)).toBe(5_000);
    expect(spend(2, 1_000, { reference: "INV-205" }).ok).toBe(true);
    expect(balanceOf(scene)).toBe(4_000);
  });

  it("of somebody else, or without a reference, does not stand in the way", async () => {
    const scene = await creditScene({ records: [aPatient("P2", "Paul"), ...mayasMassage()] });
    const { reference: _, ...plain } = told("R1", -500) as { reference?: string };
    scene.clinic.load([told("R2", -3_000, { patient: "P2" }), plain as never]);
    expect(acts(scene).spend(1, 3_000).ok).toBe(true);
    expect(balanceOf(scene)).toBe(4_500);
  });
});

it("an entry never changes its reference, nor its mind about what it is", async () => {
  const scene = await creditScene();
  acts(scene).spend(1, 3_000);
  scene.clinic.load([told("R1", -3_000)]);
  const leg = scene.clinic.sql.one<{ id: string }>("SELECT id FROM leg")?.id;
  const field = (fields: object, deltaMinor = -3_000) => {
    const answer = scene.clinic.tryLoad([told("R1", deltaMinor, fields)]);
    return answer.ok ? "taken" : answer.error.field;
  };
  expect(field({ reference: "INV-205" })).toBe("records.0.sourceId");
  expect(field({}, -2_000)).toBe("records.0.sourceId");
  expect(field({ reference: undefined, confirms: leg })).toBe("records.0.confirms");
  expect(field({ confirms: leg })).toBe("records.0.reference");
  for (const change of ["UPDATE credit_use_told SET repeats_minor = 0", "DELETE FROM credit_use_told"]) {
    expect(() => scene.clinic.sql.run(change)).toThrow(/append-only/);
  }
  expect(() => scene.clinic.sql.run("INSERT OR REPLACE INTO credit_use_told SELECT * FROM credit_use_told")).toThrow(
    /already/,
  );
});
