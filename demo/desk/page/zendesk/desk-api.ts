import { messageOf, rowOf, type WireComment, type WireField, type WireTicket, type WireUser } from "./desk-wire.ts";

/** The page's calls to its own server, and the vendor's answers in the desk's words. */
export interface DeskUser {
  readonly key: string;
  readonly zendeskId: number;
  readonly name: string;
  readonly email: string;
  readonly roleLabel: string;
}

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: "end-user" | "agent" | "admin";
}

export interface TicketRow {
  readonly id: number;
  readonly subject: string;
  readonly description: string;
  readonly status: string;
  readonly tags: readonly string[];
  readonly requester: Person;
  readonly receivedAt: string;
  readonly updatedAt: string;
}

export interface Message {
  readonly id: number;
  readonly author: Person;
  readonly public: boolean;
  readonly html: string;
  readonly createdAt: string;
}

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

/** A refusal or a lost connection, in words that an agent can read. */
export class DeskFailure extends Error {
  override readonly name = "DeskFailure";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
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

export interface Mail {
  /** How it comes in, in the simulator's words; a mail of the sender's own when absent. */
  readonly how?: string;
  readonly from: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly body: string;
  /** The ticket that it answers; a new one when absent. */
  readonly ticketId?: number;
}

export const sendMail = (mail: Mail): Promise<{ ticketId: number }> =>
  json("/desk/mail", { method: "POST", body: JSON.stringify(mail) });

async function json<T>(url: string, init: RequestInit = {}): Promise<T> {
  const headers = { "content-type": "application/json" };
  let answer: Response;
  try {
    answer = await fetch(url, { ...init, headers });
  } catch {
    throw new DeskFailure(0, "The helpdesk cannot be reached.");
  }
  if (answer.ok) return (await answer.json()) as T;
  throw new DeskFailure(answer.status, await reasonIn(answer));
}

async function reasonIn(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => ({}))) as { detail?: string; description?: string };
  return body.detail ?? body.description ?? `The helpdesk answered ${answer.status}.`;
}

async function requesterIn(
  ticket: WireTicket,
  users: readonly WireUser[],
  call: <T>(path: string) => Promise<T>,
): Promise<WireUser> {
  const known = users.find(({ id }) => id === ticket.requester_id);
  return known ?? (await call<{ user: WireUser }>(`/api/v2/users/${ticket.requester_id}`)).user;
}
