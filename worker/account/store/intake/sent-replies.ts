/** What staff sent, or insisted on sending, on a ticket: by hashes, never by its words. */
import type { PassedAs } from "../../../../core/contract/send-check.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { Sql } from "../sql.ts";

/** One text with what was found in it: with other findings it has to be asked for again. */
export interface PassKey {
  readonly textHash: string;
  readonly findingsHash: string;
}

export const passOf = (
  sql: Sql,
  { helpdesk, ticketId }: TicketRef,
  { textHash, findingsHash }: PassKey,
): PassedAs | undefined =>
  sql.one<{ passedAs: PassedAs }>(
    `SELECT passed_as AS passedAs FROM reply_pass WHERE helpdesk = ? AND ticket_id = ? AND text_hash = ? AND findings_hash = ?`,
    helpdesk,
    ticketId,
    textHash,
    findingsHash,
  )?.passedAs;

export function insertPass(
  sql: Sql,
  { helpdesk, ticketId }: TicketRef,
  pass: PassKey & { readonly passedAs: PassedAs; readonly personId: string; readonly atMs: number },
): void {
  sql.run(
    `INSERT INTO reply_pass (helpdesk, ticket_id, text_hash, findings_hash, passed_as, person_id, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    helpdesk,
    ticketId,
    pass.textHash,
    pass.findingsHash,
    pass.passedAs,
    pass.personId,
    pass.atMs,
  );
}

/** When the newest that was compared was written. */
export const lastSentAtMs = (sql: Sql, { helpdesk, ticketId }: TicketRef): number | undefined =>
  sql.one<{ atMs: number | null }>(
    "SELECT max(written_at_ms) AS atMs FROM sent_reply WHERE helpdesk = ? AND ticket_id = ?",
    helpdesk,
    ticketId,
  )?.atMs ?? undefined;

export const isCompared = (sql: Sql, { helpdesk, ticketId }: TicketRef, messageId: string): boolean =>
  sql.one(
    "SELECT 1 FROM sent_reply WHERE helpdesk = ? AND ticket_id = ? AND message_id = ?",
    helpdesk,
    ticketId,
    messageId,
  ) !== undefined;

export function insertCompared(
  sql: Sql,
  { helpdesk, ticketId }: TicketRef,
  one: { readonly messageId: string; readonly writtenAtMs: number; readonly atMs: number; readonly isWrong: boolean },
): void {
  sql.run(
    "INSERT INTO sent_reply (helpdesk, ticket_id, message_id, written_at_ms, compared_at_ms, is_wrong) VALUES (?, ?, ?, ?, ?, ?)",
    helpdesk,
    ticketId,
    one.messageId,
    one.writtenAtMs,
    one.atMs,
    one.isWrong ? 1 : 0,
  );
}
