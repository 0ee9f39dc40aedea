/**
 * A file, or what a program sends, taken in piece by piece: one import. Each record stands alone, so that a bad one refuses itself and no
 * other; the same piece again, and the same file again, change nothing. A dry run answers the same and writes only its report.
 */
import * as z from "zod";
import { instantMs, outsideId } from "../primitives.ts";
import type { RecordCounts } from "../records/counts.ts";
import { cutTooDeep } from "../records/depth.ts";
import {
  IMPORT_MODES,
  IMPORT_STATES,
  type ImportMode,
  type ImportState,
  PIECE_LINES_MAX,
  RECORD_REFUSALS,
} from "../records/imports.ts";
import { importRecord } from "./records.ts";

export const beginImportRequest = z.strictObject({
  source: outsideId,
  /** As the person's own computer names it; shown to them, and nothing else. */
  fileName: z.string().trim().min(1).max(200).optional(),
  /** How the file was read, such as `csv:jane:package_sales`: shown, and nothing else. */
  kind: z.string().regex(/^[a-z0-9][a-z0-9_.:-]{0,59}$/, "must be a short name in small letters"),
  mode: z.enum(IMPORT_MODES),
});
export type BeginImportRequest = z.infer<typeof beginImportRequest>;

/** Where it stood in the file; several records may come of one line. */
const lineNumber = z.int().min(1).max(1_000_000_000);
/** A record as `core/contract/records.ts` has it, judged alone. Its `source` may be left out: it is the import's. */
export const pieceRequest = z.strictObject({
  lines: z
    .array(z.strictObject({ line: lineNumber, record: z.unknown().transform(cutTooDeep) }))
    .min(1)
    .max(PIECE_LINES_MAX),
});
export type PieceRequest = z.infer<typeof pieceRequest>;
/** The number of a piece in a path, from 0. */
export const pieceNumber = z.string().regex(/^(0|[1-9]\d{0,6})$/, "must be a whole number");

const recordRefusal = z.strictObject({
  line: z.int(),
  /** Of the record, where it could be read so far. */
  type: z.string().optional(),
  sourceId: z.string().optional(),
  /** As a path into the record, such as `lines.0.item`; empty where it is the record as a whole. */
  field: z.string(),
  code: z.enum(RECORD_REFUSALS),
  message: z.string(),
});
export type RecordRefusal = z.infer<typeof recordRefusal>;

export const recordCounts = z.strictObject({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** With those that wait. */
  refused: z.int(),
  /** Of the refused: whose reference may still come, in a later piece of this import. */
  waiting: z.int(),
});

export const pieceAnswer = recordCounts.omit({ refused: true }).extend({
  n: z.int(),
  /** Added and changed. */
  taken: z.int(),
  refused: z.array(recordRefusal),
});
export type PieceAnswer = z.infer<typeof pieceAnswer>;

export const importView = z.strictObject({
  importId: z.string(),
  source: z.string(),
  fileName: z.string().optional(),
  kind: z.string(),
  mode: z.enum(IMPORT_MODES),
  state: z.enum(IMPORT_STATES),
  /** Who began it: a member of staff, or a key of the records API by its title. */
  by: z.strictObject({ kind: z.enum(["person", "key"]), name: z.string() }),
  beganAtMs: instantMs,
  /** When its last piece came. */
  movedAtMs: instantMs,
  endedAtMs: instantMs.optional(),
  undoneAtMs: instantMs.optional(),
  counts: recordCounts,
  /** The same by the type of record, in the order in which records refer to each other. */
  types: z.array(recordCounts.extend({ type: z.string() })),
  pieces: z.int(),
  /** The first that has not come yet: where a broken off import goes on. */
  nextPiece: z.int(),
  /** Of the refused lines only the first are kept one by one; absent where all are. */
  refusalsKept: z.int().optional(),
  /** New account rules of it that raise what may leave: they wait for a second person, or for their time. */
  waitingRules: z.array(z.string()).optional(),
  /** Packages with more visits used than were sold when it ended, and the first of them by their lines' ids. */
  overused: z.strictObject({ count: z.int(), lines: z.array(z.string()) }).optional(),
});
export type ImportView = z.infer<typeof importView>;
/** The latest first. */
export interface ImportList {
  imports: ImportView[];
}

export const REFUSALS_PAGE = 200;
const cursor = z
  .string()
  .regex(/^\d{1,15}$/)
  .optional();
export const refusalsQuery = z.strictObject({ after: cursor });
export type RefusalsQuery = z.infer<typeof refusalsQuery>;
export interface RefusalPage {
  refusals: RecordRefusal[];
  /** What to ask for next; absent on the last page. */
  after?: string;
}

/** What rests on rows of an import and keeps it from being undone (409 `import_in_use`, in `values.rests`). */
export interface RestsOn {
  readonly on: string;
  readonly what: string;
  readonly count: number;
  /** Ids of some, to find them. */
  readonly some: readonly string[];
}

/** A key of the records API: for one source, with no other right. */
export const makeKeyRequest = z.strictObject({
  source: outsideId,
  title: z.string().trim().min(1).max(100),
});
export type MakeKeyRequest = z.infer<typeof makeKeyRequest>;

export interface ImportKey {
  keyId: string;
  source: string;
  title: string;
  madeBy: string;
  madeAtMs: number;
  lastUsedAtMs?: number;
  revokedAtMs?: number;
}
export interface ImportKeyList {
  keys: ImportKey[];
  /** The new key itself: this once, and never again. */
  newKey?: string;
}

/** What a program asks first. */
export interface RecordsAsk {
  /** Absent: a new one. */
  readonly importId?: string;
  readonly mode: ImportMode;
  /** Whence, as a hash: whoever tries keys is counted by it. */
  readonly from?: string;
}

/** Lines that a program sent, as text: a line is judged by the account, and one that the door could not read is named by why. */
export interface SentPiece {
  readonly n: number;
  /** The number of the first line. */
  readonly from: number;
  readonly lines: readonly (string | { readonly code: "not_json" | "too_large" })[];
}

/** Refused lines that `POST /v1/records` answers one by one; the others are kept with the import. */
export const RECORDS_REFUSALS_MAX = 100;
/** What it answers when all was read. */
export interface RecordsAnswer {
  importId: string;
  state: ImportState;
  counts: RecordCounts;
  refused: RecordRefusal[];
}

/** The JSON schema of one line, for programs. */
export const recordsJsonSchema = (): unknown => z.toJSONSchema(importRecord, { io: "input", unrepresentable: "any" });

/** What was done with a batch. */
export interface ImportAnswer {
  added: number;
  changed: number;
  unchanged: number;
  /** Rules of this batch that raise what may leave: they wait for a second person, or for their time. */
  waiting?: string[];
  /** Places in the batch of what is of somebody who was erased: nothing of theirs comes in again. */
  erased?: number[];
}
