import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { Result } from "../../../../core/result.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import type { Helpdesk } from "../../../connectors/helpdesk.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { markGone } from "../../domain/case/moved-tickets.ts";
import { DONE, type JobEnd } from "../../domain/job-end.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import { callVendor } from "../call-vendor.ts";

const INTAKE: Actor = { type: "job", job: "intake" };

/** Reads something of a ticket at the helpdesk and takes it in; tries again later where the helpdesk is silent, and ends where it says no. */
export async function readThen<Told>(
  deps: JobDependencies,
  asked: TicketRef,
  read: (port: Helpdesk, ticket: TicketRef) => Promise<Result<Told, ConnectorFailure>>,
  take: (context: CommandContext, ticket: TicketRef, told: Told) => void,
): Promise<JobEnd> {
  const { helpdesk } = asked;
  const port = deps.helpdesk(helpdesk);
  if (!port) return DONE;
  // Dies in it: the job is still queued and reads again.
  return callVendor<Told, JobEnd>(
    deps,
    { connectionId: helpdesk, actor: INTAKE },
    () => read(port, asked),
    (context, answer, wait) => {
      if (answer.ok) {
        take(context, asked, answer.value);
        return DONE;
      }
      if (answer.error.ticket === "gone") markGone(context, asked);
      return answer.error.verdict === "refused" ? DONE : wait;
    },
  );
}
