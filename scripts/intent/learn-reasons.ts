/** From mails to the weights by which reasons are told. */
import { BITS } from "../../core/intent/buckets.ts";
import { readForIntent } from "../../core/intent/reading.ts";
import { reasonFeaturesOf } from "../../core/intent/reason-features.ts";
import { REASON_CODES, type ReasonCode } from "../../core/reasons/reasons.ts";
import { type FittedClasses, fitClasses } from "./classes.ts";
import type { TrainingMail } from "./corpus.ts";

/** Those that a mail can be told to have; one more class stands for none of them. */
export const REASONS_TOLD: readonly ReasonCode[] = REASON_CODES.filter((code) => code !== "other");

export type LearningReasons = { readonly bits: number; readonly ridge: number; readonly rounds: number };

/** A sentence that only names a reason is plainer than any mail. */
const SENTENCE_WEIGHT = 0.5;

export function learnReasons(mails: readonly TrainingMail[], { bits, ridge, rounds }: LearningReasons): FittedClasses {
  const examples = mails.map((mail) => {
    const { buckets, values } = reasonFeaturesOf(readForIntent(mail));
    const label = REASONS_TOLD.indexOf(mail.reason ?? "other");
    return {
      features: { buckets: buckets.map((bucket) => bucket >>> (BITS - bits)), values },
      label: label < 0 ? REASONS_TOLD.length : label,
      weight: mail.writer.endsWith("-reason") ? SENTENCE_WEIGHT : 1,
    };
  });
  return fitClasses(examples, { size: 2 ** bits, classes: REASONS_TOLD.length + 1, ridge, rounds });
}
