import type { SenderFacts } from "../../core/facts/sender.ts";
import type { Result } from "../../core/result.ts";
import type { ConnectorFailure } from "./failure.ts";

/** `detail` of an update that came to a closed ticket: no later try will fare better, and the matter goes on in a follow-up. */
export const TICKET_CLOSED = "zendesk.ticket_closed";

/** `detail` where the helpdesk knows the ticket no more: it was deleted, or marked as spam. */
export const TICKET_GONE = "zendesk.404";

/** A ticket as the helpdesk tells it: the first message and who wrote it. */
export interface TicketText {
  readonly ticketId: string;
  readonly subject: string;
  readonly body: string;
  readonly requesterName: string;
  readonly requesterEmail: string;
  readonly receivedAtMs: number;
  /** What the requester wrote later, the oldest first, as far as the helpdesk tells in one answer. */
  readonly later?: readonly { readonly body: string; readonly receivedAtMs: number }[];
  /** How the requester's words came in; of several the most doubtful. */
  readonly sender: SenderFacts;
  readonly tags: readonly string[];
  /** Tickets that somebody of the staff merged into this one, as far as the helpdesk says. */
  readonly mergedIds?: readonly string[];
  /** The closed ticket that the requester answered, and by which the helpdesk made this one. */
  readonly answersClosedId?: string;
  /** The case that this ticket was made for, by ourselves: it had none, or the one it had was closed. */
  readonly madeFor?: { readonly caseId: string; readonly closedTicketId?: string };
}

/** A public message on a ticket that nobody of the staff is named as the writer of. */
export interface TicketMessage {
  readonly messageId: string;
  readonly body: string;
  readonly writtenAtMs: number;
  /** How it came in, where it is the requester's; absent where somebody else wrote it, in copy perhaps. */
  readonly sender?: SenderFacts;
}

/** A ticket that goes on where a closed one cannot. The same order twice makes one ticket. */
export interface FollowUpOrder {
  readonly caseId: string;
  readonly closedTicketId: string;
  readonly privateNoteHtml: string;
  /** The helpdesk's id of whoever owns the case. */
  readonly assigneeId?: string;
}

/** A ticket for a case that has none. The same order twice makes one ticket. */
export interface TicketOrder {
  readonly caseId: string;
  readonly requester: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly privateNoteHtml: string;
  /** As for a follow-up. */
  readonly assigneeId?: string;
}

export interface HelpdeskUser {
  readonly externalId: string;
  readonly name: string;
  /** The helpdesk's own role: `admin`, `agent`, `end-user`. */
  readonly role: string;
  readonly active: boolean;
  readonly locale: string;
  readonly email?: string;
}

export interface TicketUpdate {
  readonly ticketId: string;
  readonly addTags: readonly string[];
  /** Tags that we put there and that no longer hold. */
  readonly removeTags?: readonly string[];
  /** A drop-down's earlier value is a tag on the ticket and leaves with it; of other tags only `removeTags` are taken away. */
  readonly fields: readonly { readonly fieldId: number; readonly value: string }[];
  /** Absent where only tags and fields change. */
  readonly privateNoteHtml?: string;
  /** Opaque and unique to this update: a repeat finds it on the ticket and adds no second note. */
  readonly marker: string;
  /** Puts a solved or pending ticket back before its agent (mission E5, F8). */
  readonly reopen?: boolean;
}

/** What the account needs of a helpdesk; one implementation a vendor, and tests bring their own. */
export interface Helpdesk {
  readTicket(ticketId: string): Promise<Result<TicketText, ConnectorFailure>>;
  /** Written since an instant, the oldest first; of many only the newest. */
  readMessages(ticketId: string, sinceMs: number): Promise<Result<readonly TicketMessage[], ConnectorFailure>>;
  readUser(externalId: string): Promise<Result<HelpdeskUser, ConnectorFailure>>;
  /** PEM of the key that signs the app's pages. */
  publicKey(): Promise<Result<string, ConnectorFailure>>;
  updateTicket(update: TicketUpdate): Promise<Result<void, ConnectorFailure>>;
  createTicket(order: TicketOrder): Promise<Result<{ readonly ticketId: string }, ConnectorFailure>>;
  createFollowUp(order: FollowUpOrder): Promise<Result<{ readonly ticketId: string }, ConnectorFailure>>;
}
