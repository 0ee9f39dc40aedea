/** The end of an import: what waited for other records is tried once more, some at a time, in the order in which records refer to each other. */

import type { Refusal } from "../../../../core/contract/problem.ts";
import type { ImportRecord } from "../../../../core/contract/records.ts";
import { PIECE_LINES_MAX } from "../../../../core/records/imports.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { CommandContext } from "../../store/context.ts";
import { endRun } from "../../store/imports/end-run.ts";
import {
  refuseForGood,
  removeRefusals,
  type WaitingLine,
  waitingOf,
  waitLonger,
} from "../../store/imports/import-refusals.ts";
import { type ImportRun, moveRun, setRunState } from "../../store/imports/import-runs.ts";
import { forgetSeen } from "../../store/imports/import-seen.ts";
import { needRun } from "./begin-import.ts";
import { ImportReport } from "./import-report.ts";
import { rankOf, sentence, takeRecords } from "./take-lines.ts";

/** In one call: an object answers nobody else meanwhile. */
const BATCHES_AT_ONCE = 4;

/** Ends an import. Where much waits it is `ending` when this answers, and asked again it goes on; one that has ended stays so. */
export function endImport(ctx: CommandContext, importId: string): Result<true, Refusal> {
  const found = needRun(ctx, importId);
  if (!found.ok) return found;
  const run = found.value;
  if (run.state === "ended" || run.state === "undone") return ok(true);
  const report = new ImportReport(ctx.sql, run);
  let { waitingRules } = run;
  for (let batch = 0; batch < BATCHES_AT_ONCE; batch += 1) {
    const waiting = waitingOf(ctx.sql, run.no, PIECE_LINES_MAX);
    if (waiting.length === 0) break;
    waitingRules = tryAgain(ctx, run, waiting, report) ?? waitingRules;
  }
  moveRun(ctx.sql, { ...report.totals(), no: run.no, waitingRules }, ctx.nowMs);
  const isOver = waitingOf(ctx.sql, run.no, 1).length === 0;
  if (isOver) end(ctx, run, report);
  else if (run.state === "running") setRunState(ctx.sql, run.no, "ending", ctx.nowMs);
  return ok(true);
}

function end({ sql, nowMs, record }: CommandContext, run: ImportRun, report: ImportReport): void {
  const { importId, mode } = run;
  forgetSeen(sql, run.no);
  endRun(sql, run, nowMs);
  record("import.ended", undefined, { importId, mode, ...report.sum() });
}

function tryAgain(
  ctx: CommandContext,
  run: ImportRun,
  waiting: readonly WaitingLine[],
  report: ImportReport,
): string | undefined {
  const lines = waiting.map((line) => ({
    line: line.line,
    waiting: line,
    record: JSON.parse(line.record) as ImportRecord,
  }));
  for (const { record } of lines) {
    report.count(record.type, "refused", -1);
    report.count(record.type, "waiting", -1);
  }
  const { faults, waitingRules } = takeRecords(ctx, run, END_PIECE, lines, report);
  removeRefusals(
    ctx.sql,
    lines.filter((line) => !faults.has(line)).map(({ waiting: { seq } }) => seq),
  );
  for (const one of lines) {
    const { waiting: line, record } = one;
    const fault = faults.get(one);
    if (!fault) continue;
    report.count(record.type, "refused");
    const { code = "contradicts", field, detail } = fault;
    const isFirst = line.rank === rankOf(record.type);
    // Whom a patient waits for may be one who waits further down.
    if (code === "unknown_reference" && record.type === "patient" && isFirst) {
      report.count(record.type, "waiting");
      waitLonger(ctx.sql, line.seq, line.rank + 1);
    } else refuseForGood(ctx.sql, line.seq, { field, code, message: sentence(detail) });
  }
  return waitingRules;
}

/** In the record, for what was taken at the end. */
const END_PIECE = -1;
