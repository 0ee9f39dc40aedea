/**
 * Whether a mail is about more than one purchase, each with something asked of it or a reason said of it: then each is a matter of its own.
 * Pure, never throws, bounded time. In doubt it is one matter: two suggestions where one is meant would offer what nobody asked for.
 */
import { namesHeard } from "../evidence/names-heard.ts";
import { readPurchase } from "../evidence/read-purchase.ts";
import type { LineOnFile, PurchaseQuestion } from "../evidence/types.ts";
import { type MailPassage, passagesOfBody, type Said, wordSet } from "../evidence/words/said.ts";
import { detectIntent } from "../intent/detect.ts";
import type { Intent } from "../intent/intent.ts";
import { languageOf } from "../intent/language.ts";
import { passagesOf } from "../intent/passages.ts";
import { readForIntent } from "../intent/reading.ts";
import { LEXICONS } from "../reasons/lexicon.ts";
import { type RulesReading, readByRules } from "../reasons/rules.ts";
import { READ_LANGUAGES } from "../words.ts";
import { topicsIn } from "./anchors.ts";
import { type Piece, piecesOf, textOf } from "./pieces.ts";

export interface MatterRead {
  /** The purchase that it is about. */
  readonly lineId: string;
  /** The mail's words that it was read from, as they stand there. */
  readonly words: string;
  /** What those words ask, and why. */
  readonly intent: Intent;
}

/** A mail about more than so many purchases, or of so many words, is none to cut up. */
const MOST = 3;
const MOST_WORDS = 800;

/** The matters of a mail, in the order in which it speaks of them; empty where it is about one. */
export function readMatters(question: Omit<PurchaseQuestion, "reason">): readonly MatterRead[] {
  if (question.lines.length < 2) return [];
  const passages = passagesOfBody(question);
  if (passages.reduce((sum, { sentence }) => sum + sentence.length, 0) > MOST_WORDS) return [];
  const heard = namesHeard(question, passages);
  const topics = topicsIn(heard);
  const { lineIds } = topics;
  if (lineIds.length < 2 || lineIds.length > MOST) return [];
  const pieces = piecesOf(heard.said, topics);
  const rulesOf = rulesIn(passages);
  const asks = (piece: Piece) => rulesOf(textOf(heard.said, [piece])).ask !== undefined;
  const isAskedOfAll = pieces.some((piece) => countsAll(heard.said, piece, lineIds.length) && asks(piece));
  const matters: Heard[] = [];
  for (const topic of lineIds.keys()) {
    const own = pieces.filter((piece) => piece.topic === topic);
    const asking = own.filter(asks);
    const about = own.filter((piece) => piece.isAbout || !asking.includes(piece));
    const matter = matterOf(question, rulesOf, {
      words: textOf(heard.said, own),
      about: textOf(heard.said, about),
      isAsked: isAskedOfAll || asking.some(({ isAbout }) => isAbout),
      named: lineIds[topic] ?? new Set(),
    });
    if (!matter) return [];
    matters.push(matter);
  }
  return areApart(question.lines, matters) ? matters.map(({ isAsked: _, ...matter }) => matter) : [];
}

const COUNTS: Readonly<Record<number, ReadonlySet<string>>> = {
  2: wordSet("two 2 both dos ambos ambas deux"),
  3: wordSet("three 3 tres trois"),
};
const ASKED_FOR = wordSet(
  "refund refunds things items matters requests charges reembolsos devoluciones cosas asuntos cargos remboursements choses demandes",
);

/** "I am owed two refunds", "quiero dos devoluciones": as many as the mail goes on to speak of. */
function countsAll({ sentences }: Said, { at, from, to }: Piece, topics: number): boolean {
  const words = sentences[at]?.words.slice(from, to) ?? [];
  return words.some(({ text }, n) => COUNTS[topics]?.has(text) === true && ASKED_FOR.has(words[n + 1]?.text ?? ""));
}

type RulesOf = (body: string) => RulesReading;

/** Reads parts of the mail by the phrases of its language; where it cannot be told, as a mail by itself. */
function rulesIn(passages: readonly MailPassage[]): RulesOf {
  const language = languageOf(passages.map(({ sentence }) => sentence));
  const own = READ_LANGUAGES.find((known) => known === language);
  if (!own) return (body) => readForIntent({ subject: "", body }).rules;
  return (body) => readByRules(passagesOf({ subject: "", body }), LEXICONS[own]);
}

interface Heard extends MatterRead {
  readonly isAsked: boolean;
}

interface WordsOfTopic {
  readonly words: string;
  /** Without sentences that ask for something and do not say for what: they are of the whole mail. */
  readonly about: string;
  readonly isAsked: boolean;
  /** The lines that its names fit. */
  readonly named: ReadonlySet<string>;
}

/** Kinds of words by which a purchase is spoken of, and nothing asked for it now, unless the words ask plainly. */
const SETTLED = ["isSettled", "withdrawn", "elsewhere", "prospective"];

/** Undefined where nothing is asked or said of it, or no line stands out. */
function matterOf(
  question: Omit<PurchaseQuestion, "reason">,
  rulesOf: RulesOf,
  { words, about, isAsked, named }: WordsOfTopic,
): Heard | undefined {
  const intent = detectIntent({ subject: "", body: words });
  const { marks } = rulesOf(words);
  const isSettled = intent.band !== "sure" && marks.some((mark) => SETTLED.includes(mark));
  if (intent.band === "none" || isSettled) return undefined;
  const said = about === words ? intent : detectIntent({ subject: "", body: about });
  if (!isAsked && (said.band === "none" || said.reason === undefined)) return undefined;
  const reason = intent.reason && intent.reasons.length === 1 ? { reason: intent.reason } : {};
  const { meant } = readPurchase({ ...question, subject: "", body: words, ...reason });
  return meant !== undefined && named.has(meant) ? { lineId: meant, words, intent, isAsked } : undefined;
}

/** Each about a line of its own, something asked of one at least; lines of one purchase are told apart by their reasons only. */
function areApart(lines: readonly LineOnFile[], matters: readonly Heard[]): boolean {
  if (!matters.some(({ isAsked }) => isAsked)) return false;
  const purchaseOf = (lineId: string) => lines.find((line) => line.lineId === lineId)?.purchaseId;
  return matters.every((one, n) =>
    matters.slice(n + 1).every((other) => {
      if (one.lineId === other.lineId) return false;
      const [reason, another] = [one.intent.reason?.code, other.intent.reason?.code];
      const isOtherReason = reason !== undefined && another !== undefined && reason !== another;
      return isOtherReason || purchaseOf(one.lineId) !== purchaseOf(other.lineId);
    }),
  );
}
