/** Checks a reply's words before it is inserted and again before it is sent (mission D2, D3). Small enough for the sidebar. */
import type { ReplyFacts } from "../contract/draft-reply.ts";
import { LOCALES } from "../locale.ts";
import { formatMoney } from "../money/format.ts";
import { READING_GRADE_MAX, readingGrade } from "../reading-grade.ts";
import { amountsInText } from "./amounts-in-text.ts";
import { APOLOGY, CLINICAL, DATED, MAY_SAY, PROMISE, SAYS_ARRIVED, SAYS_COMING, SAYS_SENT } from "./phrases.ts";

export const REPLY_CHECKS = [
  "amount_missing",
  "amount_differs",
  "says_sent",
  "says_arrived",
  "says_coming",
  "reading_grade",
  "banned_phrase",
  "clinical_detail",
  "undated_promise",
  "second_apology",
  "empty",
] as const;

export interface ReplyProblem {
  readonly check: (typeof REPLY_CHECKS)[number];
  /** The words at fault, as they stand in the reply; empty where something is missing. */
  readonly words: string;
  /** For the log and the API; the screen translates `check`. */
  readonly message: string;
}

const problem = (check: ReplyProblem["check"], words: string, message: string): ReplyProblem => ({
  check,
  words,
  message,
});

/** Every problem of a reply, most serious first; none means it may go. */
export function checkReply(text: string, facts: ReplyFacts): ReplyProblem[] {
  if (text.trim() === "") return [problem("empty", "", "The reply is empty.")];
  return [...amountProblems(text, facts), ...stateProblems(text, facts), ...toneProblems(text, facts)];
}

function amountProblems(text: string, facts: ReplyFacts): ReplyProblem[] {
  if (facts.currency === undefined) return [];
  const { currency, requiredMinor } = facts;
  const named = amountsInText(text, currency, LOCALES[facts.language]);
  const wrong = named.filter(({ amountMinor, words }) =>
    amountMinor === undefined ? !facts.allowedWords?.includes(words) : !facts.allowedMinor.includes(amountMinor),
  );
  const required = [...(requiredMinor === undefined ? [] : [requiredMinor]), ...(facts.alsoRequiredMinor ?? [])];
  const missing = required.filter((minor) => !named.some((a) => a.amountMinor === minor));
  const inWords = (amountMinor: number) => formatMoney({ amountMinor, currency }, LOCALES[facts.language]);
  return [
    ...wrong.map((a) => problem("amount_differs", a.words, `“${a.words}” is not an amount of this case.`)),
    ...missing.map((minor) => problem("amount_missing", "", `The reply does not name ${inWords(minor)}.`)),
  ];
}

function stateProblems(text: string, facts: ReplyFacts): ReplyProblem[] {
  const may = MAY_SAY[facts.moneyState];
  const first = (patterns: readonly RegExp[]) =>
    patterns.map((p) => p.exec(text)?.[0]).find((words) => words !== undefined);
  const sent = may.sent ? undefined : first(SAYS_SENT[facts.language]);
  const arrived = may.arrived ? undefined : first(SAYS_ARRIVED[facts.language]);
  const coming = facts.moneyState === "came_back" ? first(SAYS_COMING[facts.language]) : undefined;
  return [
    ...(coming ? [problem("says_coming", coming, `“${coming}”: this money came back.`)] : []),
    ...(sent ? [problem("says_sent", sent, `“${sent}”: no money has left yet.`)] : []),
    ...(arrived ? [problem("says_arrived", arrived, `“${arrived}”: nobody knows yet that it arrived.`)] : []),
  ];
}

function toneProblems(text: string, facts: ReplyFacts): ReplyProblem[] {
  const { language } = facts;
  const problems: ReplyProblem[] = [];
  const lower = text.toLowerCase();
  for (const phrase of facts.bannedPhrases) {
    const at = lower.indexOf(phrase.toLowerCase());
    if (at >= 0)
      problems.push(
        problem("banned_phrase", text.slice(at, at + phrase.length), "The clinic does not use these words."),
      );
  }
  for (const pattern of CLINICAL[language]) {
    const words = pattern.exec(text)?.[0];
    if (words) problems.push(problem("clinical_detail", words, `“${words}” is clinical detail.`));
  }
  const promise = undatedPromise(text, language);
  if (promise) problems.push(problem("undated_promise", promise, "A promise needs a date in the same sentence."));
  const apologies = APOLOGY[language].flatMap((pattern) => [...text.matchAll(pattern)].map((m) => m[0]));
  if (apologies.length > 1)
    problems.push(problem("second_apology", apologies[1] ?? "", "Saying sorry once is enough."));
  const grade = readingGrade(text, language);
  if (grade > READING_GRADE_MAX) {
    problems.push(
      problem("reading_grade", "", `Reads at grade ${grade}; ${READING_GRADE_MAX} is the most. Shorten the sentences.`),
    );
  }
  return problems;
}

function undatedPromise(text: string, language: ReplyFacts["language"]): string | undefined {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/);
  for (const sentence of sentences) {
    const promised = PROMISE[language].map((p) => p.exec(sentence)?.[0]).find((words) => words !== undefined);
    if (promised && !DATED[language].some((pattern) => pattern.test(sentence))) return promised;
  }
  return undefined;
}
