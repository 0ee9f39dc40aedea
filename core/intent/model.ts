/** A linear model whose weights are a byte each, decoded once. */
import type { Features } from "./features.ts";

/** As `npm run train:intent` writes it. */
export type PackedModel = {
  /** Two to so many buckets. */
  readonly bits: number;
  readonly bias: number;
  /** What a weight of one stands for. */
  readonly unit: number;
  /** Signed bytes in base64, one a bucket. */
  readonly weights: string;
};

export type Model = { readonly bias: number; readonly unit: number; readonly weights: Int8Array };

export function unpacked({ bias, unit, weights }: PackedModel): Model {
  return { bias, unit, weights: Int8Array.from(atob(weights), (byte) => byte.charCodeAt(0)) };
}

/** Above nought: more likely than not. The logarithm of the odds. */
export function scoreOf({ buckets, values }: Features, { bias, unit, weights }: Model): number {
  let sum = 0;
  for (let at = 0; at < buckets.length; at++) sum += (weights[buckets[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return bias + unit * sum;
}
