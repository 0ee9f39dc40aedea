/** A signature under its mark, and text under a rule that is none. */
import { isBlank, type Line } from "./lines.ts";
import { isSignatureMark } from "./marks.ts";
import { nextText } from "./scan.ts";
import { DISCLAIMER_WORDS, opensDisclaimer } from "./words.ts";

const SIGNATURE_LINES_MAX = 12;
const PROSE_WORDS = 8;

export interface Signed {
  /** Lines taken with the rule above; none where what follows is the writer's text. */
  readonly lines: number;
  /** It has sentences: somebody may have used the mark as a rule between two parts of their text. */
  readonly isDoubtful: boolean;
}

const NOT_SIGNED: Signed = { lines: 0, isDoubtful: false };

/**
 * The signature that begins with the rule at `at`. Under "-- " the next paragraph is one whatever it says, provided that something stands
 * above; under any other rule it must look like one. It ends where something of another kind begins.
 */
export function signatureAt(
  lines: readonly Line[],
  at: number,
  hasTextAbove: boolean,
  isOther: (at: number) => boolean,
): Signed {
  const rule = lines[at];
  if (!rule) return NOT_SIGNED;
  let end = nextText(lines, at + 1);
  const first = paragraphAt(lines, end, isOther);
  if (first.length === 0 || first.length > SIGNATURE_LINES_MAX) return NOT_SIGNED;
  const isDoubtful = !isDisclaimer(first) && !looksSigned(first);
  if (isDoubtful && !(isSignatureMark(rule) && hasTextAbove)) return NOT_SIGNED;
  end += first.length;
  for (;;) {
    const next = nextText(lines, end);
    const more = paragraphAt(lines, next, isOther);
    if (more.length === 0 || more.length > SIGNATURE_LINES_MAX || !(isDisclaimer(more) || looksSigned(more))) break;
    end = next + more.length;
  }
  return { lines: end - at, isDoubtful };
}

/** Lines of a firm's notice that begins here. */
export function disclaimerAt(lines: readonly Line[], at: number): number {
  const first = lines[at];
  if (!first || !opensDisclaimer(first.folded)) return 0;
  const paragraph = paragraphAt(lines, at, () => false);
  return isDisclaimer(paragraph) ? paragraph.length : 0;
}

function paragraphAt(lines: readonly Line[], at: number, isOther: (at: number) => boolean): readonly Line[] {
  let end = at;
  while (end < lines.length && end - at <= SIGNATURE_LINES_MAX && !isBlank(lines[end]) && !isOther(end)) end += 1;
  return lines.slice(at, end);
}

/** As firms put it under every mail. */
function isDisclaimer(paragraph: readonly Line[]): boolean {
  const [first] = paragraph;
  return !!first && opensDisclaimer(first.folded) && paragraph.some((line) => DISCLAIMER_WORDS.test(line.folded));
}

/** Names, titles, numbers and addresses, and no sentence. */
function looksSigned(paragraph: readonly Line[]): boolean {
  return paragraph.every((line) => !isProse(line)) && paragraph.some((line) => isContact(line) || isName(line));
}

function isProse(line: Line): boolean {
  if (isContact(line)) return false;
  const words = line.seen.split(" ").length;
  return words >= PROSE_WORDS || (words >= 3 && /[.!?]$/.test(line.seen)) || /[?]/.test(line.seen);
}

/** A number to call, an address, a page: on a short line, or beside no more than their names. */
function isContact({ seen }: Line): boolean {
  if (seen.length > 120) return false;
  const isReach = /\d[\d\s().+-]{5,}\d/.test(seen) || /\S@\S/.test(seen) || /(?:https?:|www\.)/i.test(seen);
  return isReach && seen.split(" ").length <= 12 && !/[a-z]{2}[.!?](?:\s|$)/.test(seen);
}

function isName({ seen }: Line): boolean {
  const words = seen.slice(0, 80).split(/[\s,]+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    seen !== seen.toUpperCase()
  );
}
