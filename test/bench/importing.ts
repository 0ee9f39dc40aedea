/** 8,000 records of a clinic's export against prepared INSERTs of the very rows they become, in transactions as many. */
import { IMPORT_RECORDS_MAX, type ImportRecord } from "../../core/contract/records.ts";
import type { Sql, SqlValue } from "../../worker/account/store/sql.ts";
import { aCard, aConsent, aLine, aPatient, aPurchase, aUse, clinicOn, sixSessions } from "../support/clinic-records.ts";
import { type Bench, contest, type Side } from "./contest.ts";
import { withStores } from "./stores.ts";

const PATIENTS = 1_000;
const RECORDS_EACH = 8;

/** One patient with a package and a massage, both paid by card, two sessions used, and the policy signed. */
function recordsOf(at: number): ImportRecord[] {
  const patient = `PX${at}`;
  const email = `patient-${at}@example.com`;
  const consent = aConsent(`CX${at}`, "packages@1", "2026-02-01T18:00:00Z");
  return [
    aPatient(patient, `Patient ${at}`, { emails: [email], patientNumber: `HX-${at}` }),
    aPurchase(`BX${at}`, patient, [aLine(`NX${at}`, "laser6", 120_000, { entitlement: sixSessions() })]),
    aPurchase(`MX${at}`, patient, [aLine(`OX${at}`, "massage", 8_000)]),
    aCard(`YX${at}`, `BX${at}`, 120_000),
    aCard(`ZX${at}`, `MX${at}`, 8_000),
    aUse(`UX${at}`, `NX${at}`),
    aUse(`VX${at}`, `NX${at}`, { usedOn: "2026-02-20" }),
    { ...consent, patient },
  ];
}

const records = Array.from({ length: PATIENTS }, (_, at) => recordsOf(at)).flat();
const batches = Array.from({ length: Math.ceil(records.length / IMPORT_RECORDS_MAX) }, (_, at) =>
  records.slice(at * IMPORT_RECORDS_MAX, (at + 1) * IMPORT_RECORDS_MAX),
);

/** In the order in which rows refer to each other. */
const TABLES = ["patient", "patient_key", "purchase", "line", "entitlement", "payment", "use_record", "consent"];

interface RowToInsert {
  readonly query: string;
  readonly values: readonly SqlValue[];
}

/** What the import added to a store, as rows to insert. */
function rowsAdded(open: () => Sql): RowToInsert[] {
  const { sql, load } = clinicOn(open());
  // Without what SQLite works out itself: it takes no value for that.
  const columnsOf = new Map(
    TABLES.map((table) => [
      table,
      sql
        .all<{ name: string }>(`SELECT name FROM pragma_table_xinfo('${table}') WHERE hidden = 0`)
        .map(({ name }) => name),
    ]),
  );
  const rowsIn = (table: string): Record<string, SqlValue>[] =>
    sql.all(`SELECT ${columnsOf.get(table)?.join(", ")} FROM ${table}`);
  const before = new Set(TABLES.flatMap((table) => rowsIn(table).map((row) => JSON.stringify(row))));
  for (const batch of batches) load(batch);
  return TABLES.flatMap((table) =>
    rowsIn(table)
      .filter((row) => !before.has(JSON.stringify(row)))
      .map((row) => {
        const columns = Object.keys(row);
        const marks = columns.map(() => "?").join(", ");
        const query = `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${marks})`;
        return { query, values: columns.map((column) => row[column] ?? null) };
      }),
  );
}

export const importingBench: Bench = {
  name: "importing",
  baseline: "prepared INSERTs of the same rows",
  run: () =>
    withStores(async (open) => {
      const rows = rowsAdded(open);
      const ours: Side = () => {
        const { load } = clinicOn(open());
        return () => {
          for (const batch of batches) load(batch);
        };
      };
      const baseline: Side = () => {
        const { sql } = clinicOn(open());
        const size = Math.ceil(rows.length / batches.length);
        return () => {
          for (let from = 0; from < rows.length; from += size) {
            sql.transaction(() => {
              for (const { query, values } of rows.slice(from, from + size)) sql.run(query, ...values);
            });
          }
        };
      };
      const what = `${PATIENTS * RECORDS_EACH} records, ${rows.length} rows, ${batches.length} transactions`;
      return [await contest({ what, unit: "imports", ours, baseline, times: 1, rounds: 5 })];
    }),
};
