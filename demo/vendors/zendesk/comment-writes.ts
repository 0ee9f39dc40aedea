import type { Account } from "./account.ts";
import { isoSeconds } from "./answers.ts";
import type { AuditEvent, CommentRecord, TicketRecord, UserRecord, Warnings } from "./records.ts";
import { invalid } from "./refusal.ts";
import { cleanBody, fillPlaceholders, htmlFromBody, plainFromHtml, safeHtml, truncated } from "./text.ts";
import type { CommentInput } from "./update-input.ts";

const MAX_COMMENTS = 5000;

/** Who changes a ticket, and through which channel (`api`, `web`, `email`). */
export interface Actor {
  readonly user: UserRecord;
  readonly channel: string;
  readonly rel?: string | null;
  readonly warnings?: Warnings;
}

/** How it came in, as comment and audit keep it. */
export const cameIn = ({ channel, rel = null, warnings = {} }: Actor) => ({ channel, rel, warnings });

/** @throws Refusal 422 for an empty comment, an unknown author, or one comment too many */
export function makeComment(
  account: Account,
  actor: Actor,
  ticket: TicketRecord,
  auditId: number,
  input: CommentInput,
) {
  if (account.comments(ticket.id).length >= MAX_COMMENTS) throw invalid("comment", "there are too many comments");
  const author = input.author_id === undefined ? actor.user : account.user(input.author_id);
  if (!author) throw invalid("author_id", "is unknown");
  const fill = (text: string, isHtml: boolean) =>
    author.role === "end-user" ? text : fillPlaceholders(text, placeholders(account, ticket, actor.user), isHtml);
  const isHtml = input.html_body !== undefined;
  const given = truncated(fill(input.html_body ?? cleanBody(input.body ?? "", actor.channel === "email"), isHtml));
  const plainBody = isHtml ? plainFromHtml(given) : given;
  if (plainBody === "") throw invalid("comment", "cannot be blank", "BlankValue");
  const comment: CommentRecord = {
    id: account.next("event", 9_000_001),
    ticketId: ticket.id,
    auditId,
    authorId: author.id,
    public: input.public ?? true,
    plainBody,
    htmlBody: isHtml ? safeHtml(given) : htmlFromBody(given),
    ...cameIn(actor),
    createdAtMs: account.clock(),
  };
  return comment;
}

function placeholders(account: Account, ticket: TicketRecord, current: UserRecord): Record<string, string> {
  const requester = account.user(ticket.requesterId);
  const [firstName = "", ...rest] = (requester?.name ?? "").split(" ");
  return {
    "ticket.id": String(ticket.id),
    "ticket.title": ticket.subject,
    "ticket.status": ticket.status,
    "ticket.tags": ticket.tags.join(" "),
    "ticket.external_id": ticket.externalId ?? "",
    "ticket.updated_at_with_timestamp": isoSeconds(ticket.updatedAtMs),
    "ticket.requester.name": requester?.name ?? "",
    "ticket.requester.first_name": firstName,
    "ticket.requester.last_name": rest.join(" "),
    "ticket.requester.email": requester?.email ?? "",
    "current_user.name": current.name,
    "current_user.email": current.email,
  };
}

/** The comment as its audit tells it. */
export function commentEvent(account: Account, comment: CommentRecord): AuditEvent {
  const { plainBody, htmlBody, authorId, auditId } = comment;
  return {
    id: account.next("event", 9_000_001),
    type: "Comment",
    public: comment.public,
    body: plainBody,
    html_body: htmlBody,
    plain_body: plainBody,
    author_id: authorId,
    audit_id: auditId,
  };
}
