/** Danger: the made-up clinic is no clinic's: records that no import takes, or another one at each run, measure nothing. */
import { expect, it } from "vitest";
import { IMPORT_RECORDS_MAX, type ImportRecord } from "../../../core/contract/records.ts";
import { madeUpClinic } from "../../../scripts/generate/clinic.ts";
import { clinicAgainOn } from "../../support/clinic-records.ts";
import { memorySql } from "../../support/node-sql.ts";

const AFTER_ITS_LAST_DAY_MS = Date.parse("2026-11-03T12:00:00Z");

const countBy = (records: readonly ImportRecord[]) =>
  Object.fromEntries([...Map.groupBy(records, ({ type }) => type)].map(([type, all]) => [type, all.length]));

it("has three patients and thirty visits to ten purchases, and is the same at every run", () => {
  const records = [...madeUpClinic(1_000)];
  expect(countBy(records)).toEqual({ location: 4, item: 4, patient: 300, purchase: 1_000, payment: 1_000, use: 3_000 });
  expect([...madeUpClinic(1_000)]).toEqual(records);
  expect([...madeUpClinic(1_000, 2)]).not.toEqual(records);
});

it("is taken in whole, in the order in which it comes", () => {
  const clinic = clinicAgainOn(memorySql(), 0);
  clinic.setNow(AFTER_ITS_LAST_DAY_MS);
  const records = [...madeUpClinic(400)];
  for (let from = 0; from < records.length; from += IMPORT_RECORDS_MAX)
    clinic.load(records.slice(from, from + IMPORT_RECORDS_MAX));
  const count = (table: string) => clinic.sql.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n;
  expect([count("patient"), count("purchase"), count("entitlement"), count("use_record")]).toEqual([
    120, 400, 280, 1_200,
  ]);
});
