/** A file that comes in with a key of the records API, piece by piece, as an admin's does on the page; nothing else of the account is read. */
import type { KeyAnswerOf, KeyArgsOf, KeyOperation } from "../../../../core/contract/by-key.ts";
import type { ImportKey } from "../../../../core/contract/imports.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { STREAM_KIND } from "../../../../core/records/imports.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { beginImport, needRun } from "../../commands/imports/begin-import.ts";
import { endImport } from "../../commands/imports/end-import.ts";
import { takePiece } from "../../commands/imports/take-piece.ts";
import { importRefusals, readImport } from "../../queries/imports/import-view.ts";
import type { CommandContext } from "../../store/context.ts";
import { keyUsed } from "../../store/imports/import-keys.ts";
import { importMaps, locationsByName } from "../../store/imports/import-maps.ts";
import type { OperationServices } from "../operation.ts";
import { asKey } from "./as-key.ts";

/** One call. Each is its own transaction, and may come again. */
export const performByKey = <N extends KeyOperation>(
  services: Pick<OperationServices, "sql" | "recordsKeys" | "runtime">,
  token: string,
  name: N,
  ...args: KeyArgsOf<N>
): Result<KeyAnswerOf<N>, Refusal> => asKey(services, token, name, (context, key) => ACTS[name](context, key, ...args));

type Acts = {
  readonly [N in KeyOperation]: (
    context: CommandContext,
    key: ImportKey,
    ...args: KeyArgsOf<N>
  ) => Result<KeyAnswerOf<N>, Refusal>;
};

const ACTS: Acts = {
  setupByKey: ({ sql }, { source }) =>
    ok({
      source,
      locations: locationsByName(sql)
        .filter((one) => one.source === source)
        .map(({ source: _, ...location }) => location),
      // Columns and what their words mean; not who saved it.
      maps: importMaps(sql)
        .filter(({ settings }) => settings.source === source)
        .map(({ name, map }) => ({ name, map })),
    }),
  beginByKey: (context, { keyId, source }, importId, request) => {
    if (request.source !== source) {
      const detail = `This key sends records of ${source}, and of no other system.`;
      return err({ code: "invalid", detail, field: "source" });
    }
    if (request.kind === STREAM_KIND) {
      return err({ code: "invalid", detail: "What is called so is sent to POST /v1/records.", field: "kind" });
    }
    const begun = beginImport(context, importId, request);
    if (!begun.ok) return begun;
    keyUsed(context.sql, keyId, context.nowMs);
    return readImport(context, importId);
  },
  takeByKey: (context, _key, importId, n, request) => takePiece(context, importId, n, request),
  endByKey: (context, _key, importId) => {
    const ended = endImport(context, importId);
    return ended.ok ? readImport(context, importId) : ended;
  },
  refusalsByKey: (context, _key, importId, query) => {
    const own = needRun(context, importId);
    return own.ok ? importRefusals(context, importId, query) : own;
  },
};
