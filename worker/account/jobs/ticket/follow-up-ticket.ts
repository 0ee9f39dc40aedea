import { omitNullish } from "../../../../core/omit-nullish.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import type { FollowUpOrder } from "../../../connectors/helpdesk.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { linkFollowUp } from "../../domain/case/case-tickets.ts";
import { DONE, type JobEnd } from "../../domain/job-end.ts";
import { languageOf } from "../../domain/people/language.ts";
import { setting } from "../../store/account/settings.ts";
import { caseById } from "../../store/case/cases.ts";
import { hasOpenTicket } from "../../store/case/tickets.ts";
import type { Actor } from "../../store/context.ts";
import type { Payload } from "../../store/job-kinds.ts";
import { externalIdOf } from "../../store/people/people.ts";
import { callVendor } from "../call-vendor.ts";
import { helpdeskFailed } from "./update-ticket.ts";

interface Made {
  readonly ticketId: string;
}

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
  const words = LETTERS[languageOf(setting(sql, "language") ?? "en")].note;
  const assigneeId = theCase.ownerId === null ? undefined : externalIdOf(sql, helpdesk, theCase.ownerId);
  const order: FollowUpOrder = {
    caseId,
    closedTicketId,
    privateNoteHtml: `<p>${words.followUp(closedTicketId)}</p>`,
    ...omitNullish({ assigneeId }),
  };
  const at = { connectionId: helpdesk, actor: OUTBOX };
  // Dies in it: the job is still queued; the ticket is found by its external id, and not made again.
  return callVendor<Made, JobEnd>(
    deps,
    at,
    () => port.createFollowUp(order),
    (context, made, wait) => {
      const closed = { helpdesk, ticketId: closedTicketId };
      if (!made.ok) return helpdeskFailed(context, [caseId, closed], made.error, wait);
      linkFollowUp(context, caseId, { helpdesk, ticketId: made.value.ticketId }, closedTicketId);
      return DONE;
    },
  );
}
