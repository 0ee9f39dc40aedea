import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { CommandContext } from "../context.ts";
import type { Snapshot } from "./snapshot.ts";

/** A patient's words are kept as long as a matter usually lasts, and then read at the helpdesk again if anybody asks. */
export const KEEP_MS = 180 * 24 * 3_600_000;

export function keepSnapshot(context: CommandContext, ticket: TicketRef, snapshot: Snapshot): void {
  const { subject, body, requesterName, requesterEmail, receivedAtMs, sender, requesterChangedAtMs } = snapshot;
  context.sql.run(
    `INSERT INTO ticket_snapshot (helpdesk, ticket_id, subject, body, requester_name, requester_email, received_at_ms, read_at_ms,
       delete_after_ms, sender_json, requester_changed_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (helpdesk, ticket_id) DO NOTHING`,
    ticket.helpdesk,
    ticket.ticketId,
    subject,
    body,
    requesterName,
    requesterEmail,
    receivedAtMs,
    snapshot.readAtMs ?? context.nowMs,
    context.nowMs + KEEP_MS,
    sender ? JSON.stringify(sender) : null,
    requesterChangedAtMs ?? null,
  );
}

/** Nobody needs the words any more. The event is the caller's. */
export function dropSnapshot({ sql }: CommandContext, { helpdesk, ticketId }: TicketRef): void {
  sql.run("DELETE FROM ticket_snapshot WHERE helpdesk = ? AND ticket_id = ?", helpdesk, ticketId);
}

export function dropOldSnapshots(context: CommandContext): void {
  const dropped = context.sql.change("DELETE FROM ticket_snapshot WHERE delete_after_ms < ?", context.nowMs);
  const silenced = context.sql.change(
    "UPDATE reply SET quote = NULL WHERE delete_after_ms < ? AND quote IS NOT NULL",
    context.nowMs,
  );
  if (dropped + silenced > 0) context.record("snapshots.dropped", undefined, { count: dropped + silenced });
}

/** What a ticket has become; nothing happens where it is not kept. */
export function rewriteSnapshot({ sql, nowMs }: CommandContext, ticket: TicketRef, snapshot: Snapshot): void {
  const { subject, body, requesterName, requesterEmail, receivedAtMs, sender, requesterChangedAtMs } = snapshot;
  sql.run(
    `UPDATE ticket_snapshot SET subject = ?, body = ?, received_at_ms = ?, requester_name = ?, requester_email = ?, sender_json = ?,
       requester_changed_at_ms = ?, read_at_ms = ? WHERE helpdesk = ? AND ticket_id = ?`,
    subject,
    body,
    receivedAtMs,
    requesterName,
    requesterEmail,
    sender ? JSON.stringify(sender) : null,
    requesterChangedAtMs ?? null,
    snapshot.readAtMs ?? nowMs,
    ticket.helpdesk,
    ticket.ticketId,
  );
}
