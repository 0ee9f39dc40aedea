/** What Zendesk makes of a comment's text: HTML to plain, Markdown to HTML, and its `{{placeholders}}`. */

const MAX_COMMENT_BYTES = 64 * 1024;
const BLOCK_END = /<\s*(?:br\s*\/?|\/(?:p|div|li|ul|ol|h[1-6]|tr|blockquote))\s*>/gi;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'", apos: "'" };

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** The text a reader would see, one line per block. */
export function plainFromHtml(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<li\b[^>]*>/gi, "- ")
    .replace(BLOCK_END, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#39|[a-z]+);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A plain body: runs of spaces and empty lines collapse. Tags are stripped, but not from a mail, where `<a@b.example>` is text. */
export function cleanBody(body: string, isMail = false): string {
  return (isMail ? body : body.replace(/<\/?[a-z][^>]*>/gi, ""))
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+/g, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The little of Markdown that matters here: paragraphs, line breaks and strong text. */
export function htmlFromBody(body: string): string {
  const paragraphs = body.split(/\n{2,}/).map((paragraph) => {
    const strong = escapeHtml(paragraph).replace(/\*\*([^*\n]+)\*\*/g, "<strong>$1</strong>");
    return `<p dir="auto">${strong.replace(/\n/g, "<br>")}</p>`;
  });
  return wrapped(paragraphs.join(""));
}

/** Scripts, handlers and styles never survive. */
export function safeHtml(html: string): string {
  const clean = html
    .replace(/<(script|style|iframe|object)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<(script|style|iframe|object|link|meta)\b[^>]*>/gi, "")
    .replace(/\son[a-z]+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, "")
    .replace(/(href|src)\s*=\s*(["']?)\s*javascript:[^"'>\s]*\2/gi, "");
  return wrapped(clean);
}

const wrapped = (html: string): string => `<div class="zd-comment" dir="auto">${html}</div>`;

/** Longer text is cut without a word, as the vendor does. */
export function truncated(text: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= MAX_COMMENT_BYTES) return text;
  return new TextDecoder().decode(bytes.slice(0, MAX_COMMENT_BYTES)).replace(/\uFFFD+$/, "");
}

/**
 * Fills `{{name}}` from `values` and strips every name that is not there. In HTML what stands inside `<code>` is left
 * alone; in plain text `\{{name}}` loses its backslash and stays.
 */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>, isHtml: boolean): string {
  const escaped = isHtml
    ? /(<code\b[^>]*>[\s\S]*?<\/code>)|\{\{([^{}]*)\}\}/gi
    : /\\(\{\{[^{}]*\}\})|\{\{([^{}]*)\}\}/g;
  return text.replace(escaped, (_whole, kept: string | undefined, name: string | undefined) => {
    if (kept !== undefined) return kept;
    const value = values[(name ?? "").trim()] ?? "";
    return isHtml ? escapeHtml(value) : value;
  });
}
