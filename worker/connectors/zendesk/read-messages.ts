/** What was written publicly on a ticket since an instant, by others than staff. */
import { ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { TicketMessage } from "../helpdesk.ts";
import type { ZendeskHttp } from "./http.ts";
import { senderOf } from "./read-ticket.ts";
import { saidIn } from "./said.ts";
import { auditAnswer, commentsAnswer, ticketWithUsers, type WireTicket } from "./wire.ts";

/** So many comments are looked through, and so many of them kept, the newest. */
const COMMENTS_READ = 50;
const MESSAGES_MOST = 10;
/** A reader reads no further. */
const CHARACTERS_MOST = 100_000;

/**
 * Two calls, and one for each message of the requester: only its own change says whether they wrote it themselves, or an agent in their name.
 */
export async function readMessages(
  http: ZendeskHttp,
  ticketId: string,
  sinceMs: number,
): Promise<Result<readonly TicketMessage[], ConnectorFailure>> {
  const path = `/api/v2/tickets/${encodeURIComponent(ticketId)}`;
  const [read, said] = await Promise.all([
    http.read(`${path}.json?include=users`, ticketWithUsers),
    http.read(`${path}/comments.json?include=users&sort_order=desc&per_page=${COMMENTS_READ}`, commentsAnswer),
  ]);
  if (!read.ok) return read;
  if (!said.ok) return said;
  const { ticket, users } = read.value;
  const requester = users.find(({ id }) => id === ticket.requester_id);
  const roles = new Map([...users, ...said.value.users].map(({ id, role }) => [id, role]));
  const written = said.value.comments
    .filter((comment) => comment.public && Date.parse(comment.created_at) >= sinceMs)
    .filter(({ author_id }) => author_id === ticket.requester_id || roles.get(author_id) === "end-user")
    .slice(0, MESSAGES_MOST)
    .reverse();
  const messages: TicketMessage[] = [];
  for (const comment of written) {
    const told = {
      messageId: String(comment.id),
      body: saidIn(comment).slice(0, CHARACTERS_MOST),
      writtenAtMs: Date.parse(comment.created_at),
    };
    if (comment.author_id !== ticket.requester_id) {
      messages.push(told);
      continue;
    }
    const change = await changeOf(http, path, comment.audit_id ?? undefined, ticket, requester?.verified ?? null);
    if (!change.ok) return change;
    messages.push({ ...told, sender: change.value });
  }
  return ok(messages);
}

/** How a comment of the requester came in; where its change cannot be told, as words that somebody entered. */
async function changeOf(
  http: ZendeskHttp,
  path: string,
  auditId: number | undefined,
  ticket: WireTicket,
  userVerified: boolean | null,
): Promise<Result<NonNullable<TicketMessage["sender"]>, ConnectorFailure>> {
  const unknown = { events: [] };
  if (auditId === undefined) return ok(senderOf(unknown, ticket, userVerified));
  const read = await http.read(`${path}/audits/${auditId}.json`, auditAnswer);
  if (read.ok) return ok(senderOf(read.value.audit, ticket, userVerified));
  return read.error.verdict === "refused" ? ok(senderOf(unknown, ticket, userVerified)) : read;
}
