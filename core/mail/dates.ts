/** Dates as mail programs write them, told word by word: no pattern is tried on a whole line. */
import { DATE_WORDS, MONTHS, WEEKDAYS, ZONES } from "./words.ts";

export interface DateWords {
  readonly hasDay: boolean;
  readonly hasWeekday: boolean;
  readonly hasTime: boolean;
  readonly hasYear: boolean;
  readonly hasZone: boolean;
  /** Nothing else stands beside the date. */
  readonly isAlone: boolean;
}

/** Words that are of a date and of no name. */
export const DATE_PARTS: ReadonlySet<string> = new Set([...MONTHS, ...WEEKDAYS, ...ZONES, "am", "pm", "uhr"]);

const TIME = /^\d{1,2}[:h.]\d{2}(?:[:.]\d{2})?(?:am|pm|h|z|uhr)?$/;
const HOUR = /^\d{1,2}(?:am|pm|h|uhr)$/;
const NUMERIC_DATE = /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})$/;
const STAMP = /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:z|[+-]\d{2}:?\d{2})?$/;
const ZONE = /^(?:utc|gmt)?[+−–-]\d{1,2}(?::?\d{2})?$/;
const DAY = /^\d{1,2}(?:st|nd|rd|th|er|º|o|\.)?$/;
const YEAR = /^(?:19|20)\d{2}$/;
const WORDS_MAX = 40;

/** What of a date stands in a folded line. */
export function dateIn(folded: string): DateWords {
  const words = folded
    .split(/[\s,;()[\]·|•]+/, WORDS_MAX)
    .filter((word) => word !== "" && word !== "-" && word !== "–");
  let isAlone = words.length > 0;
  let hasWeekday = false;
  let hasTime = false;
  let hasYear = false;
  let hasZone = false;
  let hasFullDate = false;
  let hasMonth = false;
  let hasNumber = false;
  for (const [index, written] of words.entries()) {
    const word = written.replace(/[.:]$/, "");
    // "10 h 12"
    if (word === "h" && DAY.test(words[index - 1] ?? "")) hasTime = true;
    else if (STAMP.test(word)) hasTime = hasYear = hasFullDate = true;
    else if (NUMERIC_DATE.test(word)) hasFullDate = hasYear = true;
    else if (TIME.test(word) || HOUR.test(word)) hasTime = true;
    else if (YEAR.test(word)) hasYear = true;
    else if (DAY.test(word)) hasNumber = true;
    else if (ZONES.has(word) || ZONE.test(word) || /^[a-z]{3,10}\/[a-z_]{3,20}$/.test(word)) hasZone = true;
    else if (MONTHS.has(word)) hasMonth = true;
    else if (WEEKDAYS.has(word) || word.endsWith("-feira")) hasWeekday = true;
    else if (!DATE_WORDS.has(word)) isAlone = false;
  }
  // A zone by its long name stands in brackets.
  if (isAlone && hasTime && /\(\p{L}/u.test(folded)) hasZone = true;
  return { hasDay: hasFullDate || (hasMonth && hasNumber), hasWeekday, hasTime, hasYear, hasZone, isAlone };
}
