import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { ticketSnapshot } from "../../store/case/tickets.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { isSaidDead } from "../../store/intake/ticket-whom.ts";
import type { Sql } from "../../store/sql.ts";
import { matchRequester } from "./match.ts";

/** Whether whoever a ticket would be about has died, as its mail says, or a person. */
export function isOfTheDead(
  sql: Sql,
  ticket: TicketRef,
  patientId: string,
  snapshot: Snapshot | undefined = ticketSnapshot(sql, ticket),
): boolean {
  const { isDeceased, said } = matchRequester(sql, ticket, snapshot);
  return isDeceased || (said === undefined && isSaidDead(sql, patientId));
}
