/** Days on which a country's banks and offices are closed: nobody is promised an answer on one. A country that is not here has none that we know. */
import { memoize } from "../memoize.ts";
import { addDays, addMonths, dayNumber } from "./civil.ts";

type Rule = (year: number) => string;

const MONDAY = 1;
const THURSDAY = 4;

const on =
  (month: number, day: number): Rule =>
  (year) =>
    `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** 1970-01-01, day 0, was a Thursday. */
const weekdayOf = (date: string): number => (((dayNumber(date) + THURSDAY) % 7) + 7) % 7;

/** The `nth` such weekday of a month. */
const nth =
  (count: number, weekday: number, month: number): Rule =>
  (year) => {
    const first = on(month, 1)(year);
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1));
  };

/** The last Monday on or before a day. */
const mondayUntil =
  (month: number, day: number): Rule =>
  (year) => {
    const last = on(month, day)(year);
    return addDays(last, -((weekdayOf(last) - MONDAY + 7) % 7));
  };

/** Where it falls on a Sunday, the Monday after; in the United States the Friday before a Saturday as well. */
const US: readonly Rule[] = [
  on(1, 1),
  nth(3, MONDAY, 1),
  nth(3, MONDAY, 2),
  mondayUntil(5, 31),
  on(6, 19),
  on(7, 4),
  nth(1, MONDAY, 9),
  nth(2, MONDAY, 10),
  on(11, 11),
  nth(4, THURSDAY, 11),
  on(12, 25),
];
/** Two days before Easter, by the Gregorian calendar (Meeus, Jones and Butcher). */
const goodFriday: Rule = (year) => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const shift = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + shift + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return addDays(on(Math.floor(sum / 31), (sum % 31) + 1)(year), -2);
};

const CA: readonly Rule[] = [
  on(1, 1),
  goodFriday,
  mondayUntil(5, 24),
  on(7, 1),
  nth(1, MONDAY, 9),
  on(9, 30),
  nth(2, MONDAY, 10),
  on(11, 11),
  on(12, 25),
  on(12, 26),
];
const RULES: Readonly<Record<string, readonly Rule[]>> = { US, CA };

const SATURDAY = 6;

/** A year's, with those of the next that are kept in this one: New Year's Day on a Saturday is the Friday before. */
const holidaysOf = memoize((key): ReadonlySet<string> => {
  const [country = "", year = ""] = key.split(" ");
  const first = Number(year);
  const days = [first, first + 1].flatMap((each) => (RULES[country] ?? []).map((rule) => rule(each)));
  return new Set(days.flatMap((day) => [day, ...keptOn(day, country)]));
});

/** The day on which it is kept where it falls on a weekend. */
function keptOn(day: string, country: string): string[] {
  const weekday = weekdayOf(day);
  if (weekday === 0) return [addDays(day, 1)];
  return country === "US" && weekday === SATURDAY ? [addDays(day, -1)] : [];
}

/** Whether we know a country's public holidays. */
export const knowsHolidays = (country: string): boolean => Object.hasOwn(RULES, country);

/** `country`: as a jurisdiction begins, "US" of "US-CA". */
export const isPublicHoliday = (date: string, country: string): boolean =>
  knowsHolidays(country) && holidaysOf(`${country} ${date.slice(0, 4)}`).has(date);

/** Those of the twelve months from a day, in order; undefined where we know none of the country. */
export function publicHolidays(country: string, from: string): string[] | undefined {
  if (!knowsHolidays(country)) return undefined;
  const until = addMonths(from, 12);
  const year = Number(from.slice(0, 4));
  const days = new Set([year, year + 1].flatMap((each) => [...holidaysOf(`${country} ${each}`)]));
  return [...days].filter((day) => day >= from && day < until && ![0, SATURDAY].includes(weekdayOf(day))).sort();
}
