/** Whether a mail asks for money back, how sure that is, and why. A suggestion for people and for intake; it decides nothing. */
import { machineOf } from "../mail/machine.ts";
import type { Passage } from "../reasons/negation.ts";
import { quoteOf } from "../reasons/quote.ts";
import { ASKS_FROM } from "../reasons/rules.ts";
import { bandOf } from "./bands.ts";
import { featuresOf } from "./features.ts";
import type { Intent, Mail } from "./intent.ts";
import { type Model, scoreOf, unpacked } from "./model.ts";
import { type Reading, readForIntent } from "./reading.ts";
import { WORDS_READ } from "./tokens.ts";
import { REQUEST_MODEL, THRESHOLDS } from "./weights.ts";

let known: Model | undefined;
/** Unpacked when the first mail is read, not when the Worker starts. */
function requestModel(): Model {
  known ??= unpacked(REQUEST_MODEL);
  return known;
}

/**
 * Reads a mail. Pure; never throws, whatever the text; time is bounded because at most 20,000 characters of the writer's own words are
 * read (core/mail says which they are). A language that is not read, and a mail without a word, are `unsure`: nothing was found out.
 */
export function detectIntent(mail: Mail): Intent {
  const reading = readForIntent(mail);
  const { ask, reason, chargeback } = reading.rules;
  const about = { reasons: reason ? [reason.code] : [], reason, chargeback };
  const { band, because } = judged(mail, reading);
  if (band === "none") return { band, because, isRefundRequest: false, ...about, ask: undefined };
  const quote = ask?.quote ?? (because === "model" ? likeliestWords(reading) : undefined);
  return { band, because, isRefundRequest: band === "sure", ...(quote && { quote }), ...about, ask: ask?.ask };
}

/** How sure it is that a mail asks, and on what that rests. */
function judged(mail: Mail, reading: Reading): Pick<Intent, "band" | "because"> {
  if (machineOf(mail.subject, mail.body)) return { band: "none", because: "machine" };
  const { own, language, rules, isCut } = reading;
  if (own.length === 0) return { band: "unsure", because: "empty" };
  if (language === "other") return { band: "unsure", because: "language" };
  const score = scoreOf(featuresOf({ ...reading, marks: rules.marks }, REQUEST_MODEL.bits), requestModel());
  const likely = bandOf(score, THRESHOLDS[language === "unknown" ? "en" : language]);
  const band = likely === "unsure" && rules.isPlain ? "sure" : likely;
  if (band !== "none") return { band, because: rules.ask ? "words" : "model" };
  // Among so many words the model no longer hears a sentence that asks.
  if (rules.score >= ASKS_FROM && wordsOf(own) > WORDS_READ) return { band: "unsure", because: "words" };
  return isCut ? { band: "unsure", because: "long" } : { band, because: "nothing" };
}

const wordsOf = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { sentence }) => sum + sentence.length, 0);

/** The sentence that speaks most for a request. */
function likeliestWords({ own, language }: Reading): string | undefined {
  const scored = own.map((passage) => ({
    passage,
    score: scoreOf(featuresOf({ own: [passage], thread: [], language, marks: [] }, REQUEST_MODEL.bits), requestModel()),
  }));
  const [first, ...others] = scored;
  if (!first) return undefined;
  const { source, sentence } = others.reduce((a, b) => (b.score > a.score ? b : a), first).passage;
  return quoteOf(source, sentence, { from: 0, to: sentence.length });
}
