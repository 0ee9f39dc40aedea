/**
 * What nobody can do better. Whoever alarms in at most five of a hundred quiet years alarms, taken over the year's stretches of so many days, in at most
 * −ln(0.95) × days / 365 of them in vain; and no test of a stretch with that many false alarms finds more than Neyman and Pearson's, which knows both rates
 * (1933). Cases are Poisson, so that their number is all that a stretch tells. It is the mean over turns at the beginnings of stretches.
 */
const YEAR = 365;
const MONTH = 30;
const QUIET_YEARS_IN_VAIN = 0.05;

function chanceOf(cases: number, mean: number): number {
  let log = cases * Math.log(mean) - mean;
  for (let n = 2; n <= cases; n += 1) log -= Math.log(n);
  return Math.exp(log);
}

/** So many or more. */
function chanceFrom(cases: number, mean: number): number {
  let sum = 0;
  for (let n = 0; n < cases; n += 1) sum += chanceOf(n, mean);
  return Math.max(0, 1 - sum);
}

/** Of how many in a hundred such a rise can be known within so many days at the most, where as many causes beside each other share the false alarms. */
export function mostPossible(before: number, after: number, withinDays: number, causes = 1): number {
  const inVain = (-Math.log(1 - QUIET_YEARS_IN_VAIN) * withinDays) / YEAR / causes;
  const [usual, risen] = [before, after].map((aMonth) => (aMonth * withinDays) / MONTH) as [number, number];
  let cases = 0;
  while (chanceFrom(cases, usual) > inVain) cases += 1;
  // One fewer is alarmed at now and then, until all that is allowed is used up.
  const now = (inVain - chanceFrom(cases, usual)) / chanceOf(cases - 1, usual);
  return Math.round(100 * (chanceFrom(cases, risen) + now * chanceOf(cases - 1, risen)));
}
