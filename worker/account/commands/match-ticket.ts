import { may } from "../../../core/approval/may.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { MatchRequest, TicketRef } from "../../../core/contract/ticket.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { CommandContext } from "../context.ts";
import { caseById } from "../store/cases.ts";
import { patientById } from "../store/patients.ts";
import { caseIdOfTicket, ticketMatch } from "../store/tickets.ts";
import { found, personOf, refusal } from "./require-person.ts";

/**
 * Ties a ticket to a patient by hand (mission A1). Another patient than before takes back what was established about identity: it was
 * about somebody else. Once a decision was taken for the case's patient the ticket stays with them.
 */
export function matchTicket(context: CommandContext, ticket: TicketRef, request: MatchRequest): Result<true, Refusal> {
  const person = personOf(context.actor);
  const allowed = may(person, "ticket.match");
  if (!allowed.ok) return allowed;
  const { sql, nowMs } = context;
  const { patientId } = request;
  const patient = found(patientById(sql, patientId), "patient");
  if (!patient.ok) return patient;
  const caseId = caseIdOfTicket(sql, ticket);
  const known = caseId === undefined ? undefined : caseById(sql, caseId);
  if (known?.patientId && known.patientId !== patientId && isDecided(context, known.caseId)) {
    return refusal("already_decided", "A decision was taken for another patient on this ticket's case.");
  }
  if (ticketMatch(sql, ticket)?.patientId !== patientId) {
    sql.run(
      `INSERT INTO ticket_match (helpdesk, ticket_id, patient_id, by_person, matched_at_ms) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (helpdesk, ticket_id) DO UPDATE SET patient_id = excluded.patient_id, by_person = excluded.by_person,
         matched_at_ms = excluded.matched_at_ms, verified_how = NULL, verified_by = NULL, verified_at_ms = NULL, verified_text_id = NULL`,
      ticket.helpdesk,
      ticket.ticketId,
      patientId,
      person.personId,
      nowMs,
    );
    if (known) sql.run("UPDATE refund_case SET patient_id = ? WHERE id = ?", patientId, known.caseId);
    context.record("match.recorded", caseId, { ...ticket, patientId });
  }
  return ok(true);
}

function isDecided(context: CommandContext, caseId: string): boolean {
  return context.sql.one("SELECT 1 FROM decision WHERE case_id = ? LIMIT 1", caseId) !== undefined;
}
