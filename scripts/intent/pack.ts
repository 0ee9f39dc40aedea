/** Weights as a byte each: a hundredth of the rounding that the largest would stand moves no band. */
import type { PackedModel } from "../../core/intent/model.ts";
import type { PackedReasons } from "../../core/intent/reason-model.ts";
import type { Fitted } from "./logistic.ts";
import type { FittedClasses } from "./softmax.ts";

const LARGEST = 127;
/** The few largest weights are cut, so that the many small ones keep their differences. */
const KEPT = 0.9995;

export function packed({ weights, bias }: Fitted, bits: number): PackedModel {
  return { bits, bias: Number(bias.toPrecision(6)), ...small(weights) };
}

export function packedClasses({ weights, biases }: FittedClasses, bits: number): Omit<PackedReasons, "codes"> {
  return { bits, biases: Array.from(biases, (bias) => Number(bias.toPrecision(6))), ...small(weights) };
}

function small(weights: Float64Array): { readonly unit: number; readonly weights: string } {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const top = sizes[Math.floor((sizes.length - 1) * KEPT)] ?? 1;
  const unit = Number((top / LARGEST).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / unit))));
  return { unit, weights: Buffer.from(bytes.buffer).toString("base64") };
}
