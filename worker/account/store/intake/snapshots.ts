import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { CommandContext } from "../context.ts";
import { ofSame } from "../people/same-patient.ts";
import { keptSinceMs } from "../privacy/kept-days.ts";
import type { Sql } from "../sql.ts";
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

/** Of a ticket's row `t`: its cases have been closed for so long, or it has none and was read so long ago; and nobody holds any of it. */
const IS_OLD = `(CASE WHEN EXISTS (SELECT 1 FROM case_ticket c WHERE c.helpdesk = t.helpdesk AND c.ticket_id = t.ticket_id)
    THEN NOT EXISTS (SELECT 1 FROM case_ticket c JOIN refund_case r ON r.id = c.case_id
      WHERE c.helpdesk = t.helpdesk AND c.ticket_id = t.ticket_id AND coalesce(r.closed_at_ms, r.set_aside_at_ms, ?1) >= ?1)
    ELSE t.read_at_ms < ?2 END)
  AND NOT EXISTS (SELECT 1 FROM case_ticket c JOIN refund_case r ON r.id = c.case_id
    JOIN legal_hold h ON ${ofSame("h.patient_id", "r.patient_id")} AND h.ended_at_ms IS NULL AND (h.case_id IS NULL OR h.case_id = r.id)
    WHERE c.helpdesk = t.helpdesk AND c.ticket_id = t.ticket_id)
  AND NOT EXISTS (SELECT 1 FROM ticket_match m JOIN legal_hold h ON ${ofSame("h.patient_id", "m.patient_id")} AND h.ended_at_ms IS NULL AND h.case_id IS NULL
    WHERE m.helpdesk = t.helpdesk AND m.ticket_id = t.ticket_id)`;

/** How many tickets have words that old. */
export const oldMails = (sql: Sql, closedBeforeMs: number, readBeforeMs: number): number =>
  sql.one<{ n: number }>(`SELECT count(*) AS n FROM ticket_snapshot AS t WHERE ${IS_OLD}`, closedBeforeMs, readBeforeMs)
    ?.n ?? 0;

/** Words of mails go a while after their matter is over: who needs them reads them at the helpdesk. */
export function dropOldSnapshots(context: CommandContext): void {
  const since = [keptSinceMs(context, "mail"), keptSinceMs(context, "mail_without_case")];
  const dropped = context.sql.change(`DELETE FROM ticket_snapshot AS t WHERE ${IS_OLD}`, ...since);
  const silenced = context.sql.change(
    `UPDATE reply AS t SET quote = NULL WHERE quote IS NOT NULL AND ${IS_OLD}`,
    ...since,
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
