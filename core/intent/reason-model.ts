/** How likely each reason is: a linear model of several classes, whose weights are half a byte each, decoded once. */

import type { ReasonCode } from "../reasons/reasons.ts";
import { BITS, type Features } from "./buckets.ts";
import { weightsOf } from "./levels.ts";

/** As `npm run train:intent` writes it. The class after the codes stands for no reason or another. */
export type PackedReasons = {
  readonly bits: number;
  readonly codes: readonly ReasonCode[];
  readonly biases: readonly number[];
  readonly unit: number;
  /** Half a byte each: of each bucket, one a class. */
  readonly weights: string;
};

/** Of each code, then of none of them. */
export function scoresOf({ buckets, values }: Features, model: PackedReasons): number[] {
  const weights = weightsOf(model);
  const shift = BITS - model.bits;
  const classes = model.biases.length;
  const sums = new Array<number>(classes).fill(0);
  for (let at = 0; at < buckets.length; at++) {
    const start = ((buckets[at] ?? 0) >>> shift) * classes;
    const value = values[at] ?? 0;
    for (let one = 0; one < classes; one++) sums[one] = (sums[one] ?? 0) + (weights[start + one] ?? 0) * value;
  }
  return sums.map((sum, one) => (model.biases[one] ?? 0) + model.unit * sum);
}

/** The share of each class; they add up to one. */
export function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
