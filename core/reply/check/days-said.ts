/** How long something takes, as a text says it: "5 to 10 business days", "two weeks", "within 48 hours". */
import type { CheckWords } from "../../../messages/shapes/check.ts";
import type { ReplyFacts } from "../../contract/draft-reply.ts";
import { numberInWords } from "../number-words.ts";

export interface DaysSaid {
  readonly least: number;
  readonly most: number;
  /** Undefined where the text says "days" and no more. */
  readonly unit: "business" | "calendar" | undefined;
  readonly isMost: boolean;
  readonly from: number;
  readonly length: number;
}

type Known = NonNullable<ReplyFacts["arrivalDays"]>[number];

/** "Within" names the longest; a single day may be any of the known ones. */
export function fits({ least, most, unit, isMost }: DaysSaid, known: Known): boolean {
  if (unit !== undefined && unit !== known.unit) return false;
  if (isMost) return most === known.to;
  return least === most ? least >= known.from && most <= known.to : least === known.from && most === known.to;
}

interface Reader {
  readonly pattern: RegExp;
  readonly values: ReadonlyMap<string, number>;
}
const READERS = new WeakMap<CheckWords, Reader>();

function readerOf(words: CheckWords): Reader {
  const known = READERS.get(words);
  if (known) return known;
  const names = Object.keys(words.numbers).join("|");
  const number = `(?:\\d{1,3}|(?:${names})(?:-(?:${names}))?)`;
  const { hours, days, weeks } = words.units;
  const range = `(?:(?<least>${number}) ?(?:${words.to}) ?)?(?<most>${number})`;
  const unit = `(?:(?<hours>${hours})|(?<weeks>${weeks})|(?:${days}))`;
  const pattern = new RegExp(
    `(?<![a-z\\d.,$€£])(?<!\\b(?:${words.theirs}) )(?:(?<atMost>${words.atMost}) (?:the next )?)?${range} ?(?<before>${words.business})?[ -]?${unit}(?: (?<after>${words.business}))?(?![a-z])`,
    "gi",
  );
  const made = { pattern, values: new Map(Object.entries(words.numbers)) };
  READERS.set(words, made);
  return made;
}

export function daysIn(text: string, words: CheckWords): DaysSaid[] {
  const { pattern, values } = readerOf(words);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { atMost, least, most = "", before, after, hours, weeks } = match.groups ?? {};
    const value = numberInWords(most, values);
    if (value === undefined) return [];
    const factor = hours ? 1 / 24 : weeks ? 7 : 1;
    const unit = before || after ? ("business" as const) : hours || weeks ? ("calendar" as const) : undefined;
    const first = least === undefined ? value : (numberInWords(least, values) ?? value);
    const place = { from: match.index, length: match[0].length };
    return [{ least: first * factor, most: value * factor, unit, isMost: atMost !== undefined, ...place }];
  });
}
