/** Records that come in: imports, how files are read, keys of programs, payments that processors list. Part of the list of operations. */
import type * as importMaps from "./import-maps.ts";
import type * as imports from "./imports.ts";
import { at } from "./operation.ts";
import type { ImportRequest } from "./records.ts";
import type * as taken from "./taken.ts";

export const importOperations = {
  importRecords: at("POST /imports")<imports.ImportAnswer, ImportRequest>(),
  listImports: at("GET /imports")<imports.ImportList>(),
  readImport: at("GET /imports/:importId")<imports.ImportView>(),
  beginImport: at("PUT /imports/:importId")<imports.ImportView, imports.BeginImportRequest>(),
  takePiece: at("PUT /imports/:importId/pieces/:n")<imports.PieceAnswer, imports.PieceRequest>(),
  importRefusals: at("GET /imports/:importId/refusals")<imports.RefusalPage, imports.RefusalsQuery>(),
  endImport: at("POST /imports/:importId/end")<imports.ImportView>(),
  undoImport: at("POST /imports/:importId/undo")<imports.ImportView>(),
  importSetup: at("GET /import-setup")<importMaps.ImportSetup>(),
  putImportMap: at("PUT /import-maps/:mapId")<importMaps.ImportSetup, importMaps.PutImportMapRequest>(),
  removeImportMap: at("POST /import-maps/:mapId/removal")<importMaps.ImportSetup>(),
  listImportKeys: at("GET /import-keys")<imports.ImportKeyList>(),
  makeImportKey: at("PUT /import-keys/:keyId")<imports.ImportKeyList, imports.MakeKeyRequest>(),
  revokeImportKey: at("POST /import-keys/:keyId/revocation")<imports.ImportKeyList>(),
  listTaken: at("GET /taken-payments")<taken.TakenList, taken.TakenQuery>(),
  takenTargets: at("GET /taken-payments/:takenId/targets")<taken.TakenTargets, taken.TargetsQuery>(),
  linkTaken: at("PUT /taken-payments/:takenId/link")<taken.TakenList, taken.LinkTakenRequest>(),
  unlinkTaken: at("POST /taken-payments/:takenId/unlink")<taken.TakenList>(),
} as const;
