import type { Lexicon } from "./lexicon.ts";
import type { Sentence } from "./mail-text.ts";
import { findPhrase, type Phrase, type Span } from "./phrases.ts";

/** A sentence and the text its offsets are of. */
export type Passage = { readonly source: string; readonly sentence: Sentence };

/** What a language says of its "not", and which of its phrases may stand in a sentence. */
type Negation = Pick<Lexicon, "negators" | "subjects" | "mayStand">;

/** A "not" reaches this many words ahead within its clause. */
const NEGATION_REACH = 3;

/** Where phrases stand without a "not" that turns them around; two of them cancel out. */
export function unnegated(sentence: Sentence, phrases: readonly Phrase[], lexicon: Negation): Span[] {
  const may = lexicon.mayStand(sentence);
  return phrases.flatMap((phrase) =>
    may.has(phrase)
      ? findPhrase(sentence, phrase).filter((span) => phrase.hasNegator || !isNegated(sentence, span, lexicon))
      : [],
  );
}

function isNegated(sentence: Sentence, span: Span, lexicon: Negation): boolean {
  let negators = 0;
  for (let at = span.from; at < span.to; at++) if (lexicon.negators.has(sentence[at]?.text ?? "")) negators += 1;
  let at = span.from;
  for (let reach = 0; reach < NEGATION_REACH && at > 0; reach++) {
    if (sentence[at]?.opensClause) break;
    at -= 1;
    const word = sentence[at]?.text ?? "";
    if (lexicon.subjects.has(word)) break;
    if (lexicon.negators.has(word)) negators += 1;
  }
  return negators % 2 === 1;
}
