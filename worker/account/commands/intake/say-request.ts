import type { Refusal } from "../../../../core/contract/problem.ts";
import type { SaidMeanwhile, SaidRequest } from "../../../../core/contract/request.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { takeCase } from "../../domain/case/cases.ts";
import { endAsWrong, endCase, takeMistakeBack } from "../../domain/case/end-as-wrong.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { mayEndAsWrong } from "../../queries/case/endable.ts";
import { caseById, type FoundBy, isSetAside } from "../../store/case/cases.ts";
import { caseIdOfTicket, ticketsOfCase } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { dropSnapshot, keepSnapshot } from "../../store/intake/snapshots.ts";
import { saidOfTicket, writeSaid } from "../../store/intake/ticket-requests.ts";
import { placeTicket } from "./place-ticket.ts";

/**
 * A person says whether a ticket is a refund request (mission H1). Yes opens its case, as a sure mail does by itself; no is remembered for
 * the ticket, and takes it out of a case that nobody has decided. `already_decided` names who has said the opposite, where whoever speaks
 * now does not know of it.
 */
export function sayRequest(
  context: CommandContext,
  ticket: TicketRef,
  { isRequest, overturns }: SaidRequest,
  snapshot: Snapshot,
): Result<true, Refusal> {
  const { personId } = personOf(context.actor);
  const caseId = caseIdOfTicket(context.sql, ticket);
  const meanwhile = overturns ? undefined : saidByAnother(context, ticket, isRequest, caseId);
  if (meanwhile) {
    return refusal("already_decided", "Meanwhile the opposite was said of this ticket, or it has a case.", meanwhile);
  }
  if (isRequest && caseId === undefined) startCase(context, ticket, snapshot, personId);
  if (isRequest) return ok(true);
  if (caseId === undefined) {
    rememberNo(context, ticket, snapshot, personId);
    return ok(true);
  }
  const endable = mayEndAsWrong(context.sql, personId, caseId);
  if (endable.ok) endAsWrong(context, caseId, ticket, personId);
  return endable;
}

/** The word that this one would undo: another person's, or intake's where a later mail surely asked. */
function saidByAnother(
  { sql, actor }: CommandContext,
  ticket: TicketRef,
  isRequest: boolean,
  caseId: string | undefined,
): SaidMeanwhile | undefined {
  const said = saidOfTicket(sql, ticket);
  const isOpposite = said !== undefined && said.isRequest !== isRequest;
  if (isOpposite && said.personId === personOf(actor).personId) return undefined;
  const by = isOpposite ? { byPerson: said.byName, atMs: said.atMs } : {};
  if (isRequest) return isOpposite && caseId === undefined ? { isRequest: false, ...by } : undefined;
  return caseId === undefined ? undefined : { isRequest: true, ...by };
}

/** Whoever starts what intake had not asked about takes it up; a yes to intake's question opens a case that is nobody's, like a sure one. */
function startCase(context: CommandContext, ticket: TicketRef, snapshot: Snapshot, personId: string): void {
  const { sql } = context;
  const { band, because } = detectIntent(snapshot);
  const before = saidOfTicket(sql, ticket)?.endedCaseId;
  const foundBy: FoundBy | undefined = before
    ? takeMistakeBack(context, before)
    : band === "unsure"
      ? "asked"
      : band === "none"
        ? "hand"
        : undefined;
  keepSnapshot(context, ticket, snapshot);
  writeSaid(context, ticket, { isRequest: true, because, personId });
  placeTicket(context, ticket, { snapshot, foundBy });
  const caseId = caseIdOfTicket(sql, ticket);
  if (caseId !== undefined && foundBy !== "asked") takeCase(context, caseId, personId);
}

/** Nobody needs the words any more. */
function rememberNo(context: CommandContext, ticket: TicketRef, snapshot: Snapshot, personId: string): void {
  if (saidOfTicket(context.sql, ticket)?.isRequest === false) return;
  writeSaid(context, ticket, { isRequest: false, because: detectIntent(snapshot).because, personId });
  dropSnapshot(context, ticket);
}

/** The whole case is no refund request, with all of its tickets. Saying so again changes nothing. */
export function endCaseAsWrong(context: CommandContext, caseId: string): Result<{ caseId: string }, Refusal> {
  const { sql } = context;
  const { personId } = personOf(context.actor);
  const known = found(caseById(sql, caseId), "case");
  if (!known.ok) return known;
  if (isSetAside(sql, caseId)) return ok({ caseId });
  const endable = mayEndAsWrong(sql, personId, caseId);
  if (!endable.ok) return endable;
  const [first] = ticketsOfCase(sql, caseId);
  if (!first) endCase(context, caseId, personId);
  for (let ticket = first; ticket; ticket = ticketsOfCase(sql, caseId)[0])
    endAsWrong(context, caseId, ticket, personId);
  return ok({ caseId });
}
