/** Tickets that leave a case in which nothing was decided, and the case that is left behind. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { callingTasks, closeTaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import { caseIdOfTicket, ticketsOfCase } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";
import { standingOf } from "../intake/found.ts";
import { linkTicket, syncCase } from "./cases.ts";

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

/** To whom a ticket was matched, whom it was said to be about, and how they were verified. */
export function forgetWriter({ sql }: CommandContext, { helpdesk, ticketId }: TicketRef): void {
  sql.run("DELETE FROM ticket_match WHERE helpdesk = ? AND ticket_id = ?", helpdesk, ticketId);
  sql.run("DELETE FROM ticket_who WHERE helpdesk = ? AND ticket_id = ?", helpdesk, ticketId);
}

/** Takes a ticket and its conversation out of their case. What was known of who writes goes too, for it was said of somebody else. */
export function takeOut(context: CommandContext, caseId: string, ticket: TicketRef): TakenTicket[] {
  const { sql } = context;
  const taken = conversationOf(sql, caseId, ticket);
  for (const { helpdesk, ticketId } of taken) {
    sql.run("DELETE FROM case_ticket WHERE helpdesk = ? AND ticket_id = ?", helpdesk, ticketId);
    forgetWriter(context, { helpdesk, ticketId });
    context.record("case.unlinked", caseId, { helpdesk, ticketId });
  }
  return taken;
}

/** A ticket that stood alone because nobody knew its purchase goes into the purchase's open case; its own is set aside. */
export function joinCase(context: CommandContext, caseId: string, ticket: TicketRef, personId: string): void {
  const before = caseIdOfTicket(context.sql, ticket);
  if (before === undefined) linkTicket(context, caseId, ticket);
  if (before === undefined || before === caseId) return;
  moveTicket(context, ticket, before, caseId);
  setAsideIfEmpty(context, before, personId);
}

/** From one case of a patient into another of theirs; who was found to write stays known. */
function moveTicket(context: CommandContext, ticket: TicketRef, from: string, to: string): void {
  const { helpdesk, ticketId } = ticket;
  context.sql.run("UPDATE case_ticket SET case_id = ? WHERE helpdesk = ? AND ticket_id = ?", to, helpdesk, ticketId);
  context.record("case.unlinked", from, { helpdesk, ticketId });
  context.record("case.linked", to, { helpdesk, ticketId });
}

/** A case that no ticket stands in any more waits for nobody: its tasks end, its lines are free, and its record stays. */
export function setAsideIfEmpty(context: CommandContext, caseId: string, personId: string): void {
  const { sql } = context;
  // What was found in the records needs no ticket to stand, nor does what the bank asks.
  const stands = standingOf(sql, caseId).length > 0 || callingTasks(sql, caseId).length > 0;
  if (ticketsOfCase(sql, caseId).length === 0 && !stands) setAside(context, caseId, personId);
  syncCase(context, caseId);
}

/** `syncCase` is the caller's. */
export function setAside(context: CommandContext, caseId: string, personId: string): void {
  const { sql, nowMs } = context;
  for (const task of tasksOfCase(sql, caseId)) if (task.doneAtMs === null) closeTaskRow(context, task, personId);
  sql.run("UPDATE refund_case SET set_aside_at_ms = ?, asked_at_ms = NULL WHERE id = ?", nowMs, caseId);
  context.record("case.set_aside", caseId, {});
}
