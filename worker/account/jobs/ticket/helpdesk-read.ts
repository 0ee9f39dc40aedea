import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { Result } from "../../../../core/result.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import { type Helpdesk, TICKET_GONE } from "../../../connectors/helpdesk.ts";
import { transact } from "../../commands/run-command.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { markGone } from "../../domain/case/moved-tickets.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import {
  connectionFailed,
  connectionWorked,
  pauseConnection,
  pausedUntilMs,
} from "../../store/account/connection-health.ts";
import type { Actor, CommandContext } from "../../store/context.ts";

const INTAKE: Actor = { type: "job", job: "intake" };

/** Reads something of a ticket at the helpdesk and takes it in; tries again later where the helpdesk is silent, and ends where it says no. */
export async function readThen<Told>(
  deps: JobDependencies,
  asked: TicketRef,
  read: (port: Helpdesk, ticket: TicketRef) => Promise<Result<Told, ConnectorFailure>>,
  take: (context: CommandContext, ticket: TicketRef, told: Told) => void,
): Promise<JobEnd> {
  const { runtime } = deps;
  const { helpdesk, ticketId } = asked;
  const port = deps.helpdesk(helpdesk);
  if (!port) return DONE;
  const paused = pausedUntilMs(runtime.sql, helpdesk);
  if (paused !== undefined && paused > runtime.nowMs()) return again("connection_paused", paused);
  const answer = await read(port, { helpdesk, ticketId });
  // Dies here: the job is still queued and reads again.
  return transact(runtime, INTAKE, (context) => {
    if (answer.ok) {
      connectionWorked(context, helpdesk);
      take(context, { helpdesk, ticketId }, answer.value);
      return DONE;
    }
    const { verdict, detail, retryAfterMs } = answer.error;
    if (detail === TICKET_GONE) markGone(context, { helpdesk, ticketId });
    if (verdict === "refused") return DONE;
    if (verdict === "unauthorised") return again(detail, pauseConnection(context, helpdesk, detail));
    connectionFailed(context, helpdesk, detail);
    return again(detail, retryAfterMs === undefined ? undefined : context.nowMs + retryAfterMs);
  });
}
