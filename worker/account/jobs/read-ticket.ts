import { HELPDESKS } from "../../../core/words.ts";
import { ingestTicket } from "../commands/ingest-ticket.ts";
import type { Actor } from "../context.ts";
import { linkFollowUp } from "../ledger/case-tickets.ts";
import { connectionFailed, connectionWorked, pauseConnection, pausedUntilMs } from "../ledger/connections.ts";
import { transact } from "../run-command.ts";
import { caseById } from "../store/cases.ts";
import type { AccountWorld } from "../world.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";

const INTAKE: Actor = { type: "job", job: "intake" };
const HELPDESK = "zendesk";

/** Intake: reads a ticket at the helpdesk itself, whatever the delivery said, and takes it in. */
export async function readTicket(world: AccountWorld, ref: string): Promise<JobEnd> {
  const { shell } = world;
  const [desk = "", ticketId = ""] = ref.split(" ");
  const helpdesk = HELPDESKS.find((known) => known === desk);
  const port = helpdesk && world.helpdesk(helpdesk);
  if (!helpdesk || !port) return DONE;
  const paused = pausedUntilMs(shell.sql, HELPDESK);
  if (paused !== undefined && paused > shell.nowMs()) return again("connection_paused", paused);
  const read = await port.readTicket(ticketId);
  // Dies here: the job is still queued and reads again.
  return transact(shell, INTAKE, (context) => {
    if (read.ok) {
      connectionWorked(context, HELPDESK);
      const { followUp } = read.value;
      const own = followUp && caseById(context.sql, followUp.caseId);
      // A ticket of our own making, told by the helpdesk before its maker got the answer.
      if (own) linkFollowUp(context, own.caseId, { helpdesk, ticketId }, followUp.closedTicketId);
      else ingestTicket(context, { helpdesk, ticketId }, read.value);
      return DONE;
    }
    const { verdict, detail, retryAfterMs } = read.error;
    if (verdict === "refused") return DONE;
    if (verdict === "unauthorised") return again(detail, pauseConnection(context, HELPDESK, detail));
    connectionFailed(context, HELPDESK, detail);
    return again(detail, retryAfterMs === undefined ? undefined : context.nowMs + retryAfterMs);
  });
}
