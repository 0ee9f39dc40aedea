/** Checks a reply's words before it is inserted and again before it is sent (mission D2, D3). Small enough for the sidebar. */
import type { ReplyFacts } from "../../contract/draft-reply.ts";
import { LOCALES } from "../../locale.ts";
import { formatMoney } from "../../money/format.ts";
import { READING_GRADE_MAX, readingGrade } from "../../reading-grade.ts";
import { amountsInText } from "../amounts-in-text.ts";
import { APOLOGY, CLINICAL, DATED, MAY_SAY, PROMISE, SAYS_ARRIVED, SAYS_COMING, SAYS_SENT } from "../phrases.ts";
import { finding, MISSING, type ReplyFinding, type Span } from "./finding.ts";
import { withoutAddresses } from "./without-addresses.ts";

const spot = (text: string, words: string): Span => ({ words, from: Math.max(0, text.indexOf(words)) });

/** Every problem of a reply, most serious first; none means it may go. */
export function checkReply(written: string, facts: ReplyFacts): ReplyFinding[] {
  const text = withoutAddresses(written);
  if (text.trim() === "") return [finding("empty", MISSING, "The reply is empty.")];
  return [...amountProblems(text, facts), ...stateProblems(text, facts), ...toneProblems(text, facts)];
}

function amountProblems(text: string, facts: ReplyFacts): ReplyFinding[] {
  if (facts.currency === undefined) return [];
  const { currency, requiredMinor } = facts;
  const named = amountsInText(text, currency, LOCALES[facts.language]);
  const wrong = named.filter(({ amountMinor, words }) =>
    amountMinor === undefined ? !facts.allowedWords?.includes(words) : !facts.allowedMinor.includes(amountMinor),
  );
  const required = [...(requiredMinor === undefined ? [] : [requiredMinor]), ...(facts.alsoRequiredMinor ?? [])];
  const missing = required.filter((minor) => !named.some((a) => a.amountMinor === minor));
  const inWords = (amountMinor: number) => formatMoney({ amountMinor, currency }, facts.language);
  return [
    ...wrong.map((a) => finding("amount_differs", a, `“${a.words}” is not an amount of this case.`)),
    ...missing.map((minor) => finding("amount_missing", MISSING, `The reply does not name ${inWords(minor)}.`)),
  ];
}

function stateProblems(text: string, facts: ReplyFacts): ReplyFinding[] {
  const may = MAY_SAY[facts.moneyState];
  const first = (patterns: readonly RegExp[]) =>
    patterns.map((p) => p.exec(text)?.[0]).find((words) => words !== undefined);
  const sent = may.sent ? undefined : first(SAYS_SENT[facts.language]);
  const arrived = may.arrived ? undefined : first(SAYS_ARRIVED[facts.language]);
  const coming = facts.moneyState === "came_back" ? first(SAYS_COMING[facts.language]) : undefined;
  return [
    ...(coming ? [finding("says_coming", spot(text, coming), `“${coming}”: this money came back.`)] : []),
    ...(sent ? [finding("says_sent", spot(text, sent), `“${sent}”: no money has left yet.`)] : []),
    ...(arrived
      ? [finding("says_arrived", spot(text, arrived), `“${arrived}”: nobody knows yet that it arrived.`)]
      : []),
  ];
}

function toneProblems(text: string, facts: ReplyFacts): ReplyFinding[] {
  const { language } = facts;
  const problems: ReplyFinding[] = [];
  const lower = text.toLowerCase();
  for (const phrase of facts.bannedPhrases) {
    const at = lower.indexOf(phrase.toLowerCase());
    if (at >= 0)
      problems.push(
        finding(
          "banned_phrase",
          { words: text.slice(at, at + phrase.length), from: at },
          "The clinic does not use these words.",
        ),
      );
  }
  for (const pattern of CLINICAL[language]) {
    const words = pattern.exec(text)?.[0];
    if (words) problems.push(finding("clinical_detail", spot(text, words), `“${words}” is clinical detail.`));
  }
  const promise = undatedPromise(text, language);
  if (promise)
    problems.push(finding("undated_promise", spot(text, promise), "A promise needs a date in the same sentence."));
  const apologies = APOLOGY[language].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((m): Span => ({ words: m[0], from: m.index })),
  );
  const [, second] = apologies.toSorted((a, b) => a.from - b.from);
  if (second) problems.push(finding("second_apology", second, "Saying sorry once is enough."));
  const grade = readingGrade(text, language);
  if (grade > READING_GRADE_MAX) {
    problems.push(
      finding(
        "reading_grade",
        MISSING,
        `Reads at grade ${grade}; ${READING_GRADE_MAX} is the most. Shorten the sentences.`,
      ),
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
