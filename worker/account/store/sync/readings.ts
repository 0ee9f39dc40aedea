/** How far each list of a processor was read, and what became of the last reading. */
import type { HistoryKind, ReadingTrouble } from "../../../../core/records/sync.ts";
import type { Sql } from "../sql.ts";

export interface ReadingRun {
  readonly connectionId: string;
  readonly beganAtMs: number;
  /** Who asked for it; null for the nightly one. */
  readonly askedBy: string | null;
  readonly endedAtMs: number | null;
  /** When one last read every list to its end. */
  readonly wholeAtMs: number | null;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: RefusedRows;
}

/** By why: how many, and the first of them by the processor's name. */
export type RefusedRows = Readonly<Record<string, { readonly count: number; readonly some: readonly string[] }>>;

type Stored = Omit<ReadingRun, "refused"> & { readonly refused: string };

export function readingRun(sql: Sql, connectionId: string): ReadingRun | undefined {
  const row = sql.one<Stored>(
    `SELECT connection_id AS connectionId, began_at_ms AS beganAtMs, asked_by AS askedBy, ended_at_ms AS endedAtMs,
       whole_at_ms AS wholeAtMs, added, changed, unchanged, refused FROM reading_run WHERE connection_id = ?`,
    connectionId,
  );
  return row && { ...row, refused: JSON.parse(row.refused) as RefusedRows };
}

/** Anew, from where each list was read to. */
export function beginRun(sql: Sql, connectionId: string, atMs: number, askedBy: string | null): void {
  sql.run(
    `INSERT INTO reading_run (connection_id, began_at_ms, asked_by) VALUES (?1, ?2, ?3)
     ON CONFLICT (connection_id) DO UPDATE SET began_at_ms = ?2, asked_by = ?3, ended_at_ms = NULL, added = 0, changed = 0, unchanged = 0,
       refused = '{}'`,
    connectionId,
    atMs,
    askedBy,
  );
  sql.run(
    `UPDATE reading SET since_ms = NULL, cursor = NULL, mark = NULL, pages = 0, restarts = 0, is_done = 0, trouble = NULL
     WHERE connection_id = ?`,
    connectionId,
  );
}

export function countInRun(
  sql: Sql,
  connectionId: string,
  { added, changed, unchanged, refused }: Pick<ReadingRun, "added" | "changed" | "unchanged" | "refused">,
): void {
  sql.run(
    `UPDATE reading_run SET added = added + ?, changed = changed + ?, unchanged = unchanged + ?, refused = ? WHERE connection_id = ?`,
    added,
    changed,
    unchanged,
    JSON.stringify(refused),
    connectionId,
  );
}

export function endRun(sql: Sql, connectionId: string, atMs: number, isWhole: boolean): void {
  sql.run(
    "UPDATE reading_run SET ended_at_ms = ?1, whole_at_ms = CASE WHEN ?2 THEN ?1 ELSE whole_at_ms END WHERE connection_id = ?3",
    atMs,
    isWhole ? 1 : 0,
    connectionId,
  );
}

export interface Reading {
  readonly kind: HistoryKind;
  /** Until when all that is in the list was read; null where it never was. */
  readonly throughMs: number | null;
  /** From when this reading began; null before its first page. */
  readonly sinceMs: number | null;
  readonly cursor: string | null;
  /** By which a list that goes in a circle is known. */
  readonly mark: string | null;
  readonly pages: number;
  readonly restarts: number;
  readonly isDone: 0 | 1;
  readonly trouble: ReadingTrouble | null;
}

const COLUMNS = `kind, through_ms AS throughMs, since_ms AS sinceMs, cursor, mark, pages, restarts, is_done AS isDone, trouble`;

export const readingsOf = (sql: Sql, connectionId: string): Reading[] =>
  sql.all<Reading>(`SELECT ${COLUMNS} FROM reading WHERE connection_id = ?`, connectionId);

export function putReading(sql: Sql, connectionId: string, reading: Reading): void {
  sql.run(
    `INSERT INTO reading (connection_id, kind, through_ms, since_ms, cursor, mark, pages, restarts, is_done, trouble)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (connection_id, kind) DO UPDATE SET through_ms = excluded.through_ms, since_ms = excluded.since_ms, cursor = excluded.cursor,
       mark = excluded.mark, pages = excluded.pages, restarts = excluded.restarts, is_done = excluded.is_done, trouble = excluded.trouble`,
    connectionId,
    reading.kind,
    reading.throughMs,
    reading.sinceMs,
    reading.cursor,
    reading.mark,
    reading.pages,
    reading.restarts,
    reading.isDone,
    reading.trouble,
  );
}

/** From their beginning next time, also where a reading is under way. */
export function forgetReadings(sql: Sql, connectionId: string): void {
  sql.run("DELETE FROM reading WHERE connection_id = ?", connectionId);
  // A page that is on its way is of the reading before.
  sql.run(
    "UPDATE reading_run SET began_at_ms = began_at_ms + 1 WHERE connection_id = ? AND ended_at_ms IS NULL",
    connectionId,
  );
}
