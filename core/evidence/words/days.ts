/** The days, months and seasons that a mail names, as ranges of civil dates relative to the day it was written. */

import { addDays, addMonths, dayNumber } from "../../facts/civil.ts";
import { READ_LANGUAGES } from "../../words.ts";
import { agoAt } from "./ago.ts";
import { calendarDayAt, dayOfMonthAt, slashedDayAt } from "./calendar-days.ts";
import { type DayContext, type DayRead, type DaySaid, isToCome, ownedAt, type Range, textAt } from "./day-context.ts";
import {
  BUY_WORDS,
  DOUBTFUL_SEASONS,
  IN_SEASON,
  LAST,
  NEAR_DAYS,
  SEASONS,
  THIS,
  UNITS,
  VISIT_WORDS,
  WEEKDAYS,
} from "./day-words.ts";
import { isNear, quoteOfPlace, type Said, type SaidSentence, wordSet } from "./said.ts";

type Reader = (context: DayContext, at: number) => DayRead | undefined;

const READERS: readonly Reader[] = [
  slashedDayAt,
  calendarDayAt,
  dayOfMonthAt,
  weekdayAt,
  nearDayAt,
  agoAt,
  lastUnitAt,
  seasonAt,
];
const MOST = 24;

export function daysSaid(said: Said, writtenOn: string, timeZone: string): DaySaid[] {
  const found: DaySaid[] = [];
  const isSouthern = SOUTHERN.test(timeZone);
  for (const [at, sentence] of said.sentences.entries()) {
    const context = { said, sentence, writtenOn, isSouthern };
    for (let from = 0; from < sentence.words.length && found.length < MOST; ) {
      const read = firstOf(context, from);
      if (read) {
        const place = { at, from: read.from ?? from, to: read.to };
        const near = { before: 8, after: 8 };
        found.push({
          ...place,
          quote: quoteOfPlace(said, place),
          ranges: read.ranges,
          precision: read.precision,
          isFirstLikelier: read.isFirstLikelier,
          isOfBuying:
            isNear(sentence.words, place, BUY_WORDS, near) ||
            isOrigin(sentence.words, place.from) ||
            isAskedOf(sentence.words, place.from),
          isOfVisit: isNear(sentence.words, place, VISIT_WORDS, near),
        });
      }
      from = read?.to ?? from + 1;
    }
  }
  return found;
}

const OF = wordSet("from de del du");
const ONE_BOUGHT = wordSet(
  "one ones package packages pack packs bundle set series purchase lot the el la los las paquete bono celui celle ceux celles forfait serie carte achat",
);

/** "The package from last fall", "el de octubre", "celui d'octobre". */
function isOrigin(words: SaidSentence["words"], from: number): boolean {
  const before = words[from - 1]?.text ?? "";
  if (words[from]?.elided === "d") return ONE_BOUGHT.has(before);
  return OF.has(before) && ONE_BOUGHT.has(words[from - 2]?.text ?? "");
}

const ASKED = /^(refund|reimburs|revers|reembols|devuel|devolv|rembours)/;
const SMALL = wordSet("the of for my de del la le du los las mi mon for");

/** "Refund April", "el reembolso de abril". */
function isAskedOf(words: SaidSentence["words"], from: number): boolean {
  let at = from - 1;
  while (at >= 0 && from - at <= 3 && SMALL.has(words[at]?.text ?? "")) at -= 1;
  return ASKED.test(words[at]?.text ?? "");
}

const SOUTHERN =
  /^(Australia|Antarctica)\/|^Pacific\/(Auckland|Fiji)|^Africa\/(Johannesburg|Harare|Maputo|Windhoek)|^America\/(Sao_Paulo|Argentina|Buenos_Aires|Santiago|Montevideo|Asuncion|La_Paz|Lima)/;

function firstOf(context: DayContext, at: number): DayRead | undefined {
  for (const read of READERS) {
    const found = read(context, at);
    if (found) return found;
  }
  return undefined;
}

/** "Last Monday", "el lunes pasado", "lundi dernier": the one before the mail; where "last" says so, perhaps the one before that. */
function weekdayAt(context: DayContext, at: number): DayRead | undefined {
  const word = ownedAt(context, at);
  const day = READ_LANGUAGES.map((language) =>
    context.said.languages.has(language) ? WEEKDAYS[language].get(word) : undefined,
  ).find((found) => found !== undefined);
  if (day === undefined || isToCome(context, at, at + 1)) return undefined;
  const back = ((dayNumber(context.writtenOn) + 3 - day + 7 * 1_000_000 - 1) % 7) + 1;
  const before = addDays(context.writtenOn, -back);
  const isLastBefore = LAST.has(textAt(context, at - 1));
  const isLastAfter = LAST.has(textAt(context, at + 1));
  const earlier = addDays(before, -7);
  const isLast = isLastBefore || isLastAfter;
  return {
    from: isLastBefore ? at - 1 : at,
    to: isLastAfter ? at + 2 : at + 1,
    ranges: isLast ? [dayRange(before), dayRange(earlier)] : [dayRange(before)],
    precision: "day",
    isFirstLikelier: true,
  };
}

const dayRange = (day: string): Range => [day, day];

function nearDayAt(context: DayContext, at: number): DayRead | undefined {
  const word = textAt(context, at);
  const back = NEAR_DAYS.get(word);
  if (back === undefined) return undefined;
  const isBefore =
    (word === "yesterday" && textAt(context, at - 1) === "before") ||
    (word === "hier" && textAt(context, at - 1) === "avant");
  const day = addDays(context.writtenOn, -(isBefore ? 2 : back));
  return { from: isBefore ? at - 1 : at, to: at + 1, ranges: [dayRange(day)], precision: "day" };
}

/** "Last week", "el mes pasado", "la semaine dernière", "this month". */
function lastUnitAt(context: DayContext, at: number): DayRead | undefined {
  const before = textAt(context, at - 1);
  const unit = UNITS.get(textAt(context, at));
  if (!unit || unit === "day") return undefined;
  const after = textAt(context, at + 1);
  const isThis = THIS.has(before);
  const isLast = LAST.has(before) || LAST.has(after);
  if (!isThis && !isLast) return undefined;
  return {
    from: isThis || LAST.has(before) ? at - 1 : at,
    to: !isThis && LAST.has(after) ? at + 2 : at + 1,
    ranges: [unitRange(context.writtenOn, unit, isLast ? 1 : 0)],
    precision: unit,
  };
}

function unitRange(writtenOn: string, unit: "week" | "month" | "year", back: number): Range {
  if (unit === "week") {
    const monday = addDays(writtenOn, -((dayNumber(writtenOn) + 3 + 7 * 1_000_000) % 7) - 7 * back);
    return [addDays(monday, -1), addDays(monday, 6)];
  }
  if (unit === "year") {
    const year = Number(writtenOn.slice(0, 4)) - back;
    return [`${year}-01-01`, `${year}-12-31`];
  }
  const first = addMonths(`${writtenOn.slice(0, 7)}-01`, -back);
  return [first, addDays(addMonths(first, 1), -1)];
}

/** "Last summer", "en verano", "l'été dernier": the one that has begun most lately; in the south half a year apart. */
function seasonAt(context: DayContext, at: number): DayRead | undefined {
  const word = textAt(context, at);
  const season = SEASONS.get(word);
  const before = context.sentence.words[at]?.elided ?? textAt(context, at - 1);
  const after = textAt(context, at + 1);
  if (season === undefined || isToCome(context, at, at + 1)) return undefined;
  if (DOUBTFUL_SEASONS.has(word) && !IN_SEASON.has(before)) return undefined;
  if (word === "ete" && context.sentence.words[at]?.elided === undefined && !THIS.has(before)) return undefined;
  const quarter = (season + (context.isSouthern ? 2 : 0)) % 4;
  const year = Number(context.writtenOn.slice(0, 4));
  const begins = [year, year - 1, year - 2]
    .map((of) => (quarter === 0 ? `${of - 1}-12-01` : `${of}-0${quarter * 3}-01`))
    .find((first) => first <= context.writtenOn);
  if (!begins) return undefined;
  const isLast = LAST.has(before) || LAST.has(after);
  const hasEnded = addMonths(begins, 3) <= context.writtenOn;
  const first = isLast && !hasEnded ? addMonths(begins, -12) : begins;
  const from = LAST.has(before) || THIS.has(before) ? at - 1 : at;
  return {
    from,
    to: LAST.has(after) ? at + 2 : at + 1,
    ranges: [[first, addDays(addMonths(first, 3), 14)]],
    precision: "season",
  };
}
