import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { ReplyAct, ReplyReading } from "../../../../core/conversation/reply.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";
import type { ReplyRow } from "./replies.ts";

export interface NewReply extends Pick<ReplyRow, "messageId" | "writtenAtMs" | "speaker" | "kind"> {
  readonly because: ReplyReading["because"] | undefined;
  readonly quote: string | undefined;
  readonly offer: ReplyReading["offer"] | undefined;
  readonly reason: ReasonCode | undefined;
  readonly readAtMs: number;
  readonly deleteAfterMs: number;
}

export function insertReply(sql: Sql, ticket: TicketRef, reply: NewReply): void {
  sql.run(
    `INSERT INTO reply (helpdesk, ticket_id, message_id, written_at_ms, read_at_ms, speaker, kind, because, quote, reason, offer, delete_after_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ticket.helpdesk,
    ticket.ticketId,
    reply.messageId,
    reply.writtenAtMs,
    reply.readAtMs,
    reply.speaker,
    reply.kind,
    reply.because ?? null,
    reply.quote ?? null,
    reply.reason ?? null,
    reply.offer ?? null,
    reply.deleteAfterMs,
  );
}

/** How a reply was answered: by an act of its own, or by a decision or a question that came after it. */
export type AnsweredAs = ReplyAct | "decided" | "asked";

/** Once: what was answered before stays as it was answered. */
export function answerReply(
  context: CommandContext,
  caseId: string,
  { helpdesk, ticketId, messageId }: Pick<ReplyRow, "helpdesk" | "ticketId" | "messageId">,
  as: AnsweredAs,
  said: { readonly personId: string; readonly decisionId?: string | undefined },
): void {
  const { personId, decisionId } = said;
  const done = context.sql.change(
    `UPDATE reply SET answered_as = ?, answered_by = ?, answered_at_ms = ?, decision_id = ?
     WHERE helpdesk = ? AND ticket_id = ? AND message_id = ? AND answered_at_ms IS NULL`,
    as,
    personId,
    context.nowMs,
    decisionId ?? null,
    helpdesk,
    ticketId,
    messageId,
  );
  if (done === 0) return;
  const about = { helpdesk, ticketId, messageId, as };
  context.record("reply.answered", caseId, decisionId === undefined ? about : { ...about, decisionId });
}
