import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef, VerifyRequest } from "../../../../core/contract/ticket.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { calledHashOf, contactsOnFile } from "../../domain/people/contacts-on-file.ts";
import { isOfTheDead } from "../../domain/people/of-the-dead.ts";
import { requesterOf } from "../../domain/people/requester.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import { writeVerified } from "../../store/case/ticket-match.ts";
import { caseIdOfTicket, ticketSnapshot } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
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
  if (request.how === "code_to_contact_on_file") {
    return err({ code: "invalid", detail: "A code proves it when it is told back: send one.", field: "how" });
  }
  if (request.how !== "call_back") return recordVerified(context, ticket, request, snapshot);
  const called = numberCalled(context, request, snapshot ?? ticketSnapshot(context.sql, ticket));
  return called.ok ? recordVerified(context, ticket, { ...request, calledHash: called.value }, snapshot) : called;
}

/** A call proves something where it went to a number that was on file before the request (requirement A12). */
function numberCalled(
  context: CommandContext,
  { patientId, contactId }: VerifyRequest,
  snapshot: Snapshot | undefined,
): Result<string, Refusal> {
  const numbers = contactsOnFile(context, patientId, snapshot?.receivedAtMs ?? context.nowMs);
  const called = numbers.find((one) => one.contactId === contactId && one.channel === "sms");
  if (!called) return err({ code: "invalid", detail: "Say which number on file was called.", field: "contactId" });
  if (called.against !== "added_since") return ok(calledHashOf(called));
  return refusal(
    "contact_refused",
    "This number came on file less than a day before the request, or since: a call to it proves nothing.",
  );
}

interface Recorded extends Pick<VerifyRequest, "patientId" | "how" | "sentence"> {
  readonly calledHash?: string;
  /** Who has the contact to which a code went: it is they who told it back. */
  readonly toldBy?: "patient" | "guardian" | undefined;
}

/** The same once it is established, by a code too. */
export function recordVerified(
  context: CommandContext,
  ticket: TicketRef,
  { patientId, how, sentence, calledHash, toldBy }: Recorded,
  snapshot?: Snapshot,
): Result<true, Refusal> {
  const person = personOf(context.actor);
  if (isOfTheDead(context.sql, ticket, patientId, snapshot) && how !== "estate_papers") {
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
  context.record("identity.verified", caseId, {
    ...ticket,
    patientId,
    how,
    sentenceHash: textHash(sentence),
    ...omitNullish({ calledHash, toldBy }),
  });
  // What may be suggested follows from who writes.
  if (caseId !== undefined) syncCase(context, caseId);
  return ok(true);
}
