/** A ticket, its requester and how their words came in, in two calls that go out together. */
import { mostDoubtful, type SenderFacts } from "../../../core/facts/sender.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { TicketText } from "../helpdesk.ts";
import type { ZendeskHttp } from "./http.ts";
import { madeForOf } from "./own-tickets.ts";
import { saidIn } from "./said.ts";
import { auditsAnswer, ticketWithUsers, type WireAudit, type WireTicket } from "./wire.ts";

/** The ticket with the requester's own first words; an agent may have opened it for them with words of their own. */
export async function readTicket(http: ZendeskHttp, ticketId: string): Promise<Result<TicketText, ConnectorFailure>> {
  const path = `/api/v2/tickets/${encodeURIComponent(ticketId)}`;
  const [read, history] = await Promise.all([
    http.read(`${path}.json?include=users`, ticketWithUsers),
    // The first hundred changes, the oldest first.
    http.read(`${path}/audits.json`, auditsAnswer),
  ]);
  if (!read.ok) return read;
  if (!history.ok) return history;
  const { ticket, users } = read.value;
  const requester = users.find(({ id }) => id === ticket.requester_id);
  if (!requester) return err({ verdict: "not_executed", detail: "zendesk.requester_not_told" });
  const madeFor = madeForOf(ticket.external_id);
  const said = history.value.audits.flatMap((audit) => saidBy(audit, ticket.requester_id));
  const [own, ...more] = said;
  const follows = ticket.via?.source?.rel === "follow_up" ? ticket.via.source.from?.ticket_id : undefined;
  const userVerified = requester.verified ?? null;
  const merged = [...new Set(history.value.audits.flatMap(mergedIn))].map(String);
  return ok({
    ticketId: String(ticket.id),
    subject: ticket.subject ?? "",
    // The first words of a ticket that we made are ours, and nothing that a patient asked for.
    body: own?.body ?? (madeFor ? "" : (ticket.description ?? "")),
    requesterName: requester.name,
    requesterEmail: requester.email ?? "",
    // Where an agent wrote first the requester's words came later than the ticket.
    receivedAtMs: Date.parse(own?.audit.created_at ?? ticket.created_at),
    sender:
      mostDoubtful(said.map(({ audit }) => senderOf(audit, ticket, userVerified))) ?? unsaid(ticket, userVerified),
    ...(more.length > 0 ? { later: more.flatMap(datedOf) } : {}),
    tags: ticket.tags,
    ...(merged.length > 0 ? { mergedIds: merged } : {}),
    ...(follows && !madeFor ? { answersClosedId: String(follows) } : {}),
    ...(madeFor ? { madeFor } : {}),
  });
}

/** What stands in an audit publicly in the requester's name. */
function saidBy(audit: WireAudit, requesterId: number): { readonly audit: WireAudit; readonly body: string }[] {
  return audit.events
    .filter((event) => event.type === "Comment" && event.public === true)
    .filter((event) => (event.author_id ?? audit.author_id) === requesterId)
    .map((event) => ({ audit, body: saidIn(event) }));
}

/** The tickets that an audit says were merged into its own. Only agents merge, and only the helpdesk says so. */
function mergedIn({ via }: WireAudit): number[] {
  const { rel, from } = via?.source ?? {};
  if (rel !== "merge" || !from) return [];
  return [...(from.ticket_ids ?? []), ...(from.ticket_id ? [from.ticket_id] : [])];
}

function datedOf({ audit, body }: { readonly audit: WireAudit; readonly body: string }) {
  return audit.created_at ? [{ body, receivedAtMs: Date.parse(audit.created_at) }] : [];
}

/** How the words of an audit came in. */
export function senderOf(audit: WireAudit, ticket: WireTicket, userVerified: boolean | null): SenderFacts {
  const { metadata, via, author_id } = audit;
  const options = Object.values(metadata?.flags_options ?? {});
  const isDoubted = metadata?.trusted === false || options.some(({ trusted }) => trusted === false);
  return {
    requesterId: String(ticket.requester_id),
    channel: via?.channel ?? "",
    rel: via?.source?.rel ?? null,
    flags: metadata?.flags ?? [],
    trusted: isDoubted ? false : (metadata?.trusted ?? null),
    ownWords: author_id === ticket.requester_id,
    userVerified,
  };
}

/** Nothing on the ticket was said by whoever is its requester now. */
function unsaid({ requester_id, via }: WireTicket, userVerified: boolean | null): SenderFacts {
  return {
    requesterId: String(requester_id),
    channel: via?.channel ?? "",
    rel: via?.source?.rel ?? null,
    flags: [],
    trusted: null,
    ownWords: false,
    userVerified,
  };
}
