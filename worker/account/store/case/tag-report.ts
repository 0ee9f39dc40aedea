/** The report on tickets beside their cases, as rows. There is one: a new one takes the place of the last. */
import type { TicketReadState } from "../../../../core/contract/tag-report.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { TicketDifference } from "../../../../core/tickets/agree.ts";
import type { Sql } from "../sql.ts";

export interface TagReportRun {
  readonly reportId: string;
  readonly askedBy: string;
  readonly askedAtMs: number;
}

export const tagReportRun = (sql: Sql): TagReportRun | undefined =>
  sql.one<TagReportRun>(
    "SELECT id AS reportId, asked_by AS askedBy, asked_at_ms AS askedAtMs FROM tag_report ORDER BY asked_at_ms DESC, id DESC LIMIT 1",
  );

/** Every ticket of a case that is still there. One that can never change again is not read: nothing can be done about it. */
export function beginTagReport(sql: Sql, { reportId, askedBy, askedAtMs }: TagReportRun): void {
  sql.run("DELETE FROM tag_report_ticket");
  sql.run("DELETE FROM tag_report");
  sql.run("INSERT INTO tag_report (id, asked_by, asked_at_ms) VALUES (?, ?, ?)", reportId, askedBy, askedAtMs);
  sql.run(
    `INSERT INTO tag_report_ticket (report_id, helpdesk, ticket_id, case_id, state)
     SELECT ?, t.helpdesk, t.ticket_id, t.case_id, CASE WHEN t.closed_at_ms IS NULL THEN 'waiting' ELSE 'closed' END
     FROM case_ticket t JOIN refund_case c ON c.id = t.case_id WHERE t.gone_at_ms IS NULL AND c.set_aside_at_ms IS NULL`,
    reportId,
  );
}

export const helpdesksToRead = (sql: Sql): string[] =>
  sql
    .all<{ helpdesk: string }>("SELECT DISTINCT helpdesk FROM tag_report_ticket WHERE state = 'waiting' ORDER BY 1")
    .map(({ helpdesk }) => helpdesk);

export interface TicketToRead extends TicketRef {
  readonly caseId: string;
  readonly state: TicketReadState;
}

/** What was repaired first, so that whoever pressed sees it. */
export const nextToRead = (sql: Sql, helpdesk: string): TicketToRead | undefined =>
  sql.one<TicketToRead>(
    `SELECT helpdesk, ticket_id AS ticketId, case_id AS caseId, state FROM tag_report_ticket
     WHERE state IN ('told', 'waiting') AND helpdesk = ? ORDER BY state, ticket_id LIMIT 1`,
    helpdesk,
  );

export interface TagRow extends TicketRef {
  readonly caseId: string;
  readonly state: TicketReadState;
  readonly differences: readonly TicketDifference[];
  readonly readAtMs: number | null;
  readonly patientId: string | null;
  readonly patientName: string | null;
}

const ROWS = `SELECT r.helpdesk, r.ticket_id AS ticketId, r.case_id AS caseId, r.state, r.differences, r.read_at_ms AS readAtMs,
    c.patient_id AS patientId, p.name AS patientName
  FROM tag_report_ticket r JOIN refund_case c ON c.id = r.case_id LEFT JOIN patient p ON p.id = c.patient_id`;
type Stored = Omit<TagRow, "differences"> & { readonly differences: string };
const rowOf = ({ differences, ...row }: Stored): TagRow => ({ ...row, differences: JSON.parse(differences) });

/** Those about which something is to be done or said. */
export const tagRowsToShow = (sql: Sql, most: number): TagRow[] =>
  sql
    .all<Stored>(
      `${ROWS} WHERE r.state IN ('differs', 'asked', 'told', 'unread') ORDER BY r.helpdesk, length(r.ticket_id), r.ticket_id LIMIT ?`,
      most,
    )
    .map(rowOf);

export function tagRowOf(sql: Sql, { helpdesk, ticketId }: TicketRef): TagRow | undefined {
  const row = sql.one<Stored>(`${ROWS} WHERE r.helpdesk = ? AND r.ticket_id = ?`, helpdesk, ticketId);
  return row && rowOf(row);
}

export const countTagRows = (sql: Sql): { readonly state: TicketReadState; readonly n: number }[] =>
  sql.all("SELECT state, count(*) AS n FROM tag_report_ticket GROUP BY state");

/** What reading came to. Absent differences leave those that are known. */
export function writeTagRow(
  sql: Sql,
  { helpdesk, ticketId }: TicketRef,
  { state, differences, readAtMs }: Pick<TagRow, "state"> & Partial<Pick<TagRow, "differences" | "readAtMs">>,
): void {
  sql.run(
    `UPDATE tag_report_ticket SET state = ?, differences = coalesce(?, differences), read_at_ms = coalesce(?, read_at_ms)
     WHERE helpdesk = ? AND ticket_id = ?`,
    state,
    differences === undefined ? null : JSON.stringify(differences),
    readAtMs ?? null,
    helpdesk,
    ticketId,
  );
}

/** Every tag that our updates put on a ticket, as the record tells it. */
export function tagsPutOn(sql: Sql, caseId: string, { helpdesk, ticketId }: TicketRef): string[] {
  return sql
    .all<{ tag: string }>(
      `SELECT DISTINCT j.value AS tag FROM event e JOIN json_each(e.data, '$.tags') j
       WHERE e.case_id = ? AND e.type = 'ticket.updated' AND json_extract(e.data, '$.helpdesk') = ? AND json_extract(e.data, '$.ticketId') = ?`,
      caseId,
      helpdesk,
      ticketId,
    )
    .map(({ tag }) => tag);
}
