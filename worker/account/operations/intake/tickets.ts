/** A ticket, and what a person says of its messages. */
import { askedMatterRequest } from "../../../../core/contract/matter.ts";
import { answerReplyRequest } from "../../../../core/contract/replies.ts";
import { saidRequest } from "../../../../core/contract/request.ts";
import { ticketQuery } from "../../../../core/contract/ticket.ts";
import { ok } from "../../../../core/result.ts";
import { sayOfReply } from "../../commands/intake/answer-reply.ts";
import { sayMatter } from "../../commands/intake/say-matter.ts";
import { sayRequest } from "../../commands/intake/say-request.ts";
import { checkCurrent } from "../../commands/people/call-back.ts";
import { type AccountRuntime, readContext, transact } from "../../commands/run-command.ts";
import { readCharges, unreadCharges } from "../../domain/money/read-charges.ts";
import { maybeRequests } from "../../queries/intake/maybe-requests.ts";
import { openTicketView } from "../../queries/intake/open-ticket.ts";
import type { Actor } from "../../store/context.ts";
import { kept } from "../../store/kept.ts";
import { again } from "../act.ts";
import { read } from "../operation.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };

/** A commit makes the answer wait for the disk: there is one only where something is to be read. */
function readChargesBehind(runtime: AccountRuntime, patientId: string): void {
  const unread = unreadCharges(readContext(runtime), patientId);
  if (unread.length > 0 && !runtime.closed?.()) transact(runtime, OUTBOX, (context) => readCharges(context, unread));
}

export const tickets = [
  read("openTicket", {
    act: "open_ticket",
    request: ticketQuery,
    right: "ticket.read",
    /** `fresh`: for whoever is about to write to the patient, the helpdesk is asked first. */
    prepare: async ({ services: { tickets } }, ticket, query) => {
      const snapshot = await (query?.fresh ? tickets.readToAct(ticket) : tickets.read(ticket));
      return snapshot.ok ? ok({ snapshot: snapshot.value, standing: () => tickets.standing(ticket) }) : snapshot;
    },
    run: (context, who, ticket, query, { snapshot, standing }) => {
      const current = query?.fresh ? checkCurrent(context, who, ticket, snapshot) : ok(undefined);
      if (!current.ok) return current;
      const view = kept(context, ["openTicket", who, ticket], snapshot, (watched) =>
        openTicketView(watched, who, ticket, snapshot),
      );
      return view.ok ? ok({ ...view.value, sender: standing() }) : view;
    },
    // The processor is slower than a person who waits.
    after: ({ runtime }, { patient }) => {
      if (patient) readChargesBehind(runtime, patient.patientId);
    },
  }),
  /** A yes needs what the mail says; a no is about the ticket, whatever it says. */
  again("sayRequest", {
    act: "say_request",
    request: saidRequest,
    right: "request.say",
    prepare: ({ services }, ticket) => services.tickets.read(ticket),
    run: sayRequest,
    answer: ({ ask }, _done, ticket) => ask("openTicket", ticket),
  }),
  again("sayMatter", {
    act: "say_matter",
    request: askedMatterRequest,
    right: "request.say",
    id: (_actor, { ticketId }) => ticketId,
    prepare: ({ services }, ticket) => services.tickets.read(ticket),
    run: sayMatter,
    answer: ({ ask }, _done, ticket) => ask("openTicket", ticket),
  }),
  again("answerReply", {
    act: "answer_reply",
    request: answerReplyRequest,
    right: "decision.make",
    run: sayOfReply,
    answer: ({ ask }, _done, ticket) => ask("openTicket", ticket),
  }),
  read("maybeRequests", { act: "maybe_requests", right: "case.read", run: maybeRequests }),
];
