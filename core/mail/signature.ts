/** A signature under its mark, and text under a rule that is none. */
import { isBlank, type Line } from "./lines.ts";
import { isSignatureMark } from "./marks.ts";
import { DISCLAIMERS } from "./words.ts";

const SIGNATURE_LINES_MAX = 12;
const PROSE_WORDS = 8;

/**
 * Lines taken by the signature that begins with the rule at `at`; 0 where what follows is the writer's text. Under "-- " the next paragraph
 * is one whatever it says, provided that something stands above; under any other rule it must look like one.
 */
export function signatureAt(lines: readonly Line[], at: number, hasTextAbove: boolean): number {
  const rule = lines[at];
  if (!rule) return 0;
  let end = at + 1;
  while (isBlank(lines[end])) end += 1;
  const first = paragraphAt(lines, end);
  if (first.length === 0 || first.length > SIGNATURE_LINES_MAX) return 0;
  const isCertain = isSignatureMark(rule) && hasTextAbove;
  if (!isCertain && !isDisclaimer(first) && !looksSigned(first)) return 0;
  end += first.length;
  for (;;) {
    let next = end;
    while (isBlank(lines[next])) next += 1;
    const more = paragraphAt(lines, next);
    if (more.length === 0 || more.length > SIGNATURE_LINES_MAX) break;
    if (!isDisclaimer(more) && !looksSigned(more)) break;
    end = next + more.length;
  }
  return end - at;
}

function paragraphAt(lines: readonly Line[], at: number): readonly Line[] {
  let end = at;
  while (end < lines.length && end - at <= SIGNATURE_LINES_MAX && !isBlank(lines[end])) end += 1;
  return lines.slice(at, end);
}

/** A notice of the sender's firm, as firms put it under every mail. */
export const isDisclaimer = (paragraph: readonly Line[]): boolean => {
  const folded = paragraph[0]?.folded.replace(/^[\s*_[(-]+/, "") ?? "";
  return DISCLAIMERS.some((words) => folded.startsWith(words));
};

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
