/** Formatted text in the desk: what may be shown, and how it reads without its tags. */
const ALLOWED = new Set(
  "A B BLOCKQUOTE BR CODE DIV EM H1 H2 H3 H4 I LI OL P PRE S SPAN STRONG TABLE TBODY TD TH TR U UL".split(" "),
);
const SAFE_LINK = /^(https?:|mailto:)/i;

const looksLikeHtml = (text: string): boolean => /<[a-z][^>]*>/i.test(text);

/** The words of a draft, whether or not there is a document to parse it with. */
export function draftText(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .trim();
}

/** Only the tags above, without attributes except a safe link; scripts and styles go with their content. */
export function safeFragment(html: string): DocumentFragment {
  const source = new DOMParser().parseFromString(html, "text/html");
  const fragment = document.createDocumentFragment();
  for (const child of source.body.childNodes) appendSafely(child, fragment);
  return fragment;
}

function appendSafely(node: Node, parent: Node): void {
  if (node.nodeType === Node.TEXT_NODE) {
    parent.appendChild(document.createTextNode(node.textContent ?? ""));
    return;
  }
  if (!(node instanceof HTMLElement) || node.tagName === "SCRIPT" || node.tagName === "STYLE") return;
  const target = ALLOWED.has(node.tagName) ? parent.appendChild(document.createElement(node.tagName)) : parent;
  const link = node.getAttribute("href");
  if (target instanceof HTMLAnchorElement && link && SAFE_LINK.test(link)) {
    target.href = link;
    target.rel = "noreferrer";
    target.target = "_blank";
  }
  for (const child of node.childNodes) appendSafely(child, target);
}

/** HTML as it is, plain text with its lines kept. */
export function fragmentOf(textOrHtml: string): DocumentFragment {
  if (looksLikeHtml(textOrHtml)) return safeFragment(textOrHtml);
  const fragment = document.createDocumentFragment();
  for (const [index, line] of textOrHtml.split(/\r?\n/).entries()) {
    if (index > 0) fragment.append(document.createElement("br"));
    if (line !== "") fragment.append(line);
  }
  return fragment;
}
