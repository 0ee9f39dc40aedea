/** A mail as it is read before anything is judged: whose words, in which language, and what the rules find in them. */
import { LEXICONS } from "../reasons/lexicon.ts";
import type { Passage } from "../reasons/negation.ts";
import { ASKS_FROM, type RulesReading, readByRules } from "../reasons/rules.ts";
import type { Mail } from "./intent.ts";
import { languageOf, type MailLanguage } from "./language.ts";
import { type MailParts, partsOf } from "./passages.ts";

export type Reading = MailParts & {
  readonly language: MailLanguage;
  readonly rules: RulesReading;
};

export function readForIntent(mail: Mail): Reading {
  const parts = partsOf(mail);
  const language = languageOf(parts.own.map(({ sentence }) => sentence));
  return { ...parts, language, rules: readRules(parts.own, language, mail.language) };
}

/** The reading of the language that says most; the mail's own goes first, then what the helpdesk believes. */
function readRules(passages: readonly Passage[], told: MailLanguage, hint: string | undefined): RulesReading {
  const isSpanish = told === "es" || (told !== "en" && /^es\b/i.test(hint ?? ""));
  const readings = (isSpanish ? (["es", "en"] as const) : (["en", "es"] as const)).map((language) =>
    readByRules(passages, LEXICONS[language]),
  );
  const best = readings.reduce((a, b) => (b.score > a.score && b.score >= ASKS_FROM ? b : a));
  const first = <T>(of: (reading: RulesReading) => T | undefined) =>
    readings.map(of).find((found) => found !== undefined);
  return {
    ...best,
    isPlain: best.isPlain && readings.every(({ isPlain, score }) => isPlain || score <= 0),
    reason: best.reason ?? first(({ reason }) => reason),
    chargeback: best.chargeback ?? first(({ chargeback }) => chargeback),
    marks: [...new Set(readings.flatMap(({ marks }) => marks))],
  };
}
