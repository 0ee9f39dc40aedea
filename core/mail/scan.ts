/** How far something goes on in the lines of a mail. */
import { type Extent, isBlank, isMarked, type Line } from "./lines.ts";
import { markOf } from "./marks.ts";

/** A wrapped line of a quote leaves a short rest without its mark. */
const WRAPPED_MIN = 60;
const REST_MAX = 40;

export function nextText(lines: readonly Line[], at: number): number {
  let next = at;
  while (isBlank(lines[next])) next += 1;
  return next;
}

/** The end of the paragraph that begins at a line or below it. */
export function paragraphEnd(lines: readonly Line[], at: number): number {
  let end = nextText(lines, at);
  while (end < lines.length && !isBlank(lines[end])) end += 1;
  return end;
}

/** The end of the text, or a line that says where the older mail ends. */
export function endOfOlder(lines: readonly Line[], at: number): number {
  let end = at;
  for (let line = lines[end]; line && markOf(line) !== "end"; line = lines[end]) end += 1;
  return end;
}

/** Marked lines with the blank ones between them, and the rests of lines that were wrapped after they were marked. */
export function markedEnd(lines: readonly Line[], at: number): number {
  let end = at;
  for (let next = at; next < lines.length; next++) {
    const line = lines[next];
    if (!line) break;
    if (isMarked(line)) end = next + 1;
    else if (!isBlank(line) && !isRest(lines, next)) break;
  }
  return end;
}

function isRest(lines: readonly Line[], at: number): boolean {
  const [above, line, below] = lines.slice(at - 1, at + 2);
  if (!above || !line || !below || !isMarked(above) || !isMarked(below)) return false;
  return above.seen.length >= WRAPPED_MIN && line.seen.length <= REST_MAX && /^\p{Ll}/u.test(line.seen);
}

/** Lines that follow each other, with nothing but blanks in between, are one part. */
export function joined(body: string, lines: readonly Line[]): Extent[] {
  const parts: { start: number; end: number }[] = [];
  for (const { start, end } of lines) {
    const last = parts.at(-1);
    if (last && body.slice(last.end, start).trim() === "") last.end = end;
    else parts.push({ start, end });
  }
  return parts;
}
