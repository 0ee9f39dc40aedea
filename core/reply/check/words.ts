/** The words of the check, by language; read in a letter of any of them, whatever the clinic's languages are. */
import { CHECKS } from "../../../messages/checks.ts";
import type { CheckWords } from "../../../messages/shapes/check.ts";
import { memoize } from "../../memoize.ts";
import { READ_LANGUAGES, type ReadLanguage } from "../../words.ts";

export const CHECK_WORDS: readonly CheckWords[] = READ_LANGUAGES.map((language) => CHECKS[language]);

export const wordsOf = (language: ReadLanguage): CheckWords => CHECKS[language];

/** A pattern as `CheckWords` has them. Plain letters only: whole scripts in a class cost ten milliseconds a pattern to compile. */
export const patternOf = memoize((pattern): RegExp => {
  const source = pattern
    .replaceAll("~ ", String.raw`(?:[^\s,;:.!?]+ ){0,4}?`)
    .replaceAll("¤", "¤+")
    .replaceAll(/ (?!\?|\*|\))/g, String.raw`\s+`);
  return new RegExp(`(?<![a-z0-9¤])(?:${source})(?![a-z0-9])`, "gi");
}, 1000);

export interface Found {
  readonly words: string;
  readonly from: number;
}

/** Every place where one of the patterns stands. */
export const findAll = (patterns: readonly string[], text: string): Found[] =>
  patterns.flatMap((pattern) => [...text.matchAll(patternOf(pattern))].map((m) => ({ words: m[0], from: m.index })));

export const has = (pattern: string, text: string): boolean => text.search(patternOf(pattern)) >= 0;

/** What parts the clauses of a sentence. */
export const CLAUSE = /[,;:()]|(?<=\s)(?:and|but|so|because|y|pero|asi que|porque|et|mais|donc|car|-)(?=\s)/gi;

/** Where the clause ends in which a match ends. */
export function clauseEnd(text: string, { from, words }: Found): number {
  const end = from + words.length;
  const next = text.slice(end).search(CLAUSE);
  return next < 0 ? text.length : end + next;
}

/** Words between a sum and what it is. */
const BESIDE_CHARS = 40;

/** "Your payment of $180 went through", "we send you the invoice for $120": of a sum that is paid to the clinic, or of its paper. */
export function isIncoming({ text, words }: { text: string; words: CheckWords }, match: Found): boolean {
  const end = match.from + match.words.length;
  const sum = text.slice(match.from, end + BESIDE_CHARS).search("¤");
  if (sum < 0) return false;
  const at = match.from + sum;
  const before = text.slice(Math.max(0, at - BESIDE_CHARS), at);
  if (has(`(?:${words.otherThings})(?: (?:of|for|de|por|pour|du|a))?(?: the| your| la| los| les)? $`, before))
    return true;
  if (has(words.givesBack, text.slice(match.from, Math.max(end, at) + BESIDE_CHARS))) return false;
  const after = text.slice(at).replace(/^¤+/, "");
  return has(`(?:${words.incoming}) (?:of |for |de |por |du )?$`, before) || has(`^ (?:${words.incoming})`, after);
}
