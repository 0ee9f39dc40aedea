/** Which sentences of a mail ask for money, or for an end, and with which of their words. */
import { type Said, type SaidSentence, wordSet } from "./words/said.ts";

const ASKS =
  /^(refund|reimburs|cancel|owes?$|return|reembols|devol|devuel|deben?$|rembours|annul|restitu|doivent$|compensat|recuper|ravoir|regres(en|an|arme|arnos|ame|enme)|abon(en|enme|arme|adme|ais))/;
/** Before a "back" that is asked for: "I want my deposit back", "could I get the 90 back". */
const WANTS = wordSet("money want wants get have give send pay put need see like");
const WANTS_REACH = 8;
/** Behind a "back" of a place or of a body. */
const NOT_BACK = wordSet("at in from again pain massage home then when");

/** The subject of a mail that answers none says what is asked about. */
export function asksIn({ sentences }: Said): ReadonlyMap<number, readonly number[]> {
  const asking = sentences.map(({ words, isHead }, at): readonly [number, boolean, readonly number[]] => {
    const asks = words.flatMap(({ text }, n) => (ASKS.test(text) || isBack(words, n) ? [n] : []));
    return [at, isHead || asks.length > 0, asks];
  });
  return new Map(asking.flatMap(([at, isAsking, asks]) => (isAsking ? [[at, asks]] : [])));
}

function isBack(words: SaidSentence["words"], at: number): boolean {
  if (words[at]?.text !== "back" || NOT_BACK.has(words[at + 1]?.text ?? "")) return false;
  for (let n = at - 1; n >= Math.max(0, at - WANTS_REACH); n--) {
    if (WANTS.has(words[n]?.text ?? "")) return true;
    if (words[n + 1]?.opensClause) return false;
  }
  return false;
}
