/** What mail programs say by the names and styles of their elements: whose words stand inside. */
import type { Attributes } from "./tokens.ts";

/**
 * `quote`: an older mail, all of it. `wrapper`: the line over an older mail and the mail in its blockquote; answers stand between. `attribution`:
 * that line. `head`: from here on stands an older mail. `maybe`: a blockquote that nobody marked, so people indent with it too. `authored`: what
 * Outlook says that the writer typed.
 */
export type Sign = "quote" | "wrapper" | "attribution" | "head" | "maybe" | "authored" | "signature" | "signature_mark";

/** Programs put something of their own before the names of what they quote. */
const named = (names: string): RegExp =>
  new RegExp(`(?:^|\\s)(?:x_|m_-?\\d{1,24}|ydp[0-9a-f]{1,12}|yiv\\d{1,12})?(?:${names})(?:\\s|$)`);

const QUOTES = named(
  "yahoo_quoted(?:_\\d{1,20})?|mail-editor-reference-message-container|ms-outlook-mobile-reference-message|isreplycontent|isforwardcontent|olk_src_body_section",
);
const WRAPPERS = named(
  "gmail_quote|gmail_quote_container|protonmail_quote|zmail_extra|moz-forward-container|ik_mail_quote|forwardcontentmessage",
);
const ATTRIBUTIONS = named("gmail_attr|moz-cite-prefix");
const HEADS = named("divrplyfwdmsg|outlookmessageheader|zwchr");
const SIGNATURES = named(
  "gmail_signature|moz-signature|protonmail_signature_block(?:-user)?|applemailsignature|ms-outlook-mobile-signature",
);
const QUOTE_NAMES = named("gmail_quote|protonmail_quote|tutanota_quote|yahoo_quoted|zmail_quote|ik_mail_quote");

const LEFT_LINE = /border-left(?:-width|-style)?\s*:\s*(?!none|0|medium none)[^;]/;
const NO_BORDER = /(?:^|[;\s])border(?:-left)?\s*:\s*(?:none|0|medium none)/;
/** Outlook on a computer draws this line over the head of the older mail, and this one beside it. */
const OUTLOOK_HEAD = /border-top\s*:\s*solid #?(?:e1e1e1|b5c4df)[^;]*;[^}]{0,40}padding\s*:\s*3(?:\.0)?pt/;
const OUTLOOK_QUOTE =
  /border-left\s*:\s*solid blue 1\.5pt;\s*padding\s*:\s*0(?:in|cm) 0(?:in|cm) 0(?:in|cm) 4(?:\.0)?pt/;

export function signOf(name: string, attributes: Attributes): Sign | undefined {
  if (attributes.size === 0) return name === "blockquote" ? "maybe" : undefined;
  const names = `${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`.toLowerCase();
  const style = attributes.get("style")?.toLowerCase() ?? "";
  if (name === "blockquote") return ofBlockquote(names, style, attributes);
  if (names.length > 1) {
    if (WRAPPERS.test(names)) return "wrapper";
    if (QUOTES.test(names)) return "quote";
    if (ATTRIBUTIONS.test(names)) return "attribution";
    if (HEADS.test(names)) return "head";
    if (/(?:^|\s)gmail_signature_prefix(?:\s|$)/.test(names)) return "signature_mark";
    if (SIGNATURES.test(names) || attributes.get("id") === "Signature") return "signature";
    if (/(?:^|\s)elementtoproof(?:\s|$)/.test(names)) return "authored";
  }
  if (attributes.get("data-smartmail") === "gmail_signature") return "signature";
  if (OUTLOOK_HEAD.test(style)) return "head";
  return OUTLOOK_QUOTE.test(style) ? "quote" : undefined;
}

/** Gmail's button for an indent makes one without a border; Outlook names what it lets its writer type. */
function ofBlockquote(names: string, style: string, attributes: Attributes): Sign | undefined {
  const hasLine = LEFT_LINE.test(style);
  if (NO_BORDER.test(style) && !hasLine) return undefined;
  if (names.includes("elementtoproof")) return undefined;
  const isNamed = attributes.get("type") === "cite" || attributes.has("cite") || QUOTE_NAMES.test(names);
  return isNamed || hasLine ? "quote" : "maybe";
}
