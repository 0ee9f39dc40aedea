/** Which currencies a sign or a word beside a figure may stand for: another one than a line's is no match for its figures. */
import { type SaidWord, wordSet } from "./said.ts";

const DOLLARS = "USD CAD AUD NZD SGD HKD TWD BBD BSD BZD JMD TTD XCD";
const PESOS = "MXN ARS CLP COP DOP UYU PHP CUP";
const EURO = "EUR";

/** Slang for any money has none. */
const MEANS: Readonly<Record<string, string>> = {
  $: `${DOLLARS} ${PESOS} BRL NIO`,
  us$: "USD",
  "€": EURO,
  "£": "GBP EGP GIP FKP",
  "¥": "JPY CNY",
  "₹": "INR",
  usd: "USD",
  eur: EURO,
  gbp: "GBP",
  mxn: "MXN",
  cad: "CAD",
  aud: "AUD",
  e: EURO,
  euro: EURO,
  euros: EURO,
  dollar: DOLLARS,
  dollars: DOLLARS,
  dolar: DOLLARS,
  dolares: DOLLARS,
  bucks: DOLLARS,
  peso: PESOS,
  pesos: PESOS,
  pound: "GBP EGP GIP FKP",
  pounds: "GBP EGP GIP FKP",
  quid: "GBP",
  yen: "JPY",
  francs: "CHF XAF XOF XPF",
};

const codesOf = new Map(Object.entries(MEANS).map(([word, codes]) => [word, wordSet(codes)]));

const WHOSE = wordSet("us american mexican canadian australian");

/** The place of the word for money behind a figure: "dollars", "Mexican pesos". */
export function moneyWordAt(words: readonly SaidWord[], at: number, known: ReadonlySet<string>): number | undefined {
  if (known.has(words[at]?.text ?? "")) return at;
  return WHOSE.has(words[at]?.text ?? "") && known.has(words[at + 1]?.text ?? "") ? at + 1 : undefined;
}

/** What all of the signs and words may stand for; undefined where none of them tells. */
export function currenciesOf(marks: readonly (string | undefined)[]): ReadonlySet<string> | undefined {
  const told = marks.flatMap((mark) => codesOf.get(mark?.trim().toLowerCase() ?? "") ?? []);
  const [first, ...others] = told;
  return first && new Set([...first].filter((code) => others.every((codes) => codes.has(code))));
}
