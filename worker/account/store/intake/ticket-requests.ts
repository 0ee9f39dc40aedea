/** Whether tickets are requests, as rows: what intake asks people, and what they said. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { Because } from "../../../../core/intent/intent.ts";
import { civilMonthAt } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../account/settings.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

/** What a person said of a ticket. */
export interface SaidOfTicket {
  readonly isRequest: boolean;
  readonly personId: string;
  readonly byName: string;
  readonly atMs: number;
  /** The case that a no ended. */
  readonly endedCaseId: string | null;
}

export function saidOfTicket(sql: Sql, { helpdesk, ticketId }: TicketRef): SaidOfTicket | undefined {
  const row = sql.one<Omit<SaidOfTicket, "isRequest"> & { readonly isRequest: 0 | 1 }>(
    `SELECT r.is_request AS isRequest, r.said_by AS personId, p.name AS byName, r.said_at_ms AS atMs, r.ended_case_id AS endedCaseId
     FROM ticket_request r JOIN person p ON p.id = r.said_by WHERE r.helpdesk = ? AND r.ticket_id = ?`,
    helpdesk,
    ticketId,
  );
  return row && { ...row, isRequest: row.isRequest === 1 };
}

/** Whether a question whether the ticket is a request waits for a person, who can still read it. */
export const isWaitedFor = (sql: Sql, { helpdesk, ticketId }: TicketRef): boolean =>
  sql.one(
    `SELECT 1 FROM ticket_request r JOIN ticket_snapshot s ON s.helpdesk = r.helpdesk AND s.ticket_id = r.ticket_id
     WHERE r.helpdesk = ? AND r.ticket_id = ? AND r.is_request IS NULL`,
    helpdesk,
    ticketId,
  ) !== undefined;

/** Puts the question, once; after a no it is another question, about what was written since. */
export function askOfTicket(context: CommandContext, { helpdesk, ticketId }: TicketRef, because: Because): void {
  const asked = context.sql.change(
    `INSERT INTO ticket_request (helpdesk, ticket_id, because, asked_at_ms, month) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (helpdesk, ticket_id) DO UPDATE SET because = excluded.because, asked_at_ms = excluded.asked_at_ms, month = excluded.month,
       is_request = NULL, said_by = NULL, said_at_ms = NULL, ended_case_id = NULL WHERE is_request = 0`,
    helpdesk,
    ticketId,
    because,
    context.nowMs,
    monthOf(context),
  );
  if (asked > 0) context.record("intake.unsure", undefined, { helpdesk, ticketId, because });
}

interface Said {
  readonly isRequest: boolean;
  readonly because: Because;
  readonly personId: string;
  /** The case that the ticket stood in. */
  readonly caseId?: string | undefined;
  /** It was the last ticket of that case, which ends with it. */
  readonly isEnd?: boolean;
}

/** The last word on a ticket; whoever said the one before stands in the record. */
export function writeSaid(context: CommandContext, ticket: TicketRef, said: Said): void {
  const { helpdesk, ticketId } = ticket;
  const { isRequest, because, personId, caseId, isEnd = false } = said;
  context.sql.run(
    `INSERT INTO ticket_request (helpdesk, ticket_id, because, month, is_request, said_by, said_at_ms, ended_case_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (helpdesk, ticket_id) DO UPDATE SET is_request = excluded.is_request,
       said_by = excluded.said_by, said_at_ms = excluded.said_at_ms, ended_case_id = excluded.ended_case_id`,
    helpdesk,
    ticketId,
    because,
    monthOf(context),
    isRequest ? 1 : 0,
    personId,
    context.nowMs,
    isEnd ? (caseId ?? null) : null,
  );
  context.record("request.said", caseId, { helpdesk, ticketId, isRequest });
}

const monthOf = ({ sql, nowMs }: CommandContext): string => civilMonthAt(nowMs, homeTimeZone(sql));
