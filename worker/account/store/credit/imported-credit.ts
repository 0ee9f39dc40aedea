/** Credit as imports tell of it: entries that are booked, uses that repeat ours, and echoes of what we posted. */
import type { Sql } from "../sql.ts";

export interface ToldCredit {
  readonly currency: string;
  readonly deltaMinor: number;
  readonly onDate: string;
}

/** As the import told of it: a use that repeats one of ours may be booked in part or not at all. */
export function toldCredit(
  sql: Sql,
  source: string,
  sourceId: string,
): (ToldCredit & { readonly patientId: string; readonly referenceHash: string | null }) | undefined {
  const read = (table: "credit_use_told" | "credit_entry") =>
    sql.one<ToldCredit & { patientId: string; referenceHash: string | null }>(
      `SELECT patient_id AS patientId, delta_minor AS deltaMinor, currency, on_date AS onDate, reference_hash AS referenceHash
       FROM ${table} WHERE source = ? AND source_id = ?`,
      source,
      sourceId,
    );
  return read("credit_use_told") ?? read("credit_entry");
}

/** How much more often an entry was taken back with its import than it came again. */
const timesUndone = (entry: string) =>
  `(SELECT count(*) FROM credit_entry u WHERE u.source = 'makegood' AND u.source_id GLOB 'undo:' || ${entry} || ':*')
   - (SELECT count(*) FROM credit_entry a WHERE a.source = 'makegood' AND a.source_id GLOB 'again:' || ${entry} || ':*')`;

export interface UndoneEntry {
  readonly entryId: string;
  readonly patientId: string;
  readonly deltaMinor: number;
  readonly currency: string;
}

const ENTRY = "e.id AS entryId, e.patient_id AS patientId, e.delta_minor AS deltaMinor, e.currency";

/** The entry that came by this name, where it was taken back with its import. */
export const undoneEntry = (sql: Sql, source: string, sourceId: string): UndoneEntry | undefined =>
  sql.one<UndoneEntry>(
    `SELECT ${ENTRY} FROM credit_entry e WHERE e.source = ? AND e.source_id = ? AND ${timesUndone("e.id")} > 0`,
    source,
    sourceId,
  );

/** What an import booked: its own entries, and those that it brought again, under the name of the first. */
export const entriesOfImport = (sql: Sql, no: number): UndoneEntry[] =>
  sql
    .all<UndoneEntry & { sourceId: string; source: string }>(
      `SELECT ${ENTRY}, e.source, e.source_id AS sourceId FROM credit_entry e WHERE e.import_no = ?`,
      no,
    )
    .map(({ source, sourceId, ...entry }) => {
      const first = source === "makegood" ? /^again:([^:]+):/.exec(sourceId)?.[1] : undefined;
      return first === undefined ? entry : { ...entry, entryId: first };
    });

/** An entry against one that is there, or that one again: the ledger is never edited. */
export function insertCounter(
  sql: Sql,
  what: "undo" | "again",
  entry: UndoneEntry,
  { id, importNo, onDate, note }: { id: string; importNo: number; onDate: string; note: string },
): void {
  insertImported(sql, {
    id,
    source: "makegood",
    sourceId: `${what}:${entry.entryId}:${importNo}`,
    patientId: entry.patientId,
    deltaMinor: what === "undo" ? -entry.deltaMinor : entry.deltaMinor,
    currency: entry.currency,
    onDate,
    note,
    importNo: what === "undo" ? null : importNo,
  });
}

/** Entries of other names that an import brought, and that are never taken back: what repeats ours, and what was recorded here before. */
export const echoesOfImport = (sql: Sql, no: number): number =>
  sql.one<{ n: number }>(
    `SELECT (SELECT count(*) FROM credit_echo WHERE import_no = ?1) + (SELECT count(*) FROM credit_use_told WHERE import_no = ?1) AS n`,
    no,
  )?.n ?? 0;

/** Patients who have spent what an import brought: without it they would owe. */
export const creditSpentOfImport = (sql: Sql, no: number): string[] =>
  sql
    .all<{ patientId: string }>(
      `SELECT e.patient_id AS patientId FROM credit_entry e WHERE e.import_no = ?1 GROUP BY e.patient_id, e.currency
       HAVING (SELECT sum(b.delta_minor) FROM credit_entry b WHERE b.patient_id = e.patient_id AND b.currency = e.currency)
         < sum(e.delta_minor) AND sum(e.delta_minor) > 0`,
      no,
    )
    .map(({ patientId }) => patientId);

/** What an import said of a credit that we had posted ourselves. */
export function creditEcho(
  sql: Sql,
  source: string,
  sourceId: string,
): (ToldCredit & { readonly legId: string }) | undefined {
  return sql.one<ToldCredit & { legId: string }>(
    `SELECT leg_id AS legId, delta_minor AS deltaMinor, currency, on_date AS onDate FROM credit_echo
     WHERE source = ? AND source_id = ?`,
    source,
    sourceId,
  );
}

interface Named extends ToldCredit {
  readonly source: string;
  readonly sourceId: string;
  /** Which import brought it. */
  readonly importNo: number | null;
}

export function insertImported(
  sql: Sql,
  entry: Named & { readonly id: string; readonly patientId: string; readonly note: string },
): void {
  sql.run(
    `INSERT INTO credit_entry (id, source, source_id, patient_id, delta_minor, bonus, currency, on_date, note, import_no, kind)
     VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, 'import')`,
    entry.id,
    entry.source,
    entry.sourceId,
    entry.patientId,
    entry.deltaMinor,
    entry.currency,
    entry.onDate,
    entry.note,
    entry.importNo,
  );
}

/** `repeatsMinor`: how much of the use staff had recorded here. */
export function insertUseTold(
  sql: Sql,
  use: Named & { readonly patientId: string; readonly referenceHash: string; readonly repeatsMinor: number },
): void {
  sql.run(
    `INSERT INTO credit_use_told (source, source_id, patient_id, reference_hash, delta_minor, repeats_minor, currency, on_date, import_no)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    use.source,
    use.sourceId,
    use.patientId,
    use.referenceHash,
    use.deltaMinor,
    use.repeatsMinor,
    use.currency,
    use.onDate,
    use.importNo,
  );
}

export function insertEcho(sql: Sql, echo: Named & { readonly legId: string }): void {
  sql.run(
    `INSERT INTO credit_echo (source, source_id, leg_id, delta_minor, currency, on_date, import_no)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    echo.source,
    echo.sourceId,
    echo.legId,
    echo.deltaMinor,
    echo.currency,
    echo.onDate,
    echo.importNo,
  );
}
