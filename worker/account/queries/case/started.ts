import { may } from "../../../../core/approval/may.ts";
import type { OWN_TICKET_STATES, StartedView } from "../../../../core/contract/start-case.ts";
import type { AskedHow } from "../../../../core/words.ts";
import { caseById, isSetAside } from "../../store/case/cases.ts";
import { hasOpenTicket } from "../../store/case/tickets.ts";
import type { PersonActor } from "../../store/context.ts";
import { addressOf } from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";

interface StartedRow {
  readonly how: AskedHow;
  readonly said: string | null;
  readonly byPerson: string | null;
  readonly atMs: number;
}

/** How a case began that no mail began; undefined for the others. */
export function startedOf(sql: Sql, caseId: string): StartedView | undefined {
  const row = sql.one<StartedRow>(
    `SELECT c.asked_how AS how, t.body AS said, p.name AS byPerson, c.opened_at_ms AS atMs
     FROM refund_case c LEFT JOIN text t ON t.id = c.asked_text_id LEFT JOIN person p ON p.id = c.opened_by
     WHERE c.id = ? AND c.asked_how IS NOT NULL`,
    caseId,
  );
  return row && { ...row, said: row.said ?? "", byPerson: row.byPerson ?? "" };
}

/** Whether a ticket can be made for a case; undefined while it has an open one or has ended, and for who may not. */
export function ownTicketOf(
  sql: Sql,
  person: PersonActor,
  caseId: string,
): (typeof OWN_TICKET_STATES)[number] | undefined {
  const patientId = caseById(sql, caseId)?.patientId;
  if (!patientId || !may(person, "case.start").ok || hasOpenTicket(sql, caseId)) return undefined;
  if (isSetAside(sql, caseId)) return undefined;
  if (isTicketOrdered(sql, caseId)) return "making";
  return addressOf(sql, patientId) === undefined ? "no_address" : "none";
}

/** The helpdesk is being asked for a ticket of this case. */
export const isTicketOrdered = (sql: Sql, caseId: string): boolean =>
  sql.one(
    "SELECT 1 FROM job WHERE (kind = 'make_ticket' AND ref = ?1) OR (kind = 'follow_up_ticket' AND ref LIKE ?1 || ' %')",
    caseId,
  ) !== undefined;
