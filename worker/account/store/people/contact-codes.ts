/** Codes that were sent to contacts on file: once used, tried five times at most, over after ten minutes. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { MessageChannel } from "../../../../core/messages/channels.ts";
import type { Sql } from "../sql.ts";

export interface ContactCodeRow {
  readonly codeId: string;
  readonly patientId: string;
  readonly channel: MessageChannel;
  readonly maskedTextId: string;
  readonly contactHash: string;
  readonly messageId: string;
  readonly mac: string;
  readonly expiresAtMs: number;
  readonly tries: number;
  readonly usedAtMs: number | null;
  readonly replacedAtMs: number | null;
  /** Who wrote on the ticket when it was sent; null where the helpdesk did not say, or nobody kept it. */
  readonly requesterId: string | null;
  readonly requesterHash: string | null;
  /** To whose contact it went; null for one that was sent before this was kept. */
  readonly whose: "patient" | "guardian" | null;
}

const SELECT = `SELECT id AS codeId, patient_id AS patientId, channel, masked_text_id AS maskedTextId, contact_hash AS contactHash,
  message_id AS messageId, mac, expires_at_ms AS expiresAtMs, tries, used_at_ms AS usedAtMs, replaced_at_ms AS replacedAtMs,
  requester_id AS requesterId, requester_hash AS requesterHash, whose FROM contact_code`;

export const codeOfTicket = (sql: Sql, { helpdesk, ticketId }: TicketRef, codeId: string): ContactCodeRow | undefined =>
  sql.one<ContactCodeRow>(`${SELECT} WHERE id = ? AND helpdesk = ? AND ticket_id = ?`, codeId, helpdesk, ticketId);

export const lastCodeOf = (sql: Sql, { helpdesk, ticketId }: TicketRef): ContactCodeRow | undefined =>
  sql.one<ContactCodeRow>(
    `${SELECT} WHERE helpdesk = ? AND ticket_id = ? ORDER BY asked_at_ms DESC, id DESC LIMIT 1`,
    helpdesk,
    ticketId,
  );

/** How many were sent since an instant: of the account, or of one ticket. */
export function codesSince(sql: Sql, sinceMs: number, ticket?: TicketRef): number {
  const of = ticket ? "AND helpdesk = ?2 AND ticket_id = ?3" : "";
  const values = ticket ? [sinceMs, ticket.helpdesk, ticket.ticketId] : [sinceMs];
  return (
    sql.one<{ n: number }>(`SELECT count(*) AS n FROM contact_code WHERE asked_at_ms > ?1 ${of}`, ...values)?.n ?? 0
  );
}

type NewCode = Omit<ContactCodeRow, "tries" | "usedAtMs" | "replacedAtMs"> & {
  readonly ticket: TicketRef;
  readonly askedBy: string;
  readonly askedAtMs: number;
};

/** An earlier one of the ticket opens nothing any more. */
export function insertCode(sql: Sql, code: NewCode): void {
  const { ticket } = code;
  sql.run(
    `UPDATE contact_code SET replaced_at_ms = ? WHERE helpdesk = ? AND ticket_id = ? AND used_at_ms IS NULL AND replaced_at_ms IS NULL`,
    code.askedAtMs,
    ticket.helpdesk,
    ticket.ticketId,
  );
  sql.run(
    `INSERT INTO contact_code (id, helpdesk, ticket_id, patient_id, channel, masked_text_id, contact_hash, message_id, mac, asked_by,
       asked_at_ms, expires_at_ms, requester_id, requester_hash, whose) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    code.codeId,
    ticket.helpdesk,
    ticket.ticketId,
    code.patientId,
    code.channel,
    code.maskedTextId,
    code.contactHash,
    code.messageId,
    code.mac,
    code.askedBy,
    code.askedAtMs,
    code.expiresAtMs,
    code.requesterId,
    code.requesterHash,
    code.whose,
  );
}

export function countTry(sql: Sql, codeId: string): void {
  sql.run("UPDATE contact_code SET tries = tries + 1 WHERE id = ?", codeId);
}

export function markUsed(sql: Sql, codeId: string, nowMs: number): void {
  sql.run("UPDATE contact_code SET used_at_ms = ? WHERE id = ?", nowMs, codeId);
}
