/**
 * What a key of the records API opens beside `POST /v1/records`: an import of its own system, sent in pieces. From this list come the routes and
 * the client of `npm run import`; what each does stands in `worker/account/operations/imports/file-by-key.ts`.
 */
import type { ImportSetup, PutImportMapRequest } from "./import-maps.ts";
import type {
  BeginImportRequest,
  ImportView,
  PieceAnswer,
  PieceRequest,
  RefusalPage,
  RefusalsQuery,
} from "./imports.ts";
import { at, type WireAnswer, type WireArgs } from "./operation.ts";

/** What a reader of files has to know: the system that the key is of, its own locations, and the maps that the clinic saved for it. */
export interface KeySetup {
  source: string;
  locations: Omit<ImportSetup["locations"][number], "source">[];
  maps: Pick<PutImportMapRequest, "name" | "map">[];
}

export const keyOperations = {
  setupByKey: at("GET /records/setup")<KeySetup>(),
  beginByKey: at("PUT /records/imports/:importId")<ImportView, BeginImportRequest>(),
  takeByKey: at("PUT /records/imports/:importId/pieces/:n")<PieceAnswer, PieceRequest>(),
  endByKey: at("POST /records/imports/:importId/end")<ImportView>(),
  refusalsByKey: at("GET /records/imports/:importId/refusals")<RefusalPage, RefusalsQuery>(),
} as const;

export type KeyOperation = keyof typeof keyOperations;
export const KEY_OPERATIONS = Object.keys(keyOperations) as KeyOperation[];
export type KeyArgsOf<N extends KeyOperation> = WireArgs<(typeof keyOperations)[N]>;
export type KeyAnswerOf<N extends KeyOperation> = WireAnswer<(typeof keyOperations)[N]>;
