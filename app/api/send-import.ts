/** Files that were dropped together are one import: uses find the packages of the file beside them. Sent in pieces that are the same each time. */
import type { BeginImportRequest, ImportView, PieceAnswer, RecordRefusal } from "../../core/contract/imports.ts";
import type { TableKind } from "../../core/imports/fields.ts";
import { isRefused, type RecordLine, type RefusedLine } from "../../core/imports/made.ts";
import type { ImportMap, ImportSettings } from "../../core/imports/map.ts";
import { kindOf, type Looked, linesOfAll } from "../../core/imports/open-import.ts";
import { PIECE_LINES_MAX } from "../../core/records/imports.ts";
import { assert } from "../../core/result.ts";

/** A file with the map by which it is read. */
export interface Chosen {
  readonly looked: Looked;
  readonly map: ImportMap | undefined;
}

/** Lines of the second file are numbered from here, of the third from twice as much: the import knows one row of numbers. */
const FILE_LINES = 100_000_000;
const FILES_MOST = 9;
/** Below what a call may weigh, with room for the rest of it. */
const PIECE_CHARS_MOST = 2_000_000;

export const placeOf = (line: number): { readonly file: number; readonly line: number } => ({
  file: Math.floor(line / FILE_LINES),
  line: line % FILE_LINES,
});

/** Whom others refer to comes first, so that little has to wait. */
const ORDER: readonly TableKind[] = [
  "patients",
  "sales",
  "payments",
  "uses",
  "bookings",
  "unpaid",
  "credit",
  "refunds",
];
const rank = ({ looked, map }: Chosen): number =>
  looked.what === "table" ? ORDER.indexOf((map ?? looked.map).kind) : -1;

export const inOrder = (chosen: readonly Chosen[]): Chosen[] =>
  chosen.toSorted((one, other) => rank(one) - rank(other));

const knowsPatients = ({ looked, map }: Chosen): boolean =>
  looked.what !== "table" || (map ?? looked.map).kind === "patients";

export interface Piece {
  readonly n: number;
  readonly lines: readonly RecordLine[];
  /** How far it was read, in lines of the file that it stands in. */
  readonly at: { readonly file: number; readonly line: number };
}

/** The pieces of all files; what no record came of goes to `refuse`, with the number of its file. */
export async function* piecesOf(
  files: readonly Chosen[],
  settings: Omit<ImportSettings, "makesPatients">,
  refuse: (file: number, refused: RefusedLine) => void,
): AsyncGenerator<Piece> {
  assert(files.length <= FILES_MOST, "More files than an import has numbers for");
  const makesPatients = !files.some(knowsPatients);
  let lines: RecordLine[] = [];
  let chars = 0;
  let n = 0;
  for await (const { file, made } of linesOfAll(files, { ...settings, makesPatients })) {
    if (isRefused(made)) {
      refuse(file, made);
      continue;
    }
    const { length } = JSON.stringify(made.record);
    if (lines.length === PIECE_LINES_MAX || (lines.length > 0 && chars + length > PIECE_CHARS_MOST)) {
      yield { n, lines, at: { file, line: made.line } };
      n += 1;
      lines = [];
      chars = 0;
    }
    lines.push({ line: file * FILE_LINES + made.line, record: made.record });
    chars += length;
  }
  if (lines.length > 0) yield { n, lines, at: placeOf(lines.at(-1)?.line ?? 0) };
}

export interface ImportPort {
  readonly begin: (request: BeginImportRequest) => Promise<ImportView>;
  readonly piece: (n: number, lines: readonly RecordLine[]) => Promise<PieceAnswer>;
  readonly end: () => Promise<ImportView>;
  /** Of an error at the nth try: how long to wait before the same call again; undefined where it is over. */
  readonly retryAfterMs: (error: unknown, tried: number) => number | undefined;
  readonly wait: (ms: number) => Promise<void>;
}

export interface Sent {
  readonly at: Piece["at"];
  readonly pieces: number;
  readonly refused: readonly RecordRefusal[];
}

/** No answer, a busy server or one that asks to wait: the same call again, which counts once. */
export async function again<T>(port: Pick<ImportPort, "retryAfterMs" | "wait">, call: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await call();
    } catch (error) {
      const ms = port.retryAfterMs(error, tried);
      if (ms === undefined) throw error;
      await port.wait(ms);
    }
  }
}

export interface Sending {
  readonly files: readonly Chosen[];
  readonly settings: Omit<ImportSettings, "makesPatients">;
  readonly mode: BeginImportRequest["mode"];
  readonly port: ImportPort;
  readonly refuse: (file: number, refused: RefusedLine) => void;
  readonly tell: (sent: Sent) => void;
  readonly isStopped: () => boolean;
}

/** How an import names what it is made of. */
export function requestOf({ files, settings, mode }: Pick<Sending, "files" | "settings" | "mode">): BeginImportRequest {
  const names = files.map(({ looked }) => looked.file.name);
  const kinds = new Set(files.map(({ looked, map }) => kindOf(looked, map)));
  const [first] = kinds;
  const kind = kinds.size === 1 && first !== undefined ? first : `files:${files.length}`;
  return { source: settings.source, fileName: names.join(", ").slice(0, 200), kind, mode };
}

/** Sends what was not sent yet, and ends it; undefined where somebody stopped it. Begun under the same id it goes on where it broke off. */
export async function sendAll(sending: Sending): Promise<ImportView | undefined> {
  const { files, settings, port, tell, refuse, isStopped } = sending;
  const begun = await again(port, () => port.begin(requestOf(sending)));
  // One that has ended is read again and sent nothing: which lines the reader refused stands nowhere else.
  if (begun.state === "undone") return begun;
  for await (const { n, lines, at } of piecesOf(files, settings, refuse)) {
    if (isStopped()) return undefined;
    if (n < begun.nextPiece) {
      tell({ at, pieces: n + 1, refused: [] });
      continue;
    }
    const { refused } = await again(port, () => port.piece(n, lines));
    tell({ at, pieces: n + 1, refused });
  }
  for (;;) {
    if (isStopped()) return undefined;
    const view = await again(port, () => port.end());
    if (view.state !== "ending") return view;
  }
}
