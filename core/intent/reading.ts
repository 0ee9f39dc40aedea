/** A mail as it is read before anything is judged: whose words, in which language, and what the rules find in them. */
import { LEXICONS } from "../reasons/lexicon.ts";
import type { Passage } from "../reasons/negation.ts";
import { type RulesReading, readByRules } from "../reasons/rules.ts";
import { READ_LANGUAGES } from "../words.ts";
import type { Features } from "./buckets.ts";
import { featuresOf } from "./features.ts";
import type { Mail } from "./intent.ts";
import { languageOf, type MailLanguage } from "./language.ts";
import { type MailParts, partsOf } from "./passages.ts";

export type Reading = MailParts & {
  readonly language: MailLanguage;
  readonly rules: RulesReading;
  readonly features: Features;
};

export function readForIntent(mail: Mail): Reading {
  const parts = partsOf(mail);
  const language = languageOf(parts.own.map(({ sentence }) => sentence));
  const rules = readRules(parts.own, language, mail.language);
  return { ...parts, language, rules, features: featuresOf({ ...parts, language, marks: rules.marks }) };
}

/** What is asked in words that may be the writer's, though they stand where another's do; only if it is asked plainly. */
export function askedInDoubt({ doubtful, thread, own }: Reading): RulesReading["ask"] {
  const rules = doubtful.length > 0 ? readAny(doubtful) : undefined;
  if (rules?.isPlain) return rules.ask;
  return thread.length > 0 && pointsAtThread(own) ? readAny(thread).ask : undefined;
}

const readAny = (passages: readonly Passage[]): RulesReading =>
  readRules(passages, languageOf(passages.map(({ sentence }) => sentence)));

/** "Any news?", "as above": so few words say little by themselves, and may go on with what the mail is called. */
const FEW_WORDS = 6;
const POINTS = new Set("above below arriba abajo adelante dessus dessous".split(" "));

function pointsAtThread(own: readonly Passage[]): boolean {
  const words = own.flatMap(({ sentence }) => sentence);
  if (words.length > FEW_WORDS) return false;
  const ends = own.some(({ source, sentence }) => /^[^\p{L}\p{N}]{0,3}\?/u.test(source.slice(sentence.at(-1)?.end)));
  return ends || words.some(({ text }) => POINTS.has(text));
}

/** By the phrases of the mail's language; where it cannot be told, those of the language that says most, the helpdesk's belief first. */
function readRules(passages: readonly Passage[], told: MailLanguage, hint = ""): RulesReading {
  const own = READ_LANGUAGES.find((language) => language === told);
  if (own) return readByRules(passages, LEXICONS[own]);
  const believed = hint.slice(0, 2).toLowerCase();
  const order = [...READ_LANGUAGES].sort((a, b) => Number(b === believed) - Number(a === believed));
  const readings = order.map((language) => readByRules(passages, LEXICONS[language]));
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  const named = (reading: RulesReading) => reading.reasons.some((reason) => reason.named);
  return {
    ...best,
    reasons: (named(best) ? best : (readings.find(named) ?? best)).reasons,
    chargeback: best.chargeback ?? readings.find(({ chargeback }) => chargeback)?.chargeback,
  };
}
