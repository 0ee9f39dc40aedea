/** The text of a message that its program sent as a page, as text, or as both. */
import { CHARACTERS_MAX, lineAlone } from "../lines.ts";
import { markOf } from "../marks.ts";
import type { PageLine } from "./page-lines.ts";
import { type Page, readPage } from "./read-page.ts";

export interface Written {
  readonly html?: string | undefined;
  readonly plain?: string | undefined;
}

/** A longer page is read up to here. */
const HTML_MAX = 500_000;
/** A signature of more lines is no signature to whoever reads the text. */
const SIGNATURE_LINES = 10;
/** Deeper quotes are marked no deeper. */
const DEPTH_MAX = 4;
/** So many words that seem to be missing are looked for letter by letter. */
const SOUGHT_MAX = 40;

/**
 * The text to read and to keep. The page's, in which older mails have the marks of a quote (`> `) and a signature its own (`-- `), wherever the
 * page says which they are; `readMail` goes by these. The plain text where it has words or marks that the page has not, and where the page
 * shows none.
 */
export function bodyOf({ html, plain = "" }: Written): string {
  if (!html) return plain;
  const page = readPage(html.slice(0, HTML_MAX));
  const text = marked(page.lines);
  if (text === "" || (MARKED.test(plain) && !MARKED.test(text))) return plain;
  return holds(page, text, plain) ? text : plain;
}

/** A line of an older mail. */
const MARKED = /^[ \t]{0,8}>/m;

function marked(lines: readonly PageLine[]): string {
  const written: string[] = [];
  let before = 0;
  let signed = 0;
  for (const line of lines) {
    const isSignature = line.isSignature && depthOf(line) === 0;
    let depth = depthOf(line);
    // The line over a mail that is passed on stands outside its marks.
    if (depth > before && markOf(lineAlone(line.text)) === "forward") depth -= 1;
    if (isSignature && signed >= SIGNATURE_LINES) {
      written.push(`${written.pop() ?? ""} · ${line.text}`);
      continue;
    }
    const isSpaced = depth !== before || isSignature !== signed > 0 || (line.isSpaced && !isSignature);
    if (written.length > 0 && isSpaced) written.push("> ".repeat(Math.min(depth, before)).trimEnd());
    if (isSignature && signed === 0) written.push("-- ");
    written.push(`${"> ".repeat(depth)}${line.text}`);
    signed = isSignature ? signed + 1 : 0;
    before = depth;
  }
  return written.join("\n");
}

const depthOf = ({ depth, maybe }: PageLine): number => Math.min(depth + (maybe?.quotes ?? 0), DEPTH_MAX);

/** Addresses of pages and images, and entities that the helpdesk left in its plain text. */
const NO_WORDS =
  /!?\[[^\]\n]{0,200}\]\([^)\s]{0,2000}\)|\[image[^\]\n]{0,200}\]|https?:\S{1,2000}|&#?[a-z0-9]{1,10};/gi;

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);

/** Whether a page has every word of a plain text, seen or not; two of the page's may stand there as one. */
function holds({ texts }: Page, text: string, plain: string): boolean {
  const seen = wordsOf(text);
  const missing = [...wordsOf(plain.slice(0, CHARACTERS_MAX).replace(NO_WORDS, " "))].filter((word) => !seen.has(word));
  if (missing.length === 0) return true;
  const known = wordsOf(texts.join(" "));
  const sought = missing.filter((word) => !known.has(word));
  if (sought.length === 0) return true;
  if (sought.length > SOUGHT_MAX) return false;
  const letters = texts
    .join("")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
  return sought.every((word) => letters.includes(word));
}
