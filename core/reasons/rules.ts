/** Whether a mail asks for money back, and why, by phrases that a person can read. */

import { findReasons, type ReasonSaid } from "./detect-reason.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Ask } from "./lexicon-text.ts";
import type { Sentence } from "./mail-text.ts";
import { type Passage, unnegated } from "./negation.ts";
import { findPhrases, overlaps, type Phrase } from "./phrases.ts";
import { quoteOf } from "./quote.ts";

/** What the phrases of one language say of a mail. Quotes are verbatim parts of its subject or body. */
export type RulesReading = {
  /** How strongly it asks; from `ASKS_FROM` on it is a request. */
  readonly score: number;
  /** It asks in so many words, and nothing in it takes that back or speaks of other money. */
  readonly isPlain: boolean;
  /** A request is called off by its name: "cancel my refund request". */
  readonly isCalledOff: boolean;
  readonly ask: { readonly ask: Ask; readonly quote: string } | undefined;
  /** Reasons that the words speak for, most first. */
  readonly reasons: readonly ReasonSaid[];
  readonly chargeback: { readonly quote: string } | undefined;
  /** Which kinds of phrases were found, alike in every language: what the model learns from. */
  readonly marks: readonly string[];
};

export const ASKS_FROM = 3;
const CLEAR = 5;
/** A threat to go to the bank is an ask by itself. */
const THREAT_WEIGHT = 4;

type Found = { readonly ask: Ask; readonly weight: number; readonly quote: string };

/** Reads passages by the phrases of one language. Pure; never throws, whatever the text. */
export function readByRules(passages: readonly Passage[], lexicon: Lexicon): RulesReading {
  const has = (phrases: readonly Phrase[]) =>
    passages.some(({ sentence }) => findPhrases(sentence, phrases, lexicon.mayStand).length > 0);
  const owns = has(lexicon.owns);
  const prospective = has(lexicon.prospective);
  const reasons = findReasons(passages, lexicon);
  const reason = reasons.find(({ named }) => named);
  const isBulk = has(lexicon.bulk);
  const threat = isBulk ? undefined : threatIn(passages, lexicon);
  const found = passages.flatMap((passage) => asksIn(passage, lexicon, prospective && !owns));
  if (threat) found.push({ ask: "refund", weight: THREAT_WEIGHT, quote: threat });
  const best = found.reduce<Found | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined);
  const isTakenBack = has(lexicon.withdrawn);
  const isKept = has(lexicon.kept);
  const isSettled = passages.some(({ sentence }) => saysSettled(sentence, lexicon));
  const score =
    (best?.weight ?? 0) +
    (best && owns ? 1 : 0) +
    (best && reason ? 1 : 0) -
    (isSettled && (best?.weight ?? 0) < THREAT_WEIGHT ? 2 : 0) -
    (isBulk ? 4 : 0);
  const kinds = {
    owns,
    prospective,
    isBulk,
    isSettled,
    withdrawn: isTakenBack || isKept,
    elsewhere: has(lexicon.elsewhere),
    threat,
    innocent: has(lexicon.notMeant),
    [levelOf(score)]: score > 0,
  };
  // Who keeps one purchase may ask plainly for the money of another.
  const outweighs = isKept && (best?.weight ?? 0) < CLEAR;
  const marks = [
    ...Object.entries(kinds).flatMap(([kind, is]) => (is ? [kind] : [])),
    ...(reason ? [`reason ${reason.code}`] : []),
    ...asksNamed(passages, lexicon),
  ];
  return {
    score,
    isCalledOff: passages.some((passage) => callsOff(passage, lexicon)),
    isPlain:
      score >= CLEAR && !isSettled && !isBulk && !kinds.prospective && !isTakenBack && !outweighs && !kinds.elsewhere,
    ask: best && { ask: best.ask, quote: best.quote },
    reasons,
    chargeback: threat ? { quote: threat } : undefined,
    marks,
  };
}

const REQUEST =
  /^(request|claim|complaint|refund|reimburse|solicitud|peticion|reclamacion|reembols|reintegr|devolucion|demande|requete|rembours)/;

function callsOff({ sentence }: Passage, lexicon: Lexicon): boolean {
  const spans = unnegated(sentence, lexicon.withdrawn, lexicon);
  return spans.some(({ from, to }) => sentence.slice(from, to).some(({ text }) => REQUEST.test(text)));
}

function levelOf(score: number): string {
  if (score >= CLEAR) return "clear";
  return score > ASKS_FROM ? "likely" : score === ASKS_FROM ? "barely" : "some";
}

/** The kinds of asking that stand anywhere, meant or not. */
function asksNamed(passages: readonly Passage[], lexicon: Lexicon): string[] {
  const named = lexicon.asks.filter(({ phrases }) =>
    passages.some(({ sentence }) => unnegated(sentence, phrases, lexicon).length > 0),
  );
  return named.map(({ ask, weight, question }) => `${question ? "asks whether" : "asks"} ${ask} ${weight}`);
}

/** The asks of one sentence that mean it: not denied, not part of another expression, not about money that came already. */
function asksIn({ source, sentence }: Passage, lexicon: Lexicon, isProspect: boolean): Found[] {
  if (saysSettled(sentence, lexicon)) return [];
  const innocent = findPhrases(sentence, lexicon.notMeant, lexicon.mayStand);
  return lexicon.asks.flatMap(({ ask, weight, question, phrases }) => {
    const doubt = isProspect ? (question ? 4 : 3) : 0;
    return unnegated(sentence, phrases, lexicon)
      .filter((span) => !overlaps(span, innocent))
      .map((span) => ({ ask, weight: weight - doubt, quote: quoteOf(source, sentence, span) }));
  });
}

/** The sentence speaks of money that came, not of money that is waited for. */
function saysSettled(sentence: Sentence, lexicon: Lexicon): boolean {
  const stillOpen = findPhrases(sentence, lexicon.notSettled, lexicon.mayStand);
  return unnegated(sentence, lexicon.settled, lexicon).some((span) => !overlaps(span, stillOpen));
}

function threatIn(passages: readonly Passage[], lexicon: Lexicon): string | undefined {
  for (const { source, sentence } of passages) {
    const innocent = findPhrases(sentence, lexicon.noThreat, lexicon.mayStand);
    const span = unnegated(sentence, lexicon.chargeback, lexicon).find((found) => !overlaps(found, innocent));
    if (span) return quoteOf(source, sentence, span);
  }
  return undefined;
}
