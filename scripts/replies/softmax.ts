/** Multinomial logistic regression with a ridge, by limited-memory BFGS from nought: no chance in it, so the same replies give the same weights. */
import { BUCKETS, type Features } from "../../core/conversation/features.ts";
import type { ReplyWeights } from "../../core/conversation/model.ts";
import { REPLY_KINDS, type ReplyKind } from "../../core/conversation/reply.ts";

export type Example = { readonly features: Features; readonly kind: ReplyKind; readonly weight: number };
export type Fitting = { readonly ridge: number; readonly rounds: number };

const MEMORY = 8;
const ARMIJO = 1e-4;
const HALVINGS_MOST = 20;
const STILL = 1e-5;
/** The weights of a kind, then its bias. */
const ROW = BUCKETS + 1;

export function fitReplies(examples: readonly Example[], { ridge, rounds }: Fitting): ReplyWeights {
  let at = new Float64Array(REPLY_KINDS.length * ROW);
  let here = lossOf(examples, at, ridge);
  const steps: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descentOf(here.gradient, steps, turns);
    const slope = dot(direction, here.gradient);
    if (-slope < STILL) break;
    let length = round === 0 ? 1 / Math.sqrt(dot(here.gradient, here.gradient)) : 1;
    let next = moved(at, direction, length);
    let there = lossOf(examples, next, ridge);
    for (let halved = 0; there.loss > here.loss + ARMIJO * length * slope && halved < HALVINGS_MOST; halved++) {
      length /= 2;
      next = moved(at, direction, length);
      there = lossOf(examples, next, ridge);
    }
    steps.push(moved(next, at, -1));
    turns.push(moved(there.gradient, here.gradient, -1));
    if (steps.length > MEMORY) {
      steps.shift();
      turns.shift();
    }
    at = next;
    here = there;
  }
  return small(at);
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

function lossOf(examples: readonly Example[], at: Float64Array, ridge: number) {
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

function descentOf(gradient: Float64Array, steps: readonly Float64Array[], turns: readonly Float64Array[]) {
  let direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (let k = steps.length - 1; k >= 0; k--) {
    const [step, turn] = [steps[k] as Float64Array, turns[k] as Float64Array];
    const share = dot(step, direction) / dot(turn, step);
    shares[k] = share;
    direction = moved(direction, turn, -share);
  }
  const [step, turn] = [steps.at(-1), turns.at(-1)];
  if (step && turn) {
    const scale = dot(step, turn) / dot(turn, turn);
    direction = direction.map((value) => value * scale);
  }
  for (let k = 0; k < steps.length; k++) {
    const [step, turn] = [steps[k] as Float64Array, turns[k] as Float64Array];
    direction = moved(direction, step, (shares[k] as number) - dot(turn, direction) / dot(turn, step));
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function moved(from: Float64Array, direction: Float64Array, length: number) {
  const to = new Float64Array(from.length);
  for (let i = 0; i < from.length; i++) to[i] = (from[i] as number) + length * (direction[i] as number);
  return to;
}
