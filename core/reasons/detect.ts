/** Whether a mail asks for money back, and why, by the patient's own words. A suggestion for people and for intake; it decides nothing. */
import { readMail, wordsIn } from "../mail/read-mail.ts";
import { LANGUAGES, type Language } from "../words.ts";
import { findReason } from "./detect-reason.ts";
import { type Ask, LEXICONS, type Lexicon } from "./lexicon.ts";
import { type Sentence, sentencesOf } from "./mail-text.ts";
import { type Passage, unnegated } from "./negation.ts";
import { findPhrases, type Phrase, type Span } from "./phrases.ts";
import { quoteOf } from "./quote.ts";
import type { ReasonCode } from "./reasons.ts";

/** A mail as the helpdesk gives it; `language` is a hint (`es`, `es-MX`), not a promise. */
export type Mail = { readonly subject: string; readonly body: string; readonly language?: string };

/** `clear`: asked in so many words. `likely`: enough to open a case, worth a person's look. */
export type Confidence = "clear" | "likely" | "none";

/** Quotes are verbatim parts of the subject or the body, at most 90 characters; a screen must isolate their writing direction. */
export type Intent = {
  readonly isRefundRequest: boolean;
  readonly confidence: Confidence;
  /** The words that suggested it. */
  readonly quote?: string;
  readonly reason: { readonly code: ReasonCode; readonly quote: string } | undefined;
  readonly chargeback: { readonly quote: string } | undefined;
  readonly ask: Ask | undefined;
};

type Found = { readonly ask: Ask; readonly weight: number; readonly quote: string };

const CLEAR = 5;
const LIKELY = 3;
const MAX_SUBJECT = 500;

/**
 * Reads a mail in English or Spanish. Pure; never throws, whatever the text; time is bounded because at most 20,000 characters of the
 * writer's own words are read (core/mail says which they are). Without words that it knows the answer is "none".
 */
export function detectIntent(mail: Mail): Intent {
  const passages = passagesOf(mail);
  const hint = LANGUAGES.find((language) => mail.language?.toLowerCase().split(/[-_]/)[0] === language);
  const order: Language[] = hint === "es" ? ["es", "en"] : ["en", "es"];
  const answers = order.map((language) => intentIn(passages, LEXICONS[language]));
  const best = answers.reduce((a, b) => (RANK[b.confidence] > RANK[a.confidence] ? b : a));
  const reason = best.reason ?? answers.find((answer) => answer.reason)?.reason;
  const chargeback = best.chargeback ?? answers.find((answer) => answer.chargeback)?.chargeback;
  return { ...best, reason, chargeback };
}

const RANK: Readonly<Record<Confidence, number>> = { none: 0, likely: 1, clear: 2 };

/** The subject of an answer or a forward is history, not the writer's words. */
function passagesOf({ subject, body }: Mail): Passage[] {
  const read = readMail({ subject, body });
  const above = read.isAnswer || read.isForward ? "" : subject.slice(0, MAX_SUBJECT);
  return [
    ...sentencesOf(above).map((sentence) => ({ source: above, sentence })),
    ...sentencesOf(body, wordsIn(read)).map((sentence) => ({ source: body, sentence })),
  ];
}

function intentIn(passages: readonly Passage[], lexicon: Lexicon): Intent {
  const has = (phrases: readonly Phrase[]) =>
    passages.some(({ sentence }) => findPhrases(sentence, phrases, lexicon.mayStand).length > 0);
  const owns = has(lexicon.owns);
  const isProspect = has(lexicon.prospective) && !owns;
  const reason = findReason(passages, lexicon);
  const isBulk = has(lexicon.bulk);
  const threat = isBulk ? undefined : threatIn(passages, lexicon);
  const found = passages.flatMap((passage) => asksIn(passage, lexicon, isProspect));
  if (threat) found.push({ ask: "refund", weight: 4, quote: threat });
  const best = found.reduce<Found | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined);
  const isSettled = passages.some(({ sentence }) => saysSettled(sentence, lexicon));
  const score =
    (best?.weight ?? 0) +
    (best && owns ? 1 : 0) +
    (best && reason ? 1 : 0) -
    (isSettled && (best?.weight ?? 0) < 4 ? 2 : 0) -
    (isBulk ? 4 : 0);
  const confidence = score >= CLEAR ? "clear" : score >= LIKELY ? "likely" : "none";
  const chargeback = threat ? { quote: threat } : undefined;
  if (!best || confidence === "none")
    return { isRefundRequest: false, confidence: "none", reason, chargeback, ask: undefined };
  return { isRefundRequest: true, confidence, quote: best.quote, reason, chargeback, ask: best.ask };
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

function overlaps(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.from < span.to && span.from < other.to);
}
