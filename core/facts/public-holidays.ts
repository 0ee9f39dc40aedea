/** Days on which a country's banks and offices are closed: nobody is promised an answer on one. A country that is not here has none that we know. */
import { addDays, dayNumber } from "./civil.ts";
import { isWorkingDay } from "./working-days.ts";

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
const CA: readonly Rule[] = [
  on(1, 1),
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

/** `country`: as a jurisdiction begins, "US" of "US-CA". */
function isPublicHoliday(date: string, country: string): boolean {
  const rules = RULES[country] ?? [];
  const year = Number(date.slice(0, 4));
  return rules.some((rule) => {
    const day = rule(year);
    const weekday = weekdayOf(day);
    if (day === date) return true;
    if (weekday === 0) return addDays(day, 1) === date;
    return country === "US" && weekday === SATURDAY && addDays(day, -1) === date;
  });
}

const isOpen = (day: string, country: string): boolean => isWorkingDay(day) && !isPublicHoliday(day, country);

/** The day itself, or the next one on which somebody is there to answer. */
export function businessDayFrom(date: string, country: string): string {
  let day = date;
  while (!isOpen(day, country)) day = addDays(day, 1);
  return day;
}

/** The last one before a day; undefined where it is not still to come. */
export function businessDayBefore(date: string, today: string, country: string): string | undefined {
  let day = addDays(date, -1);
  while (!isOpen(day, country)) day = addDays(day, -1);
  return day > today ? day : undefined;
}
