/** Letters of ours that were put into the reply, kept per ticket in this tab: each mark belongs to one text, not to a decision. */
import { type DraftStorage, keepDraft, readDraft } from "../../api/draft-storage.ts";
import type { Inserted, Replies } from "../../host/host.ts";
import { bareText, editorHtml, holdsLetter } from "../../host/letter-text.ts";

export interface StoredLetter {
  readonly text: string;
  readonly atMs: number;
  readonly where: Inserted;
  /** How many public replies of staff stood on the ticket before; absent where the helpdesk did not say. */
  readonly saidBefore?: number;
}

const FIELD = "letters";
const KEPT_MAX = 10;
/** A chat keeps what stood there before. */
const PLACES_OF_ONE: readonly Inserted[] = ["editor", "note", "untold"];

/** Oldest first. */
export function lettersOf(text: string | undefined): readonly StoredLetter[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

export const readLetters = (draftStorage: DraftStorage, ticket: string): string | undefined =>
  readDraft(draftStorage, ticket, FIELD);

/** A letter is over once staff wrote publicly after it was put in; nobody knows where the helpdesk does not say. */
export function isSent({ saidBefore }: StoredLetter, replies: Replies | undefined): boolean | undefined {
  if (saidBefore === undefined || !replies) return undefined;
  return replies.said.length > saidBefore;
}

/** Those that may still stand in the reply. */
export const unsentOf = (kept: readonly StoredLetter[], replies: Replies | undefined): readonly StoredLetter[] =>
  kept.filter((letter) => letter.where !== "clipboard" && isSent(letter, replies) !== true);

/** Keeps a letter that was put in. It took the place of those that were not sent, unless it stands beside one of them. */
export function keepLetter(
  draftStorage: DraftStorage,
  ticket: string,
  letter: StoredLetter,
  replies: Replies | undefined,
): void {
  const before = lettersOf(readLetters(draftStorage, ticket)).filter(({ text }) => text !== letter.text);
  const gone = PLACES_OF_ONE.includes(letter.where) ? unsentOf(before, replies) : [];
  const kept = [...before.filter((one) => !gone.includes(one)), letter].slice(-KEPT_MAX);
  keepDraft(draftStorage, ticket, FIELD, JSON.stringify(kept));
}

/** What was taken out of the reply again was never put in. */
export function forgetLetter(draftStorage: DraftStorage, ticket: string, text: string): void {
  const kept = lettersOf(readLetters(draftStorage, ticket)).filter((one) => one.text !== text);
  keepDraft(draftStorage, ticket, FIELD, JSON.stringify(kept));
}

/**
 * How far the address of a page is on its way to whom it is for: `sent` once a public reply holds it, `unsent` while only our letter does. Undefined
 * where neither is known: then nobody has it.
 */
export function pageIsOut(
  address: string,
  kept: readonly StoredLetter[],
  replies: Replies | undefined,
): "sent" | "unsent" | undefined {
  const holds = (html: string) => bareText(html).includes(bareText(editorHtml(address)));
  if (replies?.said.some(holds)) return "sent";
  const isKept = unsentOf(kept, replies).some(({ text }) => text.includes(address));
  // What somebody took out of the reply by hand is not on its way.
  const isHeld = replies?.draft === undefined ? isKept : holds(replies.draft);
  return isHeld ? "unsent" : undefined;
}

/** Whether the letter was put into the reply or sent, as far as this tab and the helpdesk know. */
export function isWithPatient(text: string, kept: readonly StoredLetter[], replies: Replies | undefined): boolean {
  if (kept.some((letter) => letter.text === text)) return true;
  return [replies?.draft ?? "", ...(replies?.said ?? [])].some((html) => holdsLetter(html, text));
}
