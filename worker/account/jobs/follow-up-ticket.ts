import type { Actor } from "../context.ts";
import { linkFollowUp } from "../ledger/case-tickets.ts";
import { connectionWorked, pausedUntilMs } from "../ledger/connections.ts";
import { transact } from "../run-command.ts";
import { caseById } from "../store/cases.ts";
import { externalIdOf } from "../store/people.ts";
import { setting } from "../store/settings.ts";
import { hasOpenTicket } from "../store/tickets.ts";
import type { AccountWorld } from "../world.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";
import { NOTE_WORDS } from "./note-words.ts";
import { helpdeskFailed } from "./update-ticket.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };

/**
 * Makes the one ticket in which a case goes on after its own was closed (mission F8), and ties it to the case. What is to be said follows
 * as an ordinary update, so that the order never changes between two tries.
 */
export async function followUpTicket(world: AccountWorld, ref: string): Promise<JobEnd> {
  const { shell } = world;
  const { sql } = shell;
  const [caseId = "", helpdesk = "", closedTicketId = ""] = ref.split(" ");
  const port = world.helpdesk(helpdesk);
  const theCase = caseById(sql, caseId);
  if (!port || !theCase || hasOpenTicket(sql, caseId)) return DONE;
  const paused = pausedUntilMs(sql, helpdesk);
  if (paused !== undefined && paused > shell.nowMs()) return again("connection_paused", paused);
  const words = NOTE_WORDS[setting(sql, "language") === "es" ? "es" : "en"];
  const assigneeId = theCase.ownerId === null ? undefined : externalIdOf(sql, helpdesk, theCase.ownerId);
  const made = await port.createFollowUp({
    caseId,
    closedTicketId,
    privateNoteHtml: `<p>${words.followUp(closedTicketId)}</p>`,
    ...(assigneeId && /^\d{1,15}$/.test(assigneeId) ? { assigneeId } : {}),
  });
  // Dies here: the job is still queued; the ticket is found by its external id, and not made again.
  return transact(shell, OUTBOX, (context) => {
    if (!made.ok) return helpdeskFailed(context, caseId, { helpdesk, ticketId: closedTicketId }, made.error);
    connectionWorked(context, helpdesk);
    const { ticketId } = made.value;
    linkFollowUp(context, caseId, { helpdesk, ticketId }, closedTicketId);
    return DONE;
  });
}
