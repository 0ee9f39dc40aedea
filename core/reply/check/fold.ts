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
  О: "O",
  о: "o",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
};
/** Letters that stand for figures, in what begins and goes on as a figure does: "$9OO". */
const DISGUISED = /(?<![\p{L}\d])\d[\d.,]*[Oo][\dOo.,]*(?![\p{L}\d])/gu;

export function fold(original: string): Folded {
  const at: number[] = [];
  let text = "";
  let place = 0;
  for (const sign of original) {
    const plain = sign < "\u0080" ? sign : (PLAIN[sign] ?? sign.normalize("NFKD"));
    for (const one of plain) {
      if (UNSEEN.test(one)) continue;
      text += PLAIN[one] ?? (one === "\u00a0" ? " " : one);
      for (let unit = 0; unit < one.length; unit += 1) at.push(place);
    }
    place += sign.length;
  }
  at.push(place);
  return { text: text.replace(DISGUISED, (figure) => figure.replaceAll(/[Oo]/g, "0")), at };
}
