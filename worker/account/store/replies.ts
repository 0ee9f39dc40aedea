/** What was written on tickets after the mail that their matter is about, as rows. */
import type { TicketRef } from "../../../core/contract/ticket.ts";
import type { ReplyKind, ReplyReading, Speaker } from "../../../core/conversation/reply.ts";
import type { ReasonCode } from "../../../core/reasons/reasons.ts";
import type { HelpdeskKind } from "../../../core/words.ts";
import type { Sql } from "../sql.ts";

export interface ReplyRow {
  readonly helpdesk: HelpdeskKind;
  readonly ticketId: string;
  readonly messageId: string;
  readonly writtenAtMs: number;
  readonly speaker: Speaker;
  readonly kind: ReplyKind;
  readonly because: NonNullable<ReplyReading["because"]> | null;
  /** Null where there are no words, or they are no longer kept. */
  readonly quote: string | null;
  /** Of another reason than before: the one that was read. */
  readonly reason: ReasonCode | null;
  readonly answeredAtMs: number | null;
}

const COLUMNS = `r.helpdesk, r.ticket_id AS ticketId, r.message_id AS messageId, r.written_at_ms AS writtenAtMs, r.speaker, r.kind, r.because,
  r.quote, r.reason, r.answered_at_ms AS answeredAtMs`;

export function replyById(sql: Sql, { helpdesk, ticketId }: TicketRef, messageId: string): ReplyRow | undefined {
  return sql.one<ReplyRow>(
    `SELECT ${COLUMNS} FROM reply r WHERE r.helpdesk = ? AND r.ticket_id = ? AND r.message_id = ?`,
    helpdesk,
    ticketId,
    messageId,
  );
}

/** When the newest message that was read on a ticket was written. */
export function lastReplyAtMs(sql: Sql, { helpdesk, ticketId }: TicketRef): number | undefined {
  const row = sql.one<{ atMs: number | null }>(
    "SELECT max(written_at_ms) AS atMs FROM reply WHERE helpdesk = ? AND ticket_id = ?",
    helpdesk,
    ticketId,
  );
  return row?.atMs ?? undefined;
}
