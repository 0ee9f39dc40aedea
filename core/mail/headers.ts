/** The head of an older mail in the text: "From: … Sent: … To: … Subject: …", in its languages, over one line or many. */
import { dateIn } from "./dates.ts";
import { fold } from "./fold.ts";
import { isBlank, type Line } from "./lines.ts";
import { isNameLine } from "./names.ts";
import { FORM_FIELDS, HEADERS, type Header, SENT } from "./words.ts";

export interface HeaderBlock {
  /** Lines taken, from the first header on. */
  readonly lines: number;
  readonly kinds: ReadonlySet<Header>;
  /** It has an address, a time or a label that only mail programs write: no letter and no invoice begins so. */
  readonly isOfMail: boolean;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
}

const BLOCK_LINES_MAX = 40;
/** Lines that a value may go on for: long lists of those who got it too. */
const VALUE_LINES_MAX = 6;
const VALUE_MAX = 1_000;
const VALUE_LINE_MAX = 120;
const LABEL_MAX = 32;

/**
 * A block that begins at a line: it names who wrote, and when, to whom or about what. Where a mail is known to be passed on, the sender alone
 * will do: people type that.
 */
export function headerBlockAt(lines: readonly Line[], at: number, isPassedOn = false): HeaderBlock | undefined {
  const first = lines[at];
  if (!first) return undefined;
  const opening = headerOf(first);
  if (!opening || opening.kind === "more" || opening.label.length < 2 || opening.label === "re") return undefined;
  const inline = inlineBlock(first);
  if (inline) return inline;
  const values = new Map<Header, string>();
  let isSent = false;
  let end = at;
  let blanks = 0;
  let open: { readonly kind: Header; lines: number } | undefined;
  for (let next = at; next < lines.length && next < at + BLOCK_LINES_MAX; next++) {
    const line = lines[next];
    if (!line) break;
    if (isBlank(line)) {
      blanks += 1;
      if (blanks > 1) break;
      continue;
    }
    const header = headerOf(line);
    if (header && !values.has(header.kind === "more" ? "more" : header.kind)) {
      values.set(header.kind, header.value);
      isSent ||= SENT.has(header.label);
      open = { kind: header.kind, lines: 0 };
      end = next;
    } else if (header?.kind === "more") {
      open = { kind: "more", lines: 0 };
      end = next;
    } else if (open && !header && goesOn(line, values.get(open.kind) ?? "", open, blanks)) {
      values.set(open.kind, `${values.get(open.kind) ?? ""} ${line.seen}`.trim());
      open.lines += 1;
      end = next;
    } else break;
    blanks = 0;
  }
  return blockOf(values, end - at + 1, { isPassedOn, isSent });
}

function blockOf(
  values: ReadonlyMap<Header, string>,
  lines: number,
  { isPassedOn, isSent }: { readonly isPassedOn: boolean; readonly isSent: boolean },
): HeaderBlock | undefined {
  const kinds = new Set(values.keys());
  const from = values.get("from");
  if (from === undefined) return undefined;
  const isAlone = !kinds.has("date") && !kinds.has("to") && !kinds.has("subject");
  if (isAlone && !(isPassedOn && (isNameLine(from) || from.includes("@")))) return undefined;
  // "From: 10:00 To: 11:00" is no sender.
  if (/^\d{1,2}(?!\d)/.test(from) && !from.includes("@")) return undefined;
  const hasAddress = from.includes("@") || (values.get("to") ?? "").includes("@");
  const date = dateIn(fold(values.get("date") ?? ""));
  const isOfMail = hasAddress || isSent || date.hasTime || (date.hasWeekday && date.hasDay);
  return {
    lines,
    kinds,
    isOfMail,
    from,
    to: values.get("to") ?? "",
    subject: values.get("subject") ?? "",
  };
}

/** Whether a line belongs to the value above: an address on a line of its own, the rest of a wrapped list, or a value below its label. */
function goesOn(
  line: Line,
  value: string,
  { kind, lines }: { readonly kind: Header; readonly lines: number },
  blanks: number,
): boolean {
  if (lines >= VALUE_LINES_MAX || value.length > VALUE_MAX) return false;
  if (value === "") return blanks === 0 || kind !== "subject";
  if (kind === "subject" || blanks > 0) return false;
  if (kind === "date") return line.seen.length < VALUE_LINE_MAX && dateIn(line.folded).isAlone;
  return (
    /^[<[(]?(?:mailto:)?[^\s@]{1,80}@/.test(line.seen) ||
    /[,;<]$/.test(value) ||
    (/@/.test(line.seen) && line.seen.length < VALUE_LINE_MAX)
  );
}

/** The header that a line is: a known label, a colon, its value. */
function headerOf({
  seen,
  folded,
}: Line): { readonly label: string; readonly kind: Header; readonly value: string } | undefined {
  const colon = folded.slice(0, LABEL_MAX).search(/[:：]/);
  if (colon < 1) return undefined;
  const label = labelOf(folded.slice(0, colon));
  const kind = HEADERS.get(label);
  const at = seen.search(/[:：]/);
  return kind && { label, kind, value: seen.slice(at + 1).replace(/^[\s*_]+|[\s*_]+$/g, "") };
}

const labelOf = (before: string): string =>
  before
    .replace(/^[-•]\s/, "")
    .replace(/[*_]/g, "")
    .trim();

/** The fields of a form on a line: "Message:", "Phone number: 555". */
export function isFormField({ folded }: Line): boolean {
  const colon = folded.slice(0, LABEL_MAX).indexOf(":");
  return colon > 0 && FORM_FIELDS.has(labelOf(folded.slice(0, colon)));
}

/** All headers on one line, as text made of a page has them: "From: A <a@b.example> Sent: Monday To: B Subject: C". */
function inlineBlock({ seen, folded }: Line): HeaderBlock | undefined {
  const values = new Map<Header, string>();
  let last: { readonly kind: Header; readonly from: number } | undefined;
  if (seen.length !== folded.length) return undefined;
  for (const { 0: found, 1: label, index } of folded.matchAll(/(?:^|\s)[*_]*([a-z]{2,10})\s?:/g)) {
    const kind = HEADERS.get(label ?? "");
    if (!kind || kind === "more" || label === "re" || values.has(kind)) continue;
    if (last) values.set(last.kind, seen.slice(last.from, index).trim());
    last = { kind, from: index + found.length };
    values.set(kind, "");
  }
  if (last) values.set(last.kind, seen.slice(last.from).trim());
  return values.size >= 3 ? blockOf(values, 1, { isPassedOn: false, isSent: true }) : undefined;
}
