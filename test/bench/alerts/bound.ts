/**
 * What nobody can do better: one cause alone is watched, what it was and what it becomes are known to the day's hundredth, and CUSUM with that
 * very ratio is the test, which is the quickest there is for its false alarms (Moustakides 1986).
 */
import { seededRandom } from "../../support/seeded-random.ts";
import { poissonOf } from "./clinic.ts";

const YEAR = 365;
const MONTH = 30;

/** Of how many in a hundred such a rise is known within so many days, where a quiet year alarms in five of a hundred. */
export function bestPossible(before: number, after: number, withinDays: number, seed: number): number {
  const poisson = poissonOf(seededRandom(seed));
  const step = Math.log(after / before);
  const drift = (after - before) / MONTH;
  const peaks = Array.from({ length: 4000 }, () => {
    let sum = 0;
    let peak = 0;
    for (let day = 0; day < YEAR; day += 1) {
      sum = Math.max(0, sum) + poisson(before / MONTH) * step - drift;
      peak = Math.max(peak, sum);
    }
    return peak;
  }).sort((one, other) => other - one);
  const height = peaks[Math.floor(peaks.length * 0.05)] ?? 0;
  const times = 4000;
  let known = 0;
  for (let n = 0; n < times; n += 1) {
    let sum = 0;
    for (let day = 0; day < 200; day += 1)
      sum = Math.min(height * 0.5, Math.max(0, sum) + poisson(before / MONTH) * step - drift);
    for (let day = 0; day < withinDays; day += 1) {
      sum = Math.max(0, sum) + poisson(after / MONTH) * step - drift;
      if (sum > height) {
        known += 1;
        break;
      }
    }
  }
  return Math.round((100 * known) / times);
}
