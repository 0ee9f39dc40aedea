import type { Result } from "../../../../core/result.ts";
import { type TicketShown, ticketDifferences } from "../../../../core/tickets/agree.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { DONE, type JobEnd } from "../../domain/job-end.ts";
import { ticketUpdateOf } from "../../queries/note/ticket-note.ts";
import { shownAt } from "../../store/account/connections.ts";
import { nextToRead, type TicketToRead, tagsPutOn, writeTagRow } from "../../store/case/tag-report.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import type { Payload } from "../../store/job-kinds.ts";
import { isQueued } from "../../store/outbox.ts";
import { callVendor } from "../call-vendor.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };
/** One ticket in a second: the smallest limit of a helpdesk is fifty calls a minute, and people and money go first. */
const PACE_MS = 1_500;

/**
 * Reads the next ticket of the report and holds it against its case as that is once the answer is there; then waits its turn. Nothing is
 * written at the helpdesk. A ticket that is told something at this moment is neither right nor wrong.
 */
export async function compareTickets(deps: JobDependencies, { helpdesk }: Payload<"compare_tickets">): Promise<JobEnd> {
  const { sql } = deps.runtime;
  const port = deps.helpdesk(helpdesk);
  const next = nextToRead(sql, helpdesk);
  if (!next || !port?.readShown) return DONE;
  const read = port.readShown;
  return callVendor<TicketShown, JobEnd>(
    deps,
    { connectionId: helpdesk, actor: OUTBOX },
    () => read(next.ticketId),
    (context, answer, wait) => {
      // It was not told, for a reason that passes: this ticket is next again.
      if (!answer.ok && answer.error.verdict !== "refused") return wait;
      take(context, next, answer);
      if (nextToRead(context.sql, helpdesk)) context.queue("compare_tickets", { helpdesk }, context.nowMs + PACE_MS);
      return DONE;
    },
  );
}

function take(context: CommandContext, next: TicketToRead, answer: Result<TicketShown, ConnectorFailure>): void {
  const { sql, nowMs } = context;
  const { caseId, helpdesk, ticketId } = next;
  const ticket = { helpdesk, ticketId };
  const update = ticketUpdateOf(context, caseId, ticket);
  const shows = shownAt(sql, helpdesk);
  if (!answer.ok || !update || !shows) {
    const isClosed = !answer.ok && answer.error.ticket === "closed";
    writeTagRow(sql, ticket, { state: isClosed ? "closed" : "unread" });
    return;
  }
  if (isQueued(sql, "update_ticket", { caseId, ...ticket })) {
    writeTagRow(sql, ticket, { state: "moving", readAtMs: nowMs });
    return;
  }
  const should = { ...shows(update.facts), put: tagsPutOn(sql, caseId, ticket) };
  const differences = ticketDifferences(should, answer.value);
  writeTagRow(sql, ticket, { state: differences.length === 0 ? "agrees" : "differs", differences, readAtMs: nowMs });
}
