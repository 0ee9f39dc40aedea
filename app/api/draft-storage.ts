/**
 * What must survive a reload of the frame: the id of a decision from the moment its form opens until an answer arrives, the very
 * request once it was sent, and what the person typed. Kept per ticket in `sessionStorage`; never the bearer.
 */
import type { DecideRequest } from "../../core/contract/decision.ts";
import type { TicketRef } from "../../core/contract/ticket.ts";

export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** `sent` is there between sending and the answer: sending again means this id with exactly this request. */
export interface StoredDecision {
  readonly decisionId: string;
  readonly caseId: string;
  readonly sent?: DecideRequest;
}

export const ticketKey = (ticket: TicketRef): string => `${ticket.helpdesk}:${ticket.ticketId}`;

const decisionKey = (ticket: string) => `makegood:decision:${ticket}`;
const draftKey = (ticket: string, field: string) => `makegood:draft:${ticket}:${field}`;

/** `sessionStorage`, or one in memory where the browser forbids storage to frames. */
export function openShelf(window: Pick<Window, "sessionStorage">): DraftStorage {
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

export function readKeptDecision(draftStorage: DraftStorage, ticket: string): StoredDecision | undefined {
  const text = draftStorage.getItem(decisionKey(ticket));
  if (text === null) return undefined;
  try {
    // Written by `keepDecision` in this very tab.
    const kept: StoredDecision = JSON.parse(text);
    return typeof kept.decisionId === "string" && typeof kept.caseId === "string" ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The ids for this ticket's decision: the kept ones, or new ones from `mint` that are kept from now on. */
export function keepDecision(draftStorage: DraftStorage, ticket: string, mint: () => string): StoredDecision {
  const kept = readKeptDecision(draftStorage, ticket);
  if (kept) return kept;
  const fresh = { decisionId: mint(), caseId: mint() };
  draftStorage.setItem(decisionKey(ticket), JSON.stringify(fresh));
  return fresh;
}

/** Written before the request leaves. */
export function keepSent(draftStorage: DraftStorage, ticket: string, kept: StoredDecision, sent: DecideRequest): void {
  draftStorage.setItem(decisionKey(ticket), JSON.stringify({ ...kept, sent }));
}

/** An answer arrived, or the server surely refused: the next decision gets new ids. */
export function dropDecision(draftStorage: DraftStorage, ticket: string): void {
  draftStorage.removeItem(decisionKey(ticket));
}

const noticeKey = (name: string) => `makegood:read:${name}`;

/** A notice that this person has closed stays closed while this tab is open. */
export const isNoticeRead = (draftStorage: DraftStorage, name: string): boolean =>
  draftStorage.getItem(noticeKey(name)) !== null;
export const keepNoticeRead = (draftStorage: DraftStorage, name: string): void =>
  draftStorage.setItem(noticeKey(name), "1");

export const readDraft = (draftStorage: DraftStorage, ticket: string, field: string): string | undefined =>
  draftStorage.getItem(draftKey(ticket, field)) ?? undefined;

/** Keeps what was typed; an empty text is dropped. Whoever follows the drafts is told. */
export function keepDraft(draftStorage: DraftStorage, ticket: string, field: string, text: string): void {
  if (text === "") draftStorage.removeItem(draftKey(ticket, field));
  else draftStorage.setItem(draftKey(ticket, field), text);
  for (const listener of draftListeners) listener();
}

const draftListeners = new Set<() => void>();

/** Two parts of a page that show one draft both hear of a change. Answers the way to stop. */
export function followDrafts(listener: () => void): () => void {
  draftListeners.add(listener);
  return () => draftListeners.delete(listener);
}
