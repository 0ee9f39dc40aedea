/** Weights as a byte each: a hundredth of the rounding that the largest would stand moves no band. */
import type { PackedModel } from "../../core/intent/model.ts";
import { LEVEL_MOST, LEVEL_NONE, type PackedReasons } from "../../core/intent/reason-model.ts";
import type { FittedClasses } from "./classes.ts";
import type { Fitted } from "./logistic.ts";

const LARGEST = 127;
/** The few largest weights are cut, so that the many small ones keep their differences. */
const KEPT = 0.9995;
const KEPT_OF_CLASSES = 0.99999;

export function packed({ weights, bias }: Fitted, bits: number): PackedModel {
  return { bits, bias: Number(bias.toPrecision(6)), ...small(weights) };
}

export function packedClasses({ weights, biases }: FittedClasses, bits: number): Omit<PackedReasons, "codes"> {
  const unit = Number((topOf(weights, KEPT_OF_CLASSES) / LEVEL_MOST ** 2).toPrecision(6));
  const levels = Array.from(weights, (weight) => levelOf(weight / unit) + LEVEL_NONE);
  const bytes = Uint8Array.from(
    { length: levels.length / 2 },
    (_, at) => ((levels[2 * at] ?? 0) << 4) | (levels[2 * at + 1] ?? 0),
  );
  const rounded = Array.from(biases, (bias) => Number(bias.toPrecision(6)));
  return { bits, biases: rounded, unit, weights: Buffer.from(bytes).toString("base64") };
}

function levelOf(weight: number): number {
  return Math.sign(weight) * Math.min(LEVEL_MOST, Math.round(Math.sqrt(Math.abs(weight))));
}

function small(weights: Float64Array): { readonly unit: number; readonly weights: string } {
  const unit = Number((topOf(weights, KEPT) / LARGEST).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / unit))));
  return { unit, weights: Buffer.from(bytes.buffer).toString("base64") };
}

/** The size that such a share of the weights that are not nought does not exceed. */
function topOf(weights: Float64Array, kept: number): number {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  return sizes[Math.floor((sizes.length - 1) * kept)] ?? 1;
}
