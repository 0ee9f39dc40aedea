/**
 * The pieces that letters are made of, by keys that stay: a clinic rewrites one of them, and the product goes on improving the others. Which
 * pieces a letter has, and in which order, is said in `composition.ts`.
 */

import { LETTER_KINDS, type LetterKind, MOMENTS } from "../letter-kinds.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { type Language, OFFER_KINDS } from "../words.ts";
import { CIRCUMSTANCES, type Circumstance } from "./circumstances.ts";
import { HEARD } from "./heard.ts";

type Opening = Exclude<Circumstance, "ordinary">;
const OPENINGS = CIRCUMSTANCES.filter((one): one is Opening => one !== "ordinary");

/** Circumstances that add a sentence where another one opens the letter. */
export const ADDED = ["third_mail", "waiting_long"] as const satisfies readonly Opening[];

export const CONFIRMED = ["charged_twice", "charged_late", "no_form", "form_late", "returned"] as const;

const CLAIMS = ["told", "expired", "all_used", "opened", "charged_once"] as const;

/** Too much for a short message: whoever gets it by chat reads the whole letter. */
type ShortKind = Exclude<LetterKind, "several">;
const SHORT = LETTER_KINDS.filter((kind): kind is ShortKind => kind !== "several");

const SINGLE = [
  "greeting",
  "bookings",
  "bookings_open",
  "membership",
  "why_credit",
  "terms",
  "still",
  "alternatives",
  "other_matters",
  "nothing_else",
  "keep_sealed",
  "page",
  "review",
  "closing",
  "greeting.bereaved",
  "terms.bereaved",
  "review.bereaved",
  "apology.fault_proven",
  "apology.result",
  "opening.stranger",
  "opening.since",
  "skin",
  "money_first",
] as const;

const keyed = <Group extends string, Name extends string>(group: Group, names: readonly Name[]) =>
  names.map((name): `${Group}.${Name}` => `${group}.${name}`);

/** Every piece, in the order in which a person would look for it. */
export const PIECE_KEYS = [
  ...SINGLE,
  ...keyed("opening", OPENINGS),
  ...keyed("opening", REASON_CODES),
  ...keyed("also", ADDED),
  ...keyed("also", HEARD),
  ...keyed("decision", OFFER_KINDS),
  ...keyed("next", OFFER_KINDS),
  ...keyed("claim", CLAIMS),
  ...keyed("confirmed", CONFIRMED),
  ...keyed("bereaved", OFFER_KINDS),
  ...keyed("body", MOMENTS),
  ...keyed("short", SHORT),
] as const;
export type PieceKey = (typeof PIECE_KEYS)[number];

/** A clinic's own words for some of them. */
export type EditedPieces = Readonly<Partial<Record<Language, Readonly<Partial<Record<PieceKey, string>>>>>>;

export const isShortKind = (kind: LetterKind): kind is ShortKind => kind !== "several";
