import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { linkFollowUp } from "../../domain/case/case-tickets.ts";
import { linkTicket } from "../../domain/case/cases.ts";
import { matchRequester } from "../../domain/people/match.ts";
import { isOfAnother } from "../../domain/people/of-another.ts";
import { caseById, linesOfCase } from "../../store/case/cases.ts";
import { caseIdOfTicket, ticketMatch, ticketSnapshot } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { isSamePatient } from "../../store/people/same-patient.ts";
import { namedIn } from "./place-ticket.ts";

/**
 * The requester answered on a ticket that is closed, and the helpdesk made a new one of it: it belongs to the closed one's case, and its words
 * are read as a reply. False where that ticket has no case, somebody else answered, the mail names another purchase, whoever wrote for
 * another patient writes of themself, or whoever wrote of themself asks for another.
 */
export function joinAnswered(
  context: CommandContext,
  ticket: TicketRef,
  closedTicketId: string,
  snapshot: Snapshot,
): boolean {
  const { sql } = context;
  const { helpdesk, ticketId } = ticket;
  if (caseIdOfTicket(sql, ticket) !== undefined) return true;
  const caseId = caseIdOfTicket(sql, { helpdesk, ticketId: closedTicketId });
  if (caseId === undefined || !isSameWriter(context, ticket, closedTicketId, caseId, snapshot)) return false;
  if (isOfAnother(sql, ticket, { helpdesk, ticketId: closedTicketId }, caseId, snapshot)) return false;
  const lines = linesOfCase(sql, caseId);
  const named = namedIn(context, ticket, snapshot);
  if (named.length > 0 && lines.length > 0 && !named.some((lineId) => lines.includes(lineId))) return false;
  linkFollowUp(context, caseId, ticket, closedTicketId);
  // Of several answers to one closed ticket only one can follow it.
  if (caseIdOfTicket(sql, ticket) === undefined && ticketMatch(sql, ticket) === undefined)
    linkTicket(context, caseId, ticket);
  if (caseIdOfTicket(sql, ticket) === undefined) return false;
  context.queue("read_replies", { helpdesk, ticketId });
  return true;
}

/** Whoever stood in copy can answer as well: what they write is no part of the patient's matter, and the matter is not theirs to hear of. */
function isSameWriter(
  { sql }: CommandContext,
  ticket: TicketRef,
  closedTicketId: string,
  caseId: string,
  snapshot: Snapshot,
): boolean {
  const before = ticketSnapshot(sql, { helpdesk: ticket.helpdesk, ticketId: closedTicketId })?.sender?.requesterId;
  if (before !== undefined && before === snapshot.sender?.requesterId) return true;
  const patientId = caseById(sql, caseId)?.patientId;
  return patientId != null && isSamePatient(sql, patientId, matchRequester(sql, ticket, snapshot).patientId);
}
