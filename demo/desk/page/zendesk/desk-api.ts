import { json } from "../common/calls.ts";
import type { Message, TicketRow } from "../common/tickets.ts";
import { messageOf, rowOf, type WireComment, type WireField, type WireTicket, type WireUser } from "./desk-wire.ts";

/** The vendor's answers in the desk's words. */
export interface DeskTicket extends TicketRow {
  readonly fields: Readonly<Record<number, FieldValue>>;
  readonly messages: readonly Message[];
}

export type FieldValue = string | boolean | null;

export interface TicketField {
  readonly id: number;
  readonly title: string;
  readonly type: string;
  readonly options: readonly { readonly name: string; readonly value: string }[];
}

export interface TicketChange {
  readonly comment?: { readonly html_body: string; readonly public: boolean };
  readonly status?: string;
  readonly tags?: readonly string[];
  readonly custom_fields?: readonly { readonly id: number; readonly value: FieldValue }[];
}

/** The helpdesk as one of its users sees it. */
export function deskApi(userKey: string) {
  const base = `/desk/as/${encodeURIComponent(userKey)}`;
  const call = <T>(path: string, init?: RequestInit) => json<T>(`${base}${path}`, init);

  return {
    async tickets(): Promise<TicketRow[]> {
      const path = "/api/v2/tickets?sort_by=created_at&sort_order=desc&include=users";
      const { tickets, users } = await call<{ tickets: WireTicket[]; users: WireUser[] }>(path);
      return tickets.map((ticket) => rowOf(ticket, users));
    },

    async ticket(id: number): Promise<DeskTicket> {
      const [{ ticket }, { comments, users }] = await Promise.all([
        call<{ ticket: WireTicket }>(`/api/v2/tickets/${id}`),
        call<{ comments: WireComment[]; users: WireUser[] }>(`/api/v2/tickets/${id}/comments?include=users`),
      ]);
      const requester = await requesterIn(ticket, users, call);
      const people = [...users, requester];
      return {
        ...rowOf(ticket, people),
        fields: Object.fromEntries(ticket.custom_fields.map((field) => [field.id, field.value])),
        messages: comments.map((comment) => messageOf(comment, people)),
      };
    },

    async updatedAt(id: number): Promise<string> {
      return (await call<{ ticket: WireTicket }>(`/api/v2/tickets/${id}`)).ticket.updated_at;
    },

    async fields(): Promise<TicketField[]> {
      const { ticket_fields } = await call<{ ticket_fields: WireField[] }>("/api/v2/ticket_fields");
      return ticket_fields.map(({ custom_field_options = [], ...field }) => ({
        ...field,
        options: custom_field_options,
      }));
    },

    /** @throws DeskFailure 409 when the ticket is no longer as it was at `stamp` */
    async change(id: number, change: TicketChange, stamp: string): Promise<void> {
      const ticket = { ...change, safe_update: true, updated_stamp: stamp };
      await call(`/api/v2/tickets/${id}`, { method: "PUT", body: JSON.stringify({ ticket }) });
    },

    /** For the app's own calls: whatever came, refusal or not. */
    async raw(path: string, init: RequestInit): Promise<Response> {
      return fetch(`${base}${path}`, init);
    },
  };
}

export type DeskApi = ReturnType<typeof deskApi>;

export interface SignedPage {
  readonly token: string;
  readonly url: string;
  readonly appGuid: string;
}

export interface PageRequest {
  readonly user: string;
  readonly location: "ticket_sidebar" | "nav_bar";
  readonly ticketId?: number;
  readonly scheme: "light" | "dark";
}

export const signPage = (request: PageRequest): Promise<SignedPage> =>
  json("/desk/sign", { method: "POST", body: JSON.stringify(request) });

export const setLanguage = (user: string, locale: string): Promise<unknown> =>
  json("/desk/language", { method: "POST", body: JSON.stringify({ user, locale }) });

async function requesterIn(
  ticket: WireTicket,
  users: readonly WireUser[],
  call: <T>(path: string) => Promise<T>,
): Promise<WireUser> {
  const known = users.find(({ id }) => id === ticket.requester_id);
  return known ?? (await call<{ user: WireUser }>(`/api/v2/users/${ticket.requester_id}`)).user;
}
