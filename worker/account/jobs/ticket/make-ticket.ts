import { omitNullish } from "../../../../core/omit-nullish.ts";
import { draftWords } from "../../../../core/reply/draft-words.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import type { TicketOrder } from "../../../connectors/helpdesk.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { linkOwnTicket, needsTicket } from "../../domain/case/case-tickets.ts";
import { DONE, type JobEnd } from "../../domain/job-end.ts";
import { languageOf } from "../../domain/people/language.ts";
import { setting } from "../../store/account/settings.ts";
import { caseById } from "../../store/case/cases.ts";
import { helpdeskOfOrder } from "../../store/case/started.ts";
import type { Actor } from "../../store/context.ts";
import { addressOf, patientById } from "../../store/people/patients.ts";
import { externalIdOf } from "../../store/people/people.ts";
import { callVendor } from "../call-vendor.ts";
import { helpdeskFailed } from "./update-ticket.ts";

interface Made {
  readonly ticketId: string;
}

const OUTBOX: Actor = { type: "job", job: "outbox" };

/**
 * Makes the one ticket in which a case without any is answered (mission H7), of the patient at their address on file, and ties it to the case.
 * Its first words are a private note, so that nobody is written to before a person answers.
 */
export async function makeTicket(deps: JobDependencies, caseId: string): Promise<JobEnd> {
  const { runtime } = deps;
  const { sql } = runtime;
  const theCase = caseById(sql, caseId);
  const helpdesk = helpdeskOfOrder(sql, caseId) ?? "";
  const port = deps.helpdesk(helpdesk);
  const patient = theCase?.patientId ? patientById(sql, theCase.patientId) : undefined;
  const to = patient && addressOf(sql, patient.patientId);
  if (!port || !theCase || !patient || !to) return DONE;
  // It may have ended since it was ordered, or something of another patient's got into it: nobody is to be answered in it.
  if (!needsTicket(sql, caseId)) return DONE;
  const words = LETTERS[languageOf(setting(sql, "language") ?? "en")].note;
  const assigneeId = theCase.ownerId === null ? undefined : externalIdOf(sql, helpdesk, theCase.ownerId);
  const order: TicketOrder = {
    caseId,
    requester: to,
    subject: draftWords(patient.language).ticketSubject,
    privateNoteHtml: `<p>${words.ownTicket}</p>`,
    ...omitNullish({ assigneeId }),
  };
  const at = { connectionId: helpdesk, actor: OUTBOX };
  // Dies in it: the job is still queued; the ticket is found by its external id, and not made again.
  return callVendor<Made, JobEnd>(
    deps,
    at,
    () => port.createTicket(order),
    (context, made, wait) => {
      if (!made.ok) return helpdeskFailed(context, [caseId, { helpdesk, ticketId: "" }], made.error, wait);
      const ticket = { helpdesk, ticketId: made.value.ticketId };
      // The case may have changed while the helpdesk answered: then what was made is only written down, and nothing of the case is told in it.
      if (!linkOwnTicket(context, caseId, ticket)) context.record("ticket.made", caseId, { ...ticket, linked: false });
      return DONE;
    },
  );
}
