/** Sums of a reply against the case's, each in its role: what is promised must be what was decided, a price may be any that is known. */
import { BRANDS } from "../../../messages/brands.ts";
import type { ReplyFacts } from "../../contract/draft-reply.ts";
import { formatMoney } from "../../money/format.ts";
import { finding, MISSING, type ReplyFinding } from "./finding.ts";
import type { MoneyPromise, Said } from "./promises.ts";
import type { Reading, Sentence } from "./reading.ts";
import type { StateSaid } from "./state.ts";
import type { SumInReply } from "./unmarked-sums.ts";
import { findAll, has, patternOf } from "./words.ts";

/** Words between a verb and the sum that it moves. */
const DIRECT_CHARS = 30;

export function checkSums(
  reading: Reading,
  facts: ReplyFacts,
  said: Said,
  states: readonly StateSaid[],
): ReplyFinding[] {
  if (facts.decided === "no_case" || facts.currency === undefined) return [];
  return [
    ...(facts.decided === "given" ? promised(reading, facts, said, states) : []),
    ...paidOtherwise(reading, facts),
    ...missing(reading, facts),
  ];
}

function promised(
  reading: Reading,
  facts: ReplyFacts,
  { promises }: Said,
  states: readonly StateSaid[],
): ReplyFinding[] {
  const decided = facts.promisedMinor ?? facts.allowedMinor;
  const findings: ReplyFinding[] = [];
  const differs = (amount: SumInReply, isSure: boolean) => {
    const span = reading.span(amount.from, amount.words.length);
    findings.push(
      isSure
        ? finding("amount_differs", span, `“${span.words}” is not an amount of this case.`)
        : finding("amount_unknown", span, `“${span.words}” is no amount that this case knows.`),
    );
  };
  for (const sentence of reading.sentences) {
    const own = promises.filter((one) => one.sentence === sentence);
    const moves = [
      ...own.map(({ match }) => match),
      ...states.filter((s) => s.sentence === sentence).map((s) => s.match),
      ...findAll(sentence.words.saysCameBack, sentence.text),
    ];
    // A sum that stands alone, or in the list below a promise, is of it.
    const isBare = !/\p{L}/u.test(sentence.text);
    const ofIntro = sentence.intro !== "" && promises.some((one) => sentence.intro === one.sentence.text);
    const isBesideCard =
      !sentence.isQuestion &&
      has(`${sentence.words.ways.card}|${BRANDS}`, sentence.text) &&
      !has(sentence.words.ofCase, sentence.text);
    if (moves.length === 0 && !isBare && !ofIntro && !isBesideCard) continue;
    const isSaid = moves.length > 0 || isBare || ofIntro;
    const isRule = own.length > 0 && own.every((one) => one.isConditional);
    for (const amount of sentence.amounts) {
      const { amountMinor, words, isShare } = amount;
      if (amountMinor !== undefined && decided.includes(amountMinor)) continue;
      const isPrice = standsAsPrice(sentence, amount);
      const isDirect = !isPrice && (isBare || ofIntro || moves.some((move) => isMovedBy(sentence, amount, move)));
      if (amountMinor === undefined) {
        if (!facts.allowedWords?.includes(words) && (!isShare || (isDirect && !isRule))) differs(amount, isSaid);
        continue;
      }
      if (isKnown(facts, amountMinor)) {
        if (isDirect && !isRule) differs(amount, true);
      } else differs(amount, isSaid && !isPrice && !isRule);
    }
    if (!isRule) findings.push(...wholeWhereItIsPart(reading, facts, own));
  }
  return findings;
}

/** "A full refund" of what was paid, where less was decided. */
function wholeWhereItIsPart(
  reading: Reading,
  { paidMinor, promisedMinor }: ReplyFacts,
  own: readonly MoneyPromise[],
): ReplyFinding[] {
  const [first] = own;
  const most = Math.max(0, ...(promisedMinor ?? []));
  if (!first || paidMinor === undefined || most === 0 || most >= paidMinor) return [];
  const whole = first.sentence.text.matchAll(patternOf(first.sentence.words.whole)).next().value;
  if (!whole) return [];
  const span = reading.span(first.sentence.from + whole.index, whole[0].length);
  return [finding("amount_differs", span, `“${span.words}”: not all that was paid goes back.`)];
}

function standsAsPrice({ text, from, words }: Sentence, amount: SumInReply): boolean {
  const at = amount.from - from;
  const before = text.slice(Math.max(0, at - 40), at).trimEnd();
  const after = text.slice(at + amount.words.length).trimStart();
  return has(`(?:${words.priceBefore})$`, before) || has(`^[)(,]?\\s*(?:${words.priceAfter})`, after);
}

function isMovedBy(
  { text, from }: Sentence,
  amount: SumInReply,
  { from: verb, words }: { from: number; words: string },
): boolean {
  const at = amount.from - from;
  if (at < verb)
    return verb - at < DIRECT_CHARS + amount.words.length && !text.slice(at + amount.words.length, verb).includes("¤");
  const between = text.slice(verb + words.length, Math.max(at, verb + words.length));
  return between.length < DIRECT_CHARS && !between.includes("¤");
}

/** One of the case's sums, some of its visits, or what lies between two of them. */
export function isKnown({ allowedMinor }: ReplyFacts, minor: number): boolean {
  if (allowedMinor.includes(minor)) return true;
  return allowedMinor.some(
    (one) =>
      (one > 0 && minor > one && minor % one === 0 && minor / one <= 24) ||
      allowedMinor.some((other) => other - one === minor || other + one === minor),
  );
}

/** What whom is written to is told that they paid is held against what the case knows. */
function paidOtherwise(reading: Reading, facts: ReplyFacts): ReplyFinding[] {
  if (facts.allowedMinor.length === 0) return [];
  return reading.sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((amount) => {
      const before = sentence.text.slice(0, amount.from - sentence.from).trimEnd();
      if (amount.amountMinor === undefined || isKnown(facts, amount.amountMinor)) return [];
      if (!has(`(?:${sentence.words.ofCase})(?: \\w+){0,1}$`, before)) return [];
      const span = reading.span(amount.from, amount.words.length);
      return [finding("amount_unknown", span, `“${span.words}” is no amount that this case knows.`)];
    }),
  );
}

function missing({ sentences }: Reading, facts: ReplyFacts): ReplyFinding[] {
  const { currency, requiredMinor, alsoRequiredMinor = [], language } = facts;
  if (currency === undefined) return [];
  const named = new Set(sentences.flatMap(({ amounts }) => amounts.map((one) => one.amountMinor)));
  return [...(requiredMinor === undefined ? [] : [requiredMinor]), ...alsoRequiredMinor]
    .filter((minor) => !named.has(minor))
    .map((amountMinor) =>
      finding(
        "amount_missing",
        MISSING,
        `The reply does not name ${formatMoney({ amountMinor, currency }, language)}.`,
      ),
    );
}
