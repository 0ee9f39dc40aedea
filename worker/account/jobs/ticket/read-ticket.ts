import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { TicketText } from "../../../connectors/helpdesk.ts";
import { ingestTicket } from "../../commands/intake/ingest-ticket.ts";
import { joinAnswered } from "../../commands/intake/join-answered.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { linkFollowUp, linkOwnTicket } from "../../domain/case/case-tickets.ts";
import { followMerge, markBack } from "../../domain/case/moved-tickets.ts";
import { freeTicket } from "../../domain/case/past-tickets.ts";
import type { JobEnd } from "../../domain/job-end.ts";
import { caseById } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";
import { snapshotOf } from "../../store/intake/snapshot.ts";
import { saidOfTicket } from "../../store/intake/ticket-requests.ts";
import type { Payload } from "../../store/job-kinds.ts";
import { readThen } from "./helpdesk-read.ts";

/** Intake: reads a ticket at the helpdesk itself, whatever the delivery said, and takes it in. */
export const readTicket = (deps: JobDependencies, asked: Payload<"read_ticket">): Promise<JobEnd> =>
  readThen(deps, asked, (port, { ticketId }) => port.readTicket(ticketId), takeTicket);

/** A ticket that is known is not looked at again. */
export function takeTicket(context: CommandContext, ticket: TicketRef, told: TicketText): void {
  const { madeFor, answersClosedId, mergedIds = [] } = told;
  const own = madeFor && caseById(context.sql, madeFor.caseId);
  freeTicket(context, ticket, told.receivedAtMs);
  markBack(context, ticket);
  const said = saidOfTicket(context.sql, ticket);
  // Of what stood there when a person said that it is no request nothing is asked again.
  const after = said?.isRequest === false ? { afterMs: said.atMs } : {};
  const snapshot = snapshotOf(context.sql, told, context.nowMs, after);
  // A ticket of our own making, told by the helpdesk before its maker got the answer.
  if (own && madeFor.closedTicketId) linkFollowUp(context, own.caseId, ticket, madeFor.closedTicketId);
  // One that its case needed no more is nobody's; what the patient writes in it is a mail as any other.
  else if (own && (linkOwnTicket(context, own.caseId, ticket) || !snapshot.sender?.ownWords)) return;
  else if (followMerge(context, ticket, snapshot, mergedIds)) return;
  else if (!answersClosedId || !joinAnswered(context, ticket, answersClosedId, snapshot))
    ingestTicket(context, ticket, snapshot);
}
