/** How likely each kind is: a linear model over the features, its weights small whole numbers learned by `npm run train:replies`. */
import { memoizeByObject } from "../memoize.ts";
import { BUCKETS, type Features } from "./features.ts";
import type { ReplyWeights } from "./packed-weights.ts";
import { REPLY_KINDS, type ReplyKind } from "./reply.ts";
import { REPLY_WEIGHTS } from "./weights.ts";

const bytesOf = memoizeByObject(({ base64 }: ReplyWeights) =>
  Int8Array.from(atob(base64), (character) => character.charCodeAt(0)),
);

/** The share of each kind; they add up to one. */
export function likelihoodsOf(features: Features, weights: ReplyWeights = REPLY_WEIGHTS): Map<ReplyKind, number> {
  const bytes = bytesOf(weights);
  const scores = REPLY_KINDS.map((_, kind) => {
    let score = weights.biases[kind] ?? 0;
    for (const [bucket, value] of features) score += (bytes[kind * BUCKETS + bucket] ?? 0) * weights.scale * value;
    return score;
  });
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return new Map(REPLY_KINDS.map((kind, at) => [kind, (powers[at] ?? 0) / sum]));
}
