/** What the record tells of a case that belongs into the notes on its tickets. */
import type { Actor } from "../../../../core/audit/event.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { Sql } from "../sql.ts";

/** Decisions with an event after one. */
export function decisionsWithNews(sql: Sql, caseId: string, afterSeq: number): string[] {
  const rows = sql.all<{ decisionId: string }>(
    `SELECT DISTINCT coalesce(json_extract(e.data, '$.decisionId'), g.decision_id) AS decisionId FROM event e
     LEFT JOIN leg g ON g.id = json_extract(e.data, '$.legId')
     WHERE e.case_id = ? AND e.seq > ? AND (e.type LIKE 'decision.%' OR e.type LIKE 'approval.%' OR e.type LIKE 'leg.%')`,
    caseId,
    afterSeq,
  );
  return rows.map(({ decisionId }) => decisionId);
}

/** Payments of which the case was told that the bank asks. */
export function paymentsToldDisputed(sql: Sql, caseId: string): string[] {
  const rows = sql.all<{ paymentId: string }>(
    `SELECT DISTINCT json_extract(data, '$.paymentId') AS paymentId FROM event
     WHERE case_id = ? AND type IN ('dispute.opened', 'dispute.closed') ORDER BY 1`,
    caseId,
  );
  return rows.map(({ paymentId }) => paymentId);
}

/** The newest event of a case that is not about its tickets or the sending of a leg; 0 where there is none. */
export function lastChangeSeq(sql: Sql, caseId: string): number {
  const row = sql.one<{ seq: number | null }>(
    "SELECT max(seq) AS seq FROM event WHERE case_id = ? AND type NOT LIKE 'ticket.%' AND type NOT IN ('leg.claimed', 'leg.answered')",
    caseId,
  );
  return row?.seq ?? 0;
}

/** Who took a ticket out of another case into this one; undefined where nobody did, and once a note of this case stands on it. */
export function matchedAnewBy(sql: Sql, caseId: string, { helpdesk, ticketId }: TicketRef): Actor | undefined {
  const moved = sql.one<{ seq: number; actor: string }>(
    `SELECT seq, actor FROM event WHERE case_id = ?1 AND type = 'case.linked' AND json_extract(data, '$.instead') IS NOT NULL
       AND json_extract(data, '$.helpdesk') = ?2 AND json_extract(data, '$.ticketId') = ?3
       AND NOT EXISTS (SELECT 1 FROM event t WHERE t.case_id = ?1 AND t.type = 'ticket.updated'
         AND json_extract(t.data, '$.helpdesk') = ?2 AND json_extract(t.data, '$.ticketId') = ?3
         AND json_extract(t.data, '$.toldSeq') IS NOT NULL)`,
    caseId,
    helpdesk,
    ticketId,
  );
  return moved && JSON.parse(moved.actor);
}

export const wasPatientAsked = (sql: Sql, caseId: string): boolean =>
  sql.one("SELECT 1 FROM event WHERE case_id = ? AND type = 'patient.asked' LIMIT 1", caseId) !== undefined;

/** A note that stands on a ticket: up to which event it tells, and what it says of what. */
export interface NoteRow {
  readonly seq: number;
  /** Null in notes from before this was kept. */
  readonly told: readonly string[] | null;
}

export function notesOn(sql: Sql, caseId: string, { helpdesk, ticketId }: TicketRef): NoteRow[] {
  const rows = sql.all<{ seq: number; told: string | null }>(
    `SELECT json_extract(data, '$.toldSeq') AS seq, json_extract(data, '$.told') AS told FROM event
     WHERE case_id = ? AND type = 'ticket.updated' AND json_extract(data, '$.helpdesk') = ?
       AND json_extract(data, '$.ticketId') = ? AND json_extract(data, '$.toldSeq') IS NOT NULL ORDER BY seq`,
    caseId,
    helpdesk,
    ticketId,
  );
  return rows.map(({ seq, told }) => ({ seq, told: told === null ? null : JSON.parse(told) }));
}
