/** A text as it is compared: plain letters and figures, whatever somebody typed or pasted, and where each of them stands in the original. */

export interface Folded {
  readonly text: string;
  /** Place of each character in the original; one more for the end. */
  readonly at: readonly number[];
}

/** Drawn like nothing, or accents that stand alone. */
const UNSEEN = /\p{Mn}|\p{Cf}/u;
const PLAIN: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "´": "'",
  "`": "'",
  "–": "-",
  "—": "-",
  "−": "-",
  "‑": "-",
  ...lookAlikes("АВЕЅІЈКМНОРСТУХаеѕіјорсух", "ABESIJKMHOPCTYXaesijopcyx"),
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
};
/** Cyrillic letters that are drawn as Latin ones. */
function lookAlikes(foreign: string, plain: string): Record<string, string> {
  return Object.fromEntries([...foreign].map((letter, at) => [letter, plain[at] ?? letter]));
}

/** Letters that stand for figures, in what begins and goes on as a figure does: "$9OO". */
const DISGUISED = /(?<![\p{L}\d])\d[\d.,]*[Oo][\dOo.,]*(?![\p{L}\d])/gu;

/** What a chat draws as bold, italic or struck out stands around words; before the last figures of a card ("**4242") it ends nowhere. */
const EMPHASIS = [
  /(?<![*\\])(\*{1,3})(?=[^\s*])[^*\n]*(?<=[^\s*])\1(?!\*)/g,
  /(?<![\w\\])(_{1,3})(?=[^\s_])[^_\n]*(?<=[^\s_])\1(?!\w)/g,
  /(?<![~\\])(~{1,2})(?=[^\s~])[^~\n]*(?<=[^\s~])\1(?!~)/g,
];

/** Places of the marks of emphasis. */
function emphasized(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  if (!/[*_~]/.test(text)) return places;
  for (const pattern of EMPHASIS)
    for (const { index, 0: whole, 1: mark = "" } of text.matchAll(pattern))
      for (let at = 0; at < mark.length; at += 1) places.add(index + at).add(index + whole.length - 1 - at);
  return places;
}

/** Of a text that an editor hands over as HTML. */
const ENTITY = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|(nbsp|amp|dollar|euro|pound|lt|gt|quot|apos|zwnj|zwj|shy));/giy;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  dollar: "$",
  euro: "€",
  pound: "£",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The next sign, and how much of the original it takes. */
function signAt(original: string, place: number): [sign: string, length: number] {
  ENTITY.lastIndex = place;
  const [whole, decimal, hex, name] = (original[place] === "&" && ENTITY.exec(original)) || [];
  if (whole === undefined) {
    const sign = String.fromCodePoint(original.codePointAt(place) ?? 0);
    return [sign, sign.length];
  }
  if (name !== undefined) return [NAMED[name.toLowerCase()] ?? "", whole.length];
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return [code <= 0x10_ffff ? String.fromCodePoint(code) : "", whole.length];
}

export function fold(original: string): Folded {
  const at: number[] = [];
  let text = "";
  let place = 0;
  const marks = emphasized(original);
  while (place < original.length) {
    const [sign, length] = signAt(original, place);
    if (marks.has(place)) {
      place += length;
      continue;
    }
    const plain = sign < "\u0080" ? sign : (PLAIN[sign] ?? sign.normalize("NFKD"));
    for (const one of plain) {
      if (UNSEEN.test(one)) continue;
      text += PLAIN[one] ?? (one === "\u00a0" ? " " : one);
      for (let unit = 0; unit < one.length; unit += 1) at.push(place);
    }
    place += length;
  }
  at.push(place);
  return { text: text.replace(DISGUISED, (figure) => figure.replaceAll(/[Oo]/g, "0")), at };
}
