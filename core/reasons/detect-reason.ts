import type { Lexicon } from "./lexicon.ts";
import { type Passage, unnegated } from "./negation.ts";
import { findPhrases, overlaps, type Phrase } from "./phrases.ts";
import { quoteOf } from "./quote.ts";
import type { ReasonCode } from "./reasons.ts";

const STRONG = 3;
const WEAK = 1;
/** Weak words alone must be two to suggest a reason. */
const ENOUGH = 2;

type Detected = Exclude<ReasonCode, "other">;

/** A list that lacks a reason does not compile: one without a place would never be found. */
const withEvery = <const List extends readonly Detected[]>(
  list: List & ([Detected] extends [List[number]] ? unknown : never),
): List => list;

/** Equal scores go to the earlier: a fault or a fact before a wish. */
const ORDER = withEvery([
  "billing_error",
  "insurance_overpayment",
  "no_show_dispute",
  "medical_stop",
  "service_fault",
  "product_return",
  "result",
  "plan_changed",
  "expired",
  "not_informed",
  "moved_or_schedule",
  "membership_cancel",
  "changed_mind",
]);

/** A reason that phrases speak for, with the first of their words. `named`: enough of them for a suggestion, else a hint. */
export type ReasonSaid = {
  readonly code: ReasonCode;
  readonly quote: string;
  readonly named: boolean;
  /** One of them names it by itself. */
  readonly isStrong: boolean;
  /** Nobody told the patient that it ends: the end is then no reason of its own. */
  readonly isUntoldEnd: boolean;
  /** Those that were found, each once. */
  readonly phrases: readonly string[];
};

/** The reasons that the mail's words speak for, the one they speak for most first; none where they speak for none. Never `other`. */
export function findReasons(passages: readonly Passage[], lexicon: Lexicon): ReasonSaid[] {
  const standing = new Set(passages.flatMap(({ sentence }) => [...lexicon.mayStand(sentence)]));
  const said = ORDER.flatMap((code) => {
    const { strong, weak } = lexicon.reasons[code];
    const tried = (phrases: readonly Phrase[], weight: number) =>
      phrases.filter((phrase) => standing.has(phrase)).map((phrase) => ({ phrase, weight }));
    const hits = [...tried(strong, STRONG), ...tried(weak, WEAK)].flatMap(({ phrase, weight }) => {
      for (const { source, sentence } of passages) {
        // Somebody who works at a hospital is not treated there.
        const aside = code === "medical_stop" ? findPhrases(sentence, lexicon.workplace, lexicon.mayStand) : [];
        const span = unnegated(sentence, [phrase], lexicon).find((found) => !overlaps(found, aside));
        if (span) return [{ weight, source, sentence, span, phrase: phrase.text }];
      }
      return [];
    });
    const score = hits.reduce((sum, hit) => sum + hit.weight, 0);
    const first = hits[0];
    return first
      ? [
          {
            code,
            score,
            quote: quoteOf(first.source, first.sentence, first.span),
            isUntoldEnd: code === "not_informed" && hits.some(({ phrase }) => phrase.includes("@ends")),
            isStrong: hits.some(({ weight }) => weight === STRONG),
            phrases: hits.map(({ phrase }) => phrase),
          },
        ]
      : [];
  });
  // Sorting keeps the order of equals.
  return said.sort((a, b) => b.score - a.score).map(({ score, ...reason }) => ({ ...reason, named: score >= ENOUGH }));
}
