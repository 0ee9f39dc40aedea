/**
 * Whether a mail is about more than one purchase, each with something asked of it or a reason said of it: then each is a matter of its own.
 * Pure, never throws, bounded time. In doubt it is one matter: two suggestions where one is meant would offer what nobody asked for.
 */
import { namesHeard } from "../evidence/names-heard.ts";
import { readPurchase } from "../evidence/read-purchase.ts";
import type { LineOnFile, PurchaseQuestion } from "../evidence/types.ts";
import { passagesOfBody } from "../evidence/words/said.ts";
import { detectIntent } from "../intent/detect.ts";
import type { Intent } from "../intent/intent.ts";
import { readForIntent } from "../intent/reading.ts";
import { topicsIn } from "./anchors.ts";
import { piecesOf, textOf } from "./pieces.ts";

export interface MatterRead {
  /** The purchase that it is about. */
  readonly lineId: string;
  /** The mail's words that it was read from, as they stand there. */
  readonly words: string;
  /** What those words ask, and why. */
  readonly intent: Intent;
}

/** A mail about more than so many purchases is none to cut up. */
const MOST = 3;

/** The matters of a mail, in the order in which it speaks of them; empty where it is about one. */
export function readMatters(question: Omit<PurchaseQuestion, "reason">): readonly MatterRead[] {
  if (question.lines.length < 2) return [];
  const heard = namesHeard(question, passagesOfBody(question));
  const { anchors, lineIds } = topicsIn(heard);
  if (lineIds.length < 2 || lineIds.length > MOST) return [];
  const pieces = piecesOf(heard.said, anchors);
  const read = lineIds.map((_, topic) => {
    const own = pieces.filter((piece) => piece.topic === topic);
    const about = own.filter((piece) => piece.isAbout || !asks(textOf(heard.said, [piece])));
    const isAsked = own.some((piece) => piece.isAbout && asks(textOf(heard.said, [piece])));
    return matterOf(question, { words: textOf(heard.said, own), about: textOf(heard.said, about), isAsked });
  });
  const matters = read.flatMap((one) => one ?? []);
  if (matters.length < lineIds.length || !areApart(question.lines, matters)) return [];
  return matters.map(({ lineId, words, intent }) => ({ lineId, words, intent }));
}

interface Heard extends MatterRead {
  readonly isAsked: boolean;
}

interface WordsOfTopic {
  readonly words: string;
  /** Without sentences that ask for something and do not say for what: they are of the whole mail. */
  readonly about: string;
  readonly isAsked: boolean;
}

const asks = (body: string): boolean => readForIntent({ subject: "", body }).rules.ask !== undefined;

/** Kinds of words by which a purchase is spoken of, and nothing asked for it now, unless the words ask plainly. */
const SETTLED = ["isSettled", "withdrawn", "elsewhere", "prospective"];

/** Undefined where nothing is asked or said of it, or no line stands out. */
function matterOf(question: Omit<PurchaseQuestion, "reason">, topic: WordsOfTopic): Heard | undefined {
  const { words, about, isAsked } = topic;
  const intent = detectIntent({ subject: "", body: words });
  const { marks } = readForIntent({ subject: "", body: words }).rules;
  const isSettled = intent.band !== "sure" && marks.some((mark) => SETTLED.includes(mark));
  if (intent.band === "none" || isSettled) return undefined;
  const said = detectIntent({ subject: "", body: about });
  if (!isAsked && (said.band === "none" || said.reasons.length === 0)) return undefined;
  const reason = intent.reason && intent.reasons.length === 1 ? { reason: intent.reason } : {};
  const { meant, isNamed } = readPurchase({ ...question, subject: "", body: words, ...reason });
  return meant !== undefined && isNamed ? { lineId: meant, words, intent, isAsked } : undefined;
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
