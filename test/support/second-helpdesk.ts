/** A helpdesk that is not like the first: no tags, fields with words of its own, pages that prove themselves by a shared key, agents by letters. */
import { createHash } from "node:crypto";
import * as z from "zod";
import { err, ok, type Result } from "../../core/result.ts";
import type { HelpdeskConnector } from "../../worker/connectors/connector.ts";
import type { ConnectorFailure } from "../../worker/connectors/failure.ts";
import type { Helpdesk, HelpdeskUser, ShownFacts, TicketFacts, TicketText } from "../../worker/connectors/helpdesk.ts";

const settings = z.strictObject({ host: z.string(), board: z.string(), sharedKey: z.string().min(8) });
type Settings = z.infer<typeof settings>;

interface CounterTicket extends TicketText {
  readonly isClosed?: boolean;
}

/** What one of its boards holds. */
export class CounterState {
  readonly tickets = new Map<string, CounterTicket>();
  readonly fields = new Map<string, ShownFacts["fields"]>();
  readonly notes = new Map<string, string[]>();
  readonly users: HelpdeskUser[] = [];
  readonly assigned = new Map<string, string | undefined>();

  readonly note = (ticketId: string, html: string | undefined): void => {
    if (html) this.notes.set(ticketId, [...(this.notes.get(ticketId) ?? []), html]);
  };
}

const words = {
  about: "?",
  settings: {
    host: { label: "?", wrong: "?" },
    board: { label: "?", wrong: "?" },
    sharedKey: { label: "?", wrong: "?" },
  },
};

export const counters = new Map<string, CounterState>();

const EMPTY = { reason: "", state: "", amount: "", caseId: "" };

const shows = ({ caseId, state, reason, amount }: TicketFacts): ShownFacts => ({
  labels: [],
  fields: { caseId, state: `Case ${state}`, reason: reason ?? "", amount: amount ? String(amount.amountMinor) : "" },
});

const no = (ticket: "closed" | "gone"): Result<never, ConnectorFailure> =>
  err({ verdict: "refused", detail: `counter.${ticket}`, ticket });

function build({ board, sharedKey }: Settings): Helpdesk {
  const at = counters.get(board) ?? new CounterState();
  const made = (ticket: TicketText, html: string, assigneeId: string | undefined) => {
    const same = [...at.tickets.values()].find(
      ({ madeFor }) => JSON.stringify(madeFor) === JSON.stringify(ticket.madeFor),
    );
    if (same) return ok({ ticketId: same.ticketId });
    at.tickets.set(ticket.ticketId, ticket);
    at.assigned.set(ticket.ticketId, assigneeId);
    at.note(ticket.ticketId, html);
    return ok({ ticketId: ticket.ticketId });
  };
  const changed = (ticketId: string, fields: ShownFacts["fields"], html: string | undefined) => {
    const ticket = at.tickets.get(ticketId);
    if (!ticket || ticket.isClosed) return no(ticket ? "closed" : "gone");
    at.fields.set(ticketId, fields);
    at.note(ticketId, html);
    return ok(undefined);
  };
  return {
    frameOrigins: ["https://counter.example", "https://eu.counter.example"],
    checkPage: async ({ form, headers }) => {
      if (headers["x-counter-key"] !== sharedKey) return err({ why: "shared_key" });
      const tokenHash = createHash("sha256")
        .update(form.visit ?? "")
        .digest("hex");
      return ok({ externalUserId: form.agent ?? "", tokenHash, tokenExpiresAtMs: Number(form.until) });
    },
    readTicket: async (ticketId) => {
      const ticket = at.tickets.get(ticketId);
      return ticket ? ok(ticket) : no("gone");
    },
    readMessages: async () => ok([]),
    readUser: async (externalId) => {
      const user = at.users.find((one) => one.externalId === externalId);
      return user ? ok(user) : err({ verdict: "refused", detail: "counter.nobody" });
    },
    updateTicket: async ({ ticketId, facts, privateNoteHtml }) =>
      changed(ticketId, shows(facts).fields, privateNoteHtml),
    clearTicket: async ({ ticketId, privateNoteHtml }) => changed(ticketId, EMPTY, privateNoteHtml),
    createTicket: async () => err({ verdict: "refused", detail: "counter.not_here" }),
    createFollowUp: async ({ caseId, closedTicketId, privateNoteHtml, assigneeId }) => {
      const closed = at.tickets.get(closedTicketId);
      if (!closed) return no("gone");
      const { isClosed: _, ...before } = closed;
      const ticketId = String(900 + at.tickets.size);
      return made({ ...before, ticketId, madeFor: { caseId, closedTicketId } }, privateNoteHtml, assigneeId);
    },
  };
}

export const counter = {
  role: "helpdesk",
  title: "Counter",
  settings,
  secrets: ["sharedKey"],
  origin: ({ host }) => `https://${host}`,
  webhook: {
    headers: ["x-counter-key"],
    read: async ({ rawBody, headers }, { sharedKey }) =>
      headers["x-counter-key"] === sharedKey
        ? ok({ deliveryId: rawBody, event: "mail", look: { at: "ticket", ticketId: rawBody } })
        : err("bad_signature"),
  },
  shows,
  pageHeaders: ["x-counter-key"],
  words: { en: words, es: words },
  test: async ({ board }) => ok({ account: board }),
  build,
} satisfies HelpdeskConnector<Settings>;

type Registry = typeof import("../../worker/connectors/registry.ts");

/** The registry as it would be with one more line. */
export function withCounter(registry: Registry): Registry {
  const connector = counter as unknown as ReturnType<Registry["connectorOf"]>;
  const isIt = (kind: string) => kind === "counter";
  return {
    ...registry,
    connectorOf: (kind) => (isIt(kind) ? connector : registry.connectorOf(kind)),
    titleOf: (kind) => (isIt(kind) ? counter.title : registry.titleOf(kind)),
  };
}
