/** The line over a quoted mail: "On Monday, … wrote:" in its languages and over several lines, and "Name / date, time zone". */
import { addressesIn, type Sender } from "./addresses.ts";
import { dateIn } from "./dates.ts";
import { fold } from "./fold.ts";
import { isBlank, type Line } from "./lines.ts";
import { isNameLine, lastName } from "./names.ts";
import { HEADING_STARTS, MYSELF, WEEKDAYS, WROTE } from "./words.ts";

/**
 * `program`: no person writes such a line. `person`: a writer who cites somebody may have written it. `zoned` and `stamp`: a name and a date
 * with its time zone or without one, which a list of visits has too.
 */
export interface Heading {
  readonly lines: number;
  readonly by: "program" | "person" | "zoned" | "stamp";
}

const HEADING_LINES_MAX = 4;
const HEADING_MAX = 400;
const NAME_MAX = 70;

/** A heading that begins at a line. */
export function headingAt(lines: readonly Line[], at: number): Heading | undefined {
  return wroteAt(lines, at) ?? nameAndDateAt(lines, at);
}

function wroteAt(lines: readonly Line[], at: number): Heading | undefined {
  const first = lines[at];
  if (!first || !mayOpen(first.folded)) return undefined;
  let length = 0;
  for (let taken = 1; taken <= HEADING_LINES_MAX; taken++) {
    const line = lines[at + taken - 1];
    if (!line || isBlank(line)) return undefined;
    length += line.folded.length;
    if (length > HEADING_MAX) return undefined;
    if (!/[:：]\W{0,6}$/.test(line.folded.slice(-8))) continue;
    const by = whoWrote(
      lines
        .slice(at, at + taken)
        .map(({ folded }) => folded)
        .join(" "),
    );
    return by && { lines: taken, by };
  }
  return undefined;
}

/** Cheap, because it is asked of every line: a first word of such a heading, a date, or a name before an address or a verb. */
function mayOpen(folded: string): boolean {
  const first = /^\W{0,6}([\p{L}\p{N}]+)/u.exec(folded.slice(0, 40))?.[1] ?? "";
  if (first === "") return false;
  return (
    HEADING_STARTS.has(first) ||
    /^\d/.test(first) ||
    WEEKDAYS.has(first) ||
    folded.includes("@") ||
    WORD_WROTE.test(folded)
  );
}

const WORD_WROTE = new RegExp(`\\b(?:${[...WROTE].join("|")})\\b`);

function whoWrote(joined: string): Heading["by"] | undefined {
  const words = joined.split(/[^\p{L}\p{N}@]+/u).filter((word) => word !== "");
  const verbAt = words.findLastIndex((word) => WROTE.has(word));
  const date = dateIn(joined);
  const hasAddress = /[^\s@<(]@[^\s@]/.test(joined);
  const isDated = date.hasDay && (date.hasTime || date.hasYear);
  if (verbAt < 0) return hasAddress && date.hasDay && date.hasTime && /^\W{0,6}\d/.test(joined) ? "program" : undefined;
  const before = words.slice(Math.max(0, verbAt - 2), verbAt);
  if (before.some((word) => MYSELF.has(word)) && !hasAddress) return undefined;
  if (hasAddress && (isDated || verbAt >= words.length - 4)) return "program";
  if (date.hasDay && date.hasTime) return "program";
  const startsAsHeading = HEADING_STARTS.has(words[0] ?? "");
  if (startsAsHeading && date.hasDay && date.hasYear) return "program";
  const endsWithVerb = verbAt >= words.length - 1;
  return endsWithVerb && (startsAsHeading || words.length <= 8) ? "person" : undefined;
}

/** A short name, and beside or below it nothing but a date with its time and its zone or year. */
function nameAndDateAt(lines: readonly Line[], at: number): Heading | undefined {
  const name = lines[at];
  if (!name) return undefined;
  const beside = nameAndDateIn(name);
  if (beside) return { lines: 1, by: beside };
  if (!isNameLine(name.seen)) return undefined;
  const below = isBlank(lines[at + 1]) ? at + 2 : at + 1;
  const dated = lines[below];
  if (!dated || dated.seen.length > NAME_MAX || !/\d/.test(dated.seen)) return undefined;
  const by = stampOf(dated.folded);
  return by && { lines: below - at + 1, by };
}

function stampOf(folded: string): "zoned" | "stamp" | undefined {
  const { hasDay, hasTime, hasYear, hasZone, isAlone } = dateIn(folded);
  if (!isAlone || !hasDay || !hasTime) return undefined;
  return hasZone ? "zoned" : hasYear ? "stamp" : undefined;
}

/** "Maya Chen / Mar 3, 2025, 10:12 AM EST". */
function nameAndDateIn({ seen }: Line): "zoned" | "stamp" | undefined {
  if (seen.length > NAME_MAX + 40 || !/\d/.test(seen)) return undefined;
  const parted = /^([^\d/|·•–—,]{3,60})(?:\s[/|·•–—-]\s|,\s)(.+)$/.exec(seen);
  const [, name = "", date = ""] = parted ?? [];
  return isNameLine(name.trim()) && name.trim().includes(" ") ? stampOf(fold(date)) : undefined;
}

/** Who wrote, by the heading itself. */
export function senderInHeading(lines: readonly Line[]): Sender {
  const text = lines.map((line) => line.seen).join(" ");
  const address = addressesIn(text)[0];
  const name = lastName(address === undefined ? text : (text.split(/[<[(]/, 1)[0] ?? ""));
  return { ...(name !== undefined && { name }), ...(address !== undefined && { address }) };
}
