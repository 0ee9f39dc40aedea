import type { SenderFacts } from "../../core/facts/sender.ts";
import type { Money } from "../../core/money/amount.ts";
import type { ReasonCode } from "../../core/reasons/reasons.ts";
import type { CaseState } from "../../core/refund/states.ts";
import type { Result } from "../../core/result.ts";
import type { TicketShown } from "../../core/tickets/agree.ts";
import type { ConnectorFailure } from "./failure.ts";

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
  /** Who is no member of the staff there is an end user, whatever the helpdesk calls them. */
  readonly role: "admin" | "agent" | "end-user";
  readonly active: boolean;
  readonly locale: string;
  readonly email?: string;
  /** The helpdesk says that its owner reads it; absent where it says nothing. */
  readonly emailVerified?: true;
}

/** What a case says of itself on its ticket, in our words. */
export interface TicketFacts {
  readonly caseId: string;
  readonly state: CaseState;
  /** Why the case is there; absent where neither a mail nor a person has named it. */
  readonly reason?: ReasonCode;
  /** Of all that is asked for or was given, the case's own perhaps among them. */
  readonly reasons: readonly ReasonCode[];
  /** Of matters that have ended, where nothing else is there for the same reason. */
  readonly endedReasons: readonly ReasonCode[];
  /** What all decisions that stand give between them; absent where they give no money. */
  readonly amount?: Money;
}

/** How a helpdesk shows them: what it puts on the ticket that is later taken away by name, and what stands in the ticket's four fields. */
export interface ShownFacts {
  readonly labels: readonly string[];
  readonly fields: Readonly<Record<"reason" | "state" | "amount" | "caseId", string>>;
}

/** Facts, note and state of a ticket, which change together or not at all. */
export interface TicketUpdate {
  readonly ticketId: string;
  readonly facts: TicketFacts;
  /** Absent where there is nothing new to say. */
  readonly privateNoteHtml?: string;
  /** Opaque and unique to this update: a repeat finds it on the ticket and adds no second note. */
  readonly marker: string;
  /** Labels of ours that are left over: what nobody keeps count of any more comes off by name. */
  readonly leaving?: readonly string[];
  /** Puts a solved or pending ticket back before its agent (mission E5, F8). */
  readonly reopen?: boolean;
}

/** Takes off a ticket what it was told of a case that was none: our fields, and the labels that we put there. */
export interface TicketClearing {
  readonly ticketId: string;
  readonly labels: readonly string[];
  readonly privateNoteHtml: string;
  readonly marker: string;
}

/** A page load as it came, before anything of it is believed. */
export interface PageLoad {
  /** The text fields of the posted form. */
  readonly form: Readonly<Record<string, string>>;
  /** Only those that the connector names, lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Who opened a page, by the helpdesk's own proof. */
export interface PageVisitor {
  readonly externalUserId: string;
  /** What is remembered so that a proof is accepted once. */
  readonly tokenHash: string;
  readonly tokenExpiresAtMs: number;
}

export interface PageRefusal {
  /** For the log, never for the page. */
  readonly why: string;
  /** The helpdesk did not answer, so that nothing is known of the page. */
  readonly isSilent?: true;
}

/** A public reply of staff's, without the older mails below it. */
export interface SentMessage {
  readonly messageId: string;
  readonly body: string;
  readonly writtenAtMs: number;
}

type Answer<T> = Promise<Result<T, ConnectorFailure>>;

/** What the account needs of a helpdesk; one implementation a vendor, and tests bring their own. */
export interface Helpdesk {
  readTicket(ticketId: string): Answer<TicketText>;
  /** Written since an instant, the oldest first; of many only the newest. */
  readMessages(ticketId: string, sinceMs: number): Answer<readonly TicketMessage[]>;
  /** What staff sent publicly since an instant, the oldest first; of many only the newest. Absent where the helpdesk cannot tell. */
  readSent?(ticketId: string, sinceMs: number): Answer<readonly SentMessage[]>;
  readUser(externalId: string): Answer<HelpdeskUser>;
  /** Who of the staff has this address there; undefined where nobody has. Absent where its own pages say who opened them. */
  findStaff?(email: string): Answer<HelpdeskUser | undefined>;
  /** What a ticket shows of its case now; `closed` where it never changes again. Absent where the helpdesk cannot tell. */
  readShown?(ticketId: string): Answer<TicketShown>;
  updateTicket(update: TicketUpdate): Answer<void>;
  clearTicket(clearing: TicketClearing): Answer<void>;
  createTicket(order: TicketOrder): Answer<{ readonly ticketId: string }>;
  createFollowUp(order: FollowUpOrder): Answer<{ readonly ticketId: string }>;
  /** Who may show our pages in a frame. */
  readonly frameOrigins: readonly string[];
  checkPage(load: PageLoad): Promise<Result<PageVisitor, PageRefusal>>;
  /** Of the key that signs its pages, for a Worker of the release before, which checks them itself. */
  publicKey?(): Answer<string>;
}
