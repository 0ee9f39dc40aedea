/** How surprising a count is: tails of the binomial distribution, as natural logarithms so that a very small one is not zero. */

/** ln n!, by Stirling's series above what is added up. */
function lnFactorial(n: number): number {
  if (n < 20) {
    let sum = 0;
    for (let k = 2; k <= n; k += 1) sum += Math.log(k);
    return sum;
  }
  const x = n + 1;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3);
}

/** −ln P(X ≥ k) for X of n trials with chance q. Above half of what is expected it is next to nothing. */
export function surprise(k: number, n: number, q: number): number {
  if (k <= n * q) return 0;
  const first = lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k) + k * Math.log(q) + (n - k) * Math.log1p(-q);
  let term = 1;
  let sum = 1;
  const odds = q / (1 - q);
  for (let at = k; at < n; at += 1) {
    term *= ((n - at) / (at + 1)) * odds;
    sum += term;
    if (term < sum * 1e-9) break;
  }
  return -(first + Math.log(sum));
}
