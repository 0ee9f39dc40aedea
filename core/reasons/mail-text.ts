/** What a patient wrote themselves in a mail, as words with their places: quoted history, signatures and headers are left out. */

/** Longer mails are read up to here. */
const MAX_CHARACTERS = 20_000;

/** A word as it is compared (lower case, no accents, no apostrophes) and where it stands in the original text. */
type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Separated from the word before by a comma, a bracket or a conjunction: a "not" there does not reach here. */
  readonly opensClause: boolean;
};
export type Sentence = readonly Word[];

type Line = { readonly start: number; readonly end: number; readonly text: string };

/** One word: letters and digits, with the marks, invisible characters and apostrophes that may stand inside. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}'’´`]*/gu;
/** A line this short that ends without a stop was ended by its writer, not by the mail program's wrapping. */
const SHORT_LINE = 45;
const CLAUSE_WORDS = new Set(
  "and but so or because since as although though however then y e o pero sino porque aunque entonces".split(" "),
);

/** Lower case, compatibility forms and accents folded, apostrophes and invisible characters dropped: `Devolución` → `devolucion`. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'’´`]/gu, "")
    .toLowerCase();
}

/** The sentences of the writer's own words. Offsets are those of `mail`; at most `MAX_CHARACTERS` are read. */
export function sentencesOf(mail: string): Sentence[] {
  const sentences: Word[][] = [];
  let open: Word[] = [];
  const close = () => {
    if (open.length > 0) sentences.push(open);
    open = [];
  };
  for (const line of ownLines(mail.slice(0, MAX_CHARACTERS))) {
    let last = 0;
    for (const match of line.text.matchAll(WORD)) {
      const between = line.text.slice(last, match.index);
      if (/[.!?…]\s|[¿¡]|[.!?…]["')]?$/.test(between)) close();
      const text = fold(match[0]);
      const opensClause = open.length === 0 || /[,;:()–—]/.test(between) || CLAUSE_WORDS.has(text);
      const start = line.start + match.index;
      open.push({ text, start, end: start + match[0].length, opensClause });
      last = match.index + match[0].length;
    }
    if (line.text.length < SHORT_LINE || /[.!?…:]["')]?\s*$/.test(line.text)) close();
  }
  close();
  return sentences;
}

function linesOf(mail: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of mail.split("\n")) {
    lines.push({ start, end: start + text.length, text });
    start += text.length + 1;
  }
  return lines;
}

/** Everything after such a line is somebody else's: an older mail, a forwarded one, a signature. */
const CUT_BELOW = [
  /^\s*-{2,}\s*$/,
  /^[\s>]*-{2,}\s*(original message|mensaje original|forwarded message|mensaje reenviado)/i,
  /^\s*_{10,}\s*$/,
  /please (type|write) your reply above this line/i,
  /escrib[ae] su respuesta (por )?encima de esta l[ií]nea/i,
];
/** Lines that mail programs add by themselves. */
const DROP = [/^\s*(>|\|)/, /^\s*(sent from|get outlook for|enviado desde|obtener outlook)\b/i];
/** The first words of the line over a quoted mail; its last word may stand on the next line. */
const QUOTE_OPENS = /^\s*(on|el)\s.{6,200}$/i;
const QUOTE_CLOSES = /(wrote|escribi[oó])\s*:\s*$/i;
const HEADER = /^\s*\*?(from|de|von):/i;
const HEADER_NEXT = /^\s*\*?(sent|to|date|subject|enviado|para|fecha|asunto)(\s+el)?:/i;

function ownLines(mail: string): Line[] {
  const lines = linesOf(mail);
  const own: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const next = lines[at + 1]?.text ?? "";
    if (!line) break;
    const head = line.text.slice(0, 300);
    if (CUT_BELOW.some((cut) => cut.test(head)) || (HEADER.test(head) && HEADER_NEXT.test(next))) break;
    const quoteHead = quoteHeadLength(head, next);
    if (quoteHead > 0) {
      // Answers below a quoted mail count; without `>` nobody can tell where the quote ends.
      const isMarked = lines.slice(at + quoteHead, at + quoteHead + 3).some((below) => /^\s*>/.test(below.text));
      if (!isMarked) break;
      at += quoteHead - 1;
    } else if (!DROP.some((drop) => drop.test(head))) own.push(line);
  }
  return own;
}

/** Lines taken by "On Monday, … wrote:"; 0 where there is none. */
function quoteHeadLength(line: string, next: string): 0 | 1 | 2 {
  if (!QUOTE_OPENS.test(line)) return 0;
  if (QUOTE_CLOSES.test(line)) return 1;
  return /\d/.test(line) && QUOTE_CLOSES.test(next.slice(0, 300)) ? 2 : 0;
}
