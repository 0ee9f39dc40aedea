/** Account rules are tried before they are taken in: each letter is written for every kind of case that it may meet. Worker only. */

import { memoizeByObject } from "../memoize.ts";
import { money } from "../money/amount.ts";
import type { AccountRules, ReplyTemplate } from "../policy/rules.ts";
import { TENDERS } from "../words.ts";
import { ownLetter } from "./letter-text.ts";
import type { TemplateFault } from "./liquid.ts";
import type { ReplyValues } from "./types.ts";

/** A letter that cannot be written: which, and where in it. */
export interface LetterFault extends TemplateFault {
  readonly templateId: string;
  /** Place in the rules' list, from 0. */
  readonly index: number;
}

/** The first fault of each letter that fails on any of the sample cases; none means that the rules may be used. */
export const tryLetters = memoizeByObject((rules: AccountRules): readonly LetterFault[] => {
  const samples = sampleCases(rules.currency);
  return rules.templates.flatMap((template, index) => {
    const fault = firstFault(template, rules, samples);
    return fault ? [{ ...fault, templateId: template.id, index }] : [];
  });
});

function firstFault(
  template: ReplyTemplate,
  rules: AccountRules,
  samples: readonly ReplyValues[],
): TemplateFault | undefined {
  for (const values of samples) {
    const written = ownLetter(template.body, { rules, values, language: template.language });
    if (!written.ok) return written.error;
  }
  return undefined;
}

/**
 * Made-up cases: with the least that a letter ever has, with all of it, with money over every tender at once, and money that came back.
 * Between them each value is there once, missing once, single once and several once.
 */
function sampleCases(currency: string): ReplyValues[] {
  const amount = money(80_000, currency);
  const least: ReplyValues = {
    patientName: "Maya",
    serviceTitle: "Six visits",
    requestedOn: "2026-01-31",
    moneyState: "none",
    destinations: [],
    alternatives: [],
    missing: [],
  };
  const all: ReplyValues = {
    ...least,
    patientName: "Maya Chen",
    moneyState: "requested",
    amount,
    bonus: money(5_000, currency),
    destinations: [{ label: "Visa ··42", tender: "card", amount }],
    sumInWords: "4 unused × 200.00 each",
    clauseText: "Unused visits are paid back.",
    agreedOn: "2025-12-01",
    alternatives: ["more days to use it"],
    extendDays: 90,
    redoOf: "one visit of Six visits",
    answerByOn: "2026-02-28",
    missing: ["the date of your last visit"],
  };
  const many: ReplyValues = {
    ...all,
    destinations: TENDERS.map((tender) => ({ label: tender, tender, amount, because: "as the card has ended" })),
    alternatives: ["credit with us", "the service again"],
    missing: ["a note", "the day you moved"],
  };
  const corrected: ReplyValues = { ...all, moneyState: "came_back", saidOn: "2026-01-31", happened: "It came back." };
  const told: ReplyValues = {
    ...all,
    foundInWords: "On January 5 we charged you two times.",
    question: "Once, or twice?",
  };
  const one = { reason: "changed_mind", situation: "refund", values: all } as const;
  const both: ReplyValues = { ...least, matters: [one, { ...one, reason: "result", situation: "decline" }] };
  return [
    least,
    all,
    many,
    told,
    both,
    corrected,
    { ...corrected, moneyState: "none", destinations: [], alternatives: [] },
  ];
}
