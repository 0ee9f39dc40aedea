import type { Written } from "./ticket-writes.ts";
import type { Webhooks } from "./webhooks.ts";

/** The account's one trigger: a new ticket, and later every public comment by the requester. */
export function announceWritten(webhooks: Webhooks, { ticket, comment }: Written, isNew: boolean): void {
  const ticket_id = String(ticket.id);
  const comment_id = comment && String(comment.id);
  if (isNew) webhooks.queue({ ticket_id, event: "ticket.created", ...(comment_id ? { comment_id } : {}) });
  else if (comment_id && comment?.public && comment.authorId === ticket.requesterId) {
    webhooks.queue({ ticket_id, event: "comment.added", comment_id });
  }
}
