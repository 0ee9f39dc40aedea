/** Tickets of a case that the helpdesk closed, and those that follow them, as rows. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { insertFollowUp, insertMadeTicket, markClosed } from "../../store/case/case-tickets.ts";
import { caseById, isMixed, isSetAside } from "../../store/case/cases.ts";
import { copyMatch, insertOwnMatch } from "../../store/case/ticket-match.ts";
import { caseIdOfTicket, hasOpenTicket, isClosedTicket, ticketMatch } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { isSamePatient } from "../../store/people/same-patient.ts";
import type { Sql } from "../../store/sql.ts";
import { tellTickets } from "./cases.ts";

/** The helpdesk says that a ticket can never change again. Answers whether that is news. */
export function closeTicket(context: CommandContext, ticket: TicketRef): boolean {
  if (isClosedTicket(context.sql, ticket)) return false;
  markClosed(context.sql, ticket, context.nowMs);
  return true;
}

/**
 * Ties the ticket that follows a closed one to its case, once: the case it has now, should it have been matched anew. The same person
 * writes in both, so what was found out about them goes along: whom the ticket was matched to, whom it was said to be about, and how they
 * were verified. Then it is told what the closed one could not be. One that a person has matched to somebody else meanwhile stays out.
 */
export function linkFollowUp(
  context: CommandContext,
  madeFor: string,
  ticket: TicketRef,
  closedTicketId: string,
): void {
  const { sql } = context;
  const { helpdesk, ticketId } = ticket;
  const caseId = caseIdOfTicket(sql, { helpdesk, ticketId: closedTicketId }) ?? madeFor;
  const patientId = caseById(sql, caseId)?.patientId;
  const matched = ticketMatch(sql, ticket)?.patientId;
  if (matched && patientId && !isSamePatient(sql, matched, patientId)) return;
  if (!insertFollowUp(sql, caseId, ticket, closedTicketId)) return;
  closeTicket(context, { helpdesk, ticketId: closedTicketId });
  copyMatch(sql, ticket, closedTicketId);
  context.record("ticket.followed_up", caseId, { helpdesk, ticketId, of: closedTicketId });
  tellTickets(context, caseId);
}

/** Whether a case is to be answered in a ticket of its own: it has none that is open, has not ended, and holds nothing of another patient's. */
export const needsTicket = (sql: Sql, caseId: string): boolean =>
  !hasOpenTicket(sql, caseId) && !isSetAside(sql, caseId) && !isMixed(sql, caseId);

/**
 * Ties the ticket that was made for a case to it, once, as the patient's whose case it is, and tells it what there is to tell. A case that
 * needs none any more, since the helpdesk was asked for it, stays as it is. Answers whether the ticket is the case's.
 */
export function linkOwnTicket(context: CommandContext, caseId: string, ticket: TicketRef): boolean {
  const { sql, nowMs } = context;
  const { helpdesk, ticketId } = ticket;
  const linkedTo = caseIdOfTicket(sql, ticket);
  if (linkedTo !== undefined) return linkedTo === caseId;
  const patientId = caseById(sql, caseId)?.patientId;
  if (!patientId || !needsTicket(sql, caseId)) return false;
  insertMadeTicket(sql, caseId, ticket);
  insertOwnMatch(sql, ticket, patientId, nowMs);
  context.record("ticket.made", caseId, { helpdesk, ticketId });
  tellTickets(context, caseId);
  return true;
}
