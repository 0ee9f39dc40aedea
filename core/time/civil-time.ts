/** Instants and civil dates in a location's time zone: the one place where a time zone is asked. */
import { addBusinessDays, type BusinessCalendar, isBusinessDay } from "../facts/business-days.ts";
import { addDays } from "../facts/civil.ts";
import { memoize } from "../memoize.ts";
import type { AccountRules } from "../policy/rules.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(timeZone, made);
  return made;
}

/** The date and time that a clock on the location's wall shows, as if it were UTC. One patient's few instants are asked again and again. */
function wallMs(atMs: number, timeZone: string): number {
  return wallMsOf(`${atMs} ${timeZone}`);
}

const wallMsOf = memoize((key) => {
  const [atMs, timeZone = ""] = key.split(" ");
  const part = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(Number(atMs))
      .map(({ type, value }) => [type, value]),
  );
  const pad = (name: string, width = 2) => String(part[name] ?? "").padStart(width, "0");
  return Date.parse(
    `${pad("year", 4)}-${pad("month")}-${pad("day")}T${pad("hour")}:${pad("minute")}:${pad("second")}Z`,
  );
}, 500);

/** Whether the runtime knows a time zone, such as America/Los_Angeles. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatFor(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** The location's calendar day of an instant, `2026-11-21`. */
export function civilDateAt(atMs: number, timeZone: string): string {
  return new Date(wallMs(atMs, timeZone)).toISOString().slice(0, 10);
}

/** What the location's clock shows at an instant, `09:05`. */
export function civilTimeAt(atMs: number, timeZone: string): string {
  return new Date(wallMs(atMs, timeZone)).toISOString().slice(11, 16);
}

/** The location's month of an instant, `2026-11`. */
export function civilMonthAt(atMs: number, timeZone: string): string {
  return civilDateAt(atMs, timeZone).slice(0, 7);
}

/** The instant at which the location's clock shows this hour of this day; an hour that summer time skips is the first one after it. */
export function instantOf(on: string, hour: number, timeZone: string): number {
  const wanted = Date.parse(`${on}T${String(hour).padStart(2, "0")}:00:00Z`);
  const guess = wanted - (wallMs(wanted, timeZone) - wanted);
  const exact = guess - (wallMs(guess, timeZone) - wanted);
  return wallMs(exact, timeZone) < wanted ? guess : exact;
}

/** The clinic's day ends here: what comes in later counts as the next business day's, and what is due is due by then. */
const DAY_ENDS_AT_HOUR = 17;

/** The end of the clinic's business day. */
export const endOfDayMs = (on: string, timeZone: string): number => instantOf(on, DAY_ENDS_AT_HOUR, timeZone);

export interface DueTimes {
  readonly firstAnswerAtMs: number;
  readonly decisionAtMs: number;
}

/** When a first answer and a decision are due (mission D4), in business days of the account's rules from the day it came in. */
export function dueTimes(
  rules: Pick<AccountRules, "firstAnswerDays" | "decisionDays">,
  receivedAtMs: number,
  timeZone: string,
  calendar: BusinessCalendar,
): DueTimes {
  const on = civilDateAt(receivedAtMs, timeZone);
  const late = isBusinessDay(calendar, on) && receivedAtMs >= instantOf(on, DAY_ENDS_AT_HOUR, timeZone);
  const countedOn = addBusinessDays(calendar, late ? addDays(on, 1) : on, 0);
  const dueAtMs = (days: number) => endOfDayMs(addBusinessDays(calendar, countedOn, days), timeZone);
  return { firstAnswerAtMs: dueAtMs(rules.firstAnswerDays), decisionAtMs: dueAtMs(rules.decisionDays) };
}

/** Through weekends, holidays and a usual closing, and not through one of a year: what a yes is for would be old by then. */
const LONGEST_MOVE_DAYS = 14;

/**
 * The same hour on the next day on which somebody is there, where that instant's day is none: what ends then has not been anybody's to do.
 * At most a fortnight later.
 */
export function onBusinessDay(atMs: number, timeZone: string, calendar: BusinessCalendar): number {
  const on = civilDateAt(atMs, timeZone);
  const openOn = addBusinessDays(calendar, on, 0);
  const latestOn = addDays(on, LONGEST_MOVE_DAYS);
  const movedOn = openOn < latestOn ? openOn : latestOn;
  return movedOn === on ? atMs : atMs + instantOf(movedOn, 0, timeZone) - instantOf(on, 0, timeZone);
}
