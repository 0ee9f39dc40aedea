import type { TicketRef } from "../../../core/contract/ticket.ts";
import type { SaidAbout } from "../../../core/contract/who.ts";
import type { Sql } from "../sql.ts";

export interface TicketWhoRow {
  readonly about: SaidAbout;
  readonly hasDied: 0 | 1;
  readonly byName: string;
  readonly saidAtMs: number;
}

/** Whom a person said that a ticket is about. */
export function ticketWho(sql: Sql, { helpdesk, ticketId }: TicketRef): TicketWhoRow | undefined {
  return sql.one<TicketWhoRow>(
    `SELECT w.about, w.has_died AS hasDied, p.name AS byName, w.said_at_ms AS saidAtMs
     FROM ticket_who w JOIN person p ON p.id = w.said_by WHERE w.helpdesk = ? AND w.ticket_id = ?`,
    helpdesk,
    ticketId,
  );
}
