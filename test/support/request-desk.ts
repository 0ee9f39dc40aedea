/** A desk at which tickets come in that may be requests, and what its helpdesk is told of them. */
import type { Refusal } from "../../core/contract/problem.ts";
import { maybeList } from "../../core/contract/request.ts";
import { ticketView } from "../../core/contract/ticket.ts";
import type { Result } from "../../core/result.ts";
import { ingestTicket } from "../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../worker/account/commands/run-command.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { listCases } from "../../worker/account/queries/case/cases.ts";
import { maybeRequests } from "../../worker/account/queries/intake/maybe-requests.ts";
import { openTicketView } from "../../worker/account/queries/intake/open-ticket.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import type { Snapshot } from "../../worker/account/store/intake/snapshot.ts";
import type { Helpdesk, TicketClearing, TicketUpdate } from "../../worker/connectors/helpdesk.ts";
import { aMail, mayasPackage, testClinic, ticket } from "./clinic.ts";
import { provisioned } from "./clinic-connections.ts";
import { acted } from "./operations.ts";
import { scriptedProcessor } from "./scripted-processor.ts";
import { worldOf } from "./sending.ts";

export type Ref = { readonly helpdesk: "zendesk"; readonly ticketId: string };

export const second: Ref = { helpdesk: "zendesk", ticketId: "52" };

/** A language that is not read: nobody knows what it asks. */
export const german = aMail({
  subject: "Meine Behandlung",
  body: "Guten Tag, ich habe das Paket gekauft und kann die Termine leider nicht wahrnehmen. Bitte melden Sie sich bei mir, vielen Dank.",
});

export const hours = aMail({ subject: "Opening hours", body: "Hi, are you open on Sunday? Thanks, Maya" });

export function desk() {
  const clinic = provisioned(testClinic(mayasPackage));
  const updates: TicketUpdate[] = [];
  const clearings: TicketClearing[] = [];
  const port: Partial<Helpdesk> = {
    clearTicket: async (clearing) => {
      clearings.push(clearing);
      return { ok: true, value: undefined };
    },
    updateTicket: async (update) => {
      updates.push(update);
      return { ok: true, value: undefined };
    },
  };
  const world = { ...worldOf(clinic, scriptedProcessor(120_000)), helpdesk: () => port as Helpdesk };
  const agent = clinic.staff("agent", "Ana");
  const lead = clinic.staff("lead", "Leo");
  const take = (mail: Snapshot, which: Ref = ticket) =>
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, which, mail));
  const say = (isRequest: boolean, mail: Snapshot, who: PersonActor = agent, which: Ref = ticket) =>
    acted(clinic.runtime, "sayRequest", who, [which, { isRequest, overturns: true }], mail);
  /** From a screen on which nobody had said anything yet. */
  const answer = (isRequest: boolean, who: PersonActor) =>
    acted(clinic.runtime, "sayRequest", who, [ticket, { isRequest }], german);
  const view = (mail: Snapshot, which: Ref = ticket, who: PersonActor = agent) => {
    const read = openTicketView(clinic.ctx(), who, which, mail);
    if (!read.ok) throw new Error(read.error.detail);
    return ticketView.parse(read.value);
  };
  const waiting = () => {
    const read = maybeRequests(clinic.ctx(), clinic.staff("lead"));
    if (!read.ok) throw new Error(read.error.detail);
    return maybeList.parse(read.value);
  };
  const listed = () => {
    const read = listCases(clinic.ctx(), lead, { limit: 50, owner: "everyone" });
    if (!read.ok) throw new Error(read.error.detail);
    return read.value;
  };
  const jobs = () => clinic.sql.all<{ kind: string }>("SELECT kind FROM job ORDER BY id").map(({ kind }) => kind);
  const caseOf = (which: Ref = ticket) =>
    clinic.sql.one<{ id: string }>("SELECT case_id AS id FROM case_ticket WHERE ticket_id = ?", which.ticketId)?.id;
  const run = () => runJobs(world);
  return { clinic, agent, lead, take, say, answer, view, waiting, listed, jobs, caseOf, run, updates, clearings };
}

export const codeOf = (answer: Result<unknown, Refusal>) => (answer.ok ? "ok" : answer.error.code);
