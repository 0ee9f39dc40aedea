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

type Agent = Omit<Person, "role">;

/** Reads what does not change once; what was not told now may be told at the next look. */
function keptOnce<K, T>(read: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const kept = new Map<K, Promise<T>>();
  return (key) => {
    const value = kept.get(key) ?? read(key);
    kept.set(key, value);
    value.catch(() => kept.delete(key));
    return value;
  };
}

/** The helpdesk as the agent who is signed in sees it. */
export function freshdeskApi(user: DeskUser) {
  const base = `/freshdesk-desk/as/${encodeURIComponent(user.key)}`;
  const call = <T>(path: string, method = "GET", body?: object) =>
    json<T>(`${base}/api/v2${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const agents = keptOnce((_: "all") => json<Agent[]>("/freshdesk-desk/agents"));
  const contacts = keptOnce(
    async (id: number): Promise<Person> => ({ ...(await call<Agent>(`/contacts/${id}`)), role: "end-user" }),
  );

  async function paged<T>(path: string): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; ; page += 1) {
      const rows = await call<T[]>(`${path}${path.includes("?") ? "&" : "?"}per_page=${PER_PAGE}&page=${page}`);
      all.push(...rows);
      if (rows.length < PER_PAGE) return all;
    }
  }

  /** Everybody who may have written: whoever is neither an agent nor the requester was copied in. */
  async function writers(requester: Person, said: readonly WireConversation[]) {
    const people = new Map<number, Person>([[requester.id, requester]]);
    for (const agent of await agents("all")) people.set(agent.id, { ...agent, role: "agent" });
    for (const { user_id: id } of said) if (!people.has(id)) people.set(id, await contacts(id));
    return (id: number): Person => people.get(id) ?? requester;
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
