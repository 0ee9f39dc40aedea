import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { FIRST_HELPDESK } from "../../../connectors/registry.ts";
import { connectionById, connectionIds } from "../../store/account/connections.ts";
import type { Sql } from "../../store/sql.ts";
import type { RecordOf } from "./book.ts";

/**
 * The ticket of a past case, where it is one of the clinic's helpdesk: in another system its number is another ticket's here. Where the clinic has
 * several that it may be of, it is none's.
 */
export function pastTicket(sql: Sql, { ticketId, helpdesk: told }: RecordOf<"past_case">): TicketRef | undefined {
  if (ticketId === undefined) return undefined;
  // Records often come before the helpdesk is connected.
  const connected = connectionIds(sql, "helpdesk");
  const [helpdesk, ...others] = (connected.length > 0 ? connected : [FIRST_HELPDESK]).filter(
    (id) => told === undefined || told === (connectionById(sql, id)?.kind ?? FIRST_HELPDESK),
  );
  return helpdesk === undefined || others.length > 0 ? undefined : { helpdesk, ticketId };
}
