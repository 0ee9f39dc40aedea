/** Logistic regression with a ridge, by limited-memory BFGS from nought: no chance in it, so the same mails give the same weights. */
import type { Features } from "../../core/intent/features.ts";

export type Example = { readonly features: Features; readonly isPositive: boolean; readonly weight: number };
export type Fitted = { readonly weights: Float64Array; readonly bias: number };
export type Fitting = { readonly size: number; readonly ridge: number; readonly rounds: number };

const MEMORY = 8;
const ARMIJO = 1e-4;
const HALVINGS_MOST = 30;
const STILL = 1e-6;

/** Fits weights for `size` buckets and a bias, which is not held small. */
export function fitLogistic(examples: readonly Example[], { size, ridge, rounds }: Fitting): Fitted {
  let at: Float64Array = new Float64Array(size + 1);
  let here = lossOf(examples, at, ridge);
  const steps: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descentOf(here.gradient, steps, turns);
    const slope = dot(direction, here.gradient);
    if (-slope < STILL) break;
    let length = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(here.gradient, here.gradient))) : 1;
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
  return { weights: at.subarray(0, size), bias: at[size] ?? 0 };
}

function lossOf(examples: readonly Example[], at: Float64Array, ridge: number) {
  const size = at.length - 1;
  const gradient = new Float64Array(at.length);
  let loss = 0;
  for (const { features, isPositive, weight } of examples) {
    const { buckets, values } = features;
    let score = at[size] as number;
    for (let k = 0; k < buckets.length; k++) score += (at[buckets[k] as number] as number) * (values[k] as number);
    const margin = isPositive ? score : -score;
    loss += weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin)));
    const pull = (weight * (isPositive ? -1 : 1)) / (1 + Math.exp(margin));
    for (let k = 0; k < buckets.length; k++)
      gradient[buckets[k] as number] = (gradient[buckets[k] as number] as number) + pull * (values[k] as number);
    gradient[size] = (gradient[size] as number) + pull;
  }
  for (let k = 0; k < size; k++) {
    loss += (ridge / 2) * (at[k] as number) ** 2;
    gradient[k] = (gradient[k] as number) + ridge * (at[k] as number);
  }
  return { loss, gradient };
}

function descentOf(gradient: Float64Array, steps: readonly Float64Array[], turns: readonly Float64Array[]) {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (let k = steps.length - 1; k >= 0; k--) {
    const [step, turn] = [steps[k] as Float64Array, turns[k] as Float64Array];
    const share = dot(step, direction) / dot(turn, step);
    shares[k] = share;
    for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] as number) - share * (turn[i] as number);
  }
  const [step, turn] = [steps.at(-1), turns.at(-1)];
  if (step && turn) {
    const scale = dot(step, turn) / dot(turn, turn);
    for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] as number) * scale;
  }
  for (let k = 0; k < steps.length; k++) {
    const [step, turn] = [steps[k] as Float64Array, turns[k] as Float64Array];
    const back = (shares[k] as number) - dot(turn, direction) / dot(turn, step);
    for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] as number) + back * (step[i] as number);
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function moved(from: Float64Array, direction: Float64Array, length: number): Float64Array {
  const to = new Float64Array(from.length);
  for (let i = 0; i < from.length; i++) to[i] = (from[i] as number) + length * (direction[i] as number);
  return to;
}
