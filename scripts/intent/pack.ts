/** Weights as half a byte each, which in the folds tell mails and reasons as well as the weights that were learnt. */
import { LEVEL_MOST, LEVEL_NONE, squared } from "../../core/intent/levels.ts";
import type { PackedModel } from "../../core/intent/model.ts";
import type { PackedReasons } from "../../core/intent/reason-model.ts";
import type { FittedClasses } from "./classes.ts";
import type { Fitted } from "./logistic.ts";

/** Only the very largest weights are cut: a score would lose what they say. */
const KEPT = 0.99999;

export function packed({ weights, bias }: Fitted, bits: number): PackedModel {
  return { bits, bias: short(bias), ...small(weights) };
}

export function packedClasses({ weights, biases }: FittedClasses, bits: number): Omit<PackedReasons, "codes"> {
  return { bits, biases: Array.from(biases, short), ...small(weights) };
}

/** What is left of the weights when they are packed: thresholds are picked by these, because mails are read by them. */
export function asPacked({ weights, bias }: Fitted): Fitted {
  const { unit, levels } = levelsOf(weights);
  return { weights: Float64Array.from(levels, (level) => unit * squared(level)), bias };
}

const short = (bias: number): number => Number(bias.toPrecision(6));

function small(weights: Float64Array): { readonly unit: number; readonly weights: string } {
  const { unit, levels } = levelsOf(weights);
  const halfAt = (at: number) => (levels[at] ?? 0) + LEVEL_NONE;
  const bytes = Uint8Array.from({ length: levels.length / 2 }, (_, at) => (halfAt(2 * at) << 4) | halfAt(2 * at + 1));
  return { unit, weights: Buffer.from(bytes).toString("base64") };
}

function levelsOf(weights: Float64Array): { readonly unit: number; readonly levels: Int8Array } {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const top = sizes[Math.floor((sizes.length - 1) * KEPT)] ?? 1;
  const unit = Number((top / squared(LEVEL_MOST)).toPrecision(6));
  const levelOf = (weight: number) =>
    Math.sign(weight) * Math.min(LEVEL_MOST, Math.round(Math.sqrt(Math.abs(weight) / unit)));
  return { unit, levels: Int8Array.from(weights, levelOf) };
}
