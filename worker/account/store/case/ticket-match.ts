/** To whom a ticket is matched, and whom it was said to be about, as they are written. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { Sql } from "../sql.ts";

/** A person's word: it takes the place of what was known of who writes, and of how they were verified. */
export function writeMatch(
  sql: Sql,
  { helpdesk, ticketId }: TicketRef,
  {
    patientId,
    byPerson,
    matchedAtMs,
  }: { readonly patientId: string; readonly byPerson: string; readonly matchedAtMs: number },
): void {
  sql.run(
    `INSERT INTO ticket_match (helpdesk, ticket_id, patient_id, by_person, matched_at_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (helpdesk, ticket_id) DO UPDATE SET patient_id = excluded.patient_id, by_person = excluded.by_person,
       matched_at_ms = excluded.matched_at_ms, verified_how = NULL, verified_by = NULL, verified_at_ms = NULL, verified_text_id = NULL,
       verified_requester_id = NULL, verified_email_hash = NULL`,
    helpdesk,
    ticketId,
    patientId,
    byPerson,
    matchedAtMs,
  );
}

/** How somebody established that the patient is who writes, and of which requester. */
export function writeVerified(
  sql: Sql,
  { helpdesk, ticketId }: TicketRef,
  check: {
    readonly how: string;
    readonly by: string;
    readonly atMs: number;
    readonly textId: string;
    readonly requesterId: string | null;
    readonly emailHash: string | null;
  },
): void {
  sql.run(
    `UPDATE ticket_match SET verified_how = ?, verified_by = ?, verified_at_ms = ?, verified_text_id = ?,
       verified_requester_id = ?, verified_email_hash = ? WHERE helpdesk = ? AND ticket_id = ?`,
    check.how,
    check.by,
    check.atMs,
    check.textId,
    check.requesterId,
    check.emailHash,
    helpdesk,
    ticketId,
  );
}

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

export function forgetMatch(sql: Sql, { helpdesk, ticketId }: TicketRef): void {
  sql.run("DELETE FROM ticket_match WHERE helpdesk = ? AND ticket_id = ?", helpdesk, ticketId);
}

/** Whom a ticket was said to be about. */
export function forgetWho(sql: Sql, { helpdesk, ticketId }: TicketRef): void {
  sql.run("DELETE FROM ticket_who WHERE helpdesk = ? AND ticket_id = ?", helpdesk, ticketId);
}

/** To whom a ticket was matched, whom it was said to be about, and how they were verified. */
export function forgetWriter(sql: Sql, ticket: TicketRef): void {
  forgetMatch(sql, ticket);
  forgetWho(sql, ticket);
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
