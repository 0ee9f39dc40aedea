/** Texts of a notice before a vendor's own marks are escaped in them. */
import { isLoopback } from "../loopback.ts";

/** Controls, and marks that turn the direction of writing: with them a text shows as something else. */
const UNSEEN = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** One line, whatever came. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll(UNSEEN, "").trim();

/** Its lines, without the empty ones at either end. */
export const cleanLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll("\t", " ").replaceAll(UNSEEN, "").trim())
    .join("\n")
    .trim();

export const ELLIPSIS = "…";

/**
 * As much of a text as may cost `max`, with a sign where the rest was left out; no character is cut in half.
 * @param cost of one character as it will be written; at least 1
 */
export function shortened(
  text: string,
  max: number,
  cost: (character: string) => number = (one) => one.length,
): string {
  const room = max - ELLIPSIS.length;
  let spent = 0;
  let kept = "";
  for (const character of text) {
    spent += cost(character);
    if (spent > max) return kept.trimEnd() + ELLIPSIS;
    if (spent <= room) kept += character;
  }
  return text;
}

/** What may be opened from a chat: https, or a laptop's own address. Anything else is left out rather than refused with the notice. */
export function linkAddress(address: string, max: number): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, username, password, href } = new URL(address);
  const isOpen = protocol === "https:" || isLoopback(address);
  return isOpen && username === "" && password === "" && href.length <= max ? href : undefined;
}
