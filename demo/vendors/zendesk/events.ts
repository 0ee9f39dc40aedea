import type { Written } from "./ticket-writes.ts";
import type { Webhooks } from "./webhooks.ts";

/** The account's triggers: a new ticket, and later every public comment: by its requester or another end user, or by staff. */
export function announceWritten(
  webhooks: Webhooks,
  { ticket, comment }: Written,
  { isNew, byEndUser }: { readonly isNew: boolean; readonly byEndUser: boolean },
): void {
  const ticket_id = String(ticket.id);
  const comment_id = comment && String(comment.id);
  if (isNew) webhooks.queue({ ticket_id, event: "ticket.created", ...(comment_id ? { comment_id } : {}) });
  else if (comment_id && comment?.public) {
    const isPatients = byEndUser || comment.authorId === ticket.requesterId;
    webhooks.queue({ ticket_id, event: isPatients ? "comment.added" : "comment.sent", comment_id });
  }
}
