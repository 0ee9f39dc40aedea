/**
 * The helpdesk around the app, as far as the app needs it. The adapter reads context, inserts drafts, notifies, resizes and reaches our
 * Worker; every durable write is the Worker's. No panel names a vendor: what differs between helpdesks ends here.
 */
import type { TicketRef } from "../../core/contract/ticket.ts";

export type Scheme = "light" | "dark";
export type NoticeKind = "ok" | "warn" | "error";

/**
 * Where a draft ended up: in the reply editor; there beside an earlier letter of ours that somebody changed; in an editor that is set to a note,
 * which no patient reads; in one of which the helpdesk does not say which of both it is; in a chat, as text alone, which is sent without being
 * asked about; or on the clipboard because no editor is around the app.
 */
export type Inserted = "editor" | "beside" | "note" | "untold" | "chat" | "clipboard";

/** Of letters of ours in the reply: they are out of it; none stands there; or somebody has changed one, and it is theirs to take out. */
export type TakenOut = "out" | "absent" | "changed" | "unknown";

/** What was and what is about to be said to the requester, as HTML. */
export interface Replies {
  /** In the editor now; undefined where the helpdesk does not say. */
  readonly draft: string | undefined;
  /** What staff wrote publicly, oldest first. */
  readonly said: readonly string[];
}

export interface Host {
  readonly kind: "zendesk" | "freshdesk" | "standalone";
  /** The ticket this frame belongs to; undefined on a full page and on a ticket that is not saved yet. */
  ticket(): Promise<TicketRef | undefined>;
  scheme(): Promise<Scheme>;
  onSchemeChange(listener: (scheme: Scheme) => void): () => void;
  /** Calls when the person comes back to this ticket, so that old answers are read anew. */
  onReturn(listener: () => void): () => void;
  /** Puts plain text into the public reply as a draft, in the place of `earlier` drafts of ours that still stand there; the person sends it. */
  insertDraft(text: string, earlier?: readonly string[]): Promise<Inserted>;
  /** Takes letters of ours out of the reply again, as long as they stand there word for word. */
  takeOut(letters: readonly string[]): Promise<TakenOut>;
  /** Undefined where the helpdesk around the app does not say. */
  replies(): Promise<Replies | undefined>;
  /**
   * Asks before a public reply is sent, with its text as its reader will see it and the time that is left for an answer: later it goes. Words
   * that come back stop it and are shown; undefined lets it go. A host that cannot be stopped never asks. Answers the way to stop asking.
   */
  onSend(ask: (text: string, leftMs: number) => Promise<string | undefined>): () => void;
  /** Calls when a reply may have been sent. */
  onReply(listener: () => void): () => void;
  notify(kind: NoticeKind, text: string): Promise<void>;
  /** Asks for this height in CSS pixels; a host that sizes its own frame ignores it. */
  resize(heightPx: number): Promise<void>;
  openTicket(ticketId: string): Promise<void>;
  /** The helpdesk lets only some calls a minute through, for all agents together: nothing is asked that nobody waits for. */
  readonly callsAreFew?: true;
  /** To our Worker, as this page may reach it. */
  readonly fetch: typeof fetch;
}

/** The helpdesk did not answer in time, or refused. */
export class HostError extends Error {
  override readonly name = "HostError";
}
