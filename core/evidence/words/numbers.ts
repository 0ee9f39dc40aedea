/** Numbers in words, in English, Spanish and French: "five hundred", "mil doscientos", "quatre-vingt-dix". */

import { READ_LANGUAGES, type ReadLanguage } from "../../words.ts";
import type { SaidWord } from "./said.ts";

export interface NumberSaid {
  readonly value: number;
  /** The word after it. */
  readonly to: number;
}

interface Table {
  readonly values: ReadonlyMap<string, number>;
  readonly hundred: ReadonlySet<string>;
  readonly thousand: ReadonlySet<string>;
  /** Between parts of one number: "five hundred and ten". */
  readonly joins: ReadonlySet<string>;
  /** Stands for one before hundred and thousand: "a hundred". */
  readonly one: string;
}

const counted = (words: string): [string, number][] =>
  words.split(" ").flatMap((word, value) => (word === "-" ? [] : [[word, value] as [string, number]]));
const tens = (words: string): [string, number][] =>
  words.split(" ").map((word, at) => [word, (at + 2) * 10] as [string, number]);
const hundreds = (words: string): [string, number][] =>
  words.split(" ").flatMap((word, at) => {
    const value = (at + 2) * 100;
    return [
      [word, value],
      [word.replace(/os$/, "as"), value],
    ] as [string, number][];
  });

const TABLES: Readonly<Record<ReadLanguage, Table>> = {
  en: {
    values: new Map([
      ...counted(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
      ),
      ...tens("twenty thirty forty fifty sixty seventy eighty ninety"),
    ]),
    hundred: new Set(["hundred"]),
    thousand: new Set(["thousand", "grand"]),
    joins: new Set(["and"]),
    one: "a",
  },
  es: {
    values: new Map([
      ...counted(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve",
      ),
      ...tens("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
      ...hundreds("doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"),
      ["un", 1],
      ["una", 1],
      ["cien", 100],
      ["ciento", 100],
    ]),
    hundred: new Set(),
    thousand: new Set(["mil"]),
    joins: new Set(["y"]),
    one: "-",
  },
  fr: {
    values: new Map([
      ...counted("zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
      ...tens("vingt trente quarante cinquante soixante septante huitante nonante"),
      ["une", 1],
      ["vingts", 20],
      ["octante", 80],
    ]),
    hundred: new Set(["cent", "cents"]),
    thousand: new Set(["mille"]),
    joins: new Set(["et"]),
    one: "-",
  },
};

/** The longest number that begins at a word, in figures up to five digits or in words. */
export function numberAt(
  words: readonly SaidWord[],
  at: number,
  languages: ReadonlySet<ReadLanguage>,
): NumberSaid | undefined {
  const text = words[at]?.text ?? "";
  if (/^\d{1,5}$/.test(text)) return { value: Number(text), to: at + 1 };
  let best: NumberSaid | undefined;
  for (const language of READ_LANGUAGES) {
    const found = languages.has(language) ? inLanguage(words, at, TABLES[language]) : undefined;
    if (found && found.to > (best?.to ?? at)) best = found;
  }
  return best;
}

/** Longer ones nobody writes in words. */
const MAX_WORDS = 10;

function inLanguage(words: readonly SaidWord[], at: number, table: Table): NumberSaid | undefined {
  let total = 0;
  let current = 0;
  let said = false;
  let to = at;
  const isScale = (text: string | undefined) =>
    text !== undefined && (table.hundred.has(text) || table.thousand.has(text));
  for (let next = at; next < Math.min(words.length, at + MAX_WORDS); next++) {
    const text = words[next]?.text ?? "";
    if (!said && text === table.one && isScale(words[next + 1]?.text)) continue;
    if (said && table.joins.has(text)) continue;
    const value = table.values.get(text);
    if (table.thousand.has(text) && total === 0) {
      total = (current || 1) * 1000;
      current = 0;
    } else if (table.hundred.has(text) && current < 100) current = (current || 1) * 100;
    else if (value === undefined) break;
    // Quatre-vingts is four times twenty.
    else if (value === 20 && current % 100 === 4 && table.hundred.has("cents")) current += 76;
    else if (mayFollow(current, value)) current += value;
    else break;
    said = true;
    to = next + 1;
  }
  return said ? { value: total + current, to } : undefined;
}

/** Whether a number goes on with this part: hundreds before tens before units; soixante-dix and quatre-vingt-quinze too. */
function mayFollow(current: number, value: number): boolean {
  if (value >= 100) return current === 0;
  const last = current % 100;
  if (last === 0) return true;
  return value < 10 ? last % 10 === 0 && last >= 20 : value < 20 && (last === 60 || last === 80);
}
