/** Multinomial logistic regression with a ridge, of which the same replies give the same weights. */

import { BUCKETS, type Features } from "../../core/conversation/features.ts";
import type { ReplyWeights } from "../../core/conversation/packed-weights.ts";
import { REPLY_KINDS, type ReplyKind } from "../../core/conversation/reply.ts";
import { type Loss, leastOf } from "../lbfgs.ts";

export type Example = { readonly features: Features; readonly kind: ReplyKind; readonly weight: number };
export type Fitting = { readonly ridge: number; readonly rounds: number };

const KINDS = REPLY_KINDS.length;
/** The weights of a bucket stand beside each other, kind by kind; the biases come last. */
const BIASES = BUCKETS * KINDS;

/** An example laid out flat: it is read some hundred times. */
type Row = {
  readonly places: Int32Array;
  readonly values: Float64Array;
  readonly kind: number;
  readonly weight: number;
};

export function fitReplies(examples: readonly Example[], { ridge, rounds }: Fitting): ReplyWeights {
  const rows = examples.map(
    ({ features, kind, weight }): Row => ({
      places: Int32Array.from([...features.keys()].map((bucket) => bucket * KINDS)),
      values: Float64Array.from(features.values()),
      kind: REPLY_KINDS.indexOf(kind),
      weight,
    }),
  );
  return small(leastOf((place) => lossOf(rows, place, ridge), { size: BIASES + KINDS, rounds }));
}

/** One byte a weight, kind after kind. */
function small(fitted: Float64Array): ReplyWeights {
  const largest = fitted.subarray(0, BIASES).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = Number((largest / 127).toPrecision(6));
  const bytes = Int8Array.from({ length: BIASES }, (_, at) => {
    const value = fitted[(at % BUCKETS) * KINDS + Math.floor(at / BUCKETS)] as number;
    return Math.round(value / scale);
  });
  const biases = [...fitted.subarray(BIASES)].map((bias) => Number(bias.toFixed(4)));
  return { scale, biases, base64: Buffer.from(bytes.buffer).toString("base64") };
}

function lossOf(rows: readonly Row[], at: Float64Array, ridge: number): Loss {
  const gradient = new Float64Array(at.length);
  const scores = new Float64Array(KINDS);
  let loss = 0;
  for (const { places, values, kind: right, weight } of rows) {
    for (let kind = 0; kind < KINDS; kind++) scores[kind] = at[BIASES + kind] as number;
    for (let one = 0; one < places.length; one++)
      for (let kind = 0; kind < KINDS; kind++)
        (scores[kind] as number) += (at[(places[one] as number) + kind] as number) * (values[one] as number);
    const most = Math.max(...scores);
    const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0);
    loss -= weight * ((scores[right] as number) - most - Math.log(sum));
    const pulls = scores.map((score, kind) => weight * (Math.exp(score - most) / sum - (kind === right ? 1 : 0)));
    for (let one = 0; one < places.length; one++)
      for (let kind = 0; kind < KINDS; kind++)
        (gradient[(places[one] as number) + kind] as number) += (pulls[kind] as number) * (values[one] as number);
    for (let kind = 0; kind < KINDS; kind++) (gradient[BIASES + kind] as number) += pulls[kind] as number;
  }
  for (let k = 0; k < BIASES; k++) {
    loss += (ridge / 2) * (at[k] as number) ** 2;
    gradient[k] = (gradient[k] as number) + ridge * (at[k] as number);
  }
  return { loss, gradient };
}
