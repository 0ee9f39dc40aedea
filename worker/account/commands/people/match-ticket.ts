import type { Refusal } from "../../../../core/contract/problem.ts";
import type { MatchRequest, TicketRef } from "../../../../core/contract/ticket.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { linkTicket, syncCase } from "../../domain/case/cases.ts";
import { joinCase, setAsideIfEmpty, takeOut } from "../../domain/case/set-aside.ts";
import { anothersCase } from "../../domain/intake/case-scope.ts";
import { matchRequester } from "../../domain/people/match.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { givePatient } from "../../store/case/case-marks.ts";
import { writeCourse } from "../../store/case/case-tickets.ts";
import { type CaseRow, caseById, isBlank, isDecided, isMixed, isSetAside } from "../../store/case/cases.ts";
import { forgetMatch, forgetWho, writeMatch } from "../../store/case/ticket-match.ts";
import { caseIdOfTicket, ticketMatch, ticketSnapshot } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { patientById } from "../../store/people/patients.ts";
import { isSamePatient } from "../../store/people/same-patient.ts";
import { unmixed } from "../decision/money-gate.ts";
import { placeTicket } from "../intake/place-ticket.ts";

/**
 * Ties a ticket to a patient by hand (mission A1). Another patient than before takes back what was established about identity: it was
 * about somebody else. So was the matter: the ticket leaves its case and begins one of its own (docs/decisions/0019). Once a decision was
 * taken for the case's patient the ticket stays with them.
 */
export function matchTicket(context: CommandContext, ticket: TicketRef, request: MatchRequest): Result<true, Refusal> {
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

/** The ticket is about nobody on file: it leaves a patient's case for one of nobody's. `say` keeps that, before its mail is looked at again. */
export function matchToNobody(context: CommandContext, ticket: TicketRef, say: () => void): void {
  const { sql } = context;
  const caseId = caseIdOfTicket(sql, ticket);
  const known = caseId === undefined ? undefined : caseById(sql, caseId);
  forgetMatch(sql, ticket);
  if (known?.patientId != null) startAnew(context, ticket, known, { say });
  else say();
}

export function matchToPatient(context: CommandContext, ticket: TicketRef, patientId: string): Result<true, Refusal> {
  const { sql } = context;
  const patient = found(patientById(sql, patientId), "patient");
  if (!patient.ok) return patient;
  const caseId = caseIdOfTicket(sql, ticket);
  const known = caseId === undefined ? undefined : caseById(sql, caseId);
  // What was said of whom the ticket is about was said of another.
  if (ticketMatch(sql, ticket)?.patientId !== patientId) forgetWho(sql, ticket);
  const isAnothers = known?.patientId != null && !isSamePatient(sql, known.patientId, patientId);
  if (known && isAnothers && isDecided(sql, known.caseId)) {
    return refusal("already_decided", "A decision was taken for another patient on this ticket's case.");
  }
  if (known && (isAnothers || (isMixed(sql, known.caseId) && !isDecided(sql, known.caseId)))) {
    startAnew(context, ticket, known, { patientId });
  } else if (ticketMatch(sql, ticket)?.patientId !== patientId) {
    matchTo(context, ticket, patientId);
    if (known) givePatient(sql, known.caseId, patientId);
    context.record("match.recorded", caseId, { ...ticket, patientId });
    if (known) syncCase(context, known.caseId);
  }
  return ok(true);
}

const matchTo = ({ sql, nowMs, actor }: CommandContext, ticket: TicketRef, patientId: string): void =>
  writeMatch(sql, ticket, { patientId, byPerson: personOf(actor).personId, matchedAtMs: nowMs });

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
    writeCourse(sql, one, { closedAtMs, followUpOf });
  }
  setAsideIfEmpty(context, from.caseId, personOf(context.actor).personId);
}
