/** Whether a thing is named only to say when another was bought: "what I bought after my facial", "lo que compré antes del masaje". */
import { type Place, type SaidSentence, wordSet } from "./said.ts";

const AROUND = wordSet("after before since despues antes desde tras apres avant depuis");
const SMALL = wordSet("the my our a an last first de del el la los las mi mis un una le les mon ma mes du des l");
const BOUGHT = wordSet(
  "bought purchased ordered paid got buy compre compramos comprado pague pagamos pagado achete achetee achetes paye payee pris prise",
);
const WHICH = wordSet("what that which whatever thing things one ones que lo ce celui celle");
const SMALL_REACH = 4;
const BOUGHT_REACH = 6;
const WHICH_REACH = 4;

export function isMoment({ words }: SaidSentence, { from }: Place): boolean {
  let around = from - 1;
  while (around >= from - SMALL_REACH && SMALL.has(words[around]?.text ?? "")) around -= 1;
  if (!AROUND.has(words[around]?.text ?? "")) return false;
  const first = Math.max(0, around - BOUGHT_REACH);
  const bought = words.slice(first, around).findLastIndex(({ text }) => BOUGHT.has(text));
  if (bought < 0) return false;
  const at = first + bought;
  return words.slice(Math.max(0, at - WHICH_REACH), at).some(({ text }) => WHICH.has(text));
}
