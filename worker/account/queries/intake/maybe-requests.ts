import { may } from "../../../../core/approval/may.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { MaybeList } from "../../../../core/contract/request.ts";
import { detectIntent } from "../../../../core/intent/detect.ts";
import type { Because } from "../../../../core/intent/intent.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";

/** Nobody answers more in one go; the rest follows as these are answered. */
const SHOWN_MAX = 50;

/** A ticket that has a case is answered, and one whose words are no longer kept is not asked about any more. */
const WAITING = `ticket_request r JOIN ticket_snapshot s ON s.helpdesk = r.helpdesk AND s.ticket_id = r.ticket_id
  WHERE r.asked_at_ms IS NOT NULL AND r.is_request IS NULL
    AND NOT EXISTS (SELECT 1 FROM case_ticket t WHERE t.helpdesk = r.helpdesk AND t.ticket_id = r.ticket_id)`;

interface Row {
  readonly ticketId: string;
  readonly helpdesk: string;
  readonly because: Because;
  readonly subject: string;
  readonly body: string;
  readonly requesterName: string;
  readonly receivedAtMs: number;
}

/** Tickets that may be refund requests, and wait for a person to say so (mission H1). */
export function maybeRequests({ sql }: AccountContext, actor: PersonActor): Result<MaybeList, Refusal> {
  const allowed = may(actor, "case.read");
  if (!allowed.ok) return allowed;
  const rows = sql.all<Row>(
    `SELECT r.helpdesk, r.ticket_id AS ticketId, r.because, s.subject, s.body, s.requester_name AS requesterName,
       s.received_at_ms AS receivedAtMs
     FROM ${WAITING} ORDER BY s.received_at_ms, r.ticket_id LIMIT ${SHOWN_MAX}`,
  );
  const requests = rows.map(({ helpdesk, ticketId, body, ...row }) => ({
    ticket: { helpdesk, ticketId },
    ...row,
    ...omitNullish({ quote: detectIntent({ subject: row.subject, body }).quote }),
  }));
  return ok({ requests, total: countMaybeRequests(sql) });
}

export function countMaybeRequests(sql: Sql): number {
  return sql.one<{ n: number }>(`SELECT count(*) AS n FROM ${WAITING}`)?.n ?? 0;
}
