/** What a program streams with a key of the records API: records of its source, as they come. */
import type { RecordRefusal, RecordsAsk, SentPiece } from "../../../../core/contract/imports.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { type RecordCounts, sumOf } from "../../../../core/records/counts.ts";
import { type ImportState, STREAM_KIND } from "../../../../core/records/imports.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { beginImport } from "../../commands/imports/begin-import.ts";
import { endImport } from "../../commands/imports/end-import.ts";
import { takePiece } from "../../commands/imports/take-piece.ts";
import { UnreadLine } from "../../commands/imports/unread-line.ts";
import { keyUsed } from "../../store/imports/import-keys.ts";
import { importRun } from "../../store/imports/import-runs.ts";
import type { OperationServices } from "../operation.ts";
import { asKey, NO_KEY } from "./as-key.ts";

export function beginRecords(
  services: OperationServices,
  token: string,
  { importId, mode }: RecordsAsk,
): Result<{ importId: string }, Refusal> {
  return asKey(services, token, "begin_records", (ctx, { source, keyId }) => {
    const id = importId ?? ctx.newId();
    const begun = beginImport(ctx, id, { source, kind: STREAM_KIND, mode });
    if (!begun.ok) return begun;
    keyUsed(ctx.sql, keyId, ctx.nowMs);
    return ok({ importId: id });
  });
}

/** Answers what was refused of all of them. A piece that is refused as a whole ends it; those before it stay taken. */
export function takeRecords(
  services: OperationServices,
  token: string,
  importId: string,
  pieces: readonly SentPiece[],
): Result<RecordRefusal[], Refusal> {
  const refused: RecordRefusal[] = [];
  for (const { n, from, lines } of pieces) {
    const taken = asKey(services, token, "take_records", (ctx) =>
      takePiece(ctx, importId, String(n), { lines: lines.flatMap((text, at) => linesOf(text, from + at)) }),
    );
    if (!taken.ok) return taken;
    refused.push(...taken.value.refused);
  }
  return ok(refused);
}

/** Ends it, however much waits: each batch in a transaction of its own. */
export function endRecords(
  services: OperationServices,
  token: string,
  importId: string,
): Result<{ state: ImportState; counts: RecordCounts }, Refusal> {
  const ended = asKey(services, token, "end_records", (ctx) => endImport(ctx, importId));
  const run = importRun(services.sql, importId);
  if (!ended.ok) return ended;
  return run ? ok({ state: run.state, counts: sumOf(Object.values(run.counts)) }) : err(NO_KEY);
}

/** A line that is empty is none. */
function linesOf(text: SentPiece["lines"][number], line: number): { line: number; record: unknown }[] {
  if (typeof text !== "string") return [{ line, record: new UnreadLine(text.code) }];
  if (text.trim() === "") return [];
  try {
    return [{ line, record: JSON.parse(text) as unknown }];
  } catch {
    return [{ line, record: new UnreadLine("not_json") }];
  }
}
