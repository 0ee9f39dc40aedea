/** A linear model whose weights are half a byte each, decoded once. */

import type { Passage } from "../reasons/negation.ts";
import { quoteOf } from "../reasons/quote.ts";
import { BITS, type Features } from "./buckets.ts";
import { weightsOf } from "./levels.ts";

/** As `npm run train:intent` writes it. */
export type PackedModel = {
  /** Two to so many buckets, at most as many as features have. */
  readonly bits: number;
  readonly bias: number;
  /** What a weight of one stands for. */
  readonly unit: number;
  /** Half a byte each, one a bucket. */
  readonly weights: string;
};

/** Above nought: more likely than not. The logarithm of the odds. */
export function scoreOf({ buckets, values }: Features, model: PackedModel): number {
  const weights = weightsOf(model);
  const shift = BITS - model.bits;
  let sum = 0;
  for (let at = 0; at < buckets.length; at++) sum += (weights[(buckets[at] ?? 0) >>> shift] ?? 0) * (values[at] ?? 0);
  return model.bias + model.unit * sum;
}

/** So many sentences are compared. */
const SENTENCES_MOST = 200;

/**
 * For the n-th of the things that a sentence may speak for: the sentence that speaks most for it, in the mail's words; undefined where
 * there is none. Sentences are looked at once, and only if something is asked.
 */
export function wordsFor(
  passages: readonly Passage[],
  speaksFor: (passage: Passage) => readonly number[],
): (nth: number) => string | undefined {
  let scored: readonly { readonly passage: Passage; readonly scores: readonly number[] }[] | undefined;
  return (nth) => {
    scored ??= passages.slice(0, SENTENCES_MOST).map((passage) => ({ passage, scores: speaksFor(passage) }));
    const [first, ...others] = scored;
    if (!first) return undefined;
    const { source, sentence } = others.reduce(
      (a, b) => ((b.scores[nth] ?? 0) > (a.scores[nth] ?? 0) ? b : a),
      first,
    ).passage;
    return quoteOf(source, sentence, { from: 0, to: sentence.length });
  };
}
