import { may } from "../../../../core/approval/may.ts";
import type { OWN_TICKET_STATES } from "../../../../core/contract/start-case.ts";
import { caseById, isSetAside } from "../../store/case/cases.ts";
import { isTicketOrdered } from "../../store/case/started.ts";
import { hasOpenTicket } from "../../store/case/tickets.ts";
import type { PersonActor } from "../../store/context.ts";
import { addressOf } from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";

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
