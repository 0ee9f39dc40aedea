/** Taking in a clinic's export over HTTP, beside a bare object that inserts the very rows that it becomes. */
import type { ImportRecord } from "../../../core/contract/records.ts";
import { assert } from "../../../core/result.ts";
import type { RunningDemo } from "../../../demo/runtime/demo.ts";
import type { Sql, SqlValue } from "../../../worker/account/store/sql.ts";
import { bearerOf } from "../../browser/support/bearer.ts";
import { basics, clinicOn } from "../../support/clinic-records.ts";
import { ulidOf } from "../../support/deciding.ts";
import { memorySql } from "../../support/node-sql.ts";
import { batchesOf, RECORDS_EACH, type RowToInsert, rowsOfBatch } from "../clinic-export.ts";
import type { Ask } from "./many.ts";

/** So many patients in a round: 32 requests of 500 records. */
const PATIENTS = 2_000;
export const RECORDS_A_ROUND = PATIENTS * RECORDS_EACH;

/** What patients of the sample clinic sign. */
const SIGNED = "harbour-packages@3";
const JSON_BODY = { "content-type": "application/json" };

const signed = (record: ImportRecord): ImportRecord =>
  record.type === "consent" ? { ...record, policyVersionId: SIGNED } : record;

export interface ImportSides {
  readonly ours: (round: number) => readonly Ask[];
  readonly baseline: (round: number) => readonly Ask[];
}

/** Both sides with the clinic's own rows in them, and nobody's yet. */
export async function importSides(demo: RunningDemo, bareOrigin: string): Promise<ImportSides> {
  const authorization = `Bearer ${await bearerOf(demo, "admin")}`;
  const headers = { authorization, ...JSON_BODY };
  const importOf = (records: readonly ImportRecord[]): Ask => ({
    url: `${demo.workerOrigin}/v1/imports`,
    method: "POST",
    headers,
    body: JSON.stringify({
      records: records.map(signed),
    }),
  });
  // The demo has rules and policies of its own.
  await must(importOf(basics.filter(({ type }) => type !== "rules_version" && type !== "policy_version")));
  const clinic = clinicOn(memorySql());
  const rowsOf = rowsOfBatch(clinic);
  const post = (path: string, body: unknown): Ask => ({
    url: `${bareOrigin}${path}`,
    method: "POST",
    headers: JSON_BODY,
    body: JSON.stringify(body),
  });
  await must(post("/begin", whole(clinic.sql)));
  const batches = (round: number) => batchesOf(round * PATIENTS, PATIENTS);
  const importId = ulidOf("TAKE", 1);
  await must({
    url: `${demo.workerOrigin}/v1/imports/${importId}`,
    method: "PUT",
    headers,
    body: JSON.stringify({ source: "jane", kind: "bench", mode: "import" }),
  });
  const size = batches(0).length;
  const pieceOf = (records: readonly ImportRecord[], n: number): Ask => ({
    url: `${demo.workerOrigin}/v1/imports/${importId}/pieces/${n}`,
    method: "PUT",
    headers,
    body: JSON.stringify({ lines: records.map((record, at) => ({ line: at + 1, record: signed(record) })) }),
  });
  return {
    ours: (round) => batches(round).map((records, at) => pieceOf(records, round * size + at)),
    baseline: (round) => batches(round).map((batch) => post("/insert", byQuery(rowsOf(batch)))),
  };
}

type Grouped = (readonly [string, readonly (readonly SqlValue[])[]])[];

/** Each statement once, with the values of its rows. */
const byQuery = (rows: readonly RowToInsert[]): Grouped =>
  [...Map.groupBy(rows, ({ query }) => query)].map(([query, all]) => [query, all.map(({ values }) => values)]);

/** The tables with their indexes, and every row. */
function whole(sql: Sql): { schema: string[]; rows: Grouped } {
  const made = sql.all<{ type: string; name: string; sql: string }>(
    "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'index', rowid",
  );
  const rows = made
    .filter(({ type }) => type === "table")
    .flatMap(({ name }) => {
      const columns = sql
        .all<{ name: string }>(`SELECT name FROM pragma_table_xinfo('${name}') WHERE hidden = 0`)
        .map((column) => column.name);
      const query = `INSERT INTO ${name} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
      return sql
        .all<Record<string, SqlValue>>(`SELECT ${columns.join(", ")} FROM ${name}`)
        .map((row) => ({ query, values: columns.map((column) => row[column] ?? null) }));
    });
  return { schema: made.filter(({ type }) => type !== "trigger").map((one) => one.sql), rows: byQuery(rows) };
}

async function must({ url, ...init }: Ask): Promise<void> {
  const answer = await fetch(url, init);
  assert(answer.ok, answer.ok ? "" : `${url}: ${answer.status} ${(await answer.text()).slice(0, 400)}`);
}
