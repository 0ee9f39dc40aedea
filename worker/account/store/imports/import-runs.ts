/** Imports, their pieces, and what each piece was answered. */
import type { ImportView } from "../../../../core/contract/imports.ts";
import { type RecordCounts, sumOf } from "../../../../core/records/counts.ts";
import type { ImportMode, ImportState } from "../../../../core/records/imports.ts";
import type { Sql } from "../sql.ts";

/** By type of record; what has no type that we know stands under an empty one. */
export type CountsByType = Readonly<Record<string, RecordCounts>>;

export interface ImportRun {
  readonly no: number;
  readonly importId: string;
  readonly source: string;
  readonly fileName: string | null;
  readonly kind: string;
  readonly mode: ImportMode;
  readonly state: ImportState;
  readonly byPerson: string | null;
  readonly byKey: string | null;
  /** Who began it, or how the key is called. */
  readonly byName: string;
  readonly beganAtMs: number;
  readonly movedAtMs: number;
  readonly endedAtMs: number | null;
  readonly undoneAtMs: number | null;
  readonly counts: CountsByType;
  /** Kept one by one, with those that came right later. */
  readonly refusals: number;
  readonly waitingRules: string | null;
  /** Found at its end. */
  readonly overused: Overused | null;
}

type Overused = NonNullable<ImportView["overused"]>;

type Stored = Omit<ImportRun, "counts" | "overused"> & { readonly counts: string; readonly overused: string | null };

const SELECT = `SELECT no, id AS importId, source, file_name AS fileName, kind, mode, state, by_person AS byPerson, by_key AS byKey,
    coalesce((SELECT name FROM person WHERE person.id = by_person), (SELECT title FROM import_key WHERE import_key.id = by_key), '') AS byName,
    began_at_ms AS beganAtMs, moved_at_ms AS movedAtMs, ended_at_ms AS endedAtMs, undone_at_ms AS undoneAtMs, counts, refusals,
    waiting_rules AS waitingRules, overused
  FROM import_run`;

const toRun = ({ counts, overused, ...row }: Stored): ImportRun => ({
  ...row,
  counts: JSON.parse(counts) as CountsByType,
  overused: overused === null ? null : (JSON.parse(overused) as Overused),
});

export function importRun(sql: Sql, importId: string): ImportRun | undefined {
  const row = sql.one<Stored>(`${SELECT} WHERE id = ?`, importId);
  return row && toRun(row);
}

const RUNS_SHOWN = 100;
/** A program begins as many in a few minutes: they push no person's import off the list. */
const OF_PROGRAMS_SHOWN = 20;

/** The latest first. */
export const importRuns = (sql: Sql): ImportRun[] =>
  sql
    .all<Stored>(
      `${SELECT} WHERE no IN (SELECT no FROM import_run WHERE by_key IS NULL ORDER BY no DESC LIMIT ${RUNS_SHOWN})
         OR no IN (SELECT no FROM import_run WHERE by_key IS NOT NULL ORDER BY no DESC LIMIT ${OF_PROGRAMS_SHOWN})
       ORDER BY no DESC`,
    )
    .map(toRun);

/** Those that have not ended, and of which nothing has come since. */
export const importRunsIdleSince = (sql: Sql, atMs: number): ImportRun[] =>
  sql
    .all<Stored>(
      `${SELECT} WHERE state IN ('running', 'ending') AND moved_at_ms < ? ORDER BY no LIMIT ${RUNS_SHOWN}`,
      atMs,
    )
    .map(toRun);

/** What the last dry run of the same file would have added. */
export function addedByTrial(
  sql: Sql,
  { source, fileName, kind }: Pick<ImportRun, "source" | "fileName" | "kind">,
): number | undefined {
  const row = sql.one<{ counts: string }>(
    `SELECT counts FROM import_run WHERE mode = 'dry_run' AND state = 'ended' AND source = ? AND file_name IS ? AND kind = ?
     ORDER BY no DESC LIMIT 1`,
    source,
    fileName,
    kind,
  );
  return row && sumOf(Object.values(JSON.parse(row.counts) as CountsByType)).added;
}

export function insertRun(
  sql: Sql,
  run: Pick<ImportRun, "importId" | "source" | "fileName" | "kind" | "mode" | "byPerson" | "byKey" | "beganAtMs">,
): void {
  sql.run(
    `INSERT INTO import_run (id, source, file_name, kind, mode, state, by_person, by_key, began_at_ms, moved_at_ms, brought)
     VALUES (?1, ?2, ?3, ?4, ?5, 'running', ?6, ?7, ?8, ?8, 0)`,
    run.importId,
    run.source,
    run.fileName,
    run.kind,
    run.mode,
    run.byPerson,
    run.byKey,
    run.beganAtMs,
  );
}

/** What moves while pieces come in. */
export function moveRun(
  sql: Sql,
  { no, counts, refusals, waitingRules }: Pick<ImportRun, "no" | "counts" | "refusals" | "waitingRules">,
  nowMs: number,
): void {
  const { added, changed } = sumOf(Object.values(counts));
  sql.run(
    `UPDATE import_run SET counts = ?, refusals = ?, waiting_rules = ?, moved_at_ms = ?,
       brought = CASE mode WHEN 'dry_run' THEN 0 ELSE ? END WHERE no = ?`,
    JSON.stringify(counts),
    refusals,
    waitingRules,
    nowMs,
    added + changed,
    no,
  );
}

export function setRunState(sql: Sql, no: number, state: Exclude<ImportState, "ended">, nowMs: number): void {
  sql.run(
    `UPDATE import_run SET state = ?1, undone_at_ms = CASE WHEN ?1 = 'undone' THEN ?2 ELSE undone_at_ms END WHERE no = ?3`,
    state,
    nowMs,
    no,
  );
}

export function setRunEnded(sql: Sql, no: number, overused: Overused | null, nowMs: number): void {
  sql.run(
    "UPDATE import_run SET state = 'ended', ended_at_ms = ?, overused = ? WHERE no = ?",
    nowMs,
    overused && JSON.stringify(overused),
    no,
  );
}

export interface StoredPiece {
  readonly hash: string;
  readonly answer: string;
}

export const importPiece = (sql: Sql, no: number, n: number): StoredPiece | undefined =>
  sql.one<StoredPiece>("SELECT hash, answer FROM import_piece WHERE import_no = ? AND n = ?", no, n);

export function insertPiece(sql: Sql, no: number, n: number, { hash, answer }: StoredPiece): void {
  sql.run("INSERT INTO import_piece (import_no, n, hash, answer) VALUES (?, ?, ?, ?)", no, n, hash, answer);
}

/** How many pieces came, and the first number that did not. */
export function piecesOf(sql: Sql, no: number): { readonly pieces: number; readonly nextPiece: number } {
  const seen = sql.one<{ pieces: number; last: number | null }>(
    "SELECT count(*) AS pieces, max(n) AS last FROM import_piece WHERE import_no = ?",
    no,
  );
  const { pieces = 0, last = null } = seen ?? {};
  if (last === null) return { pieces: 0, nextPiece: 0 };
  if (last + 1 === pieces) return { pieces, nextPiece: pieces };
  const gap = sql.one<{ n: number }>(
    `SELECT min(n) AS n FROM (SELECT 0 AS n UNION ALL SELECT n + 1 FROM import_piece WHERE import_no = ?1) AS next
     WHERE NOT EXISTS (SELECT 1 FROM import_piece p WHERE p.import_no = ?1 AND p.n = next.n)`,
    no,
  );
  return { pieces, nextPiece: gap?.n ?? pieces };
}
