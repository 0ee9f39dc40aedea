/** Pieces brought to the limits of one processor, whichever it is. Nothing is cut silently: what is shortened or stays out is said. */
import { maskCards } from "../privacy/card-numbers.ts";
import {
  FILE_KINDS,
  type FilePiece,
  type FileType,
  type Fitted,
  type LeftOut,
  type PieceKind,
  type Pieces,
  TEXT_KINDS,
  type TextPiece,
} from "./pieces.ts";

export interface Limits {
  /** The most characters of a text of this kind; undefined where it has no place there. */
  charactersMax(kind: TextPiece["kind"]): number | undefined;
  /** Of all texts together. */
  charactersTogetherMax: number;
  hasPlace(kind: FilePiece["kind"]): boolean;
  readonly fileTypes: readonly FileType[];
  readonly fileBytesMax: number;
  readonly bytesTogetherMax: number;
}

/** What of these pieces can go, in the order in which it decides. */
export function fitPieces({ texts, files }: Pieces, limits: Limits): Fitted {
  const left: LeftOut[] = [];
  const order = (kinds: readonly PieceKind[]) => (a: { kind: PieceKind }, b: { kind: PieceKind }) =>
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  let roomFor = limits.charactersTogetherMax;
  const goingTexts = texts.toSorted(order(TEXT_KINDS)).flatMap((piece): TextPiece[] => {
    const most = limits.charactersMax(piece.kind);
    const text = cleanText(piece.text);
    if (text === "") return [];
    const fitted = most === undefined ? "" : shortened(text, Math.min(most, roomFor));
    const because = most === undefined ? "no_place" : fitted === "" ? "no_room" : "shortened";
    if (fitted !== text) left.push({ kind: piece.kind, because, ...(most === undefined ? {} : { limit: most }) });
    roomFor -= fitted.length;
    return fitted === "" ? [] : [{ kind: piece.kind, text: fitted }];
  });
  let bytesLeft = limits.bytesTogetherMax;
  const goingFiles = files.toSorted(order(FILE_KINDS)).filter(({ kind, mediaType, bytes }) => {
    const because = whyNoFile(limits, { kind, mediaType, size: bytes.byteLength, bytesLeft });
    if (because === undefined) bytesLeft -= bytes.byteLength;
    else left.push({ kind, because, ...(because === "too_large" ? { limit: limits.fileBytesMax } : {}) });
    return because === undefined;
  });
  return { texts: goingTexts, files: goingFiles, left };
}

interface OneFile {
  readonly kind: FilePiece["kind"];
  readonly mediaType: FileType;
  readonly size: number;
  readonly bytesLeft: number;
}

function whyNoFile(limits: Limits, { kind, mediaType, size, bytesLeft }: OneFile): LeftOut["because"] | undefined {
  if (!limits.hasPlace(kind)) return "no_place";
  if (!limits.fileTypes.includes(mediaType)) return "wrong_type";
  if (size > limits.fileBytesMax) return "too_large";
  return size > bytesLeft ? "no_room" : undefined;
}

/** Marks that turn the order of what stands around them, or that nobody sees: a bank's page shows other words by them than stand there. */
const UNSEEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu;
const CONTROL = /[^\P{Cc}\t\n]/gu;

/** As a bank may read it: without card numbers, control characters and marks that nobody sees. Every text goes through here. */
export function cleanText(text: string): string {
  const seen = text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll(CONTROL, " ")
    .replaceAll(UNSEEN, "");
  return maskCards(seen, () => false).trim();
}

const GOES_ON = " […]";
/** Where a text may end: behind a sentence or a line. */
const END = /[.!?;]["')\]]?(?=\s)|\n/g;

/** Up to the last whole sentence that fits, and a mark that there was more; "" where not one does. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, Math.max(0, most - GOES_ON.length));
  const ends = [...room.matchAll(END)].map(({ index, 0: mark }) => index + mark.trimEnd().length);
  const last = ends.findLast((end) => end <= room.length && end > 0);
  return last === undefined ? "" : room.slice(0, last) + GOES_ON;
}
