/** Whether a phrase names what is not meant: "not the facials", "everything except the massages", "I keep the peels". */

import type { ReadLanguage } from "../words.ts";
import { type Place, type SaidSentence, wordSet } from "./words/said.ts";

export interface Around {
  /** Where the sentence's phrases begin. */
  readonly starts: readonly number[];
  /** The end of the last phrase that was excluded; -1 where none was. */
  readonly excludedUntil: number;
  /** It names a service, a product or an area, and not only a word of a title: "it wasn't late" leaves no late fee out. */
  readonly isThing: boolean;
  readonly languages: ReadonlySet<ReadLanguage>;
}

const SMALL = wordSet(
  "one ones lot from celui celle ceux " +
    "the my your our those these any all for about on of with to rest remaining other los las el la mis mi tus sus esos esas de del para por sobre con a al " +
    "le les l mon ma mes ces vos nos des du pour sur avec de au aux",
);
const DETERMINERS = wordSet(
  "the my your our those these los las el la mis mi esos esas del le les l mon ma mes ces du des for about para por pour",
);
const EXCEPT = wordSet("except excepting excluding besides excepto salvo menos sauf hormis excepte");
const AND = wordSet("and or nor y o ni et ou");
const IS_NOT = wordSet("isnt wasnt arent werent aint");
/** "I don't mean the facials", "no me refiero a los faciales". */
const MEAN = wordSet("mean meant refiero referia hablo");
const KEEP = wordSet(
  "keep keeping retain conservar mantener quedarme quedo quedar guardar seguir continuar sigo conservo garder garde conserver conserve continuer continue continuing",
);
const NEGATORS = wordSet(
  "not dont doesnt didnt cant cannot wont no never ne pas jamais nunca tampoco wouldnt couldnt unable longer",
);
const WANT = wordSet("want use using like quiero usar veux utiliser");
const STILL = wordSet("still aun todavia encore toujours");
const ALL = wordSet("everything all anything todo todos todas tout tous toutes both");

/** The words that leave the phrase out, with the phrase; undefined where it is not left out. */
export function excludedPart(sentence: SaidSentence, place: Place, around: Around): Place | undefined {
  const { words } = sentence;
  const { from, to } = place;
  const textAt = (at: number) => words[at]?.text ?? "";
  let at = from - 1;
  let determined = words[from]?.elided === "l";
  // Back over "the rest of my" to the word that says what happens to it.
  while (at >= 0 && from - at <= 4 && (SMALL.has(textAt(at)) || /^\d{1,2}$/.test(textAt(at)))) {
    if (DETERMINERS.has(textAt(at))) determined = true;
    at -= 1;
  }
  if (at >= 0 && at === around.excludedUntil && AND.has(textAt(at))) return place;
  if (isLeftOut(words, at, determined, around)) return { ...place, from: at };
  const isApart = words.slice(at + 1, from + 1).some(({ opensClause }) => opensClause);
  const keptFrom = isApart ? undefined : keptBefore(words, at);
  if (keptFrom !== undefined) return { ...place, from: keptFrom };
  const keptTo = keptAfter(words, to, around.starts);
  return keptTo === undefined ? undefined : { ...place, to: keptTo };
}

const LEAVES_OUT_ONE = wordSet("not no pas isnt wasnt arent werent aint");

/**
 * The end of a list that begins with a phrase that is left out: "except the facials, the massage and the physio". It ends with an "and", and
 * nothing is said of its last thing. After "not" the next may be what is meant: "not the facials, the massage".
 */
export function leftOutUntil({ words }: SaidSentence, out: Place, from: number, next: readonly Span[]): number {
  if (out.from >= from || LEAVES_OUT_ONE.has(words[out.from]?.text ?? "")) return out.to;
  let end = out.to;
  for (const { from: start, to } of next) {
    const between = words.slice(end, start);
    const isJoined = AND.has(between[0]?.text ?? "");
    if (!between.every(({ text }, n) => SMALL.has(text) || (n === 0 && isJoined))) return out.to;
    if (!isJoined && words[end]?.opensClause !== true) return out.to;
    if (isJoined) return words[to] === undefined || words[to].opensClause ? to : out.to;
    end = to;
  }
  return out.to;
}

type Span = Pick<Place, "from" | "to">;

/** "Not", "except" and their kin at a word, before a phrase that has a determiner or not. */
function isLeftOut(
  words: SaidSentence["words"],
  at: number,
  determined: boolean,
  { languages, isThing }: Around,
): boolean {
  const textAt = (n: number) => words[n]?.text ?? "";
  const word = textAt(at);
  if (isExcept(textAt, at)) return true;
  if (word === "not") return (determined || textAt(at - 1) === "but" || at === 0) && !WANT.has(textAt(at - 1));
  if (word === "no") return determined && languages.has("es");
  if (MEAN.has(word)) return isNegated(words, at);
  if (IS_NOT.has(word)) return at > 0 && (determined || isThing) && words[at]?.opensClause !== true;
  return word === "pas" && !isNegatedVerb(words, at);
}

function isExcept(textAt: (at: number) => string, at: number): boolean {
  const word = textAt(at);
  const before = textAt(at - 1);
  if (EXCEPT.has(word)) return word !== "menos" || ALL.has(before);
  if (word === "but") return ALL.has(before);
  if (word === "from") return before === "apart" || before === "aside";
  if (word === "than") return before === "other";
  return word === "aparte" || (word === "part" && before === "a");
}

/** "Je ne veux pas les soins" says what is not wanted; "ce n'est pas le massage" says what it is not. */
function isNegatedVerb(words: SaidSentence["words"], at: number): boolean {
  const before = words.slice(Math.max(0, at - 4), at);
  const isNegated = before.some(({ text, elided }) => text === "ne" || elided === "n");
  return isNegated && !/^(est|sont|etait|etaient|sagit|agit|parle|parlais|pense)$/.test(words[at - 1]?.text ?? "");
}

/** "Del láser sigo sin ver nada": what goes on is a state, and nothing is kept. */
const GOES_ON = wordSet("sigo seguimos seguir continuar continue continuer");
const STATES = wordSet("sin con igual mal peor esperando without to sans a avec");
const KEEP_REACH = 3;

/** Where "keep the massages", "I still want my facials" begins; not "you keep my deposit", nor "I cannot keep the massages". */
function keptBefore(words: SaidSentence["words"], at: number): number | undefined {
  for (let back = at; back >= 0 && at - back < KEEP_REACH; back--) {
    const text = words[back]?.text ?? "";
    const before = words[back - 1]?.text ?? "";
    if (KEEP.has(text) || (WANT.has(text) && STILL.has(before))) {
      return isNegated(words, back) || /^(you|they|clinic|vous|ustedes)$/.test(before) ? undefined : back;
    }
    if (words[back]?.opensClause) return undefined;
  }
  return undefined;
}

/** The end of "the massages I will keep", "los masajes me los quedo"; not where what is kept is named after it. */
function keptAfter(words: SaidSentence["words"], to: number, starts: readonly number[]): number | undefined {
  for (let at = to; at < Math.min(words.length, to + 6); at++) {
    const word = words[at];
    if (!word || (word.opensClause && at > to) || AND.has(word.text) || starts.includes(at)) return undefined;
    if (!KEEP.has(word.text)) continue;
    if (GOES_ON.has(word.text) && STATES.has(words[at + 1]?.text ?? "")) return undefined;
    return isNegated(words, at) || starts.some((start) => start > at && start <= at + 4) ? undefined : at + 1;
  }
  return undefined;
}

function isNegated(words: SaidSentence["words"], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= 4; back--) {
    if (NEGATORS.has(words[back]?.text ?? "") || words[back]?.elided === "n") return true;
    if (words[back + 1]?.opensClause) return false;
  }
  return false;
}
