import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { SenderFacts } from "../../../../core/facts/sender.ts";
import { memoizeByObject } from "../../../../core/memoize.ts";
import type { IdentityCheck } from "../../../../core/words.ts";
import type { Snapshot } from "../intake/snapshot.ts";
import type { Sql } from "../sql.ts";

export interface TicketMatchRow {
  readonly patientId: string;
  /** Absent where intake tied it, not a person. */
  readonly byPersonId: string | null;
  readonly matchedAtMs: number;
  readonly verifiedHow: IdentityCheck | null;
  readonly verifiedBy: string | null;
  readonly verifiedByName: string | null;
  readonly verifiedAtMs: number | null;
  /** Who was the requester when somebody checked; null where nobody kept it. */
  readonly verifiedRequesterId: string | null;
  readonly verifiedEmailHash: string | null;
}

export function ticketMatch(sql: Sql, ticket: TicketRef): TicketMatchRow | undefined {
  return sql.one<TicketMatchRow>(
    `SELECT m.patient_id AS patientId, m.by_person AS byPersonId, m.matched_at_ms AS matchedAtMs, m.verified_how AS verifiedHow,
       m.verified_by AS verifiedBy, v.name AS verifiedByName, m.verified_at_ms AS verifiedAtMs,
       m.verified_requester_id AS verifiedRequesterId, m.verified_email_hash AS verifiedEmailHash
     FROM ticket_match m LEFT JOIN person v ON v.id = m.verified_by WHERE m.helpdesk = ? AND m.ticket_id = ?`,
    ticket.helpdesk,
    ticket.ticketId,
  );
}

interface SnapshotRow extends Omit<Snapshot, "sender" | "requesterChangedAtMs"> {
  readonly readAtMs: number;
  readonly senderJson: string | null;
  readonly requesterChangedAtMs: number | null;
}

/** What the helpdesk last told about a ticket, if it was read and is still kept. */
export function ticketSnapshot(sql: Sql, ticket: TicketRef): (Snapshot & { readonly readAtMs: number }) | undefined {
  const row = sql.one<SnapshotRow>(
    `SELECT subject, body, requester_name AS requesterName, requester_email AS requesterEmail, received_at_ms AS receivedAtMs,
       read_at_ms AS readAtMs, sender_json AS senderJson, requester_changed_at_ms AS requesterChangedAtMs
     FROM ticket_snapshot WHERE helpdesk = ? AND ticket_id = ?`,
    ticket.helpdesk,
    ticket.ticketId,
  );
  return row && snapshotOfRow(row);
}

/** One row remembered is one snapshot, by which a view of it is known. */
const snapshotOfRow = memoizeByObject(({ senderJson, requesterChangedAtMs, ...told }: SnapshotRow) => ({
  ...told,
  ...(senderJson === null ? {} : { sender: JSON.parse(senderJson) as SenderFacts }),
  ...(requesterChangedAtMs === null ? {} : { requesterChangedAtMs }),
}));

/** The closed ticket that a ticket of ours follows. */
export function followedTicket(sql: Sql, { helpdesk, ticketId }: TicketRef): TicketRef | undefined {
  const row = sql.one<{ closedId: string | null }>(
    "SELECT follow_up_of AS closedId FROM case_ticket WHERE helpdesk = ? AND ticket_id = ?",
    helpdesk,
    ticketId,
  );
  return row?.closedId ? { helpdesk, ticketId: row.closedId } : undefined;
}

export function caseIdOfTicket(sql: Sql, ticket: TicketRef): string | undefined {
  return sql.one<{ caseId: string }>(
    "SELECT case_id AS caseId FROM case_ticket WHERE helpdesk = ? AND ticket_id = ?",
    ticket.helpdesk,
    ticket.ticketId,
  )?.caseId;
}

/** Tickets of one case, oldest number first. */
export function ticketsOfCase(sql: Sql, caseId: string): { helpdesk: string; ticketId: string }[] {
  return sql.all<{ helpdesk: string; ticketId: string }>(
    "SELECT helpdesk, ticket_id AS ticketId FROM case_ticket WHERE case_id = ? ORDER BY helpdesk, length(ticket_id), ticket_id",
    caseId,
  );
}

/** Whether the helpdesk said that this ticket can never change again. */
export function isClosedTicket(sql: Sql, { helpdesk, ticketId }: TicketRef): boolean {
  return (
    sql.one(
      "SELECT 1 FROM case_ticket WHERE helpdesk = ? AND ticket_id = ? AND closed_at_ms IS NOT NULL",
      helpdesk,
      ticketId,
    ) !== undefined
  );
}

/** Whether the helpdesk knows this ticket of a case no more. */
export function isGoneTicket(sql: Sql, { helpdesk, ticketId }: TicketRef): boolean {
  return (
    sql.one(
      "SELECT 1 FROM case_ticket WHERE helpdesk = ? AND ticket_id = ? AND gone_at_ms IS NOT NULL",
      helpdesk,
      ticketId,
    ) !== undefined
  );
}

/** Whether a case has a ticket in which something can still be said, as far as is known. */
export function hasOpenTicket(sql: Sql, caseId: string): boolean {
  return (
    sql.one("SELECT 1 FROM case_ticket WHERE case_id = ? AND closed_at_ms IS NULL AND gone_at_ms IS NULL", caseId) !==
    undefined
  );
}

/** The tickets that are kept up to date: those that are not closed, or the newest where all are. One that is gone is told nothing. */
export function ticketsToTell(sql: Sql, caseId: string): { helpdesk: string; ticketId: string }[] {
  const tickets = ticketsOfCase(sql, caseId).filter((ticket) => !isGoneTicket(sql, ticket));
  const open = tickets.filter((ticket) => !isClosedTicket(sql, ticket));
  return open.length > 0 ? open : tickets.slice(-1);
}
