import { transact } from "../../commands/run-command.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { linkFollowUp } from "../../domain/case/case-tickets.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { NOTE_WORDS } from "../../queries/note/note-words.ts";
import { connectionWorked, pausedUntilMs } from "../../store/account/connection-health.ts";
import { setting } from "../../store/account/settings.ts";
import { caseById } from "../../store/case/cases.ts";
import { hasOpenTicket } from "../../store/case/tickets.ts";
import type { Actor } from "../../store/context.ts";
import type { Payload } from "../../store/job-kinds.ts";
import { externalIdOf } from "../../store/people/people.ts";
import { helpdeskFailed } from "./update-ticket.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };

/**
 * Makes the one ticket in which a case goes on after its own was closed (mission F8), and ties it to the case. What is to be said follows
 * as an ordinary update, so that the order never changes between two tries.
 */
export async function followUpTicket(
  deps: JobDependencies,
  { caseId, helpdesk, ticketId: closedTicketId }: Payload<"follow_up_ticket">,
): Promise<JobEnd> {
  const { runtime } = deps;
  const { sql } = runtime;
  const port = deps.helpdesk(helpdesk);
  const theCase = caseById(sql, caseId);
  if (!port || !theCase || hasOpenTicket(sql, caseId)) return DONE;
  const paused = pausedUntilMs(sql, helpdesk);
  if (paused !== undefined && paused > runtime.nowMs()) return again("connection_paused", paused);
  const words = NOTE_WORDS[setting(sql, "language") === "es" ? "es" : "en"];
  const assigneeId = theCase.ownerId === null ? undefined : externalIdOf(sql, helpdesk, theCase.ownerId);
  const made = await port.createFollowUp({
    caseId,
    closedTicketId,
    privateNoteHtml: `<p>${words.followUp(closedTicketId)}</p>`,
    ...(assigneeId && /^\d{1,15}$/.test(assigneeId) ? { assigneeId } : {}),
  });
  // Dies here: the job is still queued; the ticket is found by its external id, and not made again.
  return transact(runtime, OUTBOX, (context) => {
    if (!made.ok) return helpdeskFailed(context, caseId, { helpdesk, ticketId: closedTicketId }, made.error);
    connectionWorked(context, helpdesk);
    const { ticketId } = made.value;
    linkFollowUp(context, caseId, { helpdesk, ticketId }, closedTicketId);
    return DONE;
  });
}
