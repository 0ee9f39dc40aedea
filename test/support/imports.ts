/** An import as a screen sends it: begun, its lines in pieces, ended. */
import type { ImportView, PieceAnswer } from "../../core/contract/imports.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import { type ImportMode, STREAM_KIND } from "../../core/records/imports.ts";
import { assert, type Result } from "../../core/result.ts";
import { beginImport } from "../../worker/account/commands/imports/begin-import.ts";
import { endImport } from "../../worker/account/commands/imports/end-import.ts";
import { takePiece } from "../../worker/account/commands/imports/take-piece.ts";
import { runRepeatable } from "../../worker/account/commands/run-command.ts";
import type { CommandContext } from "../../worker/account/store/context.ts";
import { insertImportKey, revokeKeyRow } from "../../worker/account/store/imports/import-keys.ts";
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

/** What a program sends with a key of its own: begun, its lines, ended, each as the calls of its key make them. */
export function aProgram(
  clinic: TestClinic,
  keyId = ulidOf("NANE", begun++),
  source = "jane",
  kind: string = STREAM_KIND,
) {
  const { runtime, sql } = clinic;
  const admin = clinic.staff("admin");
  insertImportKey(sql, { keyId, source, title: "Nightly", madeBy: admin.personId, madeAtMs: 1, mac: keyId });
  const actor = { type: "key", keyId } as const;
  const act = <T>(run: (context: CommandContext) => Result<T, Refusal>) =>
    runRepeatable(runtime, { id: keyId, name: "records", actor }, run);
  const begin = (importId: string) =>
    act((context) => beginImport(context, importId, { source, kind, mode: "import" }));
  const send = (importId: string, n: number, records: readonly unknown[]) =>
    act((context) =>
      takePiece(context, importId, String(n), { lines: records.map((record, at) => ({ line: at + 1, record })) }),
    );
  const end = (importId: string) => act((context) => endImport(context, importId));
  const must = (records: readonly unknown[], importId = ulidOf("FE", begun++)): string => {
    for (const answer of [begin(importId), send(importId, 0, records), end(importId)]) {
      assert(answer.ok, answer.ok ? "" : answer.error.detail);
    }
    return importId;
  };
  const revoke = () => revokeKeyRow(sql, keyId, admin.personId, 2);
  return { begin, send, end, must, revoke };
}

/** Why an import was not undone: on which table, what rests there, and how often. */
export function restsOn(answer: Result<unknown, Refusal>): string[] {
  const error = answer.ok ? undefined : answer.error;
  if (error?.code !== "import_in_use") return [];
  const rests = error.values?.rests as { on: string; what: string; count: number }[] | undefined;
  return (rests ?? []).map(({ on, what, count }) => `${on} ${what} ${count}`);
}

const BROUGHT_TABLES = [
  "patient",
  "patient_key",
  "contact_since",
  "guardian_since",
  "purchase",
  "line",
  "entitlement",
  "payment",
  "use_record",
];
/** What the rows say that an import may bring. Ids are minted anew and rows lie elsewhere: what they say is the same. */
export const said = (clinic: TestClinic) =>
  Object.fromEntries(
    BROUGHT_TABLES.map((table) => [
      table,
      clinic.sql
        .all<Record<string, unknown>>(`SELECT * FROM ${table}`)
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
