/** Tickets that leave a case in which nothing was decided, and the case that is left behind. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { markSetAside } from "../../store/case/case-marks.ts";
import { conversationOf, deleteCaseTicket, putIntoCase, type TakenTicket } from "../../store/case/case-tickets.ts";
import { callingTasks, closeTaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import { forgetWriter } from "../../store/case/ticket-match.ts";
import { caseIdOfTicket, ticketsOfCase } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { standingInCase } from "../../store/intake/found.ts";
import { linkTicket, syncCase } from "./cases.ts";

/** Takes a ticket and its conversation out of their case. What was known of who writes goes too, for it was said of somebody else. */
export function takeOut(context: CommandContext, caseId: string, ticket: TicketRef): TakenTicket[] {
  const { sql } = context;
  const taken = conversationOf(sql, caseId, ticket);
  for (const { helpdesk, ticketId } of taken) {
    deleteCaseTicket(sql, { helpdesk, ticketId });
    forgetWriter(sql, { helpdesk, ticketId });
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
  putIntoCase(context.sql, to, ticket);
  context.record("case.unlinked", from, { helpdesk, ticketId });
  context.record("case.linked", to, { helpdesk, ticketId });
}

/** A case that no ticket stands in any more waits for nobody: its tasks end, its lines are free, and its record stays. */
export function setAsideIfEmpty(context: CommandContext, caseId: string, personId: string): void {
  const { sql } = context;
  // What was found in the records needs no ticket to stand, nor does what the bank asks.
  const stands = standingInCase(sql, caseId).length > 0 || callingTasks(sql, caseId).length > 0;
  if (ticketsOfCase(sql, caseId).length === 0 && !stands) setAside(context, caseId, personId);
  syncCase(context, caseId);
}

/** `syncCase` is the caller's. */
export function setAside(context: CommandContext, caseId: string, personId: string): void {
  const { sql, nowMs } = context;
  for (const task of tasksOfCase(sql, caseId)) if (task.doneAtMs === null) closeTaskRow(context, task, personId);
  markSetAside(sql, caseId, nowMs);
  context.record("case.set_aside", caseId, {});
}
