import { DurableObject } from "cloudflare:workers";
import { may } from "../../core/approval/may.ts";
import type { ProvisionRequest } from "../../core/contract/account.ts";
import type { CaseQuery, TaskDoneRequest } from "../../core/contract/case.ts";
import type {
  CreditPayoutRequest,
  CreditReversalRequest,
  CreditUseRequest,
  LiabilityQuery,
} from "../../core/contract/credit.ts";
import type { ApproveRequest, DecideRequest, StopRequest } from "../../core/contract/decision.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import type { EvaluateRequest } from "../../core/contract/proposal.ts";
import type { ImportRequest } from "../../core/contract/records.ts";
import type { MatchRequest, TicketRef, VerifyRequest } from "../../core/contract/ticket.ts";
import type { TrendsQuery } from "../../core/contract/trends.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { HelpdeskKind } from "../../core/words.ts";
import type { Env } from "../env.ts";
import { type AccountTools, accountTools } from "./account-tools.ts";
import { askPatient } from "./commands/ask-patient.ts";
import { closeTask } from "./commands/close-task.ts";
import { matchTicket } from "./commands/match-ticket.ts";
import { openSession, type SessionInput, sessionOf, unreachableHelpdesk } from "./commands/open-session.ts";
import { provision } from "./commands/provision.ts";
import { receiveWebhook } from "./commands/receive-webhook.ts";
import { found, refusal } from "./commands/require-person.ts";
import { verifyTicket } from "./commands/verify-ticket.ts";
import { readZendesk } from "./connections.ts";
import type { Actor, PersonActor } from "./context.ts";
import { runPayOutCredit, runSpendCredit, runTakeBackCredit } from "./credit-acts.ts";
import { runApprove, runDecide, runDryRun, runStop } from "./decisions.ts";
import type { AccountDoor } from "./door.ts";
import { verifyAudit } from "./event-log.ts";
import { ensureJobs } from "./jobs/sweep.ts";
import { dropOldSnapshots } from "./ledger/snapshots.ts";
import { openJobs } from "./outbox.ts";
import { approvalCards } from "./reads/approvals.ts";
import { readCase } from "./reads/case-detail.ts";
import { listCases } from "./reads/cases.ts";
import { decisionViewOf } from "./reads/decisions.ts";
import { evaluateRead } from "./reads/evaluate.ts";
import { importRecords } from "./reads/import.ts";
import { liability } from "./reads/liability.ts";
import { openTicketView } from "./reads/open-ticket.ts";
import { searchPatients } from "./reads/search.ts";
import { trends } from "./reads/trends.ts";
import { languageOf } from "./reads/viewer.ts";
import { transact } from "./run-command.ts";
import { runJobs } from "./run-jobs.ts";
import { externalIdOf } from "./store/people.ts";

/** One clinic: its database, its commands, its outbox and its timer. Public methods are the door (`door.ts`); all else is `#private`. */
export class ClinicAccount extends DurableObject<Env> implements AccountDoor {
  readonly #tools: AccountTools;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    this.#tools = accountTools(state, env);
  }

  async provision(input: ProvisionRequest) {
    const actor: Actor = { type: "job", job: "provision" };
    const done = this.#tools.repeatable(actor, "provision", "account", (c) => provision(c, this.#tools.secrets, input));
    this.#tools.connectors.forget();
    return done;
  }

  async helpdeskConnection(helpdesk: HelpdeskKind) {
    const settings = helpdesk === "zendesk" ? readZendesk(this.#tools.sql) : undefined;
    if (!settings) return refusal("not_found", "This account has no such helpdesk.");
    const { subdomain, appId, installationId, frameOrigin } = settings;
    return ok({ subdomain, appId, installationId, frameOrigin });
  }

  async helpdeskPublicKey(helpdesk: HelpdeskKind): Promise<Result<{ pem: string }, Refusal>> {
    const read = await this.#tools.connectors.helpdesk(helpdesk)?.publicKey();
    if (!read) return refusal("not_found", "This account has no such helpdesk.");
    return read.ok ? ok({ pem: read.value }) : err(unreachableHelpdesk(read.error));
  }

  openSession(input: SessionInput) {
    return openSession(this.#tools.world, input);
  }

  async renewSession(actor: PersonActor, helpdesk: HelpdeskKind) {
    const externalId = externalIdOf(this.#tools.sql, helpdesk, actor.personId);
    return externalId
      ? sessionOf(this.#tools.world, helpdesk, externalId)
      : refusal("unauthenticated", "Nobody of that id.");
  }

  async openTicket(actor: PersonActor, ticket: TicketRef) {
    const snapshot = await this.#tools.tickets.read(ticket);
    return snapshot.ok
      ? this.#tools.read(actor, "open_ticket", (c) => openTicketView(c, actor, ticket, snapshot.value))
      : snapshot;
  }

  async evaluate(actor: PersonActor, request: EvaluateRequest) {
    const snapshot = await this.#tools.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.#tools.read(actor, "evaluate", (c) => evaluateRead(c, actor, request, snapshot.value))
      : snapshot;
  }

  async searchPatients(actor: PersonActor, q: string) {
    return this.#tools.read(actor, "search_patients", (context) => searchPatients(context, actor, q));
  }

  async matchTicket(actor: PersonActor, ticket: TicketRef, request: MatchRequest) {
    const done = this.#tools.repeatable(actor, "match_ticket", ticket.ticketId, (c) => matchTicket(c, ticket, request));
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async verifyTicket(actor: PersonActor, ticket: TicketRef, request: VerifyRequest) {
    const done = this.#tools.repeatable(actor, "verify_ticket", ticket.ticketId, (c) =>
      verifyTicket(c, ticket, request),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async askedPatient(actor: PersonActor, ticket: TicketRef) {
    const done = this.#tools.repeatable(actor, "ask_patient", ticket.ticketId, (c) => askPatient(c, ticket));
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async decide(actor: PersonActor, decisionId: string, request: DecideRequest) {
    const snapshot = await this.#tools.tickets.readIfNamed(request.ticket);
    // Dies here: nothing was written; the browser asks again with the same id.
    return snapshot.ok ? runDecide(this.#tools.shell, actor, decisionId, request, snapshot.value) : snapshot;
  }

  async dryRun(actor: PersonActor, decisionId: string, request: DecideRequest) {
    const snapshot = await this.#tools.tickets.readIfNamed(request.ticket);
    return snapshot.ok ? runDryRun(this.#tools.shell, actor, decisionId, request, snapshot.value) : snapshot;
  }

  async readDecision(actor: PersonActor, decisionId: string) {
    return this.#tools.read(actor, "read_decision", (context) => {
      const allowed = may(actor, "case.read");
      if (!allowed.ok) return allowed;
      return found(decisionViewOf(context, decisionId, languageOf(actor.locale)), "decision");
    });
  }

  async stop(actor: PersonActor, decisionId: string, request: StopRequest) {
    return runStop(this.#tools.shell, actor, decisionId, request);
  }

  async listApprovals(actor: PersonActor) {
    return this.#tools.read(actor, "list_approvals", (context) => approvalCards(context, actor));
  }

  async approve(actor: PersonActor, approvalId: string, request: ApproveRequest) {
    return runApprove(this.#tools.shell, actor, approvalId, request);
  }

  async listCases(actor: PersonActor, query: CaseQuery) {
    return this.#tools.read(actor, "list_cases", (context) => listCases(context, actor, query));
  }

  async readCase(actor: PersonActor, caseId: string) {
    return this.#tools.read(actor, "read_case", (context) => readCase(context, actor, caseId));
  }

  async closeTask(actor: PersonActor, taskId: string, request: TaskDoneRequest = {}) {
    const done = this.#tools.repeatable(actor, "close_task", taskId, (c) => closeTask(c, taskId, request));
    return done.ok ? this.readCase(actor, done.value.caseId) : done;
  }

  async trends(actor: PersonActor, query: TrendsQuery) {
    return this.#tools.read(actor, "trends", (context) => trends(context, actor, query));
  }

  async spendCredit(actor: PersonActor, useId: string, request: CreditUseRequest) {
    return runSpendCredit(this.#tools.shell, actor, useId, request);
  }

  async payOutCredit(actor: PersonActor, decisionId: string, request: CreditPayoutRequest) {
    const snapshot = await this.#tools.tickets.readIfNamed(request.ticket);
    // Dies here: nothing was written; the browser asks again with the same id.
    return snapshot.ok ? runPayOutCredit(this.#tools.shell, actor, decisionId, request, snapshot.value) : snapshot;
  }

  async takeBackCredit(actor: PersonActor, reversalId: string, request: CreditReversalRequest) {
    return runTakeBackCredit(this.#tools.shell, actor, reversalId, request);
  }

  async creditLiability(actor: PersonActor, query: LiabilityQuery) {
    return this.#tools.read(actor, "credit_liability", (context) => liability(context, actor, query));
  }

  async importRecords(actor: PersonActor, request: ImportRequest) {
    return this.#tools.repeatable(actor, "import", "records", (context) => {
      const allowed = may(actor, "import.apply");
      return allowed.ok ? importRecords(context, request) : allowed;
    });
  }

  async verifyAudit(actor: PersonActor): Promise<Result<{ events: number; head: string }, Refusal>> {
    return this.#tools.read(actor, "verify_audit", ({ sql }) => {
      const allowed = may(actor, "audit.read");
      if (!allowed.ok) return allowed;
      const chain = verifyAudit(sql);
      if (!chain.ok) return refusal("internal", "The record does not fit together.", { ...chain.error });
      return ok({ events: chain.value.seq, head: chain.value.hash });
    });
  }

  receiveWebhook(source: "zendesk" | "stripe", headers: Record<string, string>, rawBody: string) {
    return receiveWebhook(this.#tools.shell, this.#tools.secrets, { source, headers, rawBody });
  }

  async wake() {
    const actor: Actor = { type: "job", job: "sweep" };
    transact(this.#tools.shell, actor, (context) => {
      ensureJobs(context);
      dropOldSnapshots(context);
    });
    return ok({ openJobs: openJobs(this.#tools.sql) });
  }

  /** Never throws: the platform would try six times and then forget the timer. */
  override async alarm(): Promise<void> {
    try {
      await runJobs(this.#tools.world);
    } catch (thrown) {
      console.error(JSON.stringify({ event: "alarm.threw", error: thrown instanceof Error ? thrown.name : "?" }));
    } finally {
      this.#tools.shell.arm();
    }
  }
}
