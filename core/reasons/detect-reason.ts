import type { Lexicon } from "./lexicon.ts";
import { type Passage, unnegated } from "./negation.ts";
import type { Phrase } from "./phrases.ts";
import { quoteOf } from "./quote.ts";
import type { ReasonCode } from "./reasons.ts";

const STRONG = 3;
const WEAK = 1;
/** Weak words alone must be two to suggest a reason. */
const ENOUGH = 2;

/** Equal scores go to the earlier: a fault or a fact before a wish. */
const ORDER = [
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
] as const satisfies readonly ReasonCode[];

/** The reason that the mail's words speak for most, with the words; undefined where they speak for none. Never `other`. */
export function findReason(
  passages: readonly Passage[],
  lexicon: Lexicon,
): { readonly code: ReasonCode; readonly quote: string } | undefined {
  let best: { code: ReasonCode; quote: string; score: number } | undefined;
  const standing = new Set(passages.flatMap(({ sentence }) => [...lexicon.mayStand(sentence)]));
  for (const code of ORDER) {
    const { strong, weak } = lexicon.reasons[code];
    const tried = (phrases: readonly Phrase[], weight: number) =>
      phrases.filter((phrase) => standing.has(phrase)).map((phrase) => ({ phrase, weight }));
    const hits = [...tried(strong, STRONG), ...tried(weak, WEAK)].flatMap(({ phrase, weight }) => {
      for (const { source, sentence } of passages) {
        const span = unnegated(sentence, [phrase], lexicon)[0];
        if (span) return [{ weight, source, sentence, span }];
      }
      return [];
    });
    const score = hits.reduce((sum, hit) => sum + hit.weight, 0);
    const first = hits[0];
    if (!first || score < ENOUGH || (best && score <= best.score)) continue;
    best = { code, score, quote: quoteOf(first.source, first.sentence, first.span) };
  }
  return best && { code: best.code, quote: best.quote };
}
