/** Imports as screens show them: counts, never a patient. */
import type { ImportView, RefusalPage, RefusalsQuery } from "../../../../core/contract/imports.ts";
import { REFUSALS_PAGE } from "../../../../core/contract/imports.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { sumOf } from "../../../../core/records/counts.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import type { AccountContext } from "../../store/context.ts";
import { refusalsOf } from "../../store/imports/import-refusals.ts";
import { type ImportRun, importRun, importRuns, piecesOf } from "../../store/imports/import-runs.ts";
import type { Sql } from "../../store/sql.ts";

export const listImports = ({ sql }: AccountContext): { imports: ImportView[] } => ({
  imports: importRuns(sql).map((run) => viewOf(sql, run)),
});

const NOT_THERE: Refusal = { code: "not_found", detail: "There is no such import." };

export function readImport({ sql }: AccountContext, importId: string): Result<ImportView, Refusal> {
  const run = importRun(sql, importId);
  return run ? ok(viewOf(sql, run)) : err(NOT_THERE);
}

export function importRefusals(
  { sql }: AccountContext,
  importId: string,
  { after = "0" }: RefusalsQuery,
): Result<RefusalPage, Refusal> {
  const run = importRun(sql, importId);
  if (!run) return err(NOT_THERE);
  const rows = refusalsOf(sql, run.no, Number(after), REFUSALS_PAGE);
  const last = rows.length === REFUSALS_PAGE ? rows.at(-1)?.seq : undefined;
  return ok({
    refusals: rows.map(({ seq: _, ...refused }) => refused),
    ...(last === undefined ? {} : { after: String(last) }),
  });
}

function viewOf(sql: Sql, run: ImportRun): ImportView {
  const { importId, source, kind, mode, state, beganAtMs, movedAtMs } = run;
  const counts = sumOf(Object.values(run.counts));
  return {
    importId,
    source,
    ...(run.fileName === null ? {} : { fileName: run.fileName }),
    kind,
    mode,
    state,
    by: { kind: run.byKey === null ? "person" : "key", name: run.byName },
    beganAtMs,
    movedAtMs,
    ...(run.endedAtMs === null ? {} : { endedAtMs: run.endedAtMs }),
    ...(run.undoneAtMs === null ? {} : { undoneAtMs: run.undoneAtMs }),
    counts,
    types: Object.entries(run.counts).map(([type, ofType]) => ({ type, ...ofType })),
    ...piecesOf(sql, run.no),
    ...(run.refusals < counts.refused ? { refusalsKept: run.refusals } : {}),
    ...(run.waitingRules === null ? {} : { waitingRules: [run.waitingRules] }),
    ...(run.overused === null || state !== "ended" ? {} : { overused: run.overused }),
  };
}
