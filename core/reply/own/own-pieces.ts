/** A clinic's own pieces: what it rewrote, and what the product said when it did. A set of them is published as one version. */
import { type Language, LETTER_LANGUAGES } from "../../words.ts";
import { housePiece } from "../letter-text.ts";
import { type EditedPieces, PIECE_KEYS, type PieceKey } from "../pieces.ts";

export interface OwnPiece {
  readonly key: PieceKey;
  readonly language: Language;
  readonly body: string;
  /** The product's piece as it was when this one was written: what it has changed since is shown. */
  readonly ofProduct: string;
}

/** Each piece of each language at most once. */
export type OwnPieces = readonly OwnPiece[];

export type PieceName = Pick<OwnPiece, "key" | "language">;

export const isPieceKey = (key: string): key is PieceKey => PIECE_KEYS.some((known) => known === key);

export const pieceOf = (pieces: OwnPieces, { key, language }: PieceName): OwnPiece | undefined =>
  pieces.find((one) => one.key === key && one.language === language);

/** As letters take them. A key that the product has given up since is left out. */
export function editedPieces(pieces: OwnPieces): EditedPieces {
  const inLanguage = (language: Language) =>
    Object.fromEntries(
      pieces.filter((one) => one.language === language && isPieceKey(one.key)).map(({ key, body }) => [key, body]),
    );
  return Object.fromEntries(
    LETTER_LANGUAGES.map((language) => [language, inLanguage(language)] as const).filter(
      ([, own]) => Object.keys(own).length > 0,
    ),
  );
}

/** The set with one piece written anew, on the product's words of today; undefined, or the product's own words, give it back to the product. */
export function withPiece(pieces: OwnPieces, name: PieceName, body: string | undefined): OwnPieces {
  const { key, language } = name;
  const others = pieces.filter((one) => one.key !== key || one.language !== language);
  const ofProduct = housePiece(key, language);
  if (body === undefined || body === ofProduct) return others;
  return inOrder([...others, { key, language, body, ofProduct }]);
}

const inOrder = (pieces: OwnPieces): OwnPieces =>
  pieces.toSorted(
    (a, b) =>
      PIECE_KEYS.indexOf(a.key) - PIECE_KEYS.indexOf(b.key) ||
      LETTER_LANGUAGES.indexOf(a.language) - LETTER_LANGUAGES.indexOf(b.language),
  );

/**
 * `elsewhere`: the product's words stand in this language while the clinic wrote its own in another, so that its patients are not all told the
 * same. `product_changed`: the product's words are others than those that the clinic's were written from.
 */
export type PieceState = "product" | "own" | "elsewhere" | "product_changed";

export function stateOf(pieces: OwnPieces, name: PieceName): PieceState {
  const own = pieceOf(pieces, name);
  if (own) return own.ofProduct === housePiece(name.key, name.language) ? "own" : "product_changed";
  return pieces.some(({ key }) => key === name.key) ? "elsewhere" : "product";
}

export interface PieceChange extends PieceName {
  /** `seen`: the same words, after a look at what the product changed. */
  readonly change: "own" | "back" | "seen";
}

/** What publishing would change for patients. */
export function changesBetween(before: OwnPieces, after: OwnPieces): PieceChange[] {
  const written = after.flatMap(({ key, language, body, ofProduct }): PieceChange[] => {
    const was = pieceOf(before, { key, language });
    if (was?.body !== body) return [{ key, language, change: "own" }];
    return was.ofProduct === ofProduct ? [] : [{ key, language, change: "seen" }];
  });
  const back = before
    .filter((one) => !pieceOf(after, one))
    .map(({ key, language }): PieceChange => ({ key, language, change: "back" }));
  return [...written, ...back];
}
