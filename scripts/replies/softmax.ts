/** Multinomial logistic regression with a ridge, of which the same replies give the same weights. */
import { BUCKETS, type Features } from "../../core/conversation/features.ts";
import type { ReplyWeights } from "../../core/conversation/model.ts";
import { REPLY_KINDS, type ReplyKind } from "../../core/conversation/reply.ts";
import { type Loss, leastOf } from "../lbfgs.ts";

export type Example = { readonly features: Features; readonly kind: ReplyKind; readonly weight: number };
export type Fitting = { readonly ridge: number; readonly rounds: number };

/** The weights of a kind, then its bias. */
const ROW = BUCKETS + 1;

export function fitReplies(examples: readonly Example[], { ridge, rounds }: Fitting): ReplyWeights {
  const size = REPLY_KINDS.length * ROW;
  return small(leastOf((place) => lossOf(examples, place, ridge), { size, rounds }));
}

/** One byte a weight. */
function small(fitted: Float64Array): ReplyWeights {
  const rows = REPLY_KINDS.map((_, kind) => fitted.subarray(kind * ROW, kind * ROW + BUCKETS));
  const largest = Math.max(...rows.map((row) => row.reduce((most, value) => Math.max(most, Math.abs(value)), 0)));
  const scale = Number((largest / 127).toPrecision(6));
  const bytes = Int8Array.from(rows.flatMap((row) => [...row].map((value) => Math.round(value / scale))));
  const biases = REPLY_KINDS.map((_, kind) => Number((fitted[kind * ROW + BUCKETS] ?? 0).toFixed(4)));
  return { scale, biases, base64: Buffer.from(bytes.buffer).toString("base64") };
}

function lossOf(examples: readonly Example[], at: Float64Array, ridge: number): Loss {
  const gradient = new Float64Array(at.length);
  let loss = 0;
  for (const { features, kind, weight } of examples) {
    const scores = REPLY_KINDS.map((_, row) => {
      let score = at[row * ROW + BUCKETS] as number;
      for (const [bucket, value] of features) score += (at[row * ROW + bucket] as number) * value;
      return score;
    });
    const most = Math.max(...scores);
    const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0);
    for (const [row, score] of scores.entries()) {
      const isIt = REPLY_KINDS[row] === kind;
      if (isIt) loss -= weight * (score - most - Math.log(sum));
      const pull = weight * (Math.exp(score - most) / sum - (isIt ? 1 : 0));
      for (const [bucket, value] of features)
        gradient[row * ROW + bucket] = (gradient[row * ROW + bucket] as number) + pull * value;
      gradient[row * ROW + BUCKETS] = (gradient[row * ROW + BUCKETS] as number) + pull;
    }
  }
  for (let k = 0; k < at.length; k++) {
    if (k % ROW === BUCKETS) continue;
    loss += (ridge / 2) * (at[k] as number) ** 2;
    gradient[k] = (gradient[k] as number) + ridge * (at[k] as number);
  }
  return { loss, gradient };
}
