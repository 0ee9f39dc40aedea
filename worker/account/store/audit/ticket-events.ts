/** What the record has of a case's tickets. */
import type { Actor as AuditActor } from "../../../../core/audit/event.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { Sql } from "../sql.ts";

/** When somebody last said whether the ticket is a request of this case, and who. */
export function lastSaidOf(
  sql: Sql,
  caseId: string,
  { helpdesk, ticketId }: TicketRef,
): { readonly seq: number; readonly actor: AuditActor } | undefined {
  const said = sql.one<{ seq: number; actor: string }>(
    `SELECT seq, actor FROM event WHERE case_id = ? AND type = 'request.said' AND json_extract(data, '$.helpdesk') = ?
       AND json_extract(data, '$.ticketId') = ? ORDER BY seq DESC LIMIT 1`,
    caseId,
    helpdesk,
    ticketId,
  );
  return said && { seq: said.seq, actor: JSON.parse(said.actor) as AuditActor };
}

/** Every label that this case has put on the ticket, as its helpdesk shows them. */
export const labelsTold = (sql: Sql, caseId: string, { helpdesk, ticketId }: TicketRef): string[] =>
  sql
    .all<{ tag: string }>(
      `SELECT DISTINCT t.value AS tag FROM event e, json_each(e.data, '$.tags') t WHERE e.case_id = ? AND e.type = 'ticket.updated'
         AND json_extract(e.data, '$.helpdesk') = ? AND json_extract(e.data, '$.ticketId') = ?`,
      caseId,
      helpdesk,
      ticketId,
    )
    .map(({ tag }) => tag);
