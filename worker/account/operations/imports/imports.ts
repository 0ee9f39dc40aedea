import {
  beginImportRequest,
  makeKeyRequest,
  pieceNumber,
  pieceRequest,
  refusalsQuery,
} from "../../../../core/contract/imports.ts";
import { importRequest } from "../../../../core/contract/records.ts";
import { ok } from "../../../../core/result.ts";
import { beginImport } from "../../commands/imports/begin-import.ts";
import { endImport } from "../../commands/imports/end-import.ts";
import { makeImportKey, revokeImportKey } from "../../commands/imports/import-keys.ts";
import { takePiece } from "../../commands/imports/take-piece.ts";
import { undoImport } from "../../commands/imports/undo-import.ts";
import { importRecords } from "../../commands/records/import.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { importRefusals, listImports, readImport } from "../../queries/imports/import-view.ts";
import { importKeys } from "../../store/imports/import-keys.ts";
import { again } from "../act.ts";
import { read, shown } from "../operation.ts";

export const imports = [
  again("importRecords", {
    act: "import",
    request: importRequest,
    right: "import.apply",
    id: () => "records",
    run: importRecords,
    answer: (_call, done) => ok(done),
  }),
  read("listImports", { act: "read_imports", right: "import.apply", run: (context) => ok(listImports(context)) }),
  read("readImport", {
    act: "read_imports",
    right: "import.apply",
    run: (context, _who, importId) => readImport(context, importId),
  }),
  again("beginImport", {
    act: "begin_import",
    request: beginImportRequest,
    right: "import.apply",
    run: beginImport,
    answer: (call, _done, importId) => shown(call, (context) => readImport(context, importId)),
  }),
  again("takePiece", {
    act: "take_piece",
    request: pieceRequest,
    right: "import.apply",
    run: (context, importId, n, request) =>
      pieceNumber.safeParse(n).success
        ? takePiece(context, importId, n, request)
        : refusal("invalid", "A piece has a whole number."),
    answer: (_call, done) => ok(done),
  }),
  read("importRefusals", {
    act: "read_imports",
    request: refusalsQuery,
    right: "import.apply",
    run: (context, _who, importId, query) => importRefusals(context, importId, query),
  }),
  again("endImport", {
    act: "end_import",
    right: "import.apply",
    run: endImport,
    answer: (call, _done, importId) => shown(call, (context) => readImport(context, importId)),
  }),
  again("undoImport", {
    act: "undo_import",
    right: "import.apply",
    run: undoImport,
    answer: (call, _done, importId) => shown(call, (context) => readImport(context, importId)),
  }),
];

export const importKeyOperations = [
  read("listImportKeys", {
    act: "read_import_keys",
    right: "import.key",
    run: ({ sql }) => ok({ keys: importKeys(sql) }),
  }),
  again("makeImportKey", {
    act: "make_import_key",
    request: makeKeyRequest,
    right: "import.key",
    prepare: async ({ services }) =>
      services.recordsKeys
        ? ok(services.recordsKeys.mint())
        : refusal("internal", "This account has no name of its own to make keys under."),
    run: (context, keyId, request, { key, mac }) => {
      const made = makeImportKey(context, keyId, request, mac);
      return made.ok ? ok(made.value.isNew ? { newKey: key } : {}) : made;
    },
    answer: (call, done) => shown(call, ({ sql }) => ok({ keys: importKeys(sql), ...done })),
  }),
  again("revokeImportKey", {
    act: "revoke_import_key",
    right: "import.key",
    run: revokeImportKey,
    answer: (call) => shown(call, ({ sql }) => ok({ keys: importKeys(sql) })),
  }),
];
