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

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };

/** What is read, without marks and spaces: editors write both in their own way. */
export function bareText(html: string): string {
  const text = html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name) => ENTITIES[name] ?? "");
  return text.replace(/\s+/g, "");
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
  if (first === undefined) return undefined;
  const rest = others.reduce((left, one) => left.replace(one, () => ""), html);
  return rest.replace(first, () => fresh);
}
