/**
 * What a month that is not over comes to. Cases come as Poisson; of how many are still to come, given those that came, the distribution is
 * negative binomial (Jeffreys' prior; Krishnamoorthy and Peng, Improved closed-form prediction intervals for binomial and Poisson
 * distributions, 2011). It counts days alike: where a clinic's week is uneven, the first week says little, and is not read.
 */
import { daysBetween } from "../facts/civil.ts";
import { lastDayOf } from "./period.ts";

/** Before a week is over and five cases came it is too early: the interval would reach from nothing to three times as many. */
const EARLIEST = { days: 7, cases: 5 } as const;

export interface Projection {
  readonly daysOver: number;
  readonly days: number;
  /** Undefined where it is too early to say. */
  readonly projected: { readonly cases: number; readonly low: number; readonly high: number } | undefined;
}

/** `cases`: those of the days that are over; today is not, and counts in neither. */
export function projectionOf(month: string, today: string, cases: number): Projection {
  const first = `${month}-01`;
  const days = daysBetween(first, lastDayOf(month)) + 1;
  const daysOver = Math.max(0, Math.min(days, daysBetween(first, today)));
  const isEarly = daysOver < EARLIEST.days || cases < EARLIEST.cases;
  if (isEarly || daysOver >= days) return { daysOver, days, projected: undefined };
  const share = daysOver / days;
  const low = cases + stillToCome(cases, share, 0.025);
  const high = cases + stillToCome(cases, share, 0.975);
  const middle = Math.round(cases / share);
  return { daysOver, days, projected: { cases: Math.min(high, Math.max(low, middle)), low, high } };
}

/** So many at most come still, as likely as `level`: counted up term by term, in logarithms since the first is tiny. */
function stillToCome(seen: number, share: number, level: number): number {
  const size = seen + 0.5;
  const logRest = Math.log(1 - share);
  let logTerm = size * Math.log(share);
  let sum = Math.exp(logTerm);
  let count = 0;
  while (sum < level && count < 1_000_000) {
    logTerm += Math.log((count + size) / (count + 1)) + logRest;
    count += 1;
    sum += Math.exp(logTerm);
  }
  return count;
}
