/** Cases that end because nobody asked for anything in them. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { clearEndedWrong, foundByOf, markEndedWrong } from "../../store/case/case-marks.ts";
import { conversationOf, deleteCaseTicket } from "../../store/case/case-tickets.ts";
import type { FoundBy } from "../../store/case/cases.ts";
import { ticketSnapshot, ticketsOfCase } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { standingInCase } from "../../store/intake/found.ts";
import { dropSnapshot } from "../../store/intake/snapshots.ts";
import { writeSaid } from "../../store/intake/ticket-requests.ts";
import { syncCase } from "./cases.ts";
import { setAside } from "./set-aside.ts";

/**
 * The ticket and its conversation are no request: they leave the case, and the helpdesk is told to take back what it was told. A case that
 * no ticket stands in any more ends with them, in no list and no figure but that of the mistakes. The caller has checked the right.
 */
export function endAsWrong(context: CommandContext, caseId: string, ticket: TicketRef, personId: string): void {
  const { sql } = context;
  const taken = conversationOf(sql, caseId, ticket);
  for (const { helpdesk, ticketId } of taken) {
    deleteCaseTicket(sql, { helpdesk, ticketId });
    context.queue("clear_ticket", { caseId, helpdesk, ticketId });
  }
  // What was found in the records stands without a ticket too.
  const isEnd = ticketsOfCase(sql, caseId).length === 0 && standingInCase(sql, caseId).length === 0;
  for (const { helpdesk, ticketId } of taken) {
    const said = { isRequest: false, because: becauseOf(context, { helpdesk, ticketId }), personId, caseId, isEnd };
    writeSaid(context, { helpdesk, ticketId }, said);
    dropSnapshot(context, { helpdesk, ticketId });
  }
  if (isEnd) endCase(context, caseId, personId);
  else syncCase(context, caseId);
}

/** A case in which no ticket stands. */
export function endCase(context: CommandContext, caseId: string, personId: string): void {
  setAside(context, caseId, personId);
  markEndedWrong(context.sql, caseId, context.nowMs);
  context.record("case.ended_wrong", caseId, {});
  syncCase(context, caseId);
}

function becauseOf({ sql }: CommandContext, ticket: TicketRef) {
  const snapshot = ticketSnapshot(sql, ticket);
  return snapshot ? detectIntent(snapshot).because : "nothing";
}

/** It was a request after all: the case stays as it ended, and is no mistake any more. Answers how the request was found. */
export function takeMistakeBack(context: CommandContext, caseId: string): FoundBy | undefined {
  const { sql } = context;
  if (clearEndedWrong(sql, caseId)) context.record("case.mistake_taken_back", caseId, {});
  return foundByOf(sql, caseId);
}
