/** Tickets as Freshdesk's API tells them, and their way into the desk's words. */
import type { Message, Person, TicketRow } from "../common/tickets.ts";
import { type Priority, priorityOf, type Status, statusOf } from "./statuses.ts";

export type FieldValue = string | number | boolean | null;

export interface FreshdeskTicket extends TicketRow {
  readonly status: Status;
  readonly statusCode: number;
  readonly priority: Priority;
  readonly source: number;
  readonly responderId: number | null;
  readonly descriptionHtml: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly messages: readonly Message[];
}

export interface WireTicket {
  readonly id: number;
  readonly subject: string;
  readonly description?: string;
  readonly description_text?: string;
  readonly status: number;
  readonly priority: number;
  readonly source: number;
  readonly tags: readonly string[];
  readonly custom_fields: Readonly<Record<string, FieldValue>>;
  readonly requester_id: number;
  readonly responder_id: number | null;
  readonly requester?: { readonly id: number; readonly name: string; readonly email: string | null };
  readonly created_at: string;
  readonly updated_at: string;
}

export interface WireConversation {
  readonly id: number;
  readonly body: string;
  readonly private: boolean;
  readonly user_id: number;
  readonly created_at: string;
}

const OUTBOUND = 10;

export const rowOf = (ticket: WireTicket) => ({
  id: ticket.id,
  subject: ticket.subject,
  description: ticket.description_text ?? "",
  // A clinic's own states are open ones.
  status: statusOf(ticket.status) ?? "open",
  priority: priorityOf(ticket.priority) ?? 1,
  tags: ticket.tags,
  requester: {
    id: ticket.requester_id,
    name: ticket.requester?.name ?? "",
    email: ticket.requester?.email ?? "",
    role: "end-user",
  } satisfies Person,
  receivedAt: ticket.created_at,
  updatedAt: ticket.updated_at,
});

/** @param writerOf who wrote what has that number */
export function ticketOf(
  ticket: WireTicket,
  said: readonly WireConversation[],
  writerOf: (id: number) => Person,
): FreshdeskTicket {
  const row = rowOf(ticket);
  const byClinic = ticket.source === OUTBOUND && ticket.responder_id !== null;
  const first: Message = {
    id: 0,
    author: byClinic ? writerOf(ticket.responder_id ?? 0) : row.requester,
    public: true,
    html: ticket.description ?? "",
    createdAt: ticket.created_at,
  };
  const later = said.map((one) => ({
    id: one.id,
    author: writerOf(one.user_id),
    public: !one.private,
    html: one.body,
    createdAt: one.created_at,
  }));
  return {
    ...row,
    statusCode: ticket.status,
    source: ticket.source,
    responderId: ticket.responder_id,
    descriptionHtml: ticket.description ?? "",
    fields: ticket.custom_fields,
    messages: [first, ...later],
  };
}
