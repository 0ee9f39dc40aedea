import type { PieceKey, Pieces } from "../../core/reply/pieces.ts";

/** Every piece of every letter in one language, in Liquid; `core/reply/composition.ts` puts them together. */
export type LetterPieces = Pieces;

type PiecesOf<Group extends string> = Readonly<Record<Extract<PieceKey, `${Group}.${string}`>, string>>;

export type Openings = PiecesOf<"opening"> & PiecesOf<"also"> & PiecesOf<"apology"> & PiecesOf<"confirmed">;
export type Decisions = PiecesOf<"decision"> & PiecesOf<"next"> & PiecesOf<"bereaved">;
export type Moments = PiecesOf<"body">;
export type ShortLetters = PiecesOf<"short">;
export type Around = Omit<Pieces, keyof (Openings & Decisions & Moments & ShortLetters)>;
