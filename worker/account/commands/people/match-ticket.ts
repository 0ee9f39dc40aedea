import { may } from "../../../../core/approval/may.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { MatchRequest, TicketRef } from "../../../../core/contract/ticket.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { linkTicket, syncCase } from "../../domain/case/cases.ts";
import { joinCase, setAsideIfEmpty, takeOut } from "../../domain/case/set-aside.ts";
import { anothersCase } from "../../domain/intake/case-scope.ts";
import { matchRequester } from "../../domain/people/match.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { type CaseRow, caseById, isBlank, isDecided, isMixed, isSetAside } from "../../store/case/cases.ts";
import { caseIdOfTicket, ticketMatch, ticketSnapshot } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { isSamePatient, patientById } from "../../store/people/patients.ts";
import { unmixed } from "../decision/money-gate.ts";
import { placeTicket } from "../intake/place-ticket.ts";

/**
 * Ties a ticket to a patient by hand (mission A1). Another patient than before takes back what was established about identity: it was
 * about somebody else. So was the matter: the ticket leaves its case and begins one of its own (docs/decisions/0019). Once a decision was
 * taken for the case's patient the ticket stays with them.
 */
export function matchTicket(context: CommandContext, ticket: TicketRef, request: MatchRequest): Result<true, Refusal> {
  const allowed = may(personOf(context.actor), "ticket.match");
  if (!allowed.ok) return allowed;
  if (request.caseId !== undefined) return intoOpenMatter(context, ticket, request.patientId, request.caseId);
  return matchToPatient(context, ticket, request.patientId);
}

/**
 * The ticket is about a matter that is open already. Only of the patient whom the ticket is of, and only where it has no matter of its own
 * (`invalid` at `caseId`).
 */
function intoOpenMatter(
  context: CommandContext,
  ticket: TicketRef,
  patientId: string,
  caseId: string,
): Result<true, Refusal> {
  const { sql } = context;
  const target = found(caseById(sql, caseId), "case");
  if (!target.ok) return target;
  const ownId = caseIdOfTicket(sql, ticket);
  const own = ownId === undefined ? undefined : caseById(sql, ownId);
  const writer = matchRequester(sql, ticket, ticketSnapshot(sql, ticket), own?.patientId);
  if (!isSamePatient(sql, writer.patientId, patientId)) {
    const matched = matchToPatient(context, ticket, patientId);
    if (!matched.ok) return matched;
  }
  if (!isSamePatient(sql, target.value.patientId, patientId)) return err(anothersCase());
  const before = caseIdOfTicket(sql, ticket);
  if (before === caseId) return ok(true);
  // Ended since somebody looked: the ticket would lie in no list.
  if (isSetAside(sql, caseId)) return refusal("too_late", "That case has ended: nobody asks for anything in it.");
  const whole = unmixed(context, caseId);
  if (!whole.ok) return whole;
  if (before !== undefined && !isBlank(sql, before)) {
    return err({ code: "invalid", detail: "This ticket has a matter of its own.", field: "caseId" });
  }
  joinCase(context, caseId, ticket, personOf(context.actor).personId);
  syncCase(context, caseId, { tell: true });
  return ok(true);
}

/** What was said of whom the ticket is about was said of another. */
function forgetWho({ sql }: CommandContext, { helpdesk, ticketId }: TicketRef): void {
  sql.run("DELETE FROM ticket_who WHERE helpdesk = ? AND ticket_id = ?", helpdesk, ticketId);
}

/** The ticket is about nobody on file: it leaves a patient's case for one of nobody's. `say` keeps that, before its mail is looked at again. */
export function matchToNobody(context: CommandContext, ticket: TicketRef, say: () => void): void {
  const { sql } = context;
  const caseId = caseIdOfTicket(sql, ticket);
  const known = caseId === undefined ? undefined : caseById(sql, caseId);
  sql.run("DELETE FROM ticket_match WHERE helpdesk = ? AND ticket_id = ?", ticket.helpdesk, ticket.ticketId);
  if (known?.patientId != null) startAnew(context, ticket, known, { say });
  else say();
}

export function matchToPatient(context: CommandContext, ticket: TicketRef, patientId: string): Result<true, Refusal> {
  const { sql } = context;
  const patient = found(patientById(sql, patientId), "patient");
  if (!patient.ok) return patient;
  const caseId = caseIdOfTicket(sql, ticket);
  const known = caseId === undefined ? undefined : caseById(sql, caseId);
  if (ticketMatch(sql, ticket)?.patientId !== patientId) forgetWho(context, ticket);
  const isAnothers = known?.patientId != null && !isSamePatient(sql, known.patientId, patientId);
  if (known && isAnothers && isDecided(sql, known.caseId)) {
    return refusal("already_decided", "A decision was taken for another patient on this ticket's case.");
  }
  if (known && (isAnothers || (isMixed(sql, known.caseId) && !isDecided(sql, known.caseId)))) {
    startAnew(context, ticket, known, { patientId });
  } else if (ticketMatch(sql, ticket)?.patientId !== patientId) {
    matchTo(context, ticket, patientId);
    if (known)
      sql.run("UPDATE refund_case SET patient_id = coalesce(patient_id, ?) WHERE id = ?", patientId, known.caseId);
    context.record("match.recorded", caseId, { ...ticket, patientId });
    if (known) syncCase(context, known.caseId);
  }
  return ok(true);
}

function matchTo({ sql, nowMs, actor }: CommandContext, { helpdesk, ticketId }: TicketRef, patientId: string): void {
  sql.run(
    `INSERT INTO ticket_match (helpdesk, ticket_id, patient_id, by_person, matched_at_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (helpdesk, ticket_id) DO UPDATE SET patient_id = excluded.patient_id, by_person = excluded.by_person,
       matched_at_ms = excluded.matched_at_ms, verified_how = NULL, verified_by = NULL, verified_at_ms = NULL, verified_text_id = NULL,
       verified_requester_id = NULL, verified_email_hash = NULL`,
    helpdesk,
    ticketId,
    patientId,
    personOf(actor).personId,
    nowMs,
  );
}

interface About {
  readonly patientId?: string;
  readonly say?: () => void;
}

/**
 * The first patient's case keeps its record, lines and tasks to itself, and is set aside where no other mail stands in it. The ticket, and
 * those of the same conversation, go into a case of the other patient, or of nobody's.
 */
function startAnew(context: CommandContext, ticket: TicketRef, from: CaseRow, about: About): void {
  const { sql } = context;
  const { patientId } = about;
  const taken = takeOut(context, from.caseId, ticket);
  if (patientId !== undefined) for (const one of taken) matchTo(context, one, patientId);
  about.say?.();
  placeTicket(context, ticket, { snapshot: ticketSnapshot(sql, ticket), instead: from });
  const caseId = caseIdOfTicket(sql, ticket);
  if (patientId !== undefined)
    context.record("match.recorded", caseId, { helpdesk: ticket.helpdesk, ticketId: ticket.ticketId, patientId });
  for (const { closedAtMs, followUpOf, ...one } of taken) {
    if (caseId) linkTicket(context, caseId, one, from.caseId);
    sql.run(
      "UPDATE case_ticket SET closed_at_ms = ?, follow_up_of = ? WHERE helpdesk = ? AND ticket_id = ?",
      closedAtMs,
      followUpOf,
      one.helpdesk,
      one.ticketId,
    );
  }
  setAsideIfEmpty(context, from.caseId, personOf(context.actor).personId);
}
