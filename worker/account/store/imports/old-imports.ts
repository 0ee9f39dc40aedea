/** What imports leave behind, and for how long: refused lines and what rows said before are patients' data. */
import { sumOf } from "../../../../core/records/counts.ts";
import type { AccountContext, CommandContext } from "../context.ts";
import { keptSinceMs } from "../privacy/kept-days.ts";
import type { Sql } from "../sql.ts";
import { endRun } from "./end-run.ts";
import { type ImportRun, importRunsIdleSince, moveRun, piecesOf } from "./import-runs.ts";
import { forgetSeen } from "./import-seen.ts";

const DAY_MS = 86_400_000;
/** Nobody goes on with one after so long: it ends as it is. */
const IDLE_DAYS = 7;

/** Nothing of it waits any more: whose records are kept for that is forgotten, and why each was refused stays. */
export function endWaiting(sql: Sql, run: ImportRun, nowMs: number): ImportRun["counts"] {
  sql.run("UPDATE import_refusal SET record = NULL, rank = NULL WHERE import_no = ? AND record IS NOT NULL", run.no);
  forgetSeen(sql, run.no);
  const counts = Object.fromEntries(Object.entries(run.counts).map(([type, one]) => [type, { ...one, waiting: 0 }]));
  moveRun(sql, { ...run, counts }, nowMs);
  return counts;
}

export function endIdleImports({ sql, nowMs, record }: CommandContext): void {
  for (const run of importRunsIdleSince(sql, nowMs - IDLE_DAYS * DAY_MS)) {
    const counts = endWaiting(sql, run, nowMs);
    endRun(sql, run, nowMs);
    record("import.ended", undefined, { importId: run.importId, mode: run.mode, ...sumOf(Object.values(counts)) });
  }
}

/** A call may be made again for so long. What nothing can be undone of is not kept longer than that. */
const REPEATED_DAYS = 7;
/** In one sweep: an object answers nobody else meanwhile. */
const RUNS_AT_ONCE = 2_000;
const IS_OVER = "state IN ('ended', 'undone')";
/** Rows say by its number which import brought them: the highest stays, since the next import would get it again. */
const NOT_LAST = "no < (SELECT max(no) FROM import_run)";

export function forgetOldImports(context: CommandContext): void {
  const { sql, nowMs, record } = context;
  const undoable = keptSinceMs(context, "imports");
  const repeated = nowMs - REPEATED_DAYS * DAY_MS;
  const old = `import_no IN (SELECT no FROM import_run WHERE began_at_ms < ? AND ${IS_OVER})`;
  for (const table of ["import_refusal", "import_before", "import_piece"]) {
    sql.run(`DELETE FROM ${table} WHERE ${old}`, undoable);
  }
  const ofPrograms = [
    ["began_at_ms < ? AND by_key IS NOT NULL", undoable],
    ["moved_at_ms < ? AND by_key IS NOT NULL AND brought = 0 AND refusals = 0", repeated],
  ] as const;
  const removed = ofPrograms.reduce((sum, [which, beforeMs]) => sum + removeRuns(sql, which, beforeMs), 0);
  if (removed > 0) record("import.forgotten", undefined, { count: removed });
}

/** Rows that such an import brought keep its number, which no other import gets. */
function removeRuns(sql: Sql, which: string, beforeMs: number): number {
  const runs = sql.all<{ no: number }>(
    `SELECT no FROM import_run WHERE ${which} AND ${IS_OVER} AND ${NOT_LAST} LIMIT ${RUNS_AT_ONCE}`,
    beforeMs,
  );
  if (runs.length === 0) return 0;
  const numbers = JSON.stringify(runs.map(({ no }) => no));
  for (const table of ["import_refusal", "import_before", "import_piece", "import_seen"]) {
    sql.run(`DELETE FROM ${table} WHERE import_no IN (SELECT value FROM json_each(?))`, numbers);
  }
  return sql.change("DELETE FROM import_run WHERE no IN (SELECT value FROM json_each(?))", numbers);
}

/** What rows said before is forgotten: more days that were set since bring nothing of it back. */
export const isTooOldToUndo = (
  context: Pick<AccountContext, "sql" | "nowMs">,
  { no, beganAtMs, counts }: Pick<ImportRun, "no" | "beganAtMs" | "counts">,
): boolean =>
  beganAtMs < keptSinceMs(context, "imports") ||
  (Object.keys(counts).length > 0 && piecesOf(context.sql, no).pieces === 0);

/** How many can be undone, or have refused lines, that began before. */
export const keptImportsBefore = (sql: Sql, beforeMs: number): number =>
  sql.one<{ n: number }>(
    `SELECT count(*) AS n FROM import_run r WHERE began_at_ms < ? AND ${IS_OVER}
       AND (EXISTS (SELECT 1 FROM import_before b WHERE b.import_no = r.no)
         OR EXISTS (SELECT 1 FROM import_refusal f WHERE f.import_no = r.no)
         OR EXISTS (SELECT 1 FROM import_piece p WHERE p.import_no = r.no))`,
    beforeMs,
  )?.n ?? 0;
