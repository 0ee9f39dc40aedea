import { readContext } from "../../commands/run-command.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { DONE, type JobEnd } from "../../domain/job-end.ts";
import { ticketUpdateOf } from "../../queries/note/ticket-note.ts";
import { caseIdOfTicket, isClosedTicket } from "../../store/case/tickets.ts";
import type { Actor } from "../../store/context.ts";
import type { Payload } from "../../store/job-kinds.ts";
import { isQueued } from "../../store/outbox.ts";
import { callVendor } from "../call-vendor.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };
/** The next word on the ticket looks again. */
const TRIES_MAX = 3;

/**
 * Where a list is saved as a whole, somebody's form may have written over what the case has told: it is told once more, where it is not there any
 * more. No note, nothing is opened again, and nothing new stands in the record.
 */
export async function checkTicket(
  deps: JobDependencies,
  { caseId, ...ticket }: Payload<"check_ticket">,
  tries: number,
): Promise<JobEnd> {
  const { runtime } = deps;
  const { sql } = runtime;
  const port = deps.helpdesk(ticket.helpdesk);
  if (!port || caseIdOfTicket(sql, ticket) !== caseId || isClosedTicket(sql, ticket)) return DONE;
  // It looks by itself.
  if (isQueued(sql, "update_ticket", { caseId, ...ticket })) return DONE;
  const update = ticketUpdateOf(readContext(runtime), caseId, ticket);
  if (!update) return DONE;
  const { ticketId, facts, marker } = update;
  return callVendor<void, JobEnd>(
    deps,
    { connectionId: ticket.helpdesk, actor: OUTBOX },
    () => port.updateTicket({ ticketId, facts, marker }),
    (_context, told, wait) => (told.ok || told.error.verdict === "refused" || tries >= TRIES_MAX ? DONE : wait),
  );
}
