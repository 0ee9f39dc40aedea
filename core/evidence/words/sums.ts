/** The sums of money that a mail names, in figures and in words. */

import { memoize } from "../../memoize.ts";
import { minorDigits } from "../../money/currency.ts";
import { parseAmount } from "../../money/parse.ts";
import type { ReadLanguage } from "../../words.ts";
import { currenciesOf, moneyWordAt } from "./currencies.ts";
import { type NumberSaid, numberAt } from "./numbers.ts";
import { isNear, type Place, quoteOfPlace, type Said, type SaidSentence, wordSet } from "./said.ts";

export interface SumSaid extends Place {
  readonly quote: string;
  /** Minor units of a currency: two where point and comma may be read either way, none where it is written in another. */
  readonly minorIn: (currency: string) => readonly number[];
  /** Written as money, with a sign or a word for it. */
  readonly isMarked: boolean;
  /** Those that its sign or word may stand for; undefined where it has none that tells. */
  readonly currencies: ReadonlySet<string> | undefined;
  /** "About five hundred". */
  readonly isAbout: boolean;
  /** What was paid, or is asked back, by the words beside it. */
  readonly isPaid: boolean;
  /** What was paid or charged. */
  readonly isCharged: boolean;
}

/** More figures than these are no mail about one purchase. */
const MOST = 24;
const SIGN_BEFORE = /(?:[$€£¥₹]|us\$|usd|eur|gbp|mxn|cad|aud)\s?$/i;
const SIGN_AFTER = /^\s?(?:[$€£¥₹])/;
const MONEY_WORDS = wordSet(
  "dollar dollars bucks euro euros pound pounds quid peso pesos dolar dolares usd eur gbp mxn cad aud yen francs balles pavos",
);
const ABOUT = wordSet(
  "about around roughly approximately some nearly almost unos unas alrededor cerca casi environ presque quelque",
);
const CHARGED = wordSet(
  "paid pay cost costs charge charged charges price worth spent invoice invoiced billed bought debited " +
    "pague pagado pagamos pago cobraron cobrado cobro cargo costo cuesta gaste compre precio factura " +
    "paye payes regle coute debite debites facture depense prix achete preleve preleves",
);
const BACK = wordSet("refund back devolver devuelvan devolucion reembolso rembourser remboursement");
const THE = wordSet("the my those los las mis les mes ces");
/** What is counted in these is not money. */
const UNITS = wordSet(
  "sessions session visits visit treatments treatment appointments hours hour minutes minute mins min days day weeks week months month " +
    "years year am pm percent times o'clock oclock miles people of sesiones sesion visitas visita citas cita tratamientos horas hora minutos " +
    "dias dia semanas semana meses mes anos ano veces por seances seance visites visite rendez heures heure jours jour semaines mois ans fois pour units unidades",
);

export function sumsSaid(said: Said, taken: readonly Place[]): SumSaid[] {
  const found: SumSaid[] = [];
  for (const [at, sentence] of said.sentences.entries()) {
    for (let from = 0; from < sentence.words.length && found.length < MOST; ) {
      const sum = taken.some((place) => place.at === at && place.from <= from && from < place.to)
        ? undefined
        : sumAt(said, sentence, at, from);
      if (sum) found.push(sum);
      from = sum?.to ?? from + 1;
    }
  }
  return found;
}

function sumAt(said: Said, sentence: SaidSentence, at: number, from: number): SumSaid | undefined {
  const { words, source } = sentence;
  const figure = figureAt(sentence, from);
  const inWords = figure ? undefined : (spokenAt(said, sentence, from) ?? numberAt(words, from, said.languages));
  const figureEnd = figure?.to ?? inWords?.to;
  if (figureEnd === undefined) return undefined;
  const startsAt = words[from]?.start ?? 0;
  const endsAt = words[figureEnd - 1]?.end ?? startsAt;
  const next = words[figureEnd]?.text ?? "";
  const moneyWord = moneyWordAt(words, figureEnd, MONEY_WORDS);
  const end = moneyWord === undefined ? figureEnd : moneyWord + 1;
  const before = figure && SIGN_BEFORE.exec(source.slice(Math.max(0, startsAt - 5), startsAt))?.[0];
  const after = figure && SIGN_AFTER.exec(source.slice(endsAt, endsAt + 2))?.[0];
  const isMarked = figure?.isMarked === true || before !== undefined || after !== undefined || moneyWord !== undefined;
  if (!isMarked && (UNITS.has(next) || /^\s?%/.test(source.slice(endsAt, endsAt + 2)))) return undefined;
  const place = { at, from, to: end };
  const reach = { before: 8, after: 4 };
  const isCharged = isNear(words, place, CHARGED, reach);
  const isPaid = isCharged || isNear(words, place, BACK, reach);
  const text = figure?.text ?? String(inWords?.value ?? 0);
  if (!isMarked && !mayBeMoney(text, isPaid || THE.has(words[from - 1]?.text ?? ""))) return undefined;
  const currencies = currenciesOf([
    figure?.glued,
    before,
    after,
    moneyWord === undefined ? "" : words[moneyWord]?.text,
  ]);
  return {
    ...place,
    quote: `${before ?? ""}${quoteOfPlace(said, place)}${after ?? ""}`,
    minorIn: memoize((currency) => (currencies?.has(currency) === false ? [] : readings(text, currency))),
    isMarked,
    currencies,
    isAbout: isNear(words, place, ABOUT, { before: 2, after: 0 }),
    isPaid,
    isCharged,
  };
}

/** "Five fifty" is 550; "at two thirty" is a time. */
function spokenAt({ languages }: Said, { words }: SaidSentence, from: number): NumberSaid | undefined {
  const english = new Set<ReadLanguage>(languages.has("en") ? ["en"] : []);
  if (/^\d/.test(words[from]?.text ?? "") || /^(at|by|until|till|from)$/.test(words[from - 1]?.text ?? ""))
    return undefined;
  const hundreds = numberAt(words, from, english);
  const rest = hundreds && numberAt(words, hundreds.to, english);
  const isSpoken = hundreds && hundreds.value < 20 && rest && rest.value >= 10 && rest.value < 100;
  return isSpoken ? { value: hundreds.value * 100 + rest.value, to: rest.to } : undefined;
}

/** A bare number is a sum only where it is large enough, no year, and the words around it speak of money. */
function mayBeMoney(text: string, isSpokenOf: boolean): boolean {
  const value = Number(text.replaceAll(/[^0-9]/g, ""));
  const isYear = /^20[0-4]\d$/.test(text);
  return isSpokenOf && !isYear && value >= 20;
}

const FIGURE = /^(?:\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+|\d{1,9})(?:[.,]\d{1,2})?$/;
const GLUED = /^(\d{1,7})(usd|eur|euros?|dollars?|gbp|mxn|e)$/;

/** A figure from the first of its words on, such as the three of `1,200.00`. */
function figureAt({ source, words }: SaidSentence, from: number) {
  const first = words[from];
  if (!first || !/^\d/.test(first.text)) return undefined;
  const glued = GLUED.exec(first.text);
  if (glued?.[1]) return { text: glued[1], to: from + 1, isMarked: true, glued: glued[2] };
  if (!/^\d+$/.test(first.text)) return undefined;
  let to = from + 1;
  let text = first.text;
  while (to < words.length && to - from < 4) {
    const next = words[to];
    const between = source.slice(words[to - 1]?.end, next?.start);
    if (!next || !/^\d+$/.test(next.text) || !/^[.,'’ \u00a0\u202f]$/.test(between)) break;
    if (/^[ '’\u00a0\u202f]$/.test(between) && next.text.length !== 3) break;
    text = source.slice(first.start, next.end);
    to += 1;
  }
  return FIGURE.test(text) ? { text, to, isMarked: false, glued: undefined } : undefined;
}

function readings(text: string, currency: string): readonly number[] {
  if (minorDigits(currency) === undefined) return [];
  const read = ["en-US", "de-DE", "fr-FR"].flatMap((locale) => {
    const parsed = parseAmount(text, currency, locale);
    return parsed.ok && parsed.value.amountMinor > 0 ? [parsed.value.amountMinor] : [];
  });
  return [...new Set(read)];
}
