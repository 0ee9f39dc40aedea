/** Second looks at a decision, by somebody who did not take it. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export interface ReviewRow {
  readonly reviewId: string;
  readonly caseId: string;
  readonly askedAtMs: number;
  readonly dueOn: string;
  readonly quote: string | null;
  /** When the patient wrote what asks for it. */
  readonly writtenAtMs: number | null;
  readonly outcome: "stands" | "changed" | "dropped" | null;
  readonly endedAtMs: number | null;
  readonly byPerson: string | null;
  readonly textId: string | null;
}

/** The last review of a case, open or ended. */
export function reviewOf(sql: Sql, caseId: string): ReviewRow | undefined {
  return sql.one<ReviewRow>(
    `SELECT v.id AS reviewId, v.case_id AS caseId, v.asked_at_ms AS askedAtMs, v.due_on AS dueOn, coalesce(r.quote, x.body, z.body) AS quote, r.written_at_ms AS writtenAtMs, v.outcome,
       v.ended_at_ms AS endedAtMs, p.name AS byPerson, v.text_id AS textId
     FROM review v LEFT JOIN person p ON p.id = v.ended_by
       LEFT JOIN said_by_hand s ON v.helpdesk = 'hand' AND s.id = v.message_id LEFT JOIN text x ON x.id = s.text_id
       LEFT JOIN page_said g ON v.helpdesk = 'page' AND g.id = v.message_id LEFT JOIN text z ON z.id = g.text_id
       LEFT JOIN reply r ON r.helpdesk = v.helpdesk AND r.ticket_id = v.ticket_id AND r.message_id = v.message_id
     WHERE v.case_id = ? ORDER BY v.asked_at_ms DESC, v.id DESC LIMIT 1`,
    caseId,
  );
}

export function openReview(sql: Sql, caseId: string): ReviewRow | undefined {
  const last = reviewOf(sql, caseId);
  return last?.outcome === null ? last : undefined;
}

/** By which message it was asked for; `hand`: it was heard, `page`: it was said on their page, and the message is the row of what was said. */
export interface AskedBy {
  readonly helpdesk: TicketRef["helpdesk"] | "hand" | "page";
  readonly ticketId: string;
  readonly messageId: string;
  readonly personId: string;
}

export function insertReview(context: CommandContext, caseId: string, asked: AskedBy, due: string): void {
  const reviewId = context.newId();
  const { helpdesk, ticketId, messageId, personId } = asked;
  context.sql.run(
    `INSERT INTO review (id, case_id, asked_at_ms, due_on, helpdesk, ticket_id, message_id, opened_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    reviewId,
    caseId,
    context.nowMs,
    due,
    helpdesk,
    ticketId,
    messageId,
    personId,
  );
  context.record("review.opened", caseId, { reviewId, dueOn: due, messageId });
}

export function endReviewRow(
  context: CommandContext,
  { reviewId, caseId }: ReviewRow,
  outcome: NonNullable<ReviewRow["outcome"]>,
  said: { readonly personId: string; readonly textId?: string; readonly sentenceHash?: string },
): void {
  context.sql.run(
    "UPDATE review SET outcome = ?, ended_by = ?, ended_at_ms = ?, text_id = ? WHERE id = ?",
    outcome,
    said.personId,
    context.nowMs,
    said.textId ?? null,
    reviewId,
  );
  const { sentenceHash } = said;
  context.record("review.ended", caseId, {
    reviewId,
    outcome,
    ...(sentenceHash === undefined ? {} : { sentenceHash }),
  });
}

/** Whether a person had a part in what is reviewed: decided it, or said yes to it. */
export function tookPart(sql: Sql, caseId: string, personId: string): boolean {
  return (
    sql.one(
      `SELECT 1 FROM decision WHERE case_id = ?1 AND decider_id = ?2
       UNION ALL SELECT 1 FROM approval a JOIN decision d ON d.id = a.decision_id
         WHERE d.case_id = ?1 AND a.state = 'approved' AND (a.approver_id = ?2 OR a.on_behalf_of = ?2) LIMIT 1`,
      caseId,
      personId,
    ) !== undefined
  );
}
