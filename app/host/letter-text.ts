/** A letter as the helpdesk's editor holds it, and how to find it there again. */

/** Plain text as the editor's HTML. A space breaks `{{` and `{%`, which the helpdesk would expand when the reply is sent. */
export function editorHtml(text: string): string {
  const inert = text.replace(/\{(?=[{%])/g, "{ ");
  const escaped = inert.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, "<br>")}</p>`)
    .join("");
}

/**
 * What stands between the words that an editor holds and a letter behind them. A chat keeps text alone, and would glue the letter's first line to
 * them; an editor of paragraphs begins one by itself, and reads a bare line end as nothing.
 */
export function breakBehind(held: string): string {
  if (bareText(held) === "" || /(?:\n|<br\s*\/?>)\s*$/i.test(held)) return "";
  return /<(?:p|div|li|h[1-6])\b/i.test(held) ? "\n" : "<br>";
}

const QUOTE_MARK = /<(\/?)blockquote\b[^<>]*>?/gi;

/**
 * Words of older mails that stand below a reply are not its own; a quote that nobody closed goes to the end. One look at each mark, however deep
 * a stranger's mail is nested: whoever presses *Send* waits for this.
 */
function withoutQuotes(html: string): string {
  let own = "";
  let fromIndex = 0;
  let depth = 0;
  for (const mark of html.matchAll(QUOTE_MARK)) {
    const isEnd = mark[1] === "/";
    if (depth === 0 && !isEnd) own += `${html.slice(fromIndex, mark.index)}\n`;
    if (depth === 1 && isEnd) fromIndex = mark.index + mark[0].length;
    depth = Math.max(0, depth + (isEnd ? -1 : 1));
  }
  return depth === 0 ? own + html.slice(fromIndex) : own;
}

const UNSEEN = /<!--[\s\S]*?(?:-->|$)|<(style|script)\b[^>]*(?:$|>[\s\S]*?(?:<\/\1>|$))/gi;

/** Behind the last `>` no tag ends, and none is looked for. */
function withoutTags(html: string): string {
  const tagsEnd = html.lastIndexOf(">") + 1;
  return html.slice(0, tagsEnd).replace(/<[^>]*>/g, "") + html.slice(tagsEnd);
}

const LINE_ENDS = /<br\s*\/?>|<\/(?:p|div|li|h[1-6]|tr|ul|ol|table)>/gi;

/** A reply as whoever gets it reads it, with its spaces, lines and quotation marks; its own words alone. */
export function readText(html: string): string {
  const lines = withoutQuotes(html.replace(UNSEEN, "")).replace(/\s+/g, " ").replace(LINE_ENDS, "\n");
  const text = withoutTags(lines)
    .replace(/&#(x[\da-f]{1,6}|\d{1,7});/gi, (whole, code: string) => signOf(code) ?? whole)
    .replace(/&(amp|lt|gt|quot|nbsp|apos);/g, (_, name: string) => ENTITIES[name] ?? "");
  const own = text.split("\n").filter((line) => !/^\s*>/.test(line));
  return own
    .map((line) => line.replace(/[^\S\n\u00a0]+/g, " ").trim())
    .join("\n")
    .trim();
}

/** Of a character named by its number, written with an x where that is hexadecimal. */
function signOf(code: string): string | undefined {
  const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  apos: "'",
  "#39": "'",
};

/** What is read, without marks, spaces and what editors put in to hold their cursor, and with quotation marks of one kind: editors write all of them in their own way. */
export function bareText(html: string): string {
  const text = withoutTags(html).replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name) => ENTITIES[name] ?? "");
  return text
    .replace(/[\u200b-\u200d\u2060]/g, "")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, "");
}

/** Whether a text of the helpdesk's holds the letter word for word. */
export const holdsLetter = (html: string, letter: string): boolean => {
  const bare = bareText(editorHtml(letter));
  return bare !== "" && bareText(html).includes(bare);
};

/**
 * The editor's HTML with `letter` in the place of earlier letters of ours; undefined where none stands in it word for word. What a person
 * wrote around them stays.
 */
export function inPlaceOf(html: string, earlier: readonly string[], letter: string): string | undefined {
  const fresh = editorHtml(letter);
  if (earlier.some((one) => one !== "" && bareText(html) === bareText(editorHtml(one)))) return fresh;
  // Browsers write a quotation mark in text as it is.
  const written = earlier
    .filter(Boolean)
    .flatMap((one) => [editorHtml(one), editorHtml(one).replaceAll("&quot;", '"')]);
  const found = [...new Set(written)].filter((one) => html.includes(one));
  const [first, ...others] = found;
  if (first === undefined) return inPlaceOfParts(html, earlier.filter(Boolean), fresh);
  const rest = others.reduce((left, one) => left.replace(one, () => ""), html);
  return rest.replace(first, () => fresh);
}

/** Where an editor has written a letter's HTML anew: the parts that are read as the letter, and nothing else. */
function inPlaceOfParts(html: string, earlier: readonly string[], fresh: string): string | undefined {
  const parts = html.split(/(?<=<\/(?:p|div|h[1-6]|ul|ol)>)|(?<=<br\s*\/?>)/i);
  for (const letter of earlier) {
    const bare = bareText(editorHtml(letter));
    for (const [from] of parts.entries()) {
      let read = "";
      for (let to = from; to < parts.length && bare.startsWith(read); to += 1) {
        read += bareText(parts[to] ?? "");
        if (read === bare) return [...parts.slice(0, from), fresh, ...parts.slice(to + 1)].join("");
      }
    }
  }
  return undefined;
}
