/**
 * How far a count may be from what it is a sample of. Cases among sessions are rare events, and a package of six may bring one case or none, so
 * a count is taken as Poisson and not as a share: its exact interval is Garwood's (Fiducial limits for the Poisson distribution, Biometrika
 * 28, 1936). From `EXACT_UNTIL` on Byar's formula stands in (Breslow and Day, Statistical Methods in Cancer Research II, 1987, p. 69): there
 * the two differ by less than one in ten thousand.
 */

const EXACT_UNTIL = 200;
/** Each side leaves out 2.5 of 100. */
const TAIL = 0.025;
const Z = 1.959963984540054;

/** The two ends between which the expected count lies, 95 in 100, given that `count` was seen. */
export function poissonInterval(count: number): { readonly low: number; readonly high: number } {
  if (count >= EXACT_UNTIL) return byar(count);
  return {
    low: count === 0 ? 0 : solve((mean) => 1 - atMost(count - 1, mean) - TAIL, count),
    high: solve((mean) => TAIL - atMost(count, mean), count),
  };
}

/** So many of each hundred, with its interval; undefined where there is nothing to count among. */
export function ratePer100(
  count: number,
  of: number,
): { readonly of: number; readonly per100: number; readonly low: number; readonly high: number } | undefined {
  if (of <= 0) return undefined;
  const { low, high } = poissonInterval(count);
  const share = (events: number) => (events * 100) / of;
  return { of, per100: share(count), low: share(low), high: share(high) };
}

function byar(count: number): { low: number; high: number } {
  const end = (n: number, sign: number) => n * (1 - 1 / (9 * n) + (sign * Z) / (3 * Math.sqrt(n))) ** 3;
  return { low: end(count, -1), high: end(count + 1, 1) };
}

/** How likely at most `count` events are where `mean` are expected. */
function atMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let n = 1; n <= count; n += 1) {
    term *= mean / n;
    sum += term;
  }
  return sum;
}

/** Where a rising function crosses zero, by halving: both ends lie within ten standard deviations of the count. */
function solve(rising: (mean: number) => number, count: number): number {
  let low = 0;
  let high = count + 10 * Math.sqrt(count) + 10;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
