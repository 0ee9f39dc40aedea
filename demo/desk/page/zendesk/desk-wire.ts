/** The vendor's answers as the desk reads them, and their way into the desk's words. */
import type { Message, Person, TicketRow } from "../common/tickets.ts";
import type { FieldValue } from "./desk-api.ts";

export interface WireUser {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: Person["role"];
}
export interface WireTicket {
  readonly id: number;
  readonly subject: string;
  readonly description: string;
  readonly status: string;
  readonly tags: readonly string[];
  readonly requester_id: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly custom_fields: readonly { readonly id: number; readonly value: FieldValue }[];
}
export interface WireComment {
  readonly id: number;
  readonly author_id: number;
  readonly public: boolean;
  readonly html_body: string;
  readonly created_at: string;
}
export interface WireField {
  readonly id: number;
  readonly title: string;
  readonly type: string;
  readonly custom_field_options?: readonly { readonly name: string; readonly value: string }[];
}

export const rowOf = (ticket: WireTicket, users: readonly WireUser[]): TicketRow => ({
  id: ticket.id,
  subject: ticket.subject,
  description: ticket.description,
  status: ticket.status,
  tags: ticket.tags,
  requester: personOf(ticket.requester_id, users),
  receivedAt: ticket.created_at,
  updatedAt: ticket.updated_at,
});

export const messageOf = (comment: WireComment, users: readonly WireUser[]): Message => ({
  id: comment.id,
  author: personOf(comment.author_id, users),
  public: comment.public,
  html: comment.html_body,
  createdAt: comment.created_at,
});

function personOf(id: number, users: readonly WireUser[]): Person {
  const user = users.find((one) => one.id === id);
  return user ?? { id, name: "Unknown", email: "", role: "end-user" };
}
