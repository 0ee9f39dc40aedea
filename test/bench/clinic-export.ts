/** A clinic's export as it is measured: the records of so many patients, and the rows that they become. */
import { IMPORT_RECORDS_MAX, type ImportRecord } from "../../core/contract/records.ts";
import type { SqlValue } from "../../worker/account/store/sql.ts";
import {
  aCard,
  aConsent,
  aLine,
  aPatient,
  aPurchase,
  aUse,
  sixSessions,
  type TestClinic,
} from "../support/clinic-records.ts";

export const RECORDS_EACH = 8;

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

/** Patients from the number `from` on, in batches as a client sends them; nobody is in two of them. */
export function batchesOf(from: number, patients: number): ImportRecord[][] {
  const size = Math.floor(IMPORT_RECORDS_MAX / RECORDS_EACH);
  return Array.from({ length: Math.ceil(patients / size) }, (_, batch) =>
    Array.from({ length: Math.min(size, patients - batch * size) }, (_, at) =>
      recordsOf(from + batch * size + at),
    ).flat(),
  );
}

/** In the order in which rows refer to each other, each with the column by which a new row is known: ids count up. */
const TABLES: Readonly<Record<string, string>> = {
  patient: "id",
  patient_key: "patient_id",
  purchase: "id",
  line: "id",
  entitlement: "id",
  payment: "id",
  use_record: "id",
  consent: "id",
};

export interface RowToInsert {
  readonly query: string;
  readonly values: readonly SqlValue[];
}

/** Takes a batch into a clinic and answers what it added, as rows to insert. */
export function rowsOfBatch({ sql, load, ctx }: TestClinic): (batch: readonly ImportRecord[]) => RowToInsert[] {
  // Without what SQLite works out itself: it takes no value for that.
  const columnsOf = (table: string): string[] =>
    sql
      .all<{ name: string }>(`SELECT name FROM pragma_table_xinfo('${table}') WHERE hidden = 0`)
      .map(({ name }) => name);
  const tables = Object.entries(TABLES).map(([table, id]) => ({ table, id, columns: columnsOf(table) }));
  return (batch) => {
    const last = ctx().newId();
    load(batch);
    return tables.flatMap(({ table, id, columns }) => {
      const query = `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
      return sql
        .all<Record<string, SqlValue>>(`SELECT ${columns.join(", ")} FROM ${table} WHERE ${id} > ?`, last)
        .map((row) => ({ query, values: columns.map((column) => row[column] ?? null) }));
    });
  };
}
