/** To whom a ticket is matched, and whom it was said to be about, as they are written. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { Sql } from "../sql.ts";

/** As nobody's word: we know it by ourselves. What stands there already stays. */
export function insertOwnMatch(sql: Sql, { helpdesk, ticketId }: TicketRef, patientId: string, nowMs: number): void {
  sql.run(
    `INSERT INTO ticket_match (helpdesk, ticket_id, patient_id, matched_at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (helpdesk, ticket_id) DO NOTHING`,
    helpdesk,
    ticketId,
    patientId,
    nowMs,
  );
}

/** What was found out about who writes in one ticket goes along to the other, with how they were verified. */
export function copyMatch(sql: Sql, { helpdesk, ticketId }: TicketRef, fromTicketId: string): void {
  sql.run(
    `INSERT INTO ticket_match (helpdesk, ticket_id, patient_id, by_person, matched_at_ms, verified_how, verified_by, verified_at_ms,
       verified_text_id, verified_requester_id, verified_email_hash)
     SELECT helpdesk, ?, patient_id, by_person, matched_at_ms, verified_how, verified_by, verified_at_ms, verified_text_id,
       verified_requester_id, verified_email_hash
     FROM ticket_match WHERE helpdesk = ? AND ticket_id = ? ON CONFLICT (helpdesk, ticket_id) DO NOTHING`,
    ticketId,
    helpdesk,
    fromTicketId,
  );
  sql.run(
    `INSERT INTO ticket_who (helpdesk, ticket_id, about, has_died, said_by, said_at_ms)
     SELECT helpdesk, ?, about, has_died, said_by, said_at_ms FROM ticket_who WHERE helpdesk = ? AND ticket_id = ?
     ON CONFLICT (helpdesk, ticket_id) DO NOTHING`,
    ticketId,
    helpdesk,
    fromTicketId,
  );
}

/** To whom a ticket was matched, whom it was said to be about, and how they were verified. */
export function forgetWriter(sql: Sql, { helpdesk, ticketId }: TicketRef): void {
  sql.run("DELETE FROM ticket_match WHERE helpdesk = ? AND ticket_id = ?", helpdesk, ticketId);
  sql.run("DELETE FROM ticket_who WHERE helpdesk = ? AND ticket_id = ?", helpdesk, ticketId);
}

/** What somebody established about who writes was about another. */
export function forgetCheck(sql: Sql, { helpdesk, ticketId }: TicketRef): void {
  sql.run(
    `UPDATE ticket_match SET verified_how = NULL, verified_by = NULL, verified_at_ms = NULL, verified_text_id = NULL,
       verified_requester_id = NULL, verified_email_hash = NULL WHERE helpdesk = ? AND ticket_id = ?`,
    helpdesk,
    ticketId,
  );
}
