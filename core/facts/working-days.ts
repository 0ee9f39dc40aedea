/** Working days: Monday to Friday. Public holidays are the calendar's, which a clinic brings later. */
import { addDays, dayNumber } from "./civil.ts";

/** 1970-01-01, day 0, was a Thursday. */
const weekday = (on: string): number => (((dayNumber(on) + 4) % 7) + 7) % 7;

export function isWorkingDay(on: string): boolean {
  const day = weekday(on);
  return day !== 0 && day !== 6;
}

/** The `days`-th working day after a date; with 0 days the date itself, or the next working day where it is none. */
export function addWorkingDays(on: string, days: number): string {
  let date = on;
  while (!isWorkingDay(date)) date = addDays(date, 1);
  for (let left = days; left > 0; left -= 1) {
    do date = addDays(date, 1);
    while (!isWorkingDay(date));
  }
  return date;
}
