/**
 * What must survive a reload of the frame: the id of a decision from the moment its form opens until an answer arrives, the very
 * request once it was sent, and what the person typed. Kept per ticket in `sessionStorage`; never the bearer.
 */
import type { DecideRequest } from "../../core/contract/decision.ts";
import type { TicketRef } from "../../core/contract/ticket.ts";

export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** `sent` is there between sending and the answer: sending again means this id with exactly this request. */
export interface KeptDecision {
  readonly decisionId: string;
  readonly caseId: string;
  readonly sent?: DecideRequest;
}

export const ticketKey = (ticket: TicketRef): string => `${ticket.helpdesk}:${ticket.ticketId}`;

const decisionKey = (ticket: string) => `makegood:decision:${ticket}`;
const draftKey = (ticket: string, field: string) => `makegood:draft:${ticket}:${field}`;

/** `sessionStorage`, or a shelf in memory where the browser forbids storage to frames. */
export function openShelf(window: Pick<Window, "sessionStorage">): Shelf {
  try {
    const probe = "makegood:probe";
    window.sessionStorage.setItem(probe, "1");
    window.sessionStorage.removeItem(probe);
    return window.sessionStorage;
  } catch {
    const held = new Map<string, string>();
    return {
      getItem: (key) => held.get(key) ?? null,
      setItem: (key, value) => void held.set(key, value),
      removeItem: (key) => void held.delete(key),
    };
  }
}

export function readKeptDecision(shelf: Shelf, ticket: string): KeptDecision | undefined {
  const text = shelf.getItem(decisionKey(ticket));
  if (text === null) return undefined;
  try {
    // Written by `keepDecision` in this very tab.
    const kept: KeptDecision = JSON.parse(text);
    return typeof kept.decisionId === "string" && typeof kept.caseId === "string" ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The ids for this ticket's decision: the kept ones, or new ones from `mint` that are kept from now on. */
export function keepDecision(shelf: Shelf, ticket: string, mint: () => string): KeptDecision {
  const kept = readKeptDecision(shelf, ticket);
  if (kept) return kept;
  const fresh = { decisionId: mint(), caseId: mint() };
  shelf.setItem(decisionKey(ticket), JSON.stringify(fresh));
  return fresh;
}

/** Written before the request leaves. */
export function keepSent(shelf: Shelf, ticket: string, kept: KeptDecision, sent: DecideRequest): void {
  shelf.setItem(decisionKey(ticket), JSON.stringify({ ...kept, sent }));
}

/** An answer arrived, or the server surely refused: the next decision gets new ids. */
export function dropDecision(shelf: Shelf, ticket: string): void {
  shelf.removeItem(decisionKey(ticket));
}

const noticeKey = (name: string) => `makegood:read:${name}`;

/** A notice that this person has closed stays closed while this tab is open. */
export const isNoticeRead = (shelf: Shelf, name: string): boolean => shelf.getItem(noticeKey(name)) !== null;
export const keepNoticeRead = (shelf: Shelf, name: string): void => shelf.setItem(noticeKey(name), "1");

export const readDraft = (shelf: Shelf, ticket: string, field: string): string | undefined =>
  shelf.getItem(draftKey(ticket, field)) ?? undefined;

/** Keeps what was typed; an empty text is dropped. Whoever follows the drafts is told. */
export function keepDraft(shelf: Shelf, ticket: string, field: string, text: string): void {
  if (text === "") shelf.removeItem(draftKey(ticket, field));
  else shelf.setItem(draftKey(ticket, field), text);
  for (const listener of draftListeners) listener();
}

const draftListeners = new Set<() => void>();

/** Two parts of a page that show one draft both hear of a change. Answers the way to stop. */
export function followDrafts(listener: () => void): () => void {
  draftListeners.add(listener);
  return () => draftListeners.delete(listener);
}
