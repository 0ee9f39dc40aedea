/**
 * The helpdesk around the app, as far as the app needs it. The adapter reads context, inserts drafts, notifies, resizes and reaches our
 * Worker; every durable write is the Worker's. No panel names a vendor: what differs between helpdesks ends here.
 */
import type { TicketRef } from "../../core/contract/ticket.ts";

export type Scheme = "light" | "dark";
export type NoticeKind = "ok" | "warn" | "error";

/** Where a draft ended up: in the reply editor, or on the clipboard because no editor is around the app. */
export type Inserted = "editor" | "clipboard";

export interface Host {
  readonly kind: "zendesk" | "freshdesk" | "standalone";
  /** The ticket this frame belongs to; undefined on a full page and on a ticket that is not saved yet. */
  ticket(): Promise<TicketRef | undefined>;
  scheme(): Promise<Scheme>;
  onSchemeChange(listener: (scheme: Scheme) => void): () => void;
  /** Calls when the person comes back to this ticket, so that old answers are read anew. */
  onReturn(listener: () => void): () => void;
  /** Puts plain text into the public reply as a draft; the person sends it. */
  insertDraft(text: string): Promise<Inserted>;
  notify(kind: NoticeKind, text: string): Promise<void>;
  /** Asks for this height in CSS pixels; a host that sizes its own frame ignores it. */
  resize(heightPx: number): Promise<void>;
  openTicket(ticketId: string): Promise<void>;
  /** To our Worker, as this page may reach it. */
  readonly fetch: typeof fetch;
}

/** The helpdesk did not answer in time, or refused. */
export class HostError extends Error {
  override readonly name = "HostError";
}
