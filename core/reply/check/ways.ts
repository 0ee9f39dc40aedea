/** Where a reply says that the money goes, against where it goes. */
import { BRANDS, SAME_BRAND } from "../../../messages/brands.ts";
import type { ReplyFacts } from "../../contract/draft-reply.ts";
import type { Tender } from "../../words.ts";
import { finding, type ReplyFinding } from "./finding.ts";
import { fold } from "./fold.ts";
import type { Said } from "./promises.ts";
import type { Reading, Sentence } from "./reading.ts";
import type { StateSaid } from "./state.ts";
import { findAll, has } from "./words.ts";

const BY_WORD: Readonly<Record<"card" | "cash" | "cheque" | "transfer", readonly Tender[]>> = {
  card: ["card", "hsa_fsa", "terminal", "interac_present", "lender"],
  cash: ["cash"],
  cheque: ["cheque"],
  transfer: ["transfer"],
};

/** What a processor takes as it takes a card, and a letter calls a bank account (`messages/<language>/letters/arrival.ts`). */
export const isBankAccount = (label: string): boolean => /^(?:bank debit|virement)(?!\p{L})/iu.test(label);

const goesBy = (word: keyof typeof BY_WORD, { tender, brand = "" }: Ways[number]): boolean =>
  isBankAccount(brand) ? word === "transfer" : BY_WORD[word].includes(tender);

export function checkWays(
  reading: Reading,
  facts: ReplyFacts,
  { promises }: Said,
  states: readonly StateSaid[],
): ReplyFinding[] {
  const { ways = [], given = [], decided } = facts;
  // Money that goes another way than it came goes where the patient says.
  if (
    decided !== "given" ||
    !given.includes("refund") ||
    ways.length === 0 ||
    ways.some(({ tender }) => tender === "other")
  )
    return [];
  return reading.sentences.flatMap((sentence) => {
    const isOfIt =
      promises.some((one) => one.sentence === sentence && !one.isConditional) ||
      states.some((one) => one.sentence === sentence) ||
      promises.some((one) => sentence.intro !== "" && one.sentence.text === sentence.intro) ||
      standsBeside(sentence, facts);
    if (!isOfIt || has(sentence.words.onlyIf, sentence.text)) return [];
    return [...brands(sentence, ways), ...figures(sentence, ways), ...tenders(sentence, ways)]
      .slice(0, 1)
      .map(({ from, words }) => {
        const span = reading.span(sentence.from + from, words.length);
        return finding("way_differs", span, `“${span.words}”: the money goes another way.`);
      });
  });
}

/** "Approved! $800 to your Visa": what was decided, where it goes, and no verb. */
const standsBeside = ({ amounts, words, text, isQuestion }: Sentence, { promisedMinor = [] }: ReplyFacts): boolean =>
  !isQuestion &&
  !has(`${words.ofCase}|${words.theySay}`, text) &&
  amounts.some(({ amountMinor }) => amountMinor !== undefined && promisedMinor.includes(amountMinor));

type Ways = NonNullable<ReplyFacts["ways"]>;
const same = (brand: string) => SAME_BRAND[brand] ?? brand;

function brands({ text }: Sentence, ways: Ways) {
  const known = ways.flatMap(({ brand }) => (brand === undefined ? [] : same(fold(brand).text.toLowerCase())));
  const isCardUnnamed = ways.some(({ tender, brand }) => brand === undefined && goesBy("card", { tender }));
  if (isCardUnnamed) return [];
  return findAll([BRANDS], text).filter(({ words }) => !known.some((one) => one.includes(same(words.toLowerCase()))));
}

function figures({ plain, words }: Sentence, ways: Ways) {
  const known = ways.flatMap(({ lastFigures }) => lastFigures ?? []);
  if (known.length === 0) return [];
  const { to, units, business } = words;
  // "Visa 10 days", "Visa, 5-10 days": how long, and no card.
  const isTime = `(?! ?(?:${to}) ?\\d|[- ]?(?:${business}|${units.hours}|${units.days}|${units.weeks}|%)|[.,:/]\\d)`;
  return [
    ...plain.matchAll(
      new RegExp(
        `(?:(?:${words.cardEnds}) (?:the |el |les? )?|(?:[·*•x#]|\\.(?=\\.))[·.*•x#]+ ?|(?:${BRANDS}),? \\(?[#*•·]?)(\\d{2,4})(?!\\d)${isTime}`,
        "giu",
      ),
    ),
  ]
    .map((match) => ({ from: match.index + match[0].length - (match[1] ?? "").length, words: match[1] ?? "" }))
    .filter((one) => !known.some((last) => one.words.endsWith(last) || last.endsWith(one.words)));
}

function tenders({ text, words }: Sentence, ways: Ways) {
  return (["card", "cash", "cheque", "transfer"] as const).flatMap((word) =>
    ways.some((way) => goesBy(word, way)) ? [] : findAll([words.ways[word]], text),
  );
}
