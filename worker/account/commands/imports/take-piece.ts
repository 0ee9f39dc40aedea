/** Takes in one piece of an import: every record that can be taken, and a reason for each other one. */
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { PieceAnswer, PieceRequest } from "../../../../core/contract/imports.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import type { CommandContext } from "../../store/context.ts";
import { refusalsOfPiece } from "../../store/imports/import-refusals.ts";
import { type ImportRun, importPiece, insertPiece, moveRun } from "../../store/imports/import-runs.ts";
import { needRun } from "./begin-import.ts";
import { ImportReport } from "./import-report.ts";
import { needRoom } from "./room.ts";
import { takeLines } from "./take-lines.ts";

/** The same piece again answers what was answered; another one under its number is refused. */
export function takePiece(
  ctx: CommandContext,
  importId: string,
  number: string,
  { lines }: PieceRequest,
): Result<PieceAnswer, Refusal> {
  const found = needRun(ctx, importId);
  if (!found.ok) return found;
  const run = found.value;
  const n = Number(number);
  const hash = sha256Hex(lines.map(textOf).join("\n"));
  const before = answeredBefore(ctx, run, n, hash);
  if (before) return before;
  if (run.state !== "running") return err({ code: "import_over", detail: "This import has ended; begin another." });
  const room = needRoom(ctx, lines.length);
  if (!room.ok) return room;
  const report = new ImportReport(ctx.sql, run);
  const { waitingRules } = takeLines(ctx, { run, n, lines, report });
  const counts = report.ofPiece();
  insertPiece(ctx.sql, run.no, n, { hash, answer: JSON.stringify(counts) });
  moveRun(ctx.sql, { ...report.totals(), no: run.no, waitingRules: waitingRules ?? run.waitingRules }, ctx.nowMs);
  return ok({ ...counts, n, refused: report.refused });
}

/** What goes too deep to be written is refused as a record, and is as good as the same again. */
function textOf(line: PieceRequest["lines"][number]): string {
  try {
    return JSON.stringify(line);
  } catch {
    return `${line.line} too deep`;
  }
}

function answeredBefore(
  { sql }: CommandContext,
  { no }: ImportRun,
  n: number,
  hash: string,
): Result<PieceAnswer, Refusal> | undefined {
  const known = importPiece(sql, no, n);
  if (!known) return undefined;
  if (known.hash !== hash) {
    return err({ code: "id_reused", detail: `Piece ${n} of this import was another one.`, field: "n", values: { n } });
  }
  const counts = JSON.parse(known.answer) as Omit<PieceAnswer, "n" | "refused">;
  return ok({ ...counts, n, refused: refusalsOfPiece(sql, no, n).map(({ seq: _, ...refused }) => refused) });
}
