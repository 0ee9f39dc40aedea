/** A closed ticket never changes again: Zendesk lets another follow it (`via_followup_source_id`, facts sheet zendesk 5.6). */
import { err, ok, type Result } from "../../../core/result.ts";
import { parsed, type ZendeskHttp } from "./http.ts";
import type { ConnectorFailure, FollowUpOrder, TicketText } from "./port.ts";
import { withoutPlaceholders } from "./ticket-writer.ts";
import { ticketAnswer, ticketsAnswer } from "./wire.ts";

type Answer<T> = Promise<Result<T, ConnectorFailure>>;

/** The ticket's `external_id`: by it a ticket that was made, but whose answer was lost, is found again. */
const externalIdOf = ({ caseId, closedTicketId }: FollowUpOrder): string => `makegood:${caseId}:${closedTicketId}`;

/** Only agents and the API can set an external id, so no patient can claim a case with it. */
export function followUpOf(externalId: string | null | undefined): TicketText["followUp"] {
  const parts = /^makegood:([0-9A-HJKMNP-TV-Z]{26}):(\d{1,18})$/.exec(externalId ?? "");
  return parts?.[1] && parts[2] ? { caseId: parts[1], closedTicketId: parts[2] } : undefined;
}

/**
 * Makes the one ticket that follows a closed one, or finds it. Looked for first, because Zendesk forgets the key after two hours; created
 * under the key, because a try that is still under way is in no list yet. The order says nothing that changes between two tries.
 */
export async function createFollowUp(http: ZendeskHttp, order: FollowUpOrder): Answer<{ ticketId: string }> {
  const externalId = externalIdOf(order);
  const known = await http.read(`/api/v2/tickets.json?external_id=${encodeURIComponent(externalId)}`, ticketsAnswer);
  if (!known.ok) return known;
  const first = known.value.tickets.map(({ id }) => id).sort((a, b) => a - b)[0];
  if (first !== undefined) return ok({ ticketId: String(first) });
  const closed = await http.read(`/api/v2/tickets/${encodeURIComponent(order.closedTicketId)}.json`, ticketAnswer);
  if (!closed.ok) return closed;
  const { ticket } = closed.value;
  // Of a ticket that is not closed Zendesk would make an unrelated one without a word.
  if (ticket.status !== "closed") return err({ verdict: "refused", detail: "zendesk.ticket_not_closed" });
  const body = {
    via_followup_source_id: ticket.id,
    requester_id: ticket.requester_id,
    external_id: externalId,
    subject: ticket.subject ?? "",
    status: "open",
    comment: { html_body: withoutPlaceholders(order.privateNoteHtml), public: false },
  };
  const assigned = order.assigneeId === undefined ? {} : { assignee_id: Number(order.assigneeId) };
  const made = await create(http, { ...body, ...assigned }, externalId);
  const isRefused = !made.ok && made.error.detail === "zendesk.422";
  // Whoever owns the case may have left the helpdesk: better a ticket of nobody's than none.
  return isRefused && order.assigneeId !== undefined ? create(http, body, `${externalId}:unassigned`) : made;
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
