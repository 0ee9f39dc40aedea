import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { tagsLeft } from "../../../../core/tickets/agree.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import type { TicketUpdate } from "../../../connectors/helpdesk.ts";
import { readContext, transact } from "../../commands/run-command.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { closeTicket } from "../../domain/case/case-tickets.ts";
import { checkTicketLater } from "../../domain/case/check-ticket-later.ts";
import { markGone } from "../../domain/case/moved-tickets.ts";
import { DONE, type JobEnd } from "../../domain/job-end.ts";
import { ticketUpdateOf } from "../../queries/note/ticket-note.ts";
import { shownAt } from "../../store/account/connections.ts";
import { tagRowOf, writeTagRow } from "../../store/case/tag-report.ts";
import { caseIdOfTicket, hasOpenTicket, isClosedTicket } from "../../store/case/tickets.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import type { Payload } from "../../store/job-kinds.ts";
import type { Sql } from "../../store/sql.ts";
import { callVendor } from "../call-vendor.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };

/** Brings one ticket up to date with its case, in one update. What is told is read when it is sent, so that nothing stale is told. */
export async function updateTicket(
  deps: JobDependencies,
  { caseId, ...ticket }: Payload<"update_ticket">,
): Promise<JobEnd> {
  const { runtime } = deps;
  const { helpdesk, ticketId } = ticket;
  const port = deps.helpdesk(helpdesk);
  const shown = shownAt(runtime.sql, helpdesk);
  if (!port || !shown) return DONE;
  // It was taken out of this case since: what the case has to say is of somebody else.
  if (caseIdOfTicket(runtime.sql, ticket) !== caseId) return DONE;
  const update = ticketUpdateOf(readContext(runtime), caseId, ticket);
  if (!update) return DONE;
  if (isClosedTicket(runtime.sql, ticket)) {
    return transact(runtime, OUTBOX, (inside) => goOn(inside, caseId, ticket, update));
  }
  const at = { connectionId: helpdesk, actor: OUTBOX };
  // Dies in it: the job is still queued; the marker on the ticket keeps the repeat from being a second note.
  return callVendor<void, JobEnd>(
    deps,
    at,
    () => port.updateTicket({ ...update, ...leavingOf(runtime.sql, ticket) }),
    (context, sent, wait) => {
      if (sent.ok || sent.error.verdict === "refused") afterRepair(context, ticket, sent.ok);
      if (!sent.ok && sent.error.ticket === "closed") {
        const { detail } = sent.error;
        if (closeTicket(context, ticket))
          context.record("ticket.update_failed", caseId, { helpdesk, ticketId, detail });
        return goOn(context, caseId, ticket, update);
      }
      if (!sent.ok) {
        if (sent.error.ticket === "gone") markGone(context, ticket);
        return helpdeskFailed(context, [caseId, ticket], sent.error, wait);
      }
      const told = update.noteLines ? { toldSeq: update.toldSeq, told: [...update.told] } : {};
      checkTicketLater(context, ticket);
      context.record("ticket.updated", caseId, { helpdesk, ticketId, tags: [...shown(update.facts).labels], ...told });
      return DONE;
    },
  );
}

/** A closed ticket is told nothing more. Where the case needs somebody, it goes on in a ticket that follows (mission F8). */
function goOn(context: CommandContext, caseId: string, ticket: TicketRef, { reopen }: TicketUpdate): JobEnd {
  if (reopen && !hasOpenTicket(context.sql, caseId)) {
    context.queue("follow_up_ticket", { caseId, ...ticket });
  }
  return DONE;
}

/** What becomes of a job whose call failed; a refusal is said once in the record, and seen in the case. */
export function helpdeskFailed(
  context: CommandContext,
  [caseId, { helpdesk, ticketId }]: readonly [string, TicketRef],
  { verdict, detail }: ConnectorFailure,
  wait: JobEnd,
): JobEnd {
  if (verdict !== "refused") return wait;
  // A deleted ticket, or a field that is gone: no later try will fare better.
  context.record("ticket.update_failed", caseId, { helpdesk, ticketId, detail });
  return DONE;
}

/** What somebody wants off a ticket whose tags do not agree. */
function leavingOf(sql: Sql, ticket: TicketRef): Pick<TicketUpdate, "leaving"> {
  const row = tagRowOf(sql, ticket);
  return row?.state === "asked" ? { leaving: tagsLeft(row.differences) } : {};
}

/** What was repaired is read once more; what the helpdesk refused differs as before. */
function afterRepair(context: CommandContext, ticket: TicketRef, isTold: boolean): void {
  if (tagRowOf(context.sql, ticket)?.state !== "asked") return;
  writeTagRow(context.sql, ticket, { state: isTold ? "told" : "differs" });
  if (isTold) context.queue("compare_tickets", { helpdesk: ticket.helpdesk });
}
