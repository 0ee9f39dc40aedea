/** Whether a mail asks for money back, how sure that is, and why. A suggestion for people and for intake; it decides nothing. */
import { LEXICONS } from "../reasons/lexicon.ts";
import type { Passage } from "../reasons/negation.ts";
import { ASKS_FROM, type RulesReading, readByRules } from "../reasons/rules.ts";
import type { Intent, Mail } from "./intent.ts";
import { languageOf, type MailLanguage } from "./language.ts";
import { passagesOf } from "./passages.ts";

/**
 * Reads a mail. Pure; never throws, whatever the text; time is bounded because at most 20,000 characters of the
 * writer's own words are read (core/mail says which they are). A language that is not read, and a mail without a word, are `unsure`: nothing was found out.
 */
export function detectIntent(mail: Mail): Intent {
  const passages = passagesOf(mail);
  const language = languageOf(passages.map(({ sentence }) => sentence));
  const { score, ask, reason, chargeback } = readRules(passages, language, mail.language);
  const about = { reasons: reason ? [reason.code] : [], reason, chargeback };
  if (ask && score >= ASKS_FROM)
    return { band: "sure", because: "words", isRefundRequest: true, quote: ask.quote, ...about, ask: ask.ask };
  const none = { isRefundRequest: false, ...about, ask: undefined };
  if (passages.length === 0) return { band: "unsure", because: "empty", ...none };
  // French is told and not read yet.
  if (language === "other" || language === "fr") return { band: "unsure", because: "language", ...none };
  return { band: "none", because: "nothing", ...none };
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
    reason: best.reason ?? first(({ reason }) => reason),
    chargeback: best.chargeback ?? first(({ chargeback }) => chargeback),
  };
}
