/** From mails to weights, and to scores of mails that were not learnt from. */
import { BITS, type Features } from "../../core/intent/buckets.ts";
import { readForIntent } from "../../core/intent/reading.ts";
import { foldOf, type TrainingMail } from "./corpus.ts";
import { type Fitted, fitLogistic } from "./logistic.ts";
import { asPacked } from "./pack.ts";

export type Learnt = { readonly mail: TrainingMail; readonly features: Features };

/** How it is learnt: found by trying on the folds, never on the mails held back. */
export type Learning = {
  readonly bits: number;
  readonly ridge: number;
  readonly rounds: number;
  readonly folds: number;
};

/** Features of so few buckets as are learnt. */
export function read(mail: TrainingMail, bits: number): Learnt {
  const { buckets, values } = readForIntent(mail).features;
  return { mail, features: { buckets: buckets.map((bucket) => bucket >>> (BITS - bits)), values } };
}

export function learn(rows: readonly Learnt[], is: (mail: TrainingMail) => boolean, learning: Learning): Fitted {
  const { bits, ridge, rounds } = learning;
  const examples = rows.map(({ mail, features }) => ({ features, isPositive: is(mail), weight: weightOf(mail) }));
  return fitLogistic(examples, { size: 2 ** bits, ridge, rounds });
}

/** A single sentence stands for many mails that say no more. */
const weightOf = ({ writer }: TrainingMail): number => (writer.endsWith("-sentence") ? 2 : 1);

export type Scored = { readonly mail: TrainingMail; readonly score: number };

/** The score of each mail by a model that has seen none of its writer's; `beside` is learnt from every time. */
export function scoresOfUnseen(
  rows: readonly Learnt[],
  beside: readonly Learnt[],
  is: (mail: TrainingMail) => boolean,
  learning: Learning,
): Scored[] {
  return Array.from({ length: learning.folds }, (_, fold) => fold).flatMap((fold) => {
    const isOut = ({ mail }: Learnt) => foldOf(mail, learning.folds) === fold;
    const fitted = asPacked(learn([...rows.filter((row) => !isOut(row)), ...beside], is, learning));
    return rows.filter(isOut).map(({ mail, features }) => ({ mail, score: scoreBy(features, fitted) }));
  });
}

export function scoreBy({ buckets, values }: Features, { weights, bias }: Fitted): number {
  return buckets.reduce((sum, bucket, at) => sum + (weights[bucket] ?? 0) * (values[at] ?? 0), bias);
}
