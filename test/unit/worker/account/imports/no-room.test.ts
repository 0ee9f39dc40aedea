/** Danger: an import fills the database to its last page, and no refund can be written any more; or nobody hears of it before. */
import { describe, expect, it } from "vitest";
import { wakeUp } from "../../../../../worker/account/jobs/wake-up.ts";
import { setupChecklistOf } from "../../../../../worker/account/queries/account/setup-checklist.ts";
import { aMail, aPatient, clinicOn, mayasPackage } from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { anImport } from "../../../../support/imports.ts";
import { memorySql } from "../../../../support/node-sql.ts";
import { toldBy } from "../../../../support/notices.ts";

const FULL = 10_000_000_000;
const QUARTER_MS = 15 * 60_000;

function clinicOf(share: number) {
  let bytes = FULL * share;
  const clinic = clinicOn({ ...memorySql(), bytes: () => bytes }, mayasPackage);
  const weighs = (more: number): void => {
    bytes = FULL * more;
  };
  return { clinic, weighs };
}
const patients = [1, 2, 3].map((n) => aPatient(`Q${n}`, `Patient ${n}`));
const count = ({ clinic }: ReturnType<typeof clinicOf>): number | undefined =>
  clinic.sql.one<{ n: number }>("SELECT count(*) AS n FROM patient")?.n;

describe("an import near the end of the database", () => {
  it("is refused before its first piece, with how full it is, and a refund goes on", () => {
    const full = clinicOf(0.5);
    full.weighs(0.9);
    const before = count(full);
    const one = anImport(full.clinic);
    expect(one.begin()).toMatchObject({ ok: false, error: { code: "no_room", values: { percent: 90, left: 0 } } });
    expect(full.clinic.tryLoad(patients)).toMatchObject({ ok: false, error: { code: "no_room" } });
    expect(count(full)).toBe(before);
    expect(decided(full.clinic, full.clinic.staff("finance"), ulidOf("DEC", 1), { mail: aMail() }).state).toBe(
      "approved",
    );
  });

  it("stops at the piece for which there is no room, keeps what came before, and is ended", () => {
    const filling = clinicOf(0.5);
    const one = anImport(filling.clinic);
    one.must(0, patients.slice(0, 1));
    filling.weighs(0.9);
    expect(one.send(1, patients.slice(1))).toMatchObject({ ok: false, error: { code: "no_room" } });
    // What was taken before is answered as it was.
    expect(one.send(0, patients.slice(0, 1))).toMatchObject({ ok: true, value: { taken: 1 } });
    expect(one.end()).toMatchObject({ ok: true, value: { counts: { added: 1 } } });
  });

  it("is refused as a whole where its dry run said that it would not fit", () => {
    const near = clinicOf(0.5);
    const trial = anImport(near.clinic, "dry_run");
    trial.must(0, patients);
    trial.end();
    // Room for two.
    near.weighs(0.9 - 1_200 / FULL);
    expect(anImport(near.clinic).begin()).toMatchObject({
      ok: false,
      error: { code: "no_room", values: { records: 3, left: 2 } },
    });
    near.weighs(0.9 - 1_600 / FULL);
    expect(anImport(near.clinic).begin()).toMatchObject({ ok: true });
  });
});

it("the team hears at 70 % and at 90 %, once each, with the person who is named for what is broken; the set-up page says it", async () => {
  const { clinic, weighs } = clinicOf(0.69);
  const admin = clinic.staff("admin");
  clinic.sql.run("UPDATE person SET email_norm = 'ada@example.com' WHERE id = ?", admin.personId);
  clinic.sql.run("INSERT INTO incident_people VALUES (1, ?, NULL, 60)", admin.personId);
  const told = toldBy(clinic);
  const items = () => setupChecklistOf(clinic.ctx(), admin).steps.flatMap((step) => step.items.map(({ code }) => code));
  wakeUp(clinic.runtime);
  await told.at(QUARTER_MS);
  expect(told.titles().filter((title) => /full/.test(title))).toEqual([]);
  expect(items().filter((code) => /space/.test(code))).toEqual([]);
  weighs(0.7);
  for (let n = 2; n < 5; n += 1) await told.at(n * QUARTER_MS);
  weighs(0.9);
  for (let n = 5; n < 8; n += 1) await told.at(n * QUARTER_MS);
  expect(told.titles().filter((title) => /full/.test(title))).toEqual([
    "The database is 70 % full",
    "The database is 90 % full: imports are refused",
  ]);
  expect(told.mails.filter(({ to }) => to === "ada@example.com")).toHaveLength(2);
  expect(items()).toContain("space_short");
});
