/**
 * Whether a phrase names what nothing is asked for: what the writer is glad of ("I love my facials", "the forehead is gorgeous", "contenta con
 * los masajes"), or what went back ("you already refunded the laser").
 */
import { type Place, type SaidSentence, type SaidWord, wordSet } from "./words/said.ts";

const GLAD = wordSet(
  "love loved loving adore adored enjoy enjoyed enjoying happy pleased delighted thrilled satisfied fine " +
    "glad grateful thankful impressed encanta encantan encanto encantaron encantada encantado contento contenta feliz felices satisfecho satisfecha gusta gustan " +
    "adoro fascina agradecida agradecido contente content ravi ravie satisfait satisfaite enchante enchantee conquise conquis",
);
const SMALL = wordSet(
  "with my the our all so very really still both of for las los el la mis mi con de del por avec mes mon ma les le du des par",
);
const IS = wordSet(
  "is are was were looks look turned came went has have been es son esta estan quedo quedaron fue estuvo est sont etait",
);
const GOOD = wordSet(
  "gorgeous lovely great fine perfect perfectly wonderful amazing excellent good brilliant beautiful beautifully fantastic well " +
    "bien perfecto perfecta perfectos perfectas excelente excelentes genial " +
    "parfait parfaite parfaits magnifique impeccable super",
);
const NOT = wordSet("not never no isnt wasnt arent werent dont didnt pas jamais nunca tampoco less menos moins");
const REACH = 4;

export function isPraised({ words }: SaidSentence, { from, to }: Place): boolean {
  return gladBefore(words, from) || goodAfter(words, to) || wentBackBefore(words, from);
}

const REFUNDED = wordSet("refunded reimbursed reembolsaron devolvieron reembolsado devuelto rembourse");
const REFUND = wordSet("refund reimburse");
const BY_YOU = wordSet("you youve ustedes vous already ya deja");

/** "You already refunded the laser", "why did you refund the laser"; not "you have not refunded it", nor "to get it refunded". */
function wentBackBefore(words: readonly SaidWord[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const text = words[at]?.text ?? "";
    const before = words.slice(Math.max(0, at - 3), at).map((word) => word.text);
    if (REFUNDED.has(text)) return before.some((word) => BY_YOU.has(word)) && !isDenied(words, at);
    if (REFUND.has(text)) return before.at(-1) === "you" && before.at(-2) === "did" && !isDenied(words, at);
    if (!SMALL.has(text) || words[at + 1]?.opensClause) return false;
  }
  return false;
}

function gladBefore(words: readonly SaidWord[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const text = words[at]?.text ?? "";
    if (GLAD.has(text)) return !isDenied(words, at);
    if (!SMALL.has(text) || words[at + 1]?.opensClause) return false;
  }
  return false;
}

function goodAfter(words: readonly SaidWord[], to: number): boolean {
  if (!IS.has(words[to]?.text ?? "") || words[to]?.opensClause) return false;
  for (let at = to + 1; at <= to + REACH; at++) {
    const word = words[at];
    if (!word || word.opensClause || NOT.has(word.text)) return false;
    if (GOOD.has(word.text)) return true;
  }
  return false;
}

const isDenied = (words: readonly SaidWord[], at: number): boolean =>
  words.slice(Math.max(0, at - 3), at).some(({ text, elided }) => NOT.has(text) || elided === "n");
