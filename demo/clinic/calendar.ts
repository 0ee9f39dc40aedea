import { addDays, addMonths } from "../../core/facts/civil.ts";
import { civilDateAt, instantOf } from "../../core/time/civil-time.ts";

/** The clinic's days counted back from now, in the calendar of its first location. */
export interface Calendar {
  readonly nowMs: number;
  readonly today: string;
  /** The day so many days ago; a negative number lies ahead. */
  ago(days: number): string;
  /** The month so many months ago, `2026-11`; 0 is this one. */
  monthAgo(months: number): string;
  /** The instant of a wall-clock time; the home time zone unless another is named. */
  at(on: string, hour: number, minute?: number, timeZone?: string): number;
}

export const HOME_TIME_ZONE = "America/Los_Angeles";

const MINUTE_MS = 60_000;

export function calendarOf(nowMs: number): Calendar {
  const today = civilDateAt(nowMs, HOME_TIME_ZONE);
  const midnights = new Map<string, number>();
  const midnight = (on: string, timeZone: string): number => {
    const key = `${on} ${timeZone}`;
    const known = midnights.get(key) ?? instantOf(on, 0, timeZone);
    midnights.set(key, known);
    return known;
  };
  return {
    nowMs,
    today,
    ago: (days) => addDays(today, -days),
    monthAgo: (months) => addMonths(`${today.slice(0, 7)}-01`, -months).slice(0, 7),
    at: (on, hour, minute = 0, timeZone = HOME_TIME_ZONE) => midnight(on, timeZone) + (hour * 60 + minute) * MINUTE_MS,
  };
}
