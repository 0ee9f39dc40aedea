/** Weights as a byte each: a hundredth of the rounding that the largest would stand moves no band. */
import type { PackedModel } from "../../core/intent/model.ts";
import type { Fitted } from "./logistic.ts";

const LARGEST = 127;
/** The few largest weights are cut, so that the many small ones keep their differences. */
const KEPT = 0.9995;

export function packed({ weights, bias }: Fitted, bits: number): PackedModel {
  const sizes = [...weights]
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const top = sizes[Math.floor((sizes.length - 1) * KEPT)] ?? 1;
  const unit = Number((top / LARGEST).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / unit))));
  return { bits, bias: Number(bias.toPrecision(6)), unit, weights: Buffer.from(bytes.buffer).toString("base64") };
}
