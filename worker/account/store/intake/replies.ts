/** What was written on tickets after the mail that their matter is about, as rows. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { ReplyKind, ReplyReading, Speaker } from "../../../../core/conversation/reply.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { OfferKind } from "../../../../core/words.ts";
import type { Sql } from "../sql.ts";

export interface ReplyRow {
  readonly helpdesk: string;
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
  /** Of an acceptance: the offer that it names. */
  readonly offer: OfferKind | null;
  readonly answeredAs: string | null;
  readonly answeredAtMs: number | null;
}

const COLUMNS = `r.helpdesk, r.ticket_id AS ticketId, r.message_id AS messageId, r.written_at_ms AS writtenAtMs, r.speaker, r.kind, r.because,
  r.quote, r.reason, r.offer, r.answered_as AS answeredAs, r.answered_at_ms AS answeredAtMs`;

/** What nobody has answered yet on the tickets of a case, the newest first. `most` is a number of ours. */
export function unansweredReplies(sql: Sql, caseId: string, most: number): ReplyRow[] {
  return sql.all<ReplyRow>(
    `SELECT ${COLUMNS} FROM case_ticket t JOIN reply r ON r.helpdesk = t.helpdesk AND r.ticket_id = t.ticket_id
     WHERE t.case_id = ? AND r.answered_at_ms IS NULL ORDER BY r.written_at_ms DESC, r.message_id DESC LIMIT ${most}`,
    caseId,
  );
}

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

/** What the patient, or who writes for them, wrote on the tickets of a case after the mail that it is about; automatic answers are none. */
export const mailsAfter = (sql: Sql, caseId: string): number =>
  sql.one<{ n: number }>(
    `SELECT count(*) AS n FROM case_ticket t JOIN reply r ON r.helpdesk = t.helpdesk AND r.ticket_id = t.ticket_id
     WHERE t.case_id = ? AND r.speaker <> 'somebody' AND coalesce(r.because, '') <> 'machine'`,
    caseId,
  )?.n ?? 0;

export interface HeardRow extends ReplyRow {
  readonly answeredAs: "accepted" | "arrived" | "withdrawn";
  readonly answeredAtMs: number;
  readonly byPerson: string;
}

/** What the patient of a case has said, as a person recorded it: the last of each. */
export function heardIn(sql: Sql, caseId: string): HeardRow[] {
  const rows = sql.all<HeardRow>(
    `SELECT ${COLUMNS}, p.name AS byPerson FROM case_ticket t JOIN reply r ON r.helpdesk = t.helpdesk AND r.ticket_id = t.ticket_id
       JOIN person p ON p.id = r.answered_by
     WHERE t.case_id = ? AND r.answered_as IN ('accepted', 'arrived', 'withdrawn') ORDER BY r.answered_at_ms DESC, r.message_id DESC`,
    caseId,
  );
  return rows.filter(({ answeredAs }, at) => rows.findIndex((row) => row.answeredAs === answeredAs) === at);
}
