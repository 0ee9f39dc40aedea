import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { SaidAbout } from "../../../../core/contract/whom.ts";
import { ofSame } from "../people/same-patient.ts";
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

/** Whether somebody said on a ticket of this patient's that they have died, and did not take it back there. */
export function isSaidDead(sql: Sql, patientId: string): boolean {
  return (
    sql.one(
      `SELECT 1 FROM ticket_who w JOIN ticket_match m ON m.helpdesk = w.helpdesk AND m.ticket_id = w.ticket_id
       JOIN patient p ON p.id = m.patient_id
       WHERE w.has_died = 1 AND ${ofSame("p.id")} LIMIT 1`,
      patientId,
    ) !== undefined
  );
}

/** What is said last counts. */
export function writeWho(
  sql: Sql,
  { helpdesk, ticketId }: TicketRef,
  said: {
    readonly about: SaidAbout;
    readonly hasDied: boolean;
    readonly personId: string;
    readonly saidAtMs: number;
  },
): void {
  sql.run(
    `INSERT INTO ticket_who (helpdesk, ticket_id, about, has_died, said_by, said_at_ms) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (helpdesk, ticket_id) DO UPDATE SET about = excluded.about, has_died = excluded.has_died,
       said_by = excluded.said_by, said_at_ms = excluded.said_at_ms`,
    helpdesk,
    ticketId,
    said.about,
    said.hasDied ? 1 : 0,
    said.personId,
    said.saidAtMs,
  );
}
