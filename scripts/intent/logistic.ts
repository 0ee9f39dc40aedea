/** Logistic regression with a ridge, of which the same mails give the same weights. */
import type { Features } from "../../core/intent/buckets.ts";
import { type Loss, leastOf } from "../lbfgs.ts";

export type Example = { readonly features: Features; readonly isPositive: boolean; readonly weight: number };
export type Fitted = { readonly weights: Float64Array; readonly bias: number };
export type Fitting = { readonly size: number; readonly ridge: number; readonly rounds: number };

/** Fits weights for `size` buckets and a bias, which is not held small. */
export function fitLogistic(examples: readonly Example[], { size, ridge, rounds }: Fitting): Fitted {
  const at = leastOf((place) => lossOf(examples, place, ridge), { size: size + 1, rounds });
  return { weights: at.subarray(0, size), bias: at[size] ?? 0 };
}

function lossOf(examples: readonly Example[], at: Float64Array, ridge: number): Loss {
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
