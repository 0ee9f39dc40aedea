/** The tickets of cases, as they come in, move, close and go. Events are the callers'. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { Sql } from "../sql.ts";

/** A ticket belongs to one case, the first. Answers whether it was free. */
export const insertCaseTicket = (sql: Sql, caseId: string, { helpdesk, ticketId }: TicketRef): boolean =>
  sql.change(
    "INSERT INTO case_ticket (helpdesk, ticket_id, case_id) VALUES (?, ?, ?) ON CONFLICT (helpdesk, ticket_id) DO NOTHING",
    helpdesk,
    ticketId,
    caseId,
  ) > 0;

/** The ticket that follows a closed one. Answers whether it was free. */
export const insertFollowUp = (
  sql: Sql,
  caseId: string,
  { helpdesk, ticketId }: TicketRef,
  closedTicketId: string,
): boolean =>
  sql.change(
    "INSERT INTO case_ticket (helpdesk, ticket_id, case_id, follow_up_of) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
    helpdesk,
    ticketId,
    caseId,
    closedTicketId,
  ) > 0;

/** A ticket that we made for a case. */
export function insertMadeTicket(sql: Sql, caseId: string, { helpdesk, ticketId }: TicketRef): void {
  sql.run(
    "INSERT INTO case_ticket (helpdesk, ticket_id, case_id, made_for_case) VALUES (?, ?, ?, 1)",
    helpdesk,
    ticketId,
    caseId,
  );
}

export const isMadeTicket = (sql: Sql, { helpdesk, ticketId }: TicketRef): boolean =>
  sql.one(
    "SELECT 1 FROM case_ticket WHERE helpdesk = ? AND ticket_id = ? AND made_for_case = 1",
    helpdesk,
    ticketId,
  ) !== undefined;

export function putIntoCase(sql: Sql, caseId: string, { helpdesk, ticketId }: TicketRef): void {
  sql.run("UPDATE case_ticket SET case_id = ? WHERE helpdesk = ? AND ticket_id = ?", caseId, helpdesk, ticketId);
}

export function deleteCaseTicket(sql: Sql, { helpdesk, ticketId }: TicketRef): void {
  sql.run("DELETE FROM case_ticket WHERE helpdesk = ? AND ticket_id = ?", helpdesk, ticketId);
}

export function markClosed(sql: Sql, { helpdesk, ticketId }: TicketRef, atMs: number): void {
  sql.run("UPDATE case_ticket SET closed_at_ms = ? WHERE helpdesk = ? AND ticket_id = ?", atMs, helpdesk, ticketId);
}

/** What the helpdesk said of a ticket before it came into its case. */
export function writeCourse(
  sql: Sql,
  { helpdesk, ticketId }: TicketRef,
  { closedAtMs, followUpOf }: Pick<TakenTicket, "closedAtMs" | "followUpOf">,
): void {
  sql.run(
    "UPDATE case_ticket SET closed_at_ms = ?, follow_up_of = ? WHERE helpdesk = ? AND ticket_id = ?",
    closedAtMs,
    followUpOf,
    helpdesk,
    ticketId,
  );
}

/** Null where the helpdesk knows it again. */
export function writeGone(sql: Sql, { helpdesk, ticketId }: TicketRef, atMs: number | null): void {
  sql.run("UPDATE case_ticket SET gone_at_ms = ? WHERE helpdesk = ? AND ticket_id = ?", atMs, helpdesk, ticketId);
}

/** A ticket with what the helpdesk said of it. */
export interface TakenTicket extends TicketRef {
  readonly closedAtMs: number | null;
  readonly followUpOf: string | null;
}

/** A ticket with those of its case that it follows and that follow it, oldest first: one person wrote them all. */
export function conversationOf(sql: Sql, caseId: string, ticket: TicketRef): TakenTicket[] {
  return sql.all<TakenTicket>(
    `WITH RECURSIVE talk (ticket_id) AS (
       SELECT ?3 UNION SELECT CASE WHEN t.ticket_id = k.ticket_id THEN t.follow_up_of ELSE t.ticket_id END
       FROM talk k JOIN case_ticket t ON t.case_id = ?1 AND t.helpdesk = ?2 AND t.follow_up_of IS NOT NULL
         AND (t.ticket_id = k.ticket_id OR t.follow_up_of = k.ticket_id))
     SELECT helpdesk, ticket_id AS ticketId, closed_at_ms AS closedAtMs, follow_up_of AS followUpOf FROM case_ticket
     WHERE case_id = ?1 AND helpdesk = ?2 AND ticket_id IN (SELECT ticket_id FROM talk) ORDER BY length(ticket_id), ticket_id`,
    caseId,
    ticket.helpdesk,
    ticket.ticketId,
  );
}
