/** Tickets that a list of old refunds names by their number: where the clinic came from another helpdesk, that number is another ticket's here. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { removeCaseTicket, untouchedPastCaseOf } from "../../store/case/past-cases.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";

/** A list tells days, and a clinic writes them down late or in another time zone. */
const LATE_MS = 2 * 86_400_000;

/** Whether a ticket was begun when the case that a list gives it was settled already, so that it cannot be of it. `begunAtMs`: its first message. */
export function isAnotherTicket(sql: Sql, ticket: TicketRef, begunAtMs: number): boolean {
  const past = untouchedPastCaseOf(sql, ticket);
  return past !== undefined && begunAtMs > past.closedAtMs + LATE_MS;
}

/** Takes the ticket from that case, which stays in its patient's history. */
export function freeTicket(context: CommandContext, ticket: TicketRef, begunAtMs: number): void {
  if (!isAnotherTicket(context.sql, ticket, begunAtMs)) return;
  removeCaseTicket(context.sql, ticket);
  const { helpdesk, ticketId } = ticket;
  context.record("ticket.freed", undefined, { helpdesk, ticketId });
}
