/** What imports leave behind, and for how long: refused lines and what rows said before are patients' data. */
import { sumOf } from "../../../../core/records/counts.ts";
import { UNDO_DAYS } from "../../../../core/records/imports.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";
import { type ImportRun, importRunsIdleSince, moveRun, setRunState } from "./import-runs.ts";
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
    setRunState(sql, run.no, "ended", nowMs);
    record("import.ended", undefined, { importId: run.importId, mode: run.mode, ...sumOf(Object.values(counts)) });
  }
}

export function forgetOldImports(sql: Sql, nowMs: number): void {
  const old = "import_no IN (SELECT no FROM import_run WHERE began_at_ms < ? AND state IN ('ended', 'undone'))";
  for (const table of ["import_refusal", "import_before"]) {
    sql.run(`DELETE FROM ${table} WHERE ${old}`, nowMs - UNDO_DAYS * DAY_MS);
  }
}

/** After that what rows said before is forgotten. */
export const isTooOldToUndo = (beganAtMs: number, nowMs: number): boolean => beganAtMs < nowMs - UNDO_DAYS * DAY_MS;
