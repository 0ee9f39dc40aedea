/** Tickets that the helpdesk deleted, brought back, or merged into another: what becomes of their case. It never loses its owner. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { isMadeTicket, writeGone } from "../../store/case/case-tickets.ts";
import { caseById } from "../../store/case/cases.ts";
import { caseIdOfTicket, isGoneTicket, ticketSnapshot } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { dropSnapshot } from "../../store/intake/snapshots.ts";
import { isWaitedFor } from "../../store/intake/ticket-requests.ts";
import { isSamePatient } from "../../store/people/same-patient.ts";
import type { Sql } from "../../store/sql.ts";
import { matchRequester } from "../people/match.ts";
import { isOfAnother } from "../people/of-another.ts";
import { linkFollowUp } from "./case-tickets.ts";
import { tellTickets } from "./cases.ts";

/** Whether it is news that the helpdesk knows the ticket no more. */
export function isNewlyGone(sql: Sql, ticket: TicketRef): boolean {
  const caseId = caseIdOfTicket(sql, ticket);
  return caseId === undefined ? isWaitedFor(sql, ticket) : !isGoneTicket(sql, ticket);
}

/** The case stays as it is and with whom it was; a question whether the ticket is a request is nobody's any more. */
export function markGone(context: CommandContext, ticket: TicketRef): void {
  const { sql, nowMs } = context;
  if (!isNewlyGone(sql, ticket)) return;
  const { helpdesk, ticketId } = ticket;
  const caseId = caseIdOfTicket(sql, ticket);
  writeGone(sql, ticket, nowMs);
  if (caseId === undefined) dropSnapshot(context, ticket);
  context.record("ticket.gone", caseId, { helpdesk, ticketId });
}

/** The helpdesk knows it again: it is told what it missed. */
export function markBack(context: CommandContext, ticket: TicketRef): void {
  const { sql } = context;
  const caseId = caseIdOfTicket(sql, ticket);
  if (caseId === undefined || !isGoneTicket(sql, ticket)) return;
  const { helpdesk, ticketId } = ticket;
  writeGone(sql, ticket, null);
  context.record("ticket.back", caseId, { helpdesk, ticketId });
  tellTickets(context, caseId);
}

const isTheirs = (sql: Sql, caseId: string, ticket: TicketRef, snapshot: Snapshot): boolean =>
  isSamePatient(sql, caseById(sql, caseId)?.patientId, matchRequester(sql, ticket, snapshot).patientId);

/**
 * The ticket of a case that was merged into this one, which has no case yet: the first whose requester is this one's, and whose matter is not
 * another person's. On one that we made nobody has written yet, so its requester is not known: there the patient counts.
 */
export function mergedFromCase(
  sql: Sql,
  ticket: TicketRef,
  snapshot: Snapshot,
  mergedIds: readonly string[],
): { readonly caseId: string; readonly ticketId: string } | undefined {
  if (caseIdOfTicket(sql, ticket) !== undefined) return undefined;
  for (const ticketId of mergedIds) {
    const source = { helpdesk: ticket.helpdesk, ticketId };
    const caseId = caseIdOfTicket(sql, source);
    const before = ticketSnapshot(sql, source)?.sender?.requesterId;
    if (!caseId) continue;
    const isSame =
      before === undefined
        ? isMadeTicket(sql, source) && isTheirs(sql, caseId, ticket, snapshot)
        : before === snapshot.sender?.requesterId;
    if (isSame && !isOfAnother(sql, ticket, source, caseId, snapshot)) return { caseId, ticketId };
  }
  return undefined;
}

/** The case goes on in the ticket that its own was merged into. Another person's ticket, or one about another, stays out, whoever merged the two. */
export function followMerge(
  context: CommandContext,
  ticket: TicketRef,
  snapshot: Snapshot,
  mergedIds: readonly string[],
): boolean {
  const merged = mergedFromCase(context.sql, ticket, snapshot, mergedIds);
  if (merged) linkFollowUp(context, merged.caseId, ticket, merged.ticketId);
  return merged !== undefined && caseIdOfTicket(context.sql, ticket) !== undefined;
}
