/** Numbers of visits that a mail names: "the three still open", "used only 2", "six sessions". */

import type { EntitlementOnFile, OnRecord, Weighed } from "./types.ts";
import { numberAt } from "./words/numbers.ts";
import { isNear, type Place, quoteOfPlace, type Said, type SaidSentence, wordSet } from "./words/said.ts";

export type CountRole = "left" | "used" | "sold" | "missed" | "any";

export interface CountSaid extends Place {
  readonly quote: string;
  readonly value: number;
  readonly role: CountRole;
}

const MOST = 24;
const LARGEST = 60;
const USES = wordSet(
  "sessions session visits visit treatments treatment appointments hours classes times facials massages peels credits " +
    "sesiones sesion visitas citas tratamientos horas veces masajes faciales clases creditos seances seance visites soins rendez heures cours massages fois",
);
const LEFT = wordSet(
  "left remaining remain unused open outstanding unredeemed restantes restante quedan queda sobran faltan pendientes usar " +
    "restantes restants restent reste inutilisees inutilises",
);
const NOT_USED = /^(not|havent|hadnt|didnt|never|no|sin|pas|non)$/;
const USED_VERBS = wordSet(
  "used use had have done did attended gone been came went taken usado use usadas usados hecho hice ido fui tomado utilise utilisees fait faites eu pris",
);
const SOLD = wordSet(
  "package pack packs series bundle course set paquete bono forfait cure bought purchased compre achete",
);
const OTHER = wordSet("other others otras otros autres rest still");
const OF = wordSet("of de des los las les the my sur mis mes");
const OF_ALONE = wordSet("of de sur");
const OF_REACH = 7;
/** "I still have six". */
const STILL = wordSet("still encore");

export function countsSaid(said: Said, taken: readonly Place[]): CountSaid[] {
  const found: CountSaid[] = [];
  for (const [at, sentence] of said.sentences.entries()) {
    for (let from = 0; from < sentence.words.length && found.length < MOST; ) {
      const isTaken = taken.some((place) => place.at === at && place.from <= from && from < place.to);
      const number = isTaken ? undefined : numberAt(sentence.words, from, said.languages);
      // "One" and "un" mostly count nothing.
      const isArticle =
        number?.value === 1 &&
        !/^\d/.test(sentence.words[from]?.text ?? "") &&
        !isOnlyOne(sentence, { at, from, to: number.to });
      const role =
        number && !isArticle && number.value >= 1 && number.value <= LARGEST
          ? roleOf(sentence, from, number.to)
          : undefined;
      if (number && role) {
        const place = { at, from: role.from ?? from, to: Math.min(sentence.words.length, role.to) };
        found.push({ ...place, quote: quoteOfPlace(said, place), value: number.value, role: role.role });
      }
      from = number?.to ?? from + 1;
    }
  }
  return found;
}

const ONLY = wordSet("only just solo solamente nomas apenas seulement que");

/** "I have used only one", "only one visit": there it is a number. */
function isOnlyOne({ words }: SaidSentence, { from, to }: Place): boolean {
  const [next] = clauseAfter(words, to, 1);
  const isAlone = next === undefined || next.opensClause || USES.has(next.text) || OF.has(next.text);
  const isOnly = ONLY.has(words[from - 1]?.text ?? "") || words[from]?.elided === "qu";
  return isOnly && isAlone;
}

/** Payments by instalments are counted too, and are no visits. */
const INSTALMENTS = wordSet(
  "instalment instalments installment installments payments plazo plazos cuota cuotas pagos mensualidades mensualites versements echeances",
);

interface Role {
  readonly role: CountRole;
  /** Where its words begin, if before the number. */
  readonly from?: number;
  readonly to: number;
}

function roleOf({ words }: SaidSentence, from: number, to: number): Role | undefined {
  const textAt = (at: number) => words[at]?.text ?? "";
  if (isNear(words, { from, to }, INSTALMENTS, { before: 3, after: 3 })) return undefined;
  const before = clauseBefore(words, from, 4);
  const after = clauseAfter(words, to, 6);
  const isOfUses = after.slice(0, 4).some(({ text }) => USES.has(text));
  const leftAt = after.findIndex(({ text }) => LEFT.has(text));
  const notAt = after.findIndex(
    ({ text }, at) => NOT_USED.test(text) && after.slice(at + 1, at + 4).some((word) => USED_VERBS.has(word.text)),
  );
  // "Two of six", "used 2 of the 6", "las cuatro que me faltan de seis": the second is what was sold.
  const isNumber = ({ text }: { readonly text: string }) => /^\d{1,2}$/.test(text) || SMALL_NUMBERS.has(text);
  const reach = OF_ALONE.has(textAt(from - 1)) ? OF_REACH : before.length;
  const ofNumber = OF.has(textAt(from - 1)) && words.slice(Math.max(0, from - reach), from).some(isNumber);
  // "Seven of ten left", "two of the three left": what stands behind the second may be said of the first.
  if (ofNumber && (leftAt >= 0 || notAt >= 0)) return { role: "any", to };
  if (leftAt >= 0 || notAt >= 0) return { role: "left", to: to + Math.max(leftAt, notAt, 0) + 1 };
  const state = stateAfter(words, to);
  if (state) return { role: state, to: to + (state === "left" ? 2 : 1) };
  const precedes = (set: ReadonlySet<string>) => before.some(({ text }) => set.has(text));
  if (ofNumber) return { role: "sold", to };
  if (precedes(LEFT) || (OTHER.has(textAt(from - 1)) && !USED_VERBS.has(textAt(to)))) return { role: "left", to };
  if (precedes(SOLD)) return { role: "sold", to: isOfUses ? to + 1 : to };
  const usedVerb = before.findLastIndex(({ text }) => USED_VERBS.has(text));
  if (usedVerb >= 0) {
    const begins = from - before.length + usedVerb;
    const isLeft = before.some(({ text }) => NOT_USED.test(text) || STILL.has(text));
    return { role: isLeft ? "left" : "used", from: begins, to };
  }
  const isOfSome = OF.has(textAt(to)) && /^(them|ellas|ellos)$/.test(textAt(to + 1));
  return isOfUses || isOfSome ? { role: "any", to: isOfSome ? to + 2 : to + 1 } : undefined;
}

const TO = wordSet("to por a");
const COME = wordSet("go come use usar hacer tomar faire venir utiliser");
const DONE = wordSet(
  "done used gone taken attended down hechas hechos usadas usados tomadas tomados faites faits utilisees utilises effectuees prises",
);

/** "One done, three to go", "dos usadas", "trois à faire". */
function stateAfter(words: SaidSentence["words"], to: number): "left" | "used" | undefined {
  const [first, second] = [words[to], words[to + 1]];
  if (!first || first.opensClause) return undefined;
  if (TO.has(first.text) && COME.has(second?.text ?? "")) return "left";
  return DONE.has(first.text) ? "used" : undefined;
}

/** So many words before, as far as their clause goes back. */
function clauseBefore(words: SaidSentence["words"], from: number, most: number): SaidSentence["words"] {
  let start = from;
  while (start > Math.max(0, from - most) && words[start]?.opensClause !== true) start -= 1;
  return words.slice(start, from);
}

const SMALL_NUMBERS = wordSet(
  "one two three four five six seven eight nine ten una dos tres cuatro cinco seis siete ocho nueve diez deux trois quatre cinq sept huit neuf dix eleven twelve once doce onze douze",
);

function clauseAfter(words: SaidSentence["words"], from: number, most: number): SaidSentence["words"] {
  // No further than is asked for: a sentence may have thousands of words, and as many numbers.
  const near = words.slice(from, from + most);
  const end = near.findIndex(({ opensClause }, at) => at > 0 && opensClause);
  return end < 0 ? near : near.slice(0, end);
}

const WEIGHTS: Readonly<Record<CountRole, number>> = { left: 2, used: 1.5, sold: 1.5, missed: 1.5, any: 1 };

/** What of the package a number agrees with; against it where its part of the sentence is clear and the record says another. */
export function countEvidence(entitlement: EntitlementOnFile, counts: readonly CountSaid[]): Weighed[] {
  const found = new Map<string, Weighed>();
  for (const { quote, value, role } of counts) {
    const record = agreeing(entitlement, value, role);
    const side = record ? "for" : "against";
    const shown = record ?? recordOf(entitlement, role);
    if (!shown) continue;
    const id = `${side} ${role} ${value}`;
    const weight = side === "for" ? WEIGHTS[role] : 0.5;
    if (!found.has(id)) found.set(id, { kind: "count", side, quote, record: shown, weight });
  }
  return [...found.values()];
}

function recordOf(entitlement: EntitlementOnFile, role: CountRole): OnRecord | undefined {
  if (role === "any") return undefined;
  return entriesOf(entitlement, role)[0];
}

function agreeing(entitlement: EntitlementOnFile, value: number, role: CountRole): OnRecord | undefined {
  return entriesOf(entitlement, role).find(({ count }) => count === value);
}

/** Whether missed visits and bonus visits count is for the clause to say: either way agrees. */
function entriesOf({ sold, bonus, used, missed, voided }: EntitlementOnFile, role: CountRole): OnRecord[] {
  const left = Math.max(0, sold + bonus - used - missed - voided);
  const entry = (name: OnRecord["entry"], counts: readonly number[]) =>
    [...new Set(counts)].filter((count) => count >= 0).map((count): OnRecord => ({ entry: name, count }));
  const lefts = entry("left", [left + missed, left, left + missed - bonus, left - bonus]);
  const useds = entry("used_count", [used, used + missed]);
  const solds = entry("sold", [sold, sold + bonus]);
  const misses = entry("missed_count", [missed]);
  if (role === "any") return [...lefts, ...solds, ...useds];
  return { left: lefts, used: useds, sold: solds, missed: misses }[role];
}
