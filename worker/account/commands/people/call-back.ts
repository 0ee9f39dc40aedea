import { may } from "../../../../core/approval/may.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { CallBackRequest, TicketRef } from "../../../../core/contract/ticket.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { isFreshRead, UNCHECKED_SENDER } from "../../domain/people/requester.ts";
import { personOf } from "../../domain/people/require-person.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import { caseIdOfTicket, ticketSnapshot } from "../../store/case/tickets.ts";
import type { AccountContext, CommandContext, PersonActor } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { callBackOf, insertCallBack } from "../../store/people/call-backs.ts";

/**
 * A lead called the patient back because the helpdesk does not say who writes: whom, and how, in their words. For a quarter of an hour their
 * own acts on this ticket stand on that call. It verifies nobody: whoever was not verified before is not now.
 */
export function recordCallBack(
  context: CommandContext,
  ticket: TicketRef,
  { who, how }: CallBackRequest,
): Result<true, Refusal> {
  const person = personOf(context.actor);
  const caseId = caseIdOfTicket(context.sql, ticket);
  const callBackId = context.newId();
  insertCallBack(context, {
    callBackId,
    ticket,
    personId: person.personId,
    whoTextId: keepText(context, caseId, who),
    howTextId: keepText(context, caseId, how),
  });
  const said = { whoHash: textHash(who), howHash: textHash(how) };
  context.record("identity.called_back", caseId, { ...ticket, callBackId, ...said });
  return ok(true);
}

/**
 * Inside the act's own transaction: the helpdesk said less than a minute ago who writes, or the person called back themselves; then answers
 * that call. `snapshot` is what was read for this act; without one, what the account keeps counts. An act without a ticket is nobody's mail.
 */
export function checkSender(
  context: CommandContext,
  ticket: TicketRef | undefined,
  snapshot: Snapshot | undefined,
): Result<string | undefined, Refusal> {
  return checkCurrent(context, personOf(context.actor), ticket, snapshot);
}

/** The same for a person who is about to write to the patient. */
export function checkCurrent(
  context: AccountContext,
  person: PersonActor,
  ticket: TicketRef | undefined,
  snapshot: Snapshot | undefined,
): Result<string | undefined, Refusal> {
  const read = snapshot ?? (ticket && ticketSnapshot(context.sql, ticket));
  if (!ticket || !read || isFreshRead(read, context.nowMs)) return ok(undefined);
  const call = may(person, "ticket.call_back").ok ? callBackOf(context, ticket, person.personId) : undefined;
  return call === undefined ? err(UNCHECKED_SENDER) : ok(call);
}
