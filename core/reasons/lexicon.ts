/** The words by which a mail is recognised: data of three languages, compiled once. */
import type { ReadLanguage } from "../words.ts";
import { ENGLISH } from "./lexicon-en.ts";
import { SPANISH } from "./lexicon-es.ts";
import { FRENCH } from "./lexicon-fr.ts";
import { REASON_LISTS_EN, REASONS_EN } from "./lexicon-reasons-en.ts";
import { REASON_LISTS_ES, REASONS_ES } from "./lexicon-reasons-es.ts";
import { REASON_LISTS_FR, REASONS_FR } from "./lexicon-reasons-fr.ts";
import type { LexiconText, ReasonLexicon, ReasonWords, Words } from "./lexicon-text.ts";
import { type Beginnings, beginningsOf, type Phrase, phraseOf, type WordLists } from "./phrases.ts";

export type Lexicon = Words<Phrase> & {
  readonly negators: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  readonly reasons: ReasonLexicon<Phrase>;
  /** Of all its phrases. */
  readonly mayStand: Beginnings;
};

function compile(text: LexiconText, reasons: ReasonLexicon<string>, reasonLists: WordLists): Lexicon {
  const negators = new Set(text.negators.split(" "));
  const every: Phrase[] = [];
  const compiled = (lists: WordLists) => (phrases: readonly string[]) => {
    const made = phrases.map((phrase) => phraseOf(phrase, lists, negators));
    every.push(...made);
    return made;
  };
  const all = compiled(text.lists);
  const allOfReason = compiled(reasonLists);
  const reason = ({ strong, weak }: ReasonWords<string>) => ({ strong: allOfReason(strong), weak: allOfReason(weak) });
  const words = {
    negators,
    subjects: new Set(text.subjects.split(" ")),
    asks: text.asks.map((group) => ({ ...group, phrases: all(group.phrases) })),
    notMeant: all(text.notMeant),
    settled: all(text.settled),
    withdrawn: all(text.withdrawn),
    kept: all(text.kept),
    elsewhere: all(text.elsewhere),
    notSettled: all(text.notSettled),
    prospective: all(text.prospective),
    owns: all(text.owns),
    bulk: all(text.bulk),
    chargeback: all(text.chargeback),
    noThreat: all(text.noThreat),
    workplace: all(text.workplace),
    reasons: {
      changed_mind: reason(reasons.changed_mind),
      moved_or_schedule: reason(reasons.moved_or_schedule),
      medical_stop: reason(reasons.medical_stop),
      plan_changed: reason(reasons.plan_changed),
      result: reason(reasons.result),
      service_fault: reason(reasons.service_fault),
      billing_error: reason(reasons.billing_error),
      no_show_dispute: reason(reasons.no_show_dispute),
      expired: reason(reasons.expired),
      not_informed: reason(reasons.not_informed),
      membership_cancel: reason(reasons.membership_cancel),
      product_return: reason(reasons.product_return),
      insurance_overpayment: reason(reasons.insurance_overpayment),
    },
  };
  return { ...words, mayStand: beginningsOf(every) };
}

export const LEXICONS: Readonly<Record<ReadLanguage, Lexicon>> = {
  en: compile(ENGLISH, REASONS_EN, REASON_LISTS_EN),
  es: compile(SPANISH, REASONS_ES, REASON_LISTS_ES),
  fr: compile(FRENCH, REASONS_FR, REASON_LISTS_FR),
};
