import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { caseById } from "../../store/case/cases.ts";
import { caseIdOfTicket, ticketMatch } from "../../store/case/tickets.ts";
import { isSamePatient } from "../../store/people/same-patient.ts";
import type { Sql } from "../../store/sql.ts";

/** Whether the ticket, or the case in which it stands, is another patient's already. */
export function isMatchedToAnother(sql: Sql, ticket: TicketRef, patientId: string): boolean {
  const caseId = caseIdOfTicket(sql, ticket);
  const owners = [ticketMatch(sql, ticket)?.patientId, caseId === undefined ? null : caseById(sql, caseId)?.patientId];
  return owners.some((owner) => owner && !isSamePatient(sql, owner, patientId));
}
