import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import type { TicketClearing } from "../../../connectors/helpdesk.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { DONE, type JobEnd } from "../../domain/job-end.ts";
import { languageOf } from "../../domain/people/language.ts";
import { nameOf } from "../../queries/decision/decisions.ts";
import { paragraphs } from "../../queries/note/note-html.ts";
import { setting } from "../../store/account/settings.ts";
import { labelsTold, lastSaidOf } from "../../store/audit/ticket-events.ts";
import { caseIdOfTicket } from "../../store/case/tickets.ts";
import type { Actor } from "../../store/context.ts";
import type { Payload } from "../../store/job-kinds.ts";
import type { Sql } from "../../store/sql.ts";
import { callVendor } from "../call-vendor.ts";
import { helpdeskFailed } from "./update-ticket.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };

/** Takes back what a ticket was told of a case that was none: our labels and the facts, and one line says who said so. */
export async function clearTicket(
  deps: JobDependencies,
  { caseId, ...ticket }: Payload<"clear_ticket">,
): Promise<JobEnd> {
  const { runtime } = deps;
  const { sql } = runtime;
  const { helpdesk, ticketId } = ticket;
  const port = deps.helpdesk(helpdesk);
  if (!port) return DONE;
  // It has a case again: what that one tells stands.
  if (caseIdOfTicket(sql, ticket) !== undefined) return DONE;
  const clearing = clearedOf(sql, caseId, ticket);
  if (!clearing) return DONE;
  const at = { connectionId: helpdesk, actor: OUTBOX };
  // Dies in it: the job is still queued; the marker on the ticket keeps the repeat from being a second note.
  return callVendor<void, JobEnd>(
    deps,
    at,
    () => port.clearTicket(clearing),
    (context, sent, wait) => {
      if (!sent.ok) return helpdeskFailed(context, [caseId, ticket], sent.error, wait);
      context.record("ticket.updated", caseId, { helpdesk, ticketId, tags: [] });
      return DONE;
    },
  );
}

function clearedOf(sql: Sql, caseId: string, { helpdesk, ticketId }: TicketRef): TicketClearing | undefined {
  const said = lastSaidOf(sql, caseId, { helpdesk, ticketId });
  if (!said) return undefined;
  const words = LETTERS[languageOf(setting(sql, "language") ?? "en")].note;
  const by = said.actor.kind === "person" ? nameOf(sql, said.actor.personId) : "Makegood";
  return {
    ticketId,
    labels: labelsTold(sql, caseId, { helpdesk, ticketId }),
    privateNoteHtml: paragraphs([words.notARequest(by)]),
    marker: `mg-${caseId}-${said.seq}`,
  };
}
