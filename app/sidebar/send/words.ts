import type { FindingView } from "../../../core/contract/draft-reply.ts";
import type { CommonWords, SidebarWords } from "../../../messages/shapes/screen.ts";
import type { Stopped } from "./before-send.ts";

/** One finding in the reader's language; what this page has no words for says the server. */
export function findingSentence(
  { check, words, message }: FindingView,
  checks: CommonWords["lists"]["checks"],
): string {
  return Object.entries(checks).find(([code]) => code === check)?.[1](words) ?? message;
}

/** What the helpdesk shows where the reply is sent: the first thing found, and what to do. */
export function stoppedSentence(
  { kind, findings, isAlone }: Stopped,
  words: SidebarWords["send"],
  say: (finding: FindingView) => string,
): string {
  if (isUnread({ kind, isAlone })) return words.toldUnread;
  const [first] = findings;
  const what = first ? say(first) : "";
  return kind === "blocks" ? words.toldBlocks(what) : words.toldAsks(what);
}

/** Nobody has read what is decided: what was found is only that the reply speaks of money. */
export const isUnread = ({ kind, isAlone }: Pick<Stopped, "kind" | "isAlone">): boolean => isAlone && kind === "asks";

/** The words around a finding, so that they can be seen in their place. */
export interface Place {
  readonly before: string;
  readonly at: string;
  readonly after: string;
}

const AROUND = 60;

export function placeOf(text: string, { from, to }: FindingView): Place | undefined {
  if (to <= from) return undefined;
  const start = Math.max(text.lastIndexOf("\n", from) + 1, from - AROUND);
  const lineEnd = text.indexOf("\n", to);
  const end = Math.min(lineEnd < 0 ? text.length : lineEnd, to + AROUND);
  return {
    before: `${start > 0 && text[start - 1] !== "\n" ? "…" : ""}${text.slice(start, from)}`,
    at: text.slice(from, to),
    after: `${text.slice(to, end)}${end < text.length && text[end] !== "\n" ? "…" : ""}`,
  };
}
