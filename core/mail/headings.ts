/** The line over a quoted mail: "On Monday, … wrote:" in its languages and over several lines, and "Name / date, time zone". */
import { addressesIn, type Sender } from "./addresses.ts";
import { dateIn } from "./dates.ts";
import type { Heading } from "./heading.ts";
import { isBlank, type Line } from "./lines.ts";
import { lastName } from "./names.ts";
import { stampAt } from "./stamps.ts";
import { DATE_WORDS, HEADING_STARTS, MONTHS, MYSELF, WEEKDAYS, WROTE } from "./words.ts";

const HEADING_LINES_MAX = 4;
const HEADING_MAX = 400;
/** A program's line has names, a date and an address, and hardly a word beside them. */
const STRANGERS_MAX = 3;
/** One that ends with the address in its brackets may be in a language that is not known here. */
const STRANGERS_BEFORE_ADDRESS_MAX = 5;

/** A heading that begins at a line. */
export function headingAt(lines: readonly Line[], at: number): Heading | undefined {
  return wroteAt(lines, at) ?? stampAt(lines, at);
}

function wroteAt(lines: readonly Line[], at: number): Heading | undefined {
  const first = lines[at];
  if (!first || !mayOpen(first.folded)) return undefined;
  if (WROTE_INSIDE.test(first.folded)) return { lines: 1, by: "program" };
  let length = 0;
  for (let taken = 1; taken <= HEADING_LINES_MAX; taken++) {
    const line = lines[at + taken - 1];
    if (!line || isBlank(line)) return undefined;
    length += line.folded.length;
    if (length > HEADING_MAX) return undefined;
    if (!/[:：]\W{0,6}$|[>)\]]\W.{0,9}$/.test(line.folded.slice(-12))) continue;
    const by = whoWrote(lines.slice(at, at + taken));
    if (by) return { lines: taken, by };
    if (/[:：]\W{0,6}$/.test(line.folded.slice(-8))) return undefined;
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

const VERBS = [...WROTE].join("|");
const WORD_WROTE = new RegExp(`\\b(?:${VERBS})\\b`);
/** "On …, Maya <maya@example.com> wrote: and the mail on the same line". */
const WROTE_INSIDE = new RegExp(
  `^\\W{0,4}(?:on|el|le|il|em|op|am)\\s[^@]{4,120}@[^@]{2,120}[>)\\]]\\s(?:a |ha )?(?:${VERBS})\\s?:\\s`,
);

function whoWrote(lines: readonly Line[]): "program" | "person" | undefined {
  const joined = lines.map(({ folded }) => folded).join(" ");
  const words = joined.split(/[^\p{L}\p{N}@]+/u).filter((word) => word !== "");
  const verbAt = words.findLastIndex((word) => WROTE.has(word));
  const date = dateIn(joined);
  const hasAddress = /[^\s@<(]@[^\s@]/.test(joined);
  const isDated = date.hasDay && (date.hasTime || date.hasYear);
  const strangers = strangersIn(lines);
  const isPlain = strangers <= (hasBracketed(joined) ? STRANGERS_BEFORE_ADDRESS_MAX : STRANGERS_MAX);
  const hasColon = /[:：]\W{0,6}$/.test(joined);
  const before = words.slice(Math.max(0, verbAt - 2), verbAt);
  if (before.some((word) => MYSELF.has(word)) && !hasAddress) return undefined;
  if (!isPlain && !(verbAt >= 0 && hasAddress && isDated))
    return verbAt >= 0 && hasColon ? cited(words, verbAt) : undefined;
  if (hasAddress && date.hasTime && (date.hasDay || date.hasYear || hasBracketed(joined)))
    return hasColon || verbAt >= 0 ? "program" : undefined;
  if (verbAt < 0 || !hasColon) return undefined;
  if (hasAddress && (isDated || verbAt >= words.length - 4)) return "program";
  if (strangers === 0 && date.hasDay && (date.hasTime || (HEADING_STARTS.has(words[0] ?? "") && date.hasYear)))
    return "program";
  return cited(words, verbAt);
}

/** "On 3 March your receptionist wrote:", as a writer who cites somebody puts it. */
function cited(words: readonly string[], verbAt: number): "person" | undefined {
  const isShort = HEADING_STARTS.has(words[0] ?? "") || words.length <= 8;
  return verbAt >= words.length - 1 && isShort ? "person" : undefined;
}

/** The address stands in its brackets at the end. */
const hasBracketed = (joined: string): boolean =>
  /[<(\]][^\s@]{1,80}@[^\s@]{1,80}[>)\]]\W{0,6}$/.test(joined.slice(-180));

/** "Ha scritto", "a écrit", "hat geschrieben". */
const AUXILIARIES = new Set(["a", "ha", "hat"]);

/** Words that are of no date, no heading and no name. */
function strangersIn(lines: readonly Line[]): number {
  let strangers = 0;
  for (const { seen, folded } of lines) {
    // Folding keeps the words of plain text where they are.
    const written = seen.split(" ");
    const compared = folded.split(" ");
    for (const [index, word] of written.entries()) {
      const plain = (compared[index] ?? "").replace(/[^\p{L}\p{N}@]/gu, "");
      const isName = !/^["'(<[*]*\p{Ll}/u.test(word) || plain.includes("@");
      if (isName || DATE_WORDS.has(plain) || MONTHS.has(plain) || WEEKDAYS.has(plain)) continue;
      if (!WROTE.has(plain) && !AUXILIARIES.has(plain) && !HEADING_STARTS.has(plain)) strangers += 1;
    }
  }
  return strangers;
}

/** Who wrote, by the heading itself. */
export function senderInHeading(lines: readonly Line[]): Sender {
  const text = lines.map((line) => line.seen).join(" ");
  const address = addressesIn(text)[0];
  const name = lastName(address === undefined ? text : (text.split(/[<[(]/, 1)[0] ?? ""));
  return { ...(name !== undefined && { name }), ...(address !== undefined && { address }) };
}
