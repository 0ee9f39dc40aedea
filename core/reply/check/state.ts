/** How far a reply says that the money is, against how far it is (mission D2). */
import { BRANDS } from "../../../messages/brands.ts";
import type { ReplyFacts } from "../../contract/draft-reply.ts";
import type { MoneyState } from "../types.ts";
import { datesIn } from "./days-named.ts";
import { finding, type ReplyFinding } from "./finding.ts";
import type { Reading, Sentence } from "./reading.ts";
import { clauseEnd, type Found, findAll, has, isIncoming } from "./words.ts";

type State = "says_sent" | "says_arrived" | "says_coming";

export interface StateSaid {
  readonly check: State;
  readonly sentence: Sentence;
  readonly match: Found;
}

const MAY_SAY = {
  none: { says_sent: false, says_arrived: false, says_coming: true },
  requested: { says_sent: false, says_arrived: false, says_coming: true },
  sent: { says_sent: true, says_arrived: false, says_coming: true },
  arrived: { says_sent: true, says_arrived: true, says_coming: true },
  came_back: { says_sent: true, says_arrived: false, says_coming: false },
} as const satisfies Record<MoneyState, Record<State, boolean>>;

const MESSAGES: Readonly<Record<State, string>> = {
  says_sent: "no money has left yet.",
  says_arrived: "nobody knows yet that it arrived.",
  says_coming: "this money came back.",
};

/** "Your order for $64 has been sent". */
const PRICE_OF = /(?:^|\s)(?:for|of|worth|at|por|de|pour|du|a)\s+$/i;
const NOW = "just|already|now|ya|deja";

export function readStates({ sentences }: Reading, facts: ReplyFacts): StateSaid[] {
  return sentences.flatMap((sentence, at) => (sentence.isQuestion ? [] : statesIn(sentence, sentences[at - 1], facts)));
}

function statesIn(sentence: Sentence, before: Sentence | undefined, facts: ReplyFacts): StateSaid[] {
  const { words, text, plain } = sentence;
  const isOfMoney = has(words.money, text);
  const namesMoney = has(words.money.replace("|¤", ""), text);
  const all: readonly [State, readonly string[]][] = [
    ["says_sent", words.saysSent],
    ["says_arrived", words.saysArrived],
    ["says_coming", words.saysComing],
  ];
  return all.flatMap(([check, patterns]) =>
    findAll(patterns, text)
      .filter(
        ({ from, words: said }) => !has(`(?:${words.notYet})[^,;:]*$`, text.slice(0, from)) && !has(words.notYet, said),
      )
      .filter((match) => !isIncoming(sentence, match))
      // Credit is on their account with us once it is decided, and leaves for nowhere.
      .filter(() => !(givesCredit(facts) && has(words.ways.credit, text) && !has(`${words.ways.card}|${BRANDS}`, text)))
      .filter((match) => namesMoney || !has(words.otherThings, whatIsSent(text, match)))
      // A rule says what happens to a deposit, not what happened to it.
      .filter(({ words: said }) => !has(words.onlyIf, text) || has(NOW, said))
      // "It" is the money where the case gives some.
      .filter(() => isOfMoney || (facts.decided === "given" && !(before && has(words.otherThings, before.text))))
      .filter(() => !isHistory(sentence, plain, facts))
      .slice(0, 1)
      .map((match) => ({ check, sentence, match })),
  );
}

const givesCredit = ({ decided, given = [], ways = [] }: ReplyFacts): boolean =>
  decided === "given" &&
  (given.includes("credit") || given.includes("exchange") || ways.some(({ tender }) => tender === "account_credit"));

/** May be an invoice with its sum. A sum that is the subject itself leaves what stands before it out, and only "it" may be told later. */
function whatIsSent(text: string, match: Found): string {
  const isOfOther = PRICE_OF.test(text.slice(0, match.from));
  if (match.words.includes("¤") && !isOfOther) return text.slice(match.from, clauseEnd(text, match));
  return /^(?:it|that|this)\b/i.test(match.words) ? text : text.slice(0, clauseEnd(text, match));
}

/** Of another time than this case: what was paid back before it was asked for, or in some month of which nothing is known. */
function isHistory({ text, words }: Sentence, plain: string, { decided, dates }: ReplyFacts): boolean {
  if (decided === "no_case") return has(words.longAgo, plain) && !has(NOW, text);
  if (has(`(?:${words.before})\\W*$`, text)) return true;
  const requestedOn = dates?.requestedOn;
  const named = datesIn(plain, words);
  return requestedOn !== undefined && named.some(({ isBefore }) => isBefore(requestedOn));
}

export function checkStates(reading: Reading, facts: ReplyFacts, states: readonly StateSaid[]): ReplyFinding[] {
  const may = MAY_SAY[facts.moneyState];
  return states
    .filter(({ check }) => !may[check])
    .map(({ check, sentence, match }) => {
      const span = reading.span(sentence.from + match.from, match.words.length);
      return finding(check, span, `“${span.words}”: ${MESSAGES[check]}`);
    });
}
