/** Days of the calendar as mails write them: `4 March`, `March 4th, 2025`, `el 4 de marzo`, `le 1er mars`, `3/4`, `2026-03-04`. */
import { addDays, addMonths } from "../../facts/civil.ts";
import { READ_LANGUAGES } from "../../words.ts";
import { type DayContext, type DayRead, isToCome, ownedAt, type Range, textAt } from "./day-context.ts";
import { DOUBTFUL_MONTHS, IN_MONTH, LAST, MONTHS, OF_MONTH, SHORT_MONTHS, THIS } from "./day-words.ts";
import { numberAt } from "./numbers.ts";
import { wordSet } from "./said.ts";

const FIRST = new Set(["first", "primero", "premier", "1er", "1ro"]);
const OF = new Set(["of", "de", "del", "the"]);

interface Month {
  readonly month: number;
  readonly isShort: boolean;
  readonly isDoubtful: boolean;
}

function monthAt(context: DayContext, at: number): Month | undefined {
  const word = ownedAt(context, at);
  for (const language of READ_LANGUAGES) {
    if (!context.said.languages.has(language)) continue;
    const whole = MONTHS[language].get(word);
    if (whole !== undefined) return { month: whole, isShort: false, isDoubtful: DOUBTFUL_MONTHS.has(word) };
    const short = SHORT_MONTHS[language].get(word);
    if (short !== undefined) return { month: short, isShort: true, isDoubtful: false };
  }
  return undefined;
}

/** A day of the month, in figures or in words. */
function dayAt(context: DayContext, at: number): { readonly day: number; readonly to: number } | undefined {
  const word = textAt(context, at);
  if (FIRST.has(word)) return { day: 1, to: at + 1 };
  const figure = /^(\d{1,2})(st|nd|rd|th|er|o|a)?$/.exec(word)?.[1];
  const read = figure
    ? { value: Number(figure), to: at + 1 }
    : numberAt(context.sentence.words, at, context.said.languages);
  return read && read.value >= 1 && read.value <= 31 ? { day: read.value, to: read.to } : undefined;
}

function yearAt(context: DayContext, at: number): { readonly year: number | undefined; readonly to: number } {
  const start = OF.has(textAt(context, at)) ? at + 1 : at;
  const word = textAt(context, start);
  if (/^20[0-4]\d$/.test(word)) return { year: Number(word), to: start + 1 };
  const said = saidYearAt(context, start);
  return said ?? { year: undefined, to: at };
}

const YEARS = wordSet("year ano an annee");

/** "April of last year", "abril del año pasado", "avril de l'an dernier", "March this year". */
function saidYearAt(context: DayContext, at: number): { readonly year: number; readonly to: number } | undefined {
  const [first, second] = [textAt(context, at), textAt(context, at + 1)];
  const isOf = (set: ReadonlySet<string>) =>
    (set.has(first) && YEARS.has(second)) || (YEARS.has(first) && set.has(second));
  const year = Number(context.writtenOn.slice(0, 4));
  if (isOf(LAST)) return { year: year - 1, to: at + 2 };
  return isOf(THIS) ? { year, to: at + 2 } : undefined;
}

export function calendarDayAt(context: DayContext, at: number): DayRead | undefined {
  return dayThenMonth(context, at) ?? monthThenDay(context, at) ?? yearAlone(context, at);
}

function dayThenMonth(context: DayContext, at: number): DayRead | undefined {
  const day = dayAt(context, at);
  if (!day) return undefined;
  const monthIndex = OF.has(textAt(context, day.to)) ? day.to + 1 : day.to;
  const found = monthAt(context, monthIndex);
  if (!found) return undefined;
  const { year, to } = yearAt(context, monthIndex + 1);
  return dated(context, { ...found, day: day.day, year }, at, to);
}

function monthThenDay(context: DayContext, at: number): DayRead | undefined {
  const found = monthAt(context, at);
  if (!found) return undefined;
  const dayIndex = textAt(context, at + 1) === "the" ? at + 2 : at + 1;
  const figure = /^(\d{1,2})(st|nd|rd|th)?$/.exec(textAt(context, dayIndex))?.[1];
  const day = figure && context.said.languages.has("en") ? Number(figure) : undefined;
  const { year, to } = yearAt(context, day === undefined ? at + 1 : dayIndex + 1);
  const isSure = day !== undefined || year !== undefined;
  if (found.isShort && !isSure) return undefined;
  const isOfTime = IN_MONTH.has(textAt(context, at - 1)) || OF_MONTH.has(textAt(context, at + 1));
  if (found.isDoubtful && !isSure && !isOfTime) return undefined;
  return dated(context, { ...found, day, year }, at, to);
}

function dated(
  context: DayContext,
  { month, day, year }: { readonly month: number; readonly day: number | undefined; readonly year: number | undefined },
  from: number,
  to: number,
): DayRead | undefined {
  if (isToCome(context, from, to)) return undefined;
  const isLast = LAST.has(textAt(context, from - 1)) || LAST.has(textAt(context, to));
  const ranges = year === undefined ? latest(context.writtenOn, month, day) : rangesOf(year, month, day);
  if (ranges.length === 0) return undefined;
  return {
    from: isLast && LAST.has(textAt(context, from - 1)) ? from - 1 : from,
    to: isLast && LAST.has(textAt(context, to)) ? to + 1 : to,
    ranges,
    precision: day === undefined ? "month" : "day",
  };
}

const AFTER_DAY = new Set(
  "for and was at but i when because which that is you my it no were a por pero que y fue no me yo et mais que je qui".split(
    " ",
  ),
);

/** "On the 21st", "el día 9", "le 12": the latest such day, where no month is named beside it. */
export function dayOfMonthAt(context: DayContext, at: number): DayRead | undefined {
  const { words } = context.sentence;
  const before = textAt(context, at - 1);
  const word = textAt(context, at);
  const english = /^(\d{1,2})(st|nd|rd|th)$/.exec(word);
  const isEnglish =
    english !== null && before === "the" && ["on", "from", "for", "of"].includes(textAt(context, at - 2));
  const isNamed = before === "dia" && /^\d{1,2}$/.test(word) && context.said.languages.has("es");
  const next = words[at + 1];
  if (!(isEnglish || isNamed) || (next && !next.opensClause && !AFTER_DAY.has(next.text))) return undefined;
  const day = Number(english?.[1] ?? word);
  const months = [0, 1, 2].map((back) => addMonths(`${context.writtenOn.slice(0, 7)}-01`, -back));
  const [found] = months
    .flatMap((first) => rangesOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)), day))
    .filter(([on]) => on <= context.writtenOn);
  return found && day >= 1 ? { to: at + 1, ranges: [found], precision: "day" } : undefined;
}

const two = (value: number): string => String(value).padStart(2, "0");

function rangesOf(year: number, month: number, day: number | undefined): Range[] {
  const first = `${year}-${two(month)}-01`;
  const last = addDays(addMonths(first, 1), -1);
  if (day === undefined) return [[first, last]];
  const on = `${year}-${two(month)}-${two(day)}`;
  return on <= last ? [[on, on]] : [];
}

/** Without a year it is the latest one that has begun. */
function latest(writtenOn: string, month: number, day: number | undefined): Range[] {
  const year = Number(writtenOn.slice(0, 4));
  const [own] = rangesOf(year, month, day);
  if (own && own[0] <= writtenOn) return [own];
  return rangesOf(year - 1, month, day);
}

/** "In 2024", "en 2024". */
function yearAlone(context: DayContext, at: number): DayRead | undefined {
  const { year, to } = yearAt(context, at);
  if (year === undefined || to !== at + 1 || !/^(in|en|since|desde|depuis|annee|ano)$/.test(textAt(context, at - 1)))
    return undefined;
  return { to, ranges: [[`${year}-01-01`, `${year}-12-31`]], precision: "year" };
}

/** `2026-03-04`, `3/4`, `03/04/26`, `4.3.2026`: day first and month first are both read. */
export function slashedDayAt(context: DayContext, at: number): DayRead | undefined {
  const { source, words } = context.sentence;
  const first = words[at];
  if (!first || !/^\d{1,4}$/.test(first.text)) return undefined;
  const text = /^\d[\d/.-]*\d/.exec(source.slice(first.start, first.start + 10))?.[0] ?? "";
  const ranges = slashedRanges(text, context.writtenOn);
  if (ranges.length === 0) return undefined;
  let to = at;
  while (to < words.length && (words[to]?.end ?? 0) <= first.start + text.length) to += 1;
  return { to, ranges, precision: "day" };
}

function slashedRanges(text: string, writtenOn: string): Range[] {
  const iso = /^(20\d\d)-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return validRanges(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!parts || (parts[4] === undefined && parts[2] !== "/")) return [];
  const [one, other] = [Number(parts[1]), Number(parts[3])];
  const year = parts[4] === undefined ? undefined : Number(parts[4].length === 2 ? `20${parts[4]}` : parts[4]);
  const read = (month: number, day: number): Range[] => {
    if (month < 1 || month > 12 || day < 1 || day > 31) return [];
    return year === undefined ? latest(writtenOn, month, day) : validRanges(year, month, day);
  };
  const both = [...read(one, other), ...(one === other ? [] : read(other, one))];
  return both;
}

const validRanges = (year: number, month: number, day: number): Range[] =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? rangesOf(year, month, day) : [];
