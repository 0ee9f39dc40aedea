/** Periods of civil days: what was asked for, and what it is compared with. */
import { addDays, addMonths, daysBetween, monthsBetween } from "../facts/civil.ts";

export interface Period {
  readonly fromOn: string;
  readonly toOn: string;
}

interface Asked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly fromOn?: string | undefined;
  readonly toOn?: string | undefined;
}

/** The days of whole months, or the days that were named; undefined where neither has both ends. */
export function periodOf({ from, to, fromOn, toOn }: Asked): Period | undefined {
  if (from !== undefined && to !== undefined) return { fromOn: `${from}-01`, toOn: lastDayOf(to) };
  return fromOn === undefined || toOn === undefined ? undefined : { fromOn, toOn };
}

/** The calendar ends with the year 9999, and a month there with it. */
export const lastDayOf = (month: string): string =>
  month === "9999-12" ? "9999-12-31" : addDays(addMonths(`${month}-01`, 1), -1);

/** Whether it begins and ends with a month. */
export const isWholeMonths = ({ fromOn, toOn }: Period): boolean =>
  fromOn.endsWith("-01") && toOn === lastDayOf(toOn.slice(0, 7));

/** Every month that it touches. */
export function monthsOf({ fromOn, toOn }: Period): string[] {
  const count = monthsBetween(fromOn.slice(0, 7), toOn.slice(0, 7)) + 1;
  return Array.from({ length: count }, (_, n) => addMonths(`${fromOn.slice(0, 7)}-01`, n).slice(0, 7));
}

/**
 * The period just before, as long as this one: so many months before whole months, so many days before days. Where today is within it, the one
 * before ends as far into itself: half a month is never compared with a whole one. Undefined before the calendar begins.
 */
export function periodBefore(period: Period, today: string): Period | undefined {
  const isOver = today >= period.toOn;
  if (today < period.fromOn) return undefined;
  if (isWholeMonths(period)) {
    const count = monthsOf(period).length;
    if (isTooEarly(period.fromOn, count)) return undefined;
    const fromOn = addMonths(period.fromOn, -count);
    const wholeTo = addDays(period.fromOn, -1);
    const partTo = isOver ? wholeTo : addDays(fromOn, daysBetween(period.fromOn, today));
    return { fromOn, toOn: partTo < wholeTo ? partTo : wholeTo };
  }
  const days = daysBetween(period.fromOn, period.toOn) + 1;
  if (isTooEarly(period.fromOn, Math.ceil(days / 28))) return undefined;
  const fromOn = addDays(period.fromOn, -days);
  return { fromOn, toOn: isOver ? addDays(period.fromOn, -1) : addDays(fromOn, daysBetween(period.fromOn, today)) };
}

const isTooEarly = (fromOn: string, months: number): boolean => monthsBetween("0001-01", fromOn.slice(0, 7)) < months;

/** A period as whole months and the days at its ends that make none: a count kept by month answers the first, the records the others. */
export function inMonthsAndDays(period: Period): {
  readonly months: { readonly from: string; readonly to: string } | undefined;
  readonly days: readonly Period[];
} {
  const { fromOn, toOn } = period;
  const all = monthsOf(period);
  const first = fromOn.endsWith("-01") ? 0 : 1;
  const last = toOn === lastDayOf(toOn.slice(0, 7)) ? all.length - 1 : all.length - 2;
  if (last < first) return { months: undefined, days: [period] };
  const [from, to] = [all[first], all[last]];
  if (from === undefined || to === undefined) return { months: undefined, days: [period] };
  const days = [
    ...(first === 0 ? [] : [{ fromOn, toOn: addDays(`${from}-01`, -1) }]),
    ...(last === all.length - 1 ? [] : [{ fromOn: addDays(lastDayOf(to), 1), toOn }]),
  ];
  return { months: { from, to }, days };
}
