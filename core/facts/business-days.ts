/**
 * Business days: the one place that counts them. Whose they are says the calendar: a clinic's own (its week, its closing days, the public holidays of
 * the place), or a bank's. Days that a law names are days of the calendar (`civil.ts`): no clinic that closes moves them.
 */
import { addDays, dayNumber } from "./civil.ts";
import { isPublicHoliday } from "./public-holidays.ts";

/** Sunday is 0. */
export const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;
export const USUAL_WEEK: readonly number[] = [1, 2, 3, 4, 5];

export interface ClosedDays {
  readonly fromOn: string;
  /** The last day of them. */
  readonly untilOn: string;
}

export interface BusinessCalendar {
  /** Days of the week on which somebody is there to answer. */
  readonly weekdays: readonly number[];
  /** As a jurisdiction begins, "US" of "US-CA": whose public holidays count. */
  readonly country: string;
  readonly closed: readonly ClosedDays[];
}

/** What banks and processors count in, whatever a clinic does: Monday to Friday without public holidays. */
export const bankDays = (country: string): BusinessCalendar => ({ weekdays: USUAL_WEEK, country, closed: [] });

/** 1970-01-01, day 0, was a Thursday. */
const weekdayOf = (on: string): number => (((dayNumber(on) + 4) % 7) + 7) % 7;

export const isBusinessDay = ({ weekdays, country, closed }: BusinessCalendar, on: string): boolean =>
  weekdays.includes(weekdayOf(on)) &&
  !closed.some(({ fromOn, untilOn }) => fromOn <= on && on <= untilOn) &&
  !isPublicHoliday(on, country);

/** The `days`-th business day after a date; with 0 days the date itself, or the next business day where it is none. */
export function addBusinessDays(calendar: BusinessCalendar, on: string, days: number): string {
  let date = on;
  while (!isBusinessDay(calendar, date)) date = addDays(date, 1);
  for (let left = days; left > 0; left -= 1) {
    do date = addDays(date, 1);
    while (!isBusinessDay(calendar, date));
  }
  return date;
}

/** The last one before a day; undefined where it is not still to come. */
export function businessDayBefore(calendar: BusinessCalendar, date: string, today: string): string | undefined {
  let day = addDays(date, -1);
  while (day > today && !isBusinessDay(calendar, day)) day = addDays(day, -1);
  return day > today ? day : undefined;
}
