/** A mail cut where it goes on to another purchase: for each topic the sentences, or parts of them, that are about it. */
import { type Place, type Said, type SaidSentence, wordSet } from "../evidence/words/said.ts";
import type { Anchor, Topics } from "./anchors.ts";

/** A part of a sentence, with the topic that it is about. */
export interface Piece extends Place {
  readonly topic: number;
  /** It names the purchase itself, or points at it ("those", "esa"). */
  readonly isAbout: boolean;
}

const AND = wordSet("and but also then y e pero ademas et mais aussi puis");
/** Words that begin something else. */
const NEXT = wordSet(
  "also second secondly separately another besides lastly finally then plus 2 3 segundo segunda tambien ademas otra otro aparte ultimo deuxieme deuxiemement ensuite aussi enfin autre",
);
const POINTS = wordSet(
  "it its that those these them this both one ones esa ese eso esas esos esta este estos estas la las lo los ambas ambos ca cela celui celle ceux celles les leur en",
);

/** Every word of the body belongs to one piece, but those of lists. What stands before the first name is about it, what stands after the last about that. */
export function piecesOf(said: Said, { anchors, lists }: Topics): Piece[] {
  const cuts = anchors.flatMap((anchor, n) => {
    const before = anchors[n - 1];
    return before && before.topic !== anchor.topic
      ? [{ ...cutBetween(said, before, anchor), topic: anchor.topic }]
      : [];
  });
  let topic = anchors[0]?.topic ?? 0;
  return said.sentences.flatMap((sentence, at) => {
    const here = cuts.filter((cut) => cut.at === at);
    const starts = [{ from: 0, topic }, ...here];
    topic = here.at(-1)?.topic ?? topic;
    if (lists.has(at)) return [];
    return starts.flatMap(({ from, topic: of }, n) => {
      const to = starts[n + 1]?.from ?? sentence.words.length;
      const place = { at, from, to };
      return from < to ? [{ ...place, topic: of, isAbout: isAbout(sentence, place, anchors) }] : [];
    });
  });
}

function isAbout({ words }: SaidSentence, { at, from, to }: Place, anchors: readonly Anchor[]): boolean {
  const isNamed = anchors.some((anchor) => anchor.at === at && anchor.from >= from && anchor.from < to);
  return isNamed || words.slice(from, to).some(({ text }) => POINTS.has(text));
}

/** Where the talk goes from one purchase to the next: within a sentence at its last "and", else at the sentence that begins something else. */
function cutBetween(said: Said, before: Anchor, next: Anchor): Pick<Place, "at" | "from"> {
  if (before.at === next.at) return { at: next.at, from: clauseBetween(said.sentences[next.at], before.to, next.from) };
  const sentences = Array.from({ length: next.at - before.at }, (_, n) => before.at + 1 + n);
  const marked = sentences.find((at) => said.sentences[at]?.words.slice(0, 2).some(({ text }) => NEXT.has(text)));
  const apart = sentences.findLast((at) => isParagraph(said, at));
  return { at: marked ?? apart ?? next.at, from: 0 };
}

function clauseBetween(sentence: SaidSentence | undefined, from: number, to: number): number {
  const words = sentence?.words ?? [];
  const opening = Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n).filter(
    (at) => words[at]?.opensClause,
  );
  const joined = opening.filter((at) => AND.has(words[at]?.text ?? ""));
  const isStopped = (at: number) => /[,;:]/.test(sentence?.source.slice(words[at - 1]?.end, words[at]?.start) ?? "");
  return joined.findLast(isStopped) ?? joined.at(-1) ?? opening.findLast(isStopped) ?? opening.at(-1) ?? to;
}

/** A blank line stands before the sentence. */
function isParagraph({ sentences }: Said, at: number): boolean {
  const [before, own] = [sentences[at - 1], sentences[at]];
  if (!before || !own || before.source !== own.source) return false;
  return /\n[ \t]*\r?\n/.test(own.source.slice(before.words.at(-1)?.end, own.words[0]?.start));
}

const OPENS = /["'“«(¿¡$€£¥#]/;

/** The words of pieces as they stand in the mail; a line for each, unless they follow one another. */
export function textOf(said: Said, pieces: readonly Place[]): string {
  let text = "";
  let end: number | undefined;
  for (const piece of pieces) {
    const { source, words } = said.sentences[piece.at] ?? { source: "", words: [] };
    const extent = extentOf(source, words, piece);
    const gap = end === undefined ? undefined : source.slice(end, extent.start);
    text +=
      (gap === undefined ? "" : /^\s*$/.test(gap) && gap.length < 8 ? gap : "\n") +
      source.slice(extent.start, extent.end);
    end = extent.end;
  }
  return text;
}

/** From a currency sign or a bracket before the first word to the stop behind the last. */
function extentOf(source: string, words: SaidSentence["words"], { from, to }: Place) {
  let start = words[from]?.start ?? 0;
  while (start > 0 && OPENS.test(source[start - 1] ?? "")) start -= 1;
  const last = words[to - 1]?.end ?? start;
  const stop = /^[.!?…,;:)"”»%€]{1,4}/.exec(source.slice(last, last + 4))?.[0] ?? "";
  return { start, end: last + stop.length };
}
