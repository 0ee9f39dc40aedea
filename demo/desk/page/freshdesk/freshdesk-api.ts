import type { TemplateAnswer } from "../../freshdesk/template-proxy.ts";
import type { DeskUser } from "../../users.ts";
import { json } from "../common/calls.ts";
import type { Person } from "../common/tickets.ts";
import { codeOf, type Priority, type Status } from "./statuses.ts";
import { rowOf, ticketOf, type WireConversation, type WireTicket } from "./tickets.ts";

const PER_PAGE = 100;
/** All there are: a list tells those of thirty days where nothing else is asked. */
const EVER = "2000-01-01T00:00:00Z";

export interface TicketEdits {
  readonly status?: Status;
  readonly priority?: Priority;
  /** The whole list, as the form saves it. */
  readonly tags?: readonly string[];
}

/** The helpdesk as the agent who is signed in sees it. */
export function freshdeskApi(user: DeskUser, users: readonly DeskUser[]) {
  const base = `/freshdesk-desk/as/${encodeURIComponent(user.key)}`;
  const call = <T>(path: string, method = "GET", body?: object) =>
    json<T>(`${base}/api/v2${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const strangers = new Map<number, Promise<Person>>();

  async function paged<T>(path: string): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; ; page += 1) {
      const rows = await call<T[]>(`${path}${path.includes("?") ? "&" : "?"}per_page=${PER_PAGE}&page=${page}`);
      all.push(...rows);
      if (rows.length < PER_PAGE) return all;
    }
  }

  /** Whoever is neither at the desk nor the requester. Who an agent is Freshdesk tells administrators only. */
  function stranger(id: number, incoming: boolean): Promise<Person> {
    const known = strangers.get(id);
    if (known) return known;
    const asked: Promise<Person> = incoming
      ? call<{ name: string; email: string }>(`/contacts/${id}`).then(({ name, email }) => ({
          ...{ id, name, email },
          role: "end-user",
        }))
      : Promise.resolve({ id, name: "Another agent", email: "", role: "agent" });
    strangers.set(id, asked);
    // What was not told now may be told at the next look.
    asked.catch(() => strangers.delete(id));
    return asked;
  }

  async function writers(requester: Person, said: readonly WireConversation[]) {
    const people = new Map<number, Person>([[requester.id, requester]]);
    for (const { zendeskId: id, name, email } of users) people.set(id, { id, name, email, role: "agent" });
    for (const { user_id: id, incoming } of said) if (!people.has(id)) people.set(id, await stranger(id, incoming));
    return ({ user_id: id }: { readonly user_id: number }): Person => people.get(id) ?? requester;
  }

  return {
    async tickets() {
      const rows = await paged<WireTicket>(`/tickets?updated_since=${EVER}&include=requester,description`);
      return rows.map(rowOf);
    },

    async ticket(id: number) {
      const [ticket, said] = await Promise.all([
        call<WireTicket>(`/tickets/${id}?include=requester`),
        paged<WireConversation>(`/tickets/${id}/conversations`),
      ]);
      return ticketOf(ticket, said, await writers(rowOf(ticket).requester, said));
    },

    async update(id: number, { status, ...edits }: TicketEdits): Promise<void> {
      await call(`/tickets/${id}`, "PUT", { ...edits, ...(status ? { status: codeOf(status) } : {}) });
    },

    async reply(id: number, html: string): Promise<void> {
      await call(`/tickets/${id}/reply`, "POST", { body: html });
    },

    async note(id: number, html: string): Promise<void> {
      await call(`/tickets/${id}/notes`, "POST", { body: html, private: true });
    },

    /** The app's own calls go by the helpdesk's proxy. Rejects as the client does. */
    async invokeTemplate(name: string, { context, body }: Readonly<Record<string, unknown>>): Promise<unknown> {
      const asked = { method: "POST", body: JSON.stringify({ context, body }) };
      const told = await json<TemplateAnswer>(`${base}/template/${encodeURIComponent(name)}`, asked);
      if (!told.ok) throw told.error;
      return told.answer;
    },
  };
}

export type FreshdeskApi = ReturnType<typeof freshdeskApi>;
