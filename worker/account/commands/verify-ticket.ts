import { may } from "../../../core/approval/may.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { TicketRef, VerifyRequest } from "../../../core/contract/ticket.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { CommandContext } from "../context.ts";
import { keepText, textHash } from "../ledger/texts.ts";
import { caseIdOfTicket } from "../store/tickets.ts";
import { matchTicket } from "./match-ticket.ts";
import { personOf } from "./require-person.ts";

/** Records how somebody established that the patient is the one who writes; money is blocked until then (mission A1, A12). */
export function verifyTicket(
  context: CommandContext,
  ticket: TicketRef,
  request: VerifyRequest,
): Result<true, Refusal> {
  const person = personOf(context.actor);
  const allowed = may(person, "ticket.verify");
  if (!allowed.ok) return allowed;
  const { patientId, how, sentence } = request;
  const matched = matchTicket(context, ticket, { patientId });
  if (!matched.ok) return matched;
  const caseId = caseIdOfTicket(context.sql, ticket);
  const textId = keepText(context, caseId, sentence);
  context.sql.run(
    `UPDATE ticket_match SET verified_how = ?, verified_by = ?, verified_at_ms = ?, verified_text_id = ?
     WHERE helpdesk = ? AND ticket_id = ?`,
    how,
    person.personId,
    context.nowMs,
    textId,
    ticket.helpdesk,
    ticket.ticketId,
  );
  context.record("identity.verified", caseId, { ...ticket, patientId, how, sentenceHash: textHash(sentence) });
  return ok(true);
}
