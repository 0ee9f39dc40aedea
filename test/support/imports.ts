/** An import as a screen sends it: begun, its lines in pieces, ended. */
import type { ImportView, PieceAnswer } from "../../core/contract/imports.ts";
import type { ImportMode } from "../../core/records/imports.ts";
import { assert } from "../../core/result.ts";
import type { TestClinic } from "./clinic.ts";
import { ulidOf } from "./deciding.ts";
import { committed } from "./operations.ts";

let begun = 0;

/** Lines are numbered from 1 within their piece, unless a test says otherwise. */
export function anImport(clinic: TestClinic, mode: ImportMode = "import", importId = ulidOf("FE", begun++)) {
  const admin = clinic.staff("admin");
  const { runtime } = clinic;
  const request = { source: "jane", fileName: "sales.csv", kind: "csv:jane", mode } as const;
  const begin = () => committed(runtime, "beginImport", admin, [importId, request]);
  const send = (n: number, records: readonly unknown[], firstLine = 1) =>
    committed(runtime, "takePiece", admin, [
      importId,
      String(n),
      { lines: records.map((record, at) => ({ line: firstLine + at, record })) },
    ]);
  const must = (n: number, records: readonly unknown[], firstLine = 1): PieceAnswer => {
    const answer = send(n, records, firstLine);
    assert(answer.ok, answer.ok ? "" : answer.error.detail);
    return answer.value;
  };
  const end = () => committed(runtime, "endImport", admin, [importId]);
  const undo = () => committed(runtime, "undoImport", admin, [importId]);
  const view = (): ImportView => {
    const answer = committed(runtime, "readImport", admin, [importId]);
    assert(answer.ok, answer.ok ? "" : answer.error.detail);
    return answer.value;
  };
  const refusals = () => {
    const answer = committed(runtime, "importRefusals", admin, [importId, {}]);
    assert(answer.ok, answer.ok ? "" : answer.error.detail);
    return answer.value.refusals;
  };
  begin();
  return { importId, admin, begin, send, must, end, undo, view, refusals };
}
