/** What rows said before an import changed them, so that it can be taken back. */
import type { Row } from "../records/upsert.ts";
import type { Sql } from "../sql.ts";

/** Of a patient what they are found by and written to is in tables of its own. */
const KEYS = "patient_keys";
/** Which import brought a row, and by what it is named, nothing changes. */
const NAMES = ["id", "source", "source_id", "import_no"];

/** Which of these rows an import has changed already. */
export const changedBy = (sql: Sql, no: number, rowIds: readonly string[]): ReadonlySet<string> =>
  new Set(
    sql
      .all<{ id: string }>(
        "SELECT row_id AS id FROM import_before WHERE import_no = ? AND row_id IN (SELECT value FROM json_each(?))",
        no,
        JSON.stringify(rowIds),
      )
      .map(({ id }) => id),
  );

/** Before `rows` are written over those that are there; what the first change found stays. `after`: the hash that the row has then. */
export function keepBefore(sql: Sql, no: number, table: string, rows: readonly Row[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).filter((column) => !NAMES.includes(column));
  const pairs = columns.map((column) => `'${column}', t.${column}`).join(", ");
  sql.run(
    `INSERT INTO import_before (import_no, type, row_id, row)
     SELECT ?1, '${table}', t.id, json_object(${pairs}, 'after', r.value ->> 1)
     FROM json_each(?2) r JOIN ${table} t ON t.id = r.value ->> 0 WHERE true ON CONFLICT DO UPDATE
       SET row = json_set(import_before.row, '$.after', excluded.row ->> 'after')`,
    no,
    JSON.stringify(rows.map(({ id, record_hash: hash = null }) => [id ?? null, hash])),
  );
}

export function keepKeysBefore(sql: Sql, no: number, patientIds: readonly string[]): void {
  if (patientIds.length === 0) return;
  sql.run(
    `INSERT INTO import_before (import_no, type, row_id, row)
     SELECT ?1, '${KEYS}', p.value, json_object(
       'keys', (SELECT json_group_array(json_array(kind, value_norm)) FROM patient_key k WHERE k.patient_id = p.value),
       'contacts', (SELECT json_group_array(json_array(id, kind, value_norm, since_ms)) FROM contact_since c WHERE c.patient_id = p.value),
       'guardians', (SELECT json_group_array(json_array(guardian_id, since_ms)) FROM guardian_since g WHERE g.patient_id = p.value))
     FROM json_each(?2) p WHERE true ON CONFLICT DO NOTHING`,
    no,
    JSON.stringify(patientIds),
  );
}

/** Ids of changed rows that something else has changed since. */
export const changedSince = (sql: Sql, no: number, table: string): string[] =>
  sql
    .all<{ id: string }>(
      `SELECT b.row_id AS id FROM import_before b LEFT JOIN ${table} t ON t.id = b.row_id
       WHERE b.import_no = ? AND b.type = '${table}' AND t.record_hash IS NOT b.row ->> 'after'`,
      no,
    )
    .map(({ id }) => id);

/** Ids of rows that it brought and another import has changed since. */
export const changedByOthers = (sql: Sql, no: number, table: string): string[] =>
  sql
    .all<{ id: string }>(
      `SELECT DISTINCT t.id FROM import_before b JOIN ${table} t ON t.id = b.row_id
       WHERE b.import_no <> ?1 AND b.type = '${table}' AND t.import_no = ?1`,
      no,
    )
    .map(({ id }) => id);

export function restoreRows(sql: Sql, no: number, table: string): void {
  const first = sql.one<{ row: string }>(
    "SELECT row FROM import_before WHERE import_no = ? AND type = ? LIMIT 1",
    no,
    table,
  );
  if (!first) return;
  const columns = Object.keys(JSON.parse(first.row) as object).filter((column) => column !== "after");
  sql.run(
    `UPDATE ${table} SET ${columns.map((column) => `${column} = b.row ->> '${column}'`).join(", ")}
     FROM import_before b WHERE b.import_no = ? AND b.type = '${table}' AND b.row_id = ${table}.id`,
    no,
  );
}

export function restoreKeys(sql: Sql, no: number): void {
  const changed = `SELECT row_id FROM import_before WHERE import_no = ? AND type = '${KEYS}'`;
  for (const table of ["patient_key", "contact_since", "guardian_since"]) {
    sql.run(`DELETE FROM ${table} WHERE patient_id IN (${changed})`, no);
  }
  const from = (list: string) =>
    `FROM import_before b, json_each(b.row, '$.${list}') e WHERE b.import_no = ? AND b.type = '${KEYS}'`;
  sql.run(
    `INSERT INTO patient_key (kind, value_norm, patient_id) SELECT e.value ->> 0, e.value ->> 1, b.row_id ${from("keys")}`,
    no,
  );
  sql.run(
    `INSERT INTO contact_since (id, kind, value_norm, since_ms, patient_id)
     SELECT e.value ->> 0, e.value ->> 1, e.value ->> 2, e.value ->> 3, b.row_id ${from("contacts")}`,
    no,
  );
  sql.run(
    `INSERT INTO guardian_since (guardian_id, since_ms, patient_id) SELECT e.value ->> 0, e.value ->> 1, b.row_id ${from("guardians")}`,
    no,
  );
}

export function forgetBefore(sql: Sql, no: number): void {
  sql.run("DELETE FROM import_before WHERE import_no = ?", no);
}
