import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef, VerifyRequest } from "../../../../core/contract/ticket.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { matchRequester } from "../../domain/people/match.ts";
import { requesterOf } from "../../domain/people/requester.ts";
import { personOf } from "../../domain/people/require-person.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import { writeVerified } from "../../store/case/ticket-match.ts";
import { caseIdOfTicket, ticketSnapshot } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { isSaidDead } from "../../store/intake/ticket-whom.ts";
import { matchToPatient } from "./match-ticket.ts";

/**
 * Records how somebody established that the patient is the one who writes; money is blocked until then (mission A1, A12). It is about the
 * requester whom the ticket has in `snapshot`: another one voids it.
 */
export function verifyTicket(
  context: CommandContext,
  ticket: TicketRef,
  request: VerifyRequest,
  snapshot?: Snapshot,
): Result<true, Refusal> {
  const person = personOf(context.actor);
  const { patientId, how, sentence } = request;
  const { isDeceased, said } = matchRequester(context.sql, ticket, snapshot ?? ticketSnapshot(context.sql, ticket));
  const hasDied = isDeceased || (said === undefined && isSaidDead(context.sql, patientId));
  if (hasDied && how !== "estate_papers") {
    return err({
      code: "invalid",
      detail: "The patient has died: only papers show who may settle what they left.",
      field: "how",
    });
  }
  const matched = matchToPatient(context, ticket, patientId);
  if (!matched.ok) return matched;
  const caseId = caseIdOfTicket(context.sql, ticket);
  const textId = keepText(context, caseId, sentence);
  const read = snapshot ?? ticketSnapshot(context.sql, ticket);
  const requester = read && requesterOf(read);
  writeVerified(context.sql, ticket, {
    how,
    by: person.personId,
    atMs: context.nowMs,
    textId,
    requesterId: requester?.id ?? null,
    emailHash: requester?.emailHash ?? null,
  });
  context.record("identity.verified", caseId, { ...ticket, patientId, how, sentenceHash: textHash(sentence) });
  // What may be suggested follows from who writes.
  if (caseId !== undefined) syncCase(context, caseId);
  return ok(true);
}
