/** A clinic's pieces are tried before they are published: each is written and checked in the invented letters that it stands in. Worker only. */
import type { DraftReply } from "../../contract/draft-reply.ts";
import { memoize, memoizeByObject } from "../../memoize.ts";
import type { AccountRules } from "../../policy/rules.ts";
import { checkReply } from "../check/check-reply.ts";
import { draftReply } from "../draft.ts";
import { composedLetter } from "../letter-text.ts";
import type { ReplyInput } from "../types.ts";
import { editedPieces, type OwnPiece, type PieceName } from "./own-pieces.ts";
import { type SampleLetter, sampleLetters } from "./sample-letters.ts";

type Problem = DraftReply["problems"][number];

/** What is wrong with a piece, and where in it. `blocks`: it is not published. */
export interface PieceFault extends PieceName {
  readonly severity: Problem["severity"];
  /** A check that its letters would fail; absent where they cannot be written at all. */
  readonly check?: string;
  readonly line: number;
  readonly column: number;
  /** As they stand in the piece, or in its letter; empty where something is missing. */
  readonly words: string;
  readonly message: string;
}

type TryingRules = Pick<AccountRules, "bannedPhrases" | "signature" | "signatures" | "currency">;

/** Enough for each kind that a piece stands in; a greeting stands in two hundred. */
const LETTERS_MOST = 16;
const KEPT_MOST = 600;
const RULES_MOST = 4;

/** Every fault of a piece, those that block first. Findings that the product's own words have too are not its fault. */
export const tryPiece = (piece: OwnPiece, rules: TryingRules): readonly PieceFault[] =>
  triedUnder(rules)(JSON.stringify([piece.key, piece.language, piece.body]));

const triedUnder = memoizeByObject(({ bannedPhrases, signature, signatures, currency }: TryingRules) =>
  triedBy(JSON.stringify([bannedPhrases, signature, signatures ?? null, currency])),
);

/** By what they say: rules that somebody looks at and then brings are read from their text each time, and a whole set of pieces takes seconds. */
const triedBy = memoize((words) => {
  const [bannedPhrases, signature, signatures, currency]: [
    string[],
    string,
    NonNullable<TryingRules["signatures"]> | null,
    string,
  ] = JSON.parse(words);
  const house: ReplyInput["rules"] = { templates: [], bannedPhrases, signature, ...(signatures && { signatures }) };
  return memoize((text) => {
    const [key, language, body]: [PieceName["key"], PieceName["language"], string] = JSON.parse(text);
    return faultsOf({ key, language, body, ofProduct: "" }, house, currency);
  }, KEPT_MOST);
}, RULES_MOST);

/** Without them nothing would be left of a letter's answer. */
const NEVER_EMPTY = /^(?:decision|bereaved|body|short)\./;

function faultsOf(piece: OwnPiece, house: ReplyInput["rules"], currency: string): readonly PieceFault[] {
  const { key, language, body } = piece;
  if (body.trim() === "" && NEVER_EMPTY.test(key))
    return [at(piece, { severity: "blocks", words: "", message: "It is empty." })];
  const own: ReplyInput["rules"] = { ...house, pieces: editedPieces([piece]) };
  const found = new Map<string, PieceFault>();
  for (const letter of spread(sampleLetters(key, language, currency))) {
    const mine = draftReply({ ...letter, rules: own });
    if (mine.brokenLetter) return [broken(piece, own, letter, mine.brokenLetter)];
    const theirs = draftReply({ ...letter, rules: house });
    for (const problem of [...inItsWords(piece, mine), ...newIn(mine.problems, theirs.problems)]) {
      const { check, severity, words, message } = problem;
      // The same words fail another check in a letter that decides something else, and are one thing to put right.
      const name = words === "" ? check : words.toLowerCase();
      if (isGraver(severity, found.get(name))) found.set(name, at(piece, { check, severity, words, message }));
    }
  }
  return [...found.values()].toSorted((a, b) => Number(a.severity === "asks") - Number(b.severity === "asks"));
}

const isGraver = (severity: PieceFault["severity"], known: PieceFault | undefined): boolean =>
  !known || (severity === "blocks" && known.severity === "asks");

/** What a letter's own words add to what the product's would be told. */
export const newIn = (mine: readonly Problem[], theirs: readonly Problem[]): Problem[] =>
  mine.filter((one) => !theirs.some(({ check, words }) => check === one.check && words === one.words));

/** A sum that stands in a branch which no sample takes is a sum all the same. */
function inItsWords({ body }: OwnPiece, { facts }: DraftReply): Problem[] {
  const said = body.replaceAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, " … ");
  return said.trim() === "" ? [] : checkReply(said, facts).filter(({ check }) => check === "amount_differs");
}

function broken(
  piece: OwnPiece,
  rules: ReplyInput["rules"],
  letter: SampleLetter,
  { line, column, at: words }: NonNullable<DraftReply["brokenLetter"]>,
): PieceFault {
  const { key, language } = piece;
  const message = whyBroken({ ...letter, rules }) ?? "It cannot be written.";
  return { key, language, severity: "blocks", line, column, words, message };
}

const whyBroken = (input: ReplyInput): string | undefined => composedLetter(input).broken?.message;

function at(
  { key, language, body }: OwnPiece,
  { words, ...fault }: Omit<PieceFault, keyof PieceName | "line" | "column">,
): PieceFault {
  return { key, language, ...placeIn(body, words), words, ...fault };
}

/** Words that a value brought stand nowhere in the piece: its beginning stands for them. */
function placeIn(body: string, words: string): { readonly line: number; readonly column: number } {
  const from = words === "" ? -1 : body.toLowerCase().indexOf(words.toLowerCase());
  const before = body.slice(0, Math.max(0, from)).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** From the whole list, evenly: neighbours in it are alike. */
function spread<T>(all: readonly T[]): readonly T[] {
  if (all.length <= LETTERS_MOST) return all;
  return Array.from({ length: LETTERS_MOST }, (_, n) => all[Math.floor((n * all.length) / LETTERS_MOST)] as T);
}
