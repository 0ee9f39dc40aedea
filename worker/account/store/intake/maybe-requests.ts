/** Tickets of which a person is asked whether they are requests. */
import type { Because } from "../../../../core/intent/intent.ts";
import type { Sql } from "../sql.ts";

/** A ticket that has a case is answered, and one whose words are no longer kept is not asked about any more. */
const WAITING = `ticket_request r JOIN ticket_snapshot s ON s.helpdesk = r.helpdesk AND s.ticket_id = r.ticket_id
  WHERE r.asked_at_ms IS NOT NULL AND r.is_request IS NULL
    AND NOT EXISTS (SELECT 1 FROM case_ticket t WHERE t.helpdesk = r.helpdesk AND t.ticket_id = r.ticket_id)`;

export interface MaybeRow {
  readonly ticketId: string;
  readonly helpdesk: string;
  readonly because: Because;
  readonly subject: string;
  readonly body: string;
  readonly requesterName: string;
  readonly receivedAtMs: number;
}

/** The mail that came first is first. `most` is a number of ours. */
export function maybeRequestRows(sql: Sql, most: number): MaybeRow[] {
  return sql.all<MaybeRow>(
    `SELECT r.helpdesk, r.ticket_id AS ticketId, r.because, s.subject, s.body, s.requester_name AS requesterName,
       s.received_at_ms AS receivedAtMs
     FROM ${WAITING} ORDER BY s.received_at_ms, r.ticket_id LIMIT ${most}`,
  );
}

export function countMaybeRequests(sql: Sql): number {
  return sql.one<{ n: number }>(`SELECT count(*) AS n FROM ${WAITING}`)?.n ?? 0;
}
