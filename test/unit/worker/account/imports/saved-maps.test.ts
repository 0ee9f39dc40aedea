/** Danger: a map that somebody saved is another when it is used again, or fills columns that no file has. */
import { expect, it } from "vitest";
import type { ImportMap, ImportSettings } from "../../../../../core/imports/map.ts";
import { mayasPackage, testClinic } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { SETTINGS } from "../../../../support/import-files.ts";
import { committed } from "../../../../support/operations.ts";

const MAP: ImportMap = {
  kind: "sales",
  style: "jane.package_sales",
  fields: [{ field: "sale", columns: ["__proto__", "Invoice #"] }],
  words: [{ field: "tender", has: "zelle", is: "transfer" }],
  dates: [{ column: "Date", order: "dmy" }],
};
const { makesPatients: _, since: __, ...settings }: ImportSettings = SETTINGS;
const mapId = ulidOf("MP", 1);

function maps(clinic = testClinic(mayasPackage)) {
  const admin = clinic.staff("admin");
  const put = (request: unknown) => committed(clinic.runtime, "putImportMap", admin, [mapId, request as never]);
  const remove = () => committed(clinic.runtime, "removeImportMap", admin, [mapId]);
  const setup = () => committed(clinic.runtime, "importSetup", admin, []);
  return { put, remove, setup };
}

it("a saved map is there as it was saved, for any admin, with the locations that a file may name", () => {
  const { put, setup, remove } = maps();
  expect(put({ name: "Our sales", map: MAP, settings })).toMatchObject({ ok: true });
  const read = setup();
  expect(read).toMatchObject({ ok: true, value: { maps: [{ mapId, name: "Our sales", map: MAP, settings }] } });
  expect(read.ok && read.value.locations[0]).toMatchObject({ source: "jane", timeZone: expect.any(String) });
  expect(remove()).toMatchObject({ ok: true, value: { maps: [] } });
  expect(remove()).toMatchObject({ ok: true });
});

it("a map of fields that there are none of is refused", () => {
  const { put } = maps();
  const wrong = { ...MAP, fields: [{ field: "__proto__", columns: ["x"] }] };
  expect(put({ name: "x", map: wrong, settings })).toMatchObject({ ok: false, error: { code: "invalid" } });
});
