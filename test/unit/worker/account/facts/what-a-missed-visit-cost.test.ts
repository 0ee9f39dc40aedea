/** Danger: a no-show that the clinic's own system charged as nothing is taken off the package, or one that was a fee is charged twice. */
import { expect, it } from "vitest";
import { chargedMisses } from "../../../../../core/facts/missed-fees.ts";
import { missesCharged } from "../../../../../worker/account/domain/facts/charged-misses.ts";
import { readPatientFile } from "../../../../../worker/account/domain/facts/patient-file.ts";
import { aLine, aPurchase, aRecord, aUse, mayasPackage, sixSessions, testClinic } from "../../../../support/clinic.ts";
import { anImport } from "../../../../support/imports.ts";

const missed = (sourceId: string, chargedAs?: "use" | "fee" | "neither") =>
  aUse(sourceId, "N7", { kind: "no_show", usedOn: "2026-02-12", ...(chargedAs ? { chargedAs } : {}) });
const sale = aPurchase("B7", "P1", [aLine("N7", "laser6", 90_000, { entitlement: sixSessions() })]);
const fee = [
  aRecord("item", "fee", { title: "No-show fee", kind: "service", category: "fees" }),
  aPurchase("B8", "P1", [aLine("N8", "fee", 5_000)], { boughtOn: "2026-02-13" }),
];

function chargedIn(records: Parameters<typeof testClinic>[0]): string[] {
  const clinic = testClinic([...mayasPackage, sale, ...(records ?? [])]);
  const [maya] = clinic.sql.all<{ id: string }>("SELECT id FROM patient WHERE source_id = 'P1'");
  const charged = missesCharged(clinic.sql, readPatientFile(clinic.sql, maya?.id ?? ""), new Set());
  return clinic.sql
    .all<{ id: string; sourceId: string }>("SELECT id, source_id AS sourceId FROM use_record")
    .filter(({ id }) => charged.has(id))
    .map(({ sourceId }) => sourceId);
}

it("a fee that no record shows is the clinic's word; one that a record shows is judged by it", () => {
  expect(chargedIn([missed("V1", "fee"), missed("V2")])).toEqual(["V1"]);
  expect(chargedIn([...fee, missed("V1", "use"), missed("V2", "fee")])).toEqual(["V2"]);
});

it("a fee stands for no visit that was charged as a use or as nothing", () => {
  const visit = { kind: "no_show", usedOn: "2026-02-12", invoice: null } as const;
  const fees = [{ boughtOn: "2026-02-13", invoice: null }];
  for (const chargedAs of ["use", "neither"] as const) {
    expect(chargedMisses([{ ...visit, useId: "V1", chargedAs }], fees).size).toBe(0);
  }
  expect(chargedMisses([{ ...visit, useId: "V1" }], fees).size).toBe(1);
});

it("a visit that took place is no fee", () => {
  const { must } = anImport(testClinic([...mayasPackage, sale]));
  const answer = must(0, [aUse("V1", "N7", { chargedAs: "fee" }), aUse("V2", "N7", { patientPaysMinor: 1_500 })]);
  expect(answer).toMatchObject({ added: 1, refused: [{ field: "chargedAs", code: "contradicts" }] });
});
