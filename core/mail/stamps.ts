/** "Name / date, time zone", as helpdesks and chats set it over each message: on one line or two, the name first or last. */

import { dateIn } from "./dates.ts";
import { fold } from "./fold.ts";
import type { Heading } from "./heading.ts";
import { isBlank, type Line } from "./lines.ts";
import { isNameLine, isNameWord } from "./names.ts";

const STAMP_MAX = 90;
const NAME_WORDS_MAX = 5;

type Stamp = "zoned" | "stamp";

/** A short name, and beside or below it nothing but a date with its time and its zone or year. */
export function stampAt(lines: readonly Line[], at: number): Heading | undefined {
  const first = lines[at];
  if (!first || first.seen.length > STAMP_MAX || /[.!?;,]$/.test(first.seen)) return undefined;
  const below = isBlank(lines[at + 1]) ? at + 2 : at + 1;
  const second = lines[below];
  const hasFigures = /\d/.test(first.seen);
  const beside = hasFigures ? nameAndDateIn(first) : undefined;
  if (beside) return { lines: 1, by: beside };
  if (!second || second.seen.length > STAMP_MAX) return undefined;
  if (!hasFigures) {
    const by = /\d/.test(second.seen) && mayName(first) ? stampOf(second.folded) : undefined;
    // One word over a date is as well what was booked.
    if (!by || (by === "stamp" && !first.seen.includes(" "))) return undefined;
    return { lines: below - at + 1, by };
  }
  // The date first: the name must be one, and the zone be told.
  const isDated = isNameLine(second.seen) && second.seen.includes(" ") && stampOf(first.folded) === "zoned";
  return isDated ? { lines: below - at + 1, by: "zoned" } : undefined;
}

/** A name, an address, or a few words that are no part of a sentence. */
function mayName({ seen, folded }: Line): boolean {
  if (isNameLine(seen) || /^\S{1,60}@\S{1,60}$/.test(seen)) return true;
  const words = folded.split(" ");
  return (
    words.length >= 2 &&
    words.length <= NAME_WORDS_MAX &&
    !/[:\d]/.test(seen) &&
    !words.some((word) => SENTENCE_WORDS.has(word))
  );
}

const SENTENCE_WORDS = new Set(
  (
    "i my me we our you your he she they it is was were are am be been had have has on at for in to of and or the a an this that next last visit appointment session treatment " +
    "mi mis me yo es fue era el la en para por y o una un este esta visita cita sesion " +
    "mon ma mes je nous vous est etait le les au aux pour et ou une un ce cette seance rendez-vous " +
    "mein meine ich wir war ist am im fur und oder der die das termin meu minha eu foi era no na para e o mio mia io era il per"
  ).split(" "),
);

function stampOf(folded: string): Stamp | undefined {
  const { hasDay, hasTime, hasYear, hasZone, isAlone } = dateIn(folded);
  if (!isAlone || !hasDay || !hasTime) return undefined;
  return hasZone ? "zoned" : hasYear ? "stamp" : undefined;
}

/** "Maya Chen / Mar 3, 2025, 10:12 AM EST", "Maya Chen (Harbour Clinic) Mar 3, 2025, 10:12 AM EST". */
function nameAndDateIn({ seen }: Line): Stamp | undefined {
  const words = seen.split(" ");
  let names = 0;
  while (names < words.length && isNamePart(words[names] ?? "")) names += 1;
  if (names < 2 || names === words.length) return undefined;
  const name = words
    .slice(0, names)
    .join(" ")
    .replace(/[\s,/|·•–—-]+$/, "");
  const isParted = /[,/|·•–—-]$/.test(words.slice(0, names).join(" "));
  const by = isNameLine(name) && name.includes(" ") ? stampOf(fold(words.slice(names).join(" "))) : undefined;
  return by === "zoned" || isParted ? by : undefined;
}

const isNamePart = (word: string): boolean => /^[,/|·•–—-]$/.test(word) || isNameWord(word.replace(/[,()]/g, ""));
