/** Cases that were settled before the product came, as imports tell of them. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { OfferKind } from "../../../../core/words.ts";
import { hasEvents } from "../audit/events.ts";
import { type Row, upsert } from "../records/upsert.ts";
import type { Sql } from "../sql.ts";

/** With the names of its columns, to be compared with the row that a record becomes. */
export function pastCaseBySource(sql: Sql, source: string, sourceId: string): Row | undefined {
  return sql.one<Row>("SELECT * FROM refund_case WHERE source = ? AND source_id = ?", source, sourceId);
}

/** Such a case is about one line at most, and closed. */
export function writePastRow(sql: Sql, row: Row & { readonly id: string }, lineId: string | null): void {
  sql.run("DELETE FROM case_line WHERE case_id = ?", row.id);
  upsert(sql, "refund_case", row);
  if (lineId !== null) sql.run("INSERT INTO case_line (case_id, line_id, open) VALUES (?, ?, 0)", row.id, lineId);
}

/** What was given before; what was given here since stays beside it. */
export function correctPastSums(
  sql: Sql,
  caseId: string,
  {
    refundedMinor,
    creditedMinor,
    isUnknown,
  }: { readonly refundedMinor: number; readonly creditedMinor: number; readonly isUnknown: boolean },
): void {
  sql.run(
    `UPDATE refund_case SET refunded_minor = refunded_minor - past_refunded_minor + ?1, past_refunded_minor = ?1,
       credited_minor = credited_minor - past_credited_minor + ?2, past_credited_minor = ?2, past_amount_unknown = ?4
     WHERE id = ?3`,
    refundedMinor,
    creditedMinor,
    caseId,
    isUnknown ? 1 : 0,
  );
}

/** What a case from before gave, and on which line; undefined of a case that is none. */
export function pastCaseGave(
  sql: Sql,
  caseId: string,
):
  | { readonly offer: OfferKind | null; readonly amountMinor: number | undefined; readonly lineId: string | undefined }
  | undefined {
  const row = sql.one<{ offer: OfferKind | null; minor: number; isUnknown: 0 | 1; lineId: string | null }>(
    `SELECT offer, past_refunded_minor + past_credited_minor AS minor, past_amount_unknown AS isUnknown,
       (SELECT line_id FROM case_line WHERE case_id = refund_case.id) AS lineId
     FROM refund_case WHERE id = ? AND source IS NOT NULL`,
    caseId,
  );
  if (!row) return undefined;
  const { offer, minor, isUnknown, lineId } = row;
  return { offer, amountMinor: isUnknown === 1 ? undefined : minor, lineId: lineId ?? undefined };
}

/** Whether a past case that no ticket is tied to gave the same on a line, at about the same time. */
export const hasUntiedTwin = (
  sql: Sql,
  told: {
    readonly lineId: string;
    readonly offer: OfferKind;
    readonly amountMinor: number;
    readonly closedAtMs: number;
    readonly exceptId: string | undefined;
  },
  withinMs: number,
): boolean =>
  sql.one(
    `SELECT 1 FROM case_line l JOIN refund_case c ON c.id = l.case_id
     WHERE l.line_id = ? AND c.id <> ? AND c.source IS NOT NULL AND c.offer = ? AND c.past_refunded_minor + c.past_credited_minor = ?
       AND abs(c.closed_at_ms - ?) <= ? AND NOT EXISTS (SELECT 1 FROM case_ticket t WHERE t.case_id = c.id) LIMIT 1`,
    told.lineId,
    told.exceptId ?? "",
    told.offer,
    told.amountMinor,
    told.closedAtMs,
    withinMs,
  ) !== undefined;

/** The case from before that has a ticket by its number alone: nothing happened in it here. */
export function untouchedPastCaseOf(
  sql: Sql,
  { helpdesk, ticketId }: TicketRef,
): { readonly caseId: string; readonly closedAtMs: number } | undefined {
  const row = sql.one<{ caseId: string; closedAtMs: number }>(
    `SELECT c.id AS caseId, c.closed_at_ms AS closedAtMs FROM case_ticket t JOIN refund_case c ON c.id = t.case_id
     WHERE t.helpdesk = ? AND t.ticket_id = ? AND c.source IS NOT NULL AND c.closed_at_ms IS NOT NULL`,
    helpdesk,
    ticketId,
  );
  return row && !hasEvents(sql, row.caseId) ? row : undefined;
}

export const removeCaseTicket = (sql: Sql, { helpdesk, ticketId }: TicketRef): void =>
  sql.run("DELETE FROM case_ticket WHERE helpdesk = ? AND ticket_id = ?", helpdesk, ticketId);
