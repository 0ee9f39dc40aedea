import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { FIRST_HELPDESK } from "../../../connectors/registry.ts";
import { connectionById, homeHelpdesk } from "../../store/account/connections.ts";
import type { Sql } from "../../store/sql.ts";
import type { RecordOf } from "./book.ts";

/** The ticket of a past case, where it is one of the clinic's helpdesk: in another system its number is another ticket's here. */
export function pastTicket(sql: Sql, { ticketId, helpdesk: told }: RecordOf<"past_case">): TicketRef | undefined {
  if (ticketId === undefined) return undefined;
  // Records often come before the helpdesk is connected.
  const helpdesk = homeHelpdesk(sql) ?? FIRST_HELPDESK;
  const kind = connectionById(sql, helpdesk)?.kind ?? FIRST_HELPDESK;
  return told === undefined || told === kind ? { helpdesk, ticketId } : undefined;
}
