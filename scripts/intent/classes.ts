/** Logistic regression of each class against all others, with a ridge: one weight a bucket and class, of which the same examples give the same. */
import type { Features } from "../../core/intent/buckets.ts";
import { type Loss, leastOf } from "../lbfgs.ts";

export type Labelled = { readonly features: Features; readonly label: number; readonly weight: number };
/** Weights of the classes bucket by bucket; biases, which are not held small. */
export type FittedClasses = { readonly weights: Float64Array; readonly biases: Float64Array };
export type FittingClasses = {
  readonly size: number;
  readonly classes: number;
  readonly ridge: number;
  readonly rounds: number;
};

export function fitClasses(examples: readonly Labelled[], fitting: FittingClasses): FittedClasses {
  const { size, classes, rounds } = fitting;
  const rows = examples.map(({ features, label, weight }) => ({
    starts: Int32Array.from(features.buckets, (bucket) => bucket * classes),
    values: Float64Array.from(features.values),
    label,
    weight,
  }));
  const at = leastOf((place) => lossOf(rows, place, fitting), { size: (size + 1) * classes, rounds });
  return { weights: at.subarray(0, size * classes), biases: at.subarray(size * classes) };
}

type Row = {
  readonly starts: Int32Array;
  readonly values: Float64Array;
  readonly label: number;
  readonly weight: number;
};

function lossOf(rows: readonly Row[], at: Float64Array, { size, classes, ridge }: FittingClasses): Loss {
  const gradient = new Float64Array(at.length);
  const biases = size * classes;
  const pulls = new Float64Array(classes);
  let loss = 0;
  for (const { starts, values, label, weight } of rows) {
    for (let one = 0; one < classes; one++) pulls[one] = at[biases + one] as number;
    for (let k = 0; k < starts.length; k++) addTo(pulls, at, starts[k] as number, values[k] as number);
    loss += towards(pulls, label, weight);
    for (let k = 0; k < starts.length; k++) {
      const [start, value] = [starts[k] as number, values[k] as number];
      for (let one = 0; one < classes; one++)
        gradient[start + one] = (gradient[start + one] as number) + (pulls[one] as number) * value;
    }
    for (let one = 0; one < classes; one++)
      gradient[biases + one] = (gradient[biases + one] as number) + (pulls[one] as number);
  }
  for (let k = 0; k < biases; k++) {
    loss += (ridge / 2) * (at[k] as number) ** 2;
    gradient[k] = (gradient[k] as number) + ridge * (at[k] as number);
  }
  return { loss, gradient };
}

function addTo(scores: Float64Array, at: Float64Array, start: number, value: number): void {
  for (let one = 0; one < scores.length; one++)
    scores[one] = (scores[one] as number) + (at[start + one] as number) * value;
}

/** Makes of the scores what each class is pulled by, and tells what their likelihoods cost. */
function towards(scores: Float64Array, label: number, weight: number): number {
  let cost = 0;
  for (let one = 0; one < scores.length; one++) {
    const score = scores[one] as number;
    const margin = one === label ? score : -score;
    cost += margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin));
    scores[one] = (one === label ? -weight : weight) / (1 + Math.exp(margin));
  }
  return weight * cost;
}
