/** Cases and sessions by cause and place, so that any span of days is counted at once. */
import { type Cause, type CountedCase, causeAt, type Delivered, depthOf, LEVELS, placeOf } from "./cause.ts";

/** Who asks again for the same within so many days is one case. */
const AGAIN_DAYS = 60;

export interface Series {
  readonly cause: Cause;
  readonly level: number;
  /** In order. */
  readonly days: readonly number[];
}

/** Days of `days` from `from` to `to`, both included. */
export function countIn(days: readonly number[], from: number, to: number): number {
  return Math.max(0, firstAfter(days, to) - firstAfter(days, from - 1));
}

/** How many are on or before a day. */
function firstAfter(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every cause that these cases could have, with its days. */
export function seriesOf(cases: readonly CountedCase[]): Series[] {
  const found = new Map<string, { cause: Cause; level: number; days: number[] }>();
  const ordered = onceEach(cases).sort((one, other) => one.day - other.day);
  for (const row of ordered) {
    for (const [level, parts] of LEVELS.entries()) {
      const place = placeOf(row, parts);
      if (place === undefined) continue;
      const key = `${row.reason}\u0001${place}`;
      const known = found.get(key);
      if (known) known.days.push(row.day);
      else found.set(key, { cause: causeAt(row, parts), level, days: [row.day] });
    }
  }
  return [...found.values()].sort((one, other) => depthOf(other.cause) - depthOf(one.cause));
}

function onceEach(cases: readonly CountedCase[]): CountedCase[] {
  const last = new Map<string, number>();
  return [...cases]
    .sort((one, other) => one.day - other.day)
    .filter(({ patientId, reason, service, day }) => {
      if (patientId === null) return true;
      const key = `${patientId}\u0001${reason}\u0001${service ?? ""}`;
      const before = last.get(key);
      last.set(key, day);
      return before === undefined || day - before > AGAIN_DAYS;
    });
}

/** Sessions in a span of days, by place. */
export type SessionsIn = (place: string, from: number, to: number) => number;

export function sessionsOf(
  delivered: readonly Delivered[],
  { firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number },
  countOf: (row: Delivered) => number,
): SessionsIn {
  const upTo = new Map<string, Float64Array>();
  const length = lastDay - firstDay + 2;
  for (const row of delivered) {
    if (row.day < firstDay || row.day > lastDay) continue;
    for (const parts of LEVELS) {
      const place = placeOf(row, parts);
      if (place === undefined) continue;
      let sums = upTo.get(place);
      if (!sums) {
        sums = new Float64Array(length);
        upTo.set(place, sums);
      }
      const at = row.day - firstDay + 1;
      sums[at] = (sums[at] ?? 0) + countOf(row);
    }
  }
  for (const sums of upTo.values())
    for (let at = 1; at < length; at += 1) sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0);
  const at = (day: number) => Math.min(length - 1, Math.max(0, day - firstDay + 1));
  return (place, from, to) => {
    const sums = upTo.get(place);
    return sums ? (sums[at(to)] ?? 0) - (sums[at(from - 1)] ?? 0) : 0;
  };
}
