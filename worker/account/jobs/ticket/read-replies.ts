import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import type { Helpdesk, TicketMessage, TicketText } from "../../../connectors/helpdesk.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { takeMessages } from "../../domain/intake/replies.ts";
import { keepReread } from "../../domain/intake/rereads.ts";
import type { JobEnd } from "../../domain/job-end.ts";
import { caseById } from "../../store/case/cases.ts";
import { caseIdOfTicket, ticketSnapshot } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { lastReplyAtMs } from "../../store/intake/replies.ts";
import { snapshotOf } from "../../store/intake/snapshot.ts";
import type { Payload } from "../../store/job-kinds.ts";
import type { Sql } from "../../store/sql.ts";
import { readThen } from "./helpdesk-read.ts";
import { takeTicket } from "./read-ticket.ts";

interface Written {
  readonly ticket: TicketText;
  /** Absent where the ticket had no case when it was read. */
  readonly messages?: readonly TicketMessage[];
}

/** Somebody wrote on a ticket: on one without a case the words may be its request, on another they are read as a reply. */
export const readReplies = (deps: JobDependencies, asked: Payload<"read_replies">): Promise<JobEnd> =>
  readThen(deps, asked, (port, ticket) => written(deps.runtime.sql, port, ticket), takeWritten);

/** On a ticket without a case nothing is a reply yet. */
async function written(sql: Sql, port: Helpdesk, ticket: TicketRef): Promise<Result<Written, ConnectorFailure>> {
  const sinceMs = newsSinceMs(sql, ticket);
  const read = await port.readTicket(ticket.ticketId);
  if (!read.ok) return read;
  if (sinceMs === undefined) return ok({ ticket: read.value });
  const messages = await port.readMessages(ticket.ticketId, sinceMs);
  return messages.ok ? ok({ ticket: read.value, messages: messages.value }) : messages;
}

/** What was written before is known, or is what the matter is about. */
function newsSinceMs(sql: Sql, ticket: TicketRef): number | undefined {
  const caseId = caseIdOfTicket(sql, ticket);
  if (caseId === undefined) return undefined;
  return lastReplyAtMs(sql, ticket) ?? ticketSnapshot(sql, ticket)?.receivedAtMs ?? caseById(sql, caseId)?.openedAtMs;
}

function takeWritten(context: CommandContext, ticket: TicketRef, { ticket: told, messages }: Written): void {
  const { sql, nowMs } = context;
  const caseId = caseIdOfTicket(sql, ticket);
  if (caseId === undefined) {
    takeTicket(context, ticket, told);
    return;
  }
  const kept = ticketSnapshot(sql, ticket);
  const snapshot = snapshotOf(sql, told, nowMs, { kept });
  keepReread(sql, ticket, snapshot, (work) => work(context));
  if (messages) takeMessages(context, caseId, ticket, { snapshot, kept }, messages);
  // Its case was opened while the helpdesk was asked, on a mail from before: what was written since is asked for again.
  else context.queue("read_replies", ticket);
}
