import type { PieceKey } from "../../core/reply/pieces.ts";

/** Every piece of every letter in one language, in Liquid: one that is missing does not compile. `core/reply/composition.ts` puts them together. */
export type LetterPieces = Readonly<Record<PieceKey, string>>;

type PiecesOf<Group extends string> = Readonly<Record<Extract<PieceKey, `${Group}.${string}`>, string>>;

export type Openings = PiecesOf<"opening"> & PiecesOf<"also"> & PiecesOf<"apology"> & PiecesOf<"confirmed">;
export type Decisions = PiecesOf<"decision"> & PiecesOf<"next"> & PiecesOf<"bereaved">;
export type Moments = PiecesOf<"body">;
export type ShortLetters = PiecesOf<"short">;
export type Around = Omit<LetterPieces, keyof (Openings & Decisions & Moments & ShortLetters)>;
