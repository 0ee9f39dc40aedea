/** Where a mail says which of several alike: "the older one", "the second package", "l'autre forfait", "el más caro", "the pack I bought first". */
import type { Unit } from "./unit.ts";
import { UNITS } from "./words/day-words.ts";
import { type SaidSentence, type SaidWord, wordSet } from "./words/said.ts";

const OLD = wordSet("older oldest earlier earliest antiguo antigua viejo vieja ancien ancienne anciens");
const NEW = wordSet("newer newest recent reciente nuevo nueva nouveau nouvelle");
const LAST = wordSet("last latest ultimo ultima dernier derniere");
const LASTS = wordSet("ultimos ultimas derniers dernieres");
const FIRST = wordSet("first 1st primero primer primera premier premiere");
const SECOND = wordSet("second 2nd segundo segunda deuxieme seconde");
const OTHER = wordSet("other otro otra autre");
const CHEAP = wordSet("cheaper cheapest barato barata");
const DEAR = wordSet("pricier priciest dearer dearest");
const COSTLY = wordSet("expensive caro cara cher chere");
const SMALL = wordSet("smaller smallest chico chica pequeno pequena petit petite");
const BIG = wordSet("bigger biggest larger largest grande grand grandes gros");
const THING = wordSet(
  "one ones purchase purchases charge payment debit compra cargo cobro pago achat prelevement paiement visit appointment treatment cita visita rdv rendez",
);
const PACKS = wordSet(
  "one lot package packages pack packs purchase set series batch paquete bono compra forfait achat serie carte",
);
const BOUGHT = wordSet("bought purchased paid ordered compre pague contrate achete pris paye compramos");
const MORE = wordSet("more most mas plus");
const LESS = wordSet("less least menos moins");
const ARTICLES = wordSet("the el la los las le les");
/** After a bare "the second" or "el primero": it stands for the thing. */
const AFTER_BARE = wordSet("me lo la le nous je qui que please por si i we");
const NOT_OTHER = wordSet(
  "day days hand people clinic clinics place dia lado parte vez persona clinica jour cote part fois personne clinique main side",
);

/** Those that mean one of several, by the sign under which the lines are put in order. */
export function ordersIn({ words }: SaidSentence, thingStarts: ReadonlySet<number>): Unit[] {
  return words.flatMap((word, at) => {
    const order = orderAt(words, word, at, thingStarts);
    if (order === undefined) return [];
    const isCompared = MORE.has(textAt(words, at - 1)) || LESS.has(textAt(words, at - 1));
    return [
      { key: `o:${order}`, from: isCompared ? at - 1 : at, to: textAt(words, at + 1) === "one" ? at + 2 : at + 1 },
    ];
  });
}

const textAt = (words: readonly SaidWord[], at: number): string => words[at]?.text ?? "";

function orderAt(
  words: readonly SaidWord[],
  { text, elided }: SaidWord,
  at: number,
  thingStarts: ReadonlySet<number>,
): string | undefined {
  const next = textAt(words, at + 1);
  const before = textAt(words, at - 1);
  const isOfThing = thingStarts.has(at + 1) || THING.has(next);
  const isAfterThing =
    thingStarts.has(at - 1) || (MORE.has(before) && (thingStarts.has(at - 2) || thingStarts.has(at - 3)));
  const hasArticle = ARTICLES.has(before) || elided === "l";
  const compared = MORE.has(before) || /er$|est$/.test(text);
  if (OLD.has(text) && (isOfThing || isAfterThing || (compared && text !== "earlier"))) return "old";
  if (NEW.has(text) && (isOfThing || isAfterThing || compared)) return "new";
  if (FIRST.has(text) && (isOfPack(words, at) || isBare(words, at) || isBoughtBefore(words, at))) return "old";
  if (SECOND.has(text) && (isOfPack(words, at) || isBare(words, at))) return "second";
  if (LAST.has(text) && isOfThing && !UNITS.has(next)) return "last";
  if (LAST.has(text) && isBoughtBefore(words, at)) return "new";
  if (LASTS.has(text) && thingStarts.has(at + 1) && isBoughtAfter(words, at)) return "new";
  const isOtherThing = isOfThing || (hasArticle && text !== "other" && !thingStarts.has(at + 1));
  if (OTHER.has(text) && isOtherThing && !NOT_OTHER.has(next)) return "other";
  return comparedAt(words, text, at);
}

/** "The cheaper of the two", "el más caro", "le moins cher": only with an article, since things are cheaper elsewhere too. */
function comparedAt(words: readonly SaidWord[], text: string, at: number): string | undefined {
  const before = textAt(words, at - 1);
  const isMore = MORE.has(before);
  const isLess = LESS.has(before);
  const article = words[isMore || isLess ? at - 2 : at - 1];
  if (!ARTICLES.has(article?.text ?? "")) return undefined;
  if (CHEAP.has(text)) return "cheap";
  if (DEAR.has(text) || (COSTLY.has(text) && (isMore || isLess))) return isLess ? "cheap" : "dear";
  const isSized = isMore || /er$|est$/.test(text);
  if (isSized && SMALL.has(text)) return "small";
  return isSized && BIG.has(text) ? "big" : undefined;
}

/** "The second facial" may be a visit; "the second set of facials" is a purchase. */
const isOfPack = (words: readonly SaidWord[], at: number): boolean =>
  words.slice(at + 1, at + 5).some(({ text }) => PACKS.has(text));

function isBare(words: readonly SaidWord[], at: number): boolean {
  const next = words[at + 1];
  return ARTICLES.has(textAt(words, at - 1)) && (!next || next.opensClause || AFTER_BARE.has(next.text));
}

/** "The pack I bought first", "celle que j'ai achetée en premier". */
const isBoughtBefore = (words: readonly SaidWord[], at: number): boolean =>
  BOUGHT.has(textAt(words, at - 1)) ||
  (["en", "el", "al"].includes(textAt(words, at - 1)) && BOUGHT.has(textAt(words, at - 2)));

/** "Los últimos faciales que compré": of what was bought last, not of what is left. */
const isBoughtAfter = (words: readonly SaidWord[], at: number): boolean =>
  words.slice(at + 2, at + 6).some(({ text }) => BOUGHT.has(text));
