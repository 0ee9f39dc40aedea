/** A mail's text as lines with their places, so that whatever is said about a line can be shown verbatim. */
import { fold } from "./fold.ts";

/** A part of the body, by its offsets: `body.slice(start, end)`. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface Line extends Extent {
  /** As written, without the marks of a quote that has been opened. */
  readonly text: string;
  /** What the line's beginning looks like to a reader: no invisible characters, plain blanks, no marks of bold type. */
  readonly seen: string;
  /** `seen` for comparing words. */
  readonly folded: string;
}

/** A longer mail is read up to here. */
export const CHARACTERS_MAX = 200_000;
const LINES_MAX = 12_000;
/** No heading, no header and no client's own line is longer. */
const SEEN_MAX = 300;

/** The lines of a body, as many as are read. Breaks are those of any system. */
export function linesOf(body: string): Line[] {
  const lines: Line[] = [];
  const text = body.slice(0, CHARACTERS_MAX);
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/\r\n|[\n\r\u2028\u2029\u0085]/g)) {
    lines.push(lineOf(text, start, index));
    start = index + mark.length;
    if (lines.length === LINES_MAX) return lines;
  }
  lines.push(lineOf(text, start, text.length));
  return lines;
}

export function lineOf(body: string, start: number, end: number): Line {
  const text = body.slice(start, end);
  const head = text.slice(0, SEEN_MAX);
  // Most lines are plain, and a mail may have thousands.
  const isPlain = PLAIN.test(head);
  const seen = isPlain ? head.trim() : seenOf(head);
  return { start, end, text, seen, folded: isPlain ? seen.toLowerCase() : fold(seen) };
}

/** A text of one line. */
export const lineAlone = (text: string): Line => lineOf(text, 0, text.length);

const PLAIN = /^[ !-%(-),-_a-~]*$/;

function seenOf(head: string): string {
  return head
    .replace(/\p{Cf}/gu, "")
    .replace(/&nbsp;|&#160;/gi, " ")
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replaceAll("**", "")
    .replace(/\s/g, " ")
    .trim();
}

export const isBlank = (line: Line | undefined): boolean => line !== undefined && line.seen === "";

/** `> text` and `| text`: marked as somebody else's. Neither is the frame of a table, nor "From" as mail stores escape it. */
export const isMarked = ({ seen }: Line): boolean =>
  (seen.startsWith(">") && !seen.startsWith(">From ")) ||
  seen.startsWith("＞") ||
  (seen.startsWith("|") && !seen.endsWith("|"));

/** The line below one mark: what was quoted, as it was written. */
export function unmarked(body: string, line: Line): Line {
  const mark = line.text.indexOf(">");
  if (mark < 0 || line.text.slice(0, mark).trim() !== "") return line;
  const start = line.start + mark + 1;
  return lineOf(body, body[start] === " " && start < line.end ? start + 1 : start, line.end);
}
