/** Civil dates (`2026-11-21`) as whole days: the proleptic Gregorian calendar in integers, without instants or time zones. */

/** Days of an era of 400 years, after which the calendar repeats; years begin in March so that a leap day ends them. */
const ERA_DAYS = 146_097;
const EPOCH_SHIFT = 719_468;

const ZERO = "0".charCodeAt(0);
const NINE = "9".charCodeAt(0);
const DASH = "-".charCodeAt(0);

/** Whether it is `2026-11-21` in shape, sign by sign: a pattern takes as long to ask as all the rest of reading a date. */
function assertDate(date: string): void {
  let isDate = date.length === 10;
  for (let at = 0; isDate && at < 10; at += 1) {
    const sign = date.charCodeAt(at);
    isDate = at === 4 || at === 7 ? sign === DASH : sign >= ZERO && sign <= NINE;
  }
  if (!isDate) throw new Error(`Not a civil date: ${date}`);
}

const yearOf = (date: string): number => digitsOf(date, 0, 4);
const monthOf = (date: string): number => digitsOf(date, 5, 7);
const dayOf = (date: string): number => digitsOf(date, 8, 10);

/** The number that the characters from `start` to before `end` spell, which are digits; cutting them out to read them costs ten times as much. */
function digitsOf(date: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 10 + date.charCodeAt(at) - ZERO;
  return value;
}

function dayNumberOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - EPOCH_SHIFT;
}

function textOf(year: number, month: number, day: number): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** Whether a text is a day of the calendar; `2026-02-30` is none. */
export function isCivilDate(text: string): boolean {
  try {
    return addDays(text, 0) === text;
  } catch {
    return false;
  }
}

/** Days since 1970-01-01; negative before. Throws on text that is not a civil date. */
export function dayNumber(date: string): number {
  assertDate(date);
  return dayNumberOf(yearOf(date), monthOf(date), dayOf(date));
}

/** The date of a day number, the inverse of `dayNumber`. */
export function civilDateOf(day: number): string {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / ERA_DAYS);
  const dayOfEra = shifted - era * ERA_DAYS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return textOf(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

/** Whole days from one date to another; negative where `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date `days` later, or earlier for a negative number. */
export function addDays(date: string, days: number): string {
  return civilDateOf(dayNumber(date) + days);
}

/** The same day some months later; the last of the month where that month is shorter (31 January plus one is 28 February). */
export function addMonths(date: string, months: number): string {
  assertDate(date);
  const index = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  const target: [number, number] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const next: [number, number] = target[1] === 12 ? [target[0] + 1, 1] : [target[0], target[1] + 1];
  const lastDay = dayNumberOf(next[0], next[1], 1) - dayNumberOf(target[0], target[1], 1);
  return textOf(target[0], target[1], Math.min(dayOf(date), lastDay));
}

/** Whole months from one civil month (`2026-11`) to another; negative where `to` comes first. */
export function monthsBetween(from: string, to: string): number {
  const indexOf = (month: string) => digitsOf(month, 0, 4) * 12 + digitsOf(month, 5, 7);
  return indexOf(to) - indexOf(from);
}
