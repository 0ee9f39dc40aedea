import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { tagsAreOneList } from "../../store/account/connections.ts";
import { caseIdOfTicket } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";

/** By then whoever had the ticket's form open has mostly saved it. */
const AFTER_MS = 60_000;

/** Something happened on a ticket: where its tags are one list, they are looked at again a minute after the last of it. */
export function checkTicketLater(context: CommandContext, { helpdesk, ticketId }: TicketRef): void {
  if (!tagsAreOneList(context.sql, helpdesk)) return;
  const caseId = caseIdOfTicket(context.sql, { helpdesk, ticketId });
  if (caseId !== undefined) context.queue("check_ticket", { caseId, helpdesk, ticketId }, context.nowMs + AFTER_MS);
}
