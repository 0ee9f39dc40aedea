import { expect, it } from "vitest";
import { surprise } from "../../../../core/trends/change/tail.ts";

/** By plain multiplication, term by term. */
function byHand(k: number, n: number, q: number): number {
  let sum = 0;
  for (let x = k; x <= n; x += 1) {
    let term = q ** x * (1 - q) ** (n - x);
    for (let at = 1; at <= x; at += 1) term *= (n - x + at) / at;
    sum += term;
  }
  return -Math.log(sum);
}

it.each([
  [4, 4, 0.1],
  [9, 30, 0.07],
  [23, 33, 0.32],
  [25, 60, 0.2],
  [70, 150, 0.3],
])("%i of %i at %f is as rare as it is by hand", (k, n, q) => {
  expect(surprise(k, n, q)).toBeCloseTo(byHand(k, n, q), 4);
});

it("what is expected is no surprise", () => {
  expect(surprise(3, 30, 0.1)).toBe(0);
  expect(surprise(0, 10, 0.5)).toBe(0);
});
