/** What a reply gives or refuses, against what the case has decided (mission D6). */
import type { ReplyFacts } from "../../contract/draft-reply.ts";
import { finding, type ReplyFinding, type Span } from "./finding.ts";
import type { MoneyPromise, Said } from "./promises.ts";
import type { Reading } from "./reading.ts";
import { findAll } from "./words.ts";

export function checkOutcome(reading: Reading, facts: ReplyFacts, said: Said): ReplyFinding[] {
  const { decided, given = [], ways = [] } = facts;
  const sure = said.promises.filter(({ isConditional }) => !isConditional);
  if (decided !== "given") {
    return [
      ...firstOf(sure).map((one) => promisesMoney(reading, facts, one)),
      ...(sure.length > 0 || decided === "no_case" ? [] : conditional(reading, facts, said)),
      ...(decided === "nothing" || decided === "awaiting" ? refusesOpen(reading, said) : []),
    ];
  }
  // What was paid with credit goes back to it.
  const isToCredit = ways.some(({ tender }) => tender === "account_credit");
  const gives = {
    refund: given.includes("refund"),
    credit: isToCredit || given.includes("credit") || given.includes("exchange"),
  };
  const other = given.length === 0 ? [] : sure.filter(({ kind }) => !gives[kind]);
  const refused = !given.includes("decline") && said.promises.length === 0 ? said.refusals.slice(0, 1) : [];
  return [
    ...firstOf(other).map((one) => finding("gives_other", spanOf(reading, one), "Something else was decided.")),
    ...refused.map(({ sentence, match }) => {
      const span = reading.span(sentence.from + match.from, match.words.length);
      return finding("refuses_given", span, `“${span.words}”: it was decided to give this.`);
    }),
  ];
}

/** Of one sentence the first is enough. */
const firstOf = (promises: readonly MoneyPromise[]): MoneyPromise[] =>
  promises.filter((one, at) => promises.findIndex(({ sentence }) => sentence === one.sentence) === at);

/** Credit may be a gift to a guest, of which no case is made: whoever writes is asked. */
function promisesMoney(reading: Reading, { decided }: ReplyFacts, one: MoneyPromise): ReplyFinding {
  const span = spanOf(reading, one);
  const isGift = decided === "no_case" && one.kind === "credit";
  const message = `“${span.words}” promises money, and none is decided.`;
  return finding("promises_money", span, message, isGift ? "asks" : "blocks");
}

/** "If she agrees you get $475 back": a sum is named before anybody decided. What the patient was let choose between is named as just that. */
function conditional(reading: Reading, { offeredMinor = [] }: ReplyFacts, { promises }: Said): ReplyFinding[] {
  const isOffered = ({ sentence }: MoneyPromise) =>
    sentence.amounts.every(({ amountMinor }) => amountMinor !== undefined && offeredMinor.includes(amountMinor));
  const first = promises.find((one) => one.sentence.amounts.length > 0 && !isOffered(one));
  if (!first) return [];
  const span = spanOf(reading, first);
  return [finding("promises_money", span, `“${span.words}” names a sum, and none is decided.`, "asks")];
}

const refusesOpen = (reading: Reading, { refusals }: Said): ReplyFinding[] =>
  refusals.slice(0, 1).map(({ sentence, match }) => {
    const span = reading.span(sentence.from + match.from, match.words.length);
    return finding("refuses_open", span, `“${span.words}” refuses, and nothing is decided.`);
  });

/** From the words that promise to the sum that they promise, or to the end of their verb; of credit, to its name. */
function spanOf(reading: Reading, { sentence, match, kind }: MoneyPromise): Span {
  const from = sentence.from + match.from;
  const end = from + match.words.length;
  const sum = sentence.amounts.find((one) => one.from >= from && one.from - end < 40);
  const at = match.from + match.words.length;
  const [object] = findAll([sentence.words.money], sentence.text.slice(at, at + 40));
  const last = sum ? sum.from + sum.words.length : object ? end + object.from + object.words.length : end;
  const after = Math.max(end, last);
  const rest = kind === "credit" ? sentence.text.slice(after - sentence.from, after - sentence.from + 40) : "";
  const [name] = findAll([sentence.words.ways.credit], rest);
  return reading.span(from, (name ? after + name.from + name.words.length : after) - from);
}
