/**
 * How whoever signed a mail wants to be called: "Wes", where the file says Wesley Ong. Only a name that is plausibly theirs: a wrong one is
 * worse than a formal one.
 */
import { fold as folded } from "../mail/fold.ts";
import { isShortFor } from "./short-names.ts";

export interface SignedName {
  readonly name: string;
  /** Signed with the family name first: the whole name is used as it stands. */
  readonly isWhole?: true;
}

const LINES_MOST = 5;
const CHARS_MOST = 40;
const WORDS_MOST = 4;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’-]*\.?$/u;

const fold = (word: string): string => folded(word).replaceAll(".", "");

const wordsOf = (name: string): string[] => name.split(/[\s,]+/).filter(Boolean);

/** The lines at the end that may be a name, the last first: short ones of words that begin with a capital. */
function linesAtEnd(words: string): string[][] {
  const lines = words.split(/\r?\n/).map((line) => line.trim());
  return lines
    .filter(Boolean)
    .slice(-LINES_MOST)
    .toReversed()
    .map((line) => line.replace(/\s*\(.*$/, "").replace(/^(?:-|–|—)\s*|,$/g, ""))
    .filter((line) => line.length <= CHARS_MOST)
    .map(wordsOf)
    .filter((line) => line.length > 0 && line.length <= WORDS_MOST && line.every((word) => NAME_WORD.test(word)));
}

/** `onFile`: the name by which the writer is known. Undefined where nothing was signed, or another name than theirs. */
export function signedName(words: string, onFile: string): SignedName | undefined {
  const [given = "", ...families] = wordsOf(onFile).map(fold);
  const family = families.at(-1);
  for (const line of linesAtEnd(words)) {
    const [first = "", ...rest] = line.map(fold);
    const isFamilyFirst = rest.length > 0 && family !== undefined && first === family && rest.at(-1) === given;
    if (isFamilyFirst && family !== given) return { name: line.join(" "), isWhole: true };
    const isTheirs = rest.length === 0 || families.includes(rest.at(-1) ?? "");
    if (isTheirs && isShortFor(first, given)) return { name: line[0] ?? "" };
  }
  return undefined;
}

/** Who writes of somebody that has died, often from their address: by a name of the same family that is not the dead one's own. */
export function signedByFamily(words: string, dead: string): string | undefined {
  const [given = "", ...families] = wordsOf(dead).map(fold);
  for (const line of linesAtEnd(words)) {
    const [first = "", ...rest] = line.map(fold);
    if (rest.length > 0 && families.includes(rest.at(-1) ?? "") && first.length > 1 && !isShortFor(first, given))
      return line[0];
  }
  return undefined;
}

/** "C. Embry": who signs with an initial wants no first name on their lips, and is written to as letters are. */
export function signsByInitial(words: string, onFile: string): boolean {
  const [given = "", ...families] = wordsOf(onFile).map(fold);
  return linesAtEnd(words).some((line) => {
    const [first = "", ...rest] = line.map(fold);
    return rest.length > 0 && first === given.charAt(0) && families.includes(rest.at(-1) ?? "");
  });
}

const FORMAL = [
  /^\W*(?:to whom it may concern|dear (?:sir|madam|sirs))(?!\p{L})/iu,
  /^\s*(?:yours (?:faithfully|sincerely|truly)|sincerely(?: yours)?|respectfully(?: yours)?)[,.]?\s*$/imu,
];

/** A letter that begins or ends as letters did is answered in kind. */
export const isFormalMail = (words: string): boolean => FORMAL.some((pattern) => pattern.test(words));
