/** The line over a quoted mail: "On Monday, … wrote:" in its languages and over several lines, and "Name / date, time zone". */
import { dateIn } from "./dates.ts";
import { isBlank, type Line } from "./lines.ts";
import { HEADING_STARTS, MYSELF, WEEKDAYS, WROTE } from "./words.ts";

/** `program`: no person writes such a line. `person`: a writer who cites somebody may have written it. */
export interface Heading {
  readonly lines: number;
  readonly by: "program" | "person";
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
  let joined = "";
  for (let taken = 1; taken <= HEADING_LINES_MAX; taken++) {
    const line = lines[at + taken - 1];
    if (!line || isBlank(line)) return undefined;
    joined = taken === 1 ? line.folded : `${joined} ${line.folded}`;
    if (joined.length > HEADING_MAX) return undefined;
    if (/[:：]\W{0,6}$/.test(joined)) {
      const by = whoWrote(joined);
      return by && { lines: taken, by };
    }
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

/** A short name alone on its line, and below it nothing but a date with its time and zone or year. */
function nameAndDateAt(lines: readonly Line[], at: number): Heading | undefined {
  const name = lines[at];
  if (!name || !isNameLine(name.seen)) return undefined;
  const below = isBlank(lines[at + 1]) ? at + 2 : at + 1;
  const dated = lines[below];
  if (!dated || dated.seen.length > NAME_MAX || !/\d/.test(dated.seen)) return undefined;
  const { hasDay, hasTime, hasYear, hasZone, isAlone } = dateIn(dated.folded);
  return isAlone && hasDay && hasTime && (hasZone || hasYear) ? { lines: below - at + 1, by: "program" } : undefined;
}

/** "Maya Chen", "**Maya Chen** (Harbour Clinic)", "Maya Chen <maya@example.com>", not "My visit was on". */
function isNameLine(seen: string): boolean {
  if (seen.length === 0 || seen.length > NAME_MAX || /[.!?:;,]$/.test(seen)) return false;
  const words = seen
    .replace(/[([<].*$/, "")
    .replace(/[*_]/g, "")
    .trim()
    .split(" ");
  return words.length <= 5 && words.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || PARTICLES.has(word));
}

const PARTICLES = new Set("de del la las los van von der den da do dos das di du le y e &".split(" "));
