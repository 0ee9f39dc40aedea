/**
 * Tickets that we make: one that follows a closed ticket, which never changes again (`via_followup_source_id` of Zendesk's Tickets API), and
 * one for a case that has none. Each is made once, however often it is ordered.
 */
import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { FollowUpOrder, TicketOrder, TicketText } from "../helpdesk.ts";
import { parsed, type ZendeskHttp } from "./http.ts";
import { withoutPlaceholders } from "./ticket-writer.ts";
import { ticketAnswer, ticketsAnswer } from "./wire.ts";

type Answer<T> = Promise<Result<T, ConnectorFailure>>;

/** The ticket's `external_id`: by it a ticket that was made, but whose answer was lost, is found again. */
const externalIdOf = ({ caseId, closedTicketId }: NonNullable<TicketText["madeFor"]>): string =>
  `makegood:${caseId}${closedTicketId === undefined ? "" : `:${closedTicketId}`}`;

/** Only agents and the API can set an external id, so no patient can claim a case with it. */
export function madeForOf(externalId: string | null | undefined): TicketText["madeFor"] {
  const parts = /^makegood:([0-9A-HJKMNP-TV-Z]{26})(?::(\d{1,18}))?$/.exec(externalId ?? "");
  if (!parts?.[1]) return undefined;
  return { caseId: parts[1], ...(parts[2] ? { closedTicketId: parts[2] } : {}) };
}

/**
 * Makes the one ticket that follows a closed one, or finds it. Looked for first, because Zendesk forgets the key after two hours; created
 * under the key, because a try that is still under way is in no list yet. The order says nothing that changes between two tries.
 */
export async function createFollowUp(http: ZendeskHttp, order: FollowUpOrder): Answer<{ ticketId: string }> {
  const externalId = externalIdOf(order);
  const known = await find(http, externalId);
  if (!known.ok || known.value) return known.ok ? ok({ ticketId: known.value ?? "" }) : known;
  const closed = await http.read(`/api/v2/tickets/${encodeURIComponent(order.closedTicketId)}.json`, ticketAnswer);
  if (!closed.ok) return closed;
  const { ticket } = closed.value;
  // Of a ticket that is not closed Zendesk would make an unrelated one without a word.
  if (ticket.status !== "closed") return err({ verdict: "refused", detail: "zendesk.ticket_not_closed" });
  const after = { via_followup_source_id: ticket.id, requester_id: ticket.requester_id, subject: ticket.subject ?? "" };
  return make(http, after, order, externalId);
}

/** As `createFollowUp`, for a case without a ticket; a requester whom Zendesk does not know becomes a user of it. */
export async function createTicket(http: ZendeskHttp, order: TicketOrder): Answer<{ ticketId: string }> {
  const externalId = externalIdOf({ caseId: order.caseId });
  const known = await find(http, externalId);
  if (!known.ok || known.value) return known.ok ? ok({ ticketId: known.value ?? "" }) : known;
  const { name, email } = order.requester;
  return make(http, { requester: { name, email }, subject: order.subject }, order, externalId);
}

/** The number of the ticket that was made under this id; undefined where none was. */
async function find(http: ZendeskHttp, externalId: string): Answer<string | undefined> {
  const known = await http.read(`/api/v2/tickets.json?external_id=${encodeURIComponent(externalId)}`, ticketsAnswer);
  if (!known.ok) return known;
  const first = known.value.tickets.map(({ id }) => id).sort((a, b) => a - b)[0];
  return ok(first === undefined ? undefined : String(first));
}

async function make(
  http: ZendeskHttp,
  about: object,
  { privateNoteHtml, assigneeId }: Pick<TicketOrder, "privateNoteHtml" | "assigneeId">,
  externalId: string,
): Answer<{ ticketId: string }> {
  const body = {
    ...about,
    external_id: externalId,
    status: "open",
    comment: { html_body: withoutPlaceholders(privateNoteHtml), public: false },
  };
  const owner = assigneeId !== undefined && /^\d{1,15}$/.test(assigneeId) ? Number(assigneeId) : undefined;
  const assigned = owner === undefined ? {} : { assignee_id: owner };
  const made = await create(http, { ...body, ...assigned }, externalId);
  const isRefused = !made.ok && made.error.detail === "zendesk.422";
  // Whoever owns the case may have left the helpdesk: better a ticket of nobody's than none.
  return isRefused && owner !== undefined ? create(http, body, `${externalId}:unassigned`) : made;
}

async function create(http: ZendeskHttp, ticket: object, key: string): Answer<{ ticketId: string }> {
  const made = await http.create("/api/v2/tickets.json", { ticket }, key);
  if (!made.ok) {
    // The key came with another body before: something was made, and the next look will find it.
    return made.error.detail === "zendesk.400" ? err({ verdict: "unknown", detail: "zendesk.key_used" }) : made;
  }
  if (made.value.status === 409) return err({ verdict: "unknown", detail: "zendesk.409" });
  const read = parsed(made.value, ticketAnswer, "unknown");
  return read.ok ? ok({ ticketId: String(read.value.ticket.id) }) : read;
}
