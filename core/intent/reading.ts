/** A mail as it is read before anything is judged: whose words, in which language, and what the rules find in them. */
import { LANGUAGES_READ, LEXICONS } from "../reasons/lexicon.ts";
import type { Passage } from "../reasons/negation.ts";
import { type RulesReading, readByRules } from "../reasons/rules.ts";
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
export function askedInDoubt({ doubtful }: Reading): RulesReading["ask"] {
  if (doubtful.length === 0) return undefined;
  const rules = readRules(doubtful, languageOf(doubtful.map(({ sentence }) => sentence)));
  return rules.isPlain ? rules.ask : undefined;
}

/** By the phrases of the mail's language; where it cannot be told, those of the language that says most, the helpdesk's belief first. */
function readRules(passages: readonly Passage[], told: MailLanguage, hint = ""): RulesReading {
  const own = LANGUAGES_READ.find((language) => language === told);
  if (own) return readByRules(passages, LEXICONS[own]);
  const believed = hint.slice(0, 2).toLowerCase();
  const order = [...LANGUAGES_READ].sort((a, b) => Number(b === believed) - Number(a === believed));
  const readings = order.map((language) => readByRules(passages, LEXICONS[language]));
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  const named = (reading: RulesReading) => reading.reasons.some((reason) => reason.named);
  return {
    ...best,
    reasons: (named(best) ? best : (readings.find(named) ?? best)).reasons,
    chargeback: best.chargeback ?? readings.find(({ chargeback }) => chargeback)?.chargeback,
  };
}
