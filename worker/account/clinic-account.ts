import { DurableObject } from "cloudflare:workers";
import { may } from "../../core/approval/may.ts";
import type { ProvisionRequest } from "../../core/contract/account.ts";
import type { AuditQuery } from "../../core/contract/audit.ts";
import type { CaseQuery, TaskDoneRequest } from "../../core/contract/case.ts";
import type {
  AskClinicianRequest,
  ClinicianAnswerRequest,
  RequestConsentRequest,
} from "../../core/contract/clinician.ts";
import type {
  CreditPayoutRequest,
  CreditReversalRequest,
  CreditUseRequest,
  LiabilityQuery,
} from "../../core/contract/credit.ts";
import type { ApproveRequest, DecideRequest, StopRequest } from "../../core/contract/decision.ts";
import type { DelegateRequest } from "../../core/contract/delegation.ts";
import type { ResolveLegRequest, SettleDifferenceRequest } from "../../core/contract/money.ts";
import type {
  PreviewRequest,
  PublishRequest,
  ReplayRequest,
  SaveDraftRequest,
  StartDraftRequest,
} from "../../core/contract/policy.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import type { EvaluateRequest } from "../../core/contract/proposal.ts";
import type { ImportRequest } from "../../core/contract/records.ts";
import type { CorrectedRequest, MatchRequest, TicketRef, VerifyRequest } from "../../core/contract/ticket.ts";
import type { TrendsQuery } from "../../core/contract/trends.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { HelpdeskKind } from "../../core/words.ts";
import type { Env } from "../env.ts";
import { type AccountTools, accountTools } from "./account-tools.ts";
import { askClinician, recordClinicianAnswer } from "./commands/ask-clinician.ts";
import { askPatient } from "./commands/ask-patient.ts";
import { closeTask } from "./commands/close-task.ts";
import { correctReply } from "./commands/correct-reply.ts";
import { matchTicket } from "./commands/match-ticket.ts";
import { openSession, type SessionInput, sessionOf, unreachableHelpdesk } from "./commands/open-session.ts";
import { provision } from "./commands/provision.ts";
import { receiveWebhook } from "./commands/receive-webhook.ts";
import { requestConsent } from "./commands/request-consent.ts";
import { found, personOf, refusal } from "./commands/require-person.ts";
import { resolveLeg } from "./commands/resolve-leg.ts";
import { askReconciliation, settleDifference } from "./commands/settle-difference.ts";
import { verifyTicket } from "./commands/verify-ticket.ts";
import { readZendesk } from "./connections.ts";
import type { Actor, PersonActor } from "./context.ts";
import { runPayOutCredit, runSpendCredit, runTakeBackCredit } from "./credit-acts.ts";
import { runApprove, runDecide, runDryRun, runStop } from "./decisions.ts";
import { runDelegate, runEndDelegation } from "./delegations.ts";
import type { AccountDoor } from "./door.ts";
import { readEvents, verifyAudit } from "./event-log.ts";
import { ensureDaily } from "./jobs/daily.ts";
import { ensureHeadJob } from "./jobs/publish-head.ts";
import { ensureJobs } from "./jobs/sweep.ts";
import { publishedHeads } from "./ledger/audit-heads.ts";
import { dropOldSnapshots } from "./ledger/snapshots.ts";
import { openJobs } from "./outbox.ts";
import { runDiscardDraft, runPublish, runSaveDraft, runStartDraft } from "./policies.ts";
import { approvalCards } from "./reads/approvals.ts";
import { readCase } from "./reads/case-detail.ts";
import { listCases } from "./reads/cases.ts";
import { decisionViewOf } from "./reads/decisions.ts";
import { listDelegations } from "./reads/delegations.ts";
import { evaluateRead } from "./reads/evaluate.ts";
import { importRecords } from "./reads/import.ts";
import { liability } from "./reads/liability.ts";
import { moneyHealthOf } from "./reads/money-health.ts";
import { openTicketView } from "./reads/open-ticket.ts";
import { listPolicies, readPolicyVersion } from "./reads/policies.ts";
import { readDraft } from "./reads/policy-draft.ts";
import { previewDraft } from "./reads/policy-preview.ts";
import { replayDraft } from "./reads/policy-replay.ts";
import { searchPatients } from "./reads/search.ts";
import { similarCases } from "./reads/similar.ts";
import { trends } from "./reads/trends.ts";
import { languageOf } from "./reads/viewer.ts";
import { transact } from "./run-command.ts";
import { runJobs } from "./run-jobs.ts";
import { asOfNow, externalIdOf } from "./store/people.ts";

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

  async similarCases(actor: PersonActor, request: EvaluateRequest) {
    const snapshot = await this.#tools.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.#tools.read(actor, "similar_cases", (c) => similarCases(c, actor, request, snapshot.value))
      : snapshot;
  }

  async askClinician(actor: PersonActor, caseId: string, request: AskClinicianRequest) {
    const snapshot = await this.#tools.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.#tools.repeatable(actor, "ask_clinician", caseId, (c) => askClinician(c, caseId, request, snapshot.value))
      : snapshot;
  }

  async answerClinician(actor: PersonActor, caseId: string, request: ClinicianAnswerRequest) {
    const done = this.#tools.repeatable(actor, "answer_clinician", caseId, (c) =>
      recordClinicianAnswer(c, caseId, request),
    );
    return done.ok ? this.readCase(actor, caseId) : done;
  }

  async requestConsent(actor: PersonActor, caseId: string, request: RequestConsentRequest) {
    const snapshot = await this.#tools.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.#tools.repeatable(actor, "request_consent", caseId, (c) =>
          requestConsent(c, caseId, request, snapshot.value),
        )
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

  async correctedReply(actor: PersonActor, ticket: TicketRef, request: CorrectedRequest) {
    const snapshot = await this.#tools.tickets.read(ticket);
    if (!snapshot.ok) return snapshot;
    const done = this.#tools.repeatable(actor, "correct_reply", request.decisionId, (c) =>
      correctReply(c, ticket, request, snapshot.value),
    );
    return done.ok ? this.openTicket(actor, ticket) : done;
  }

  async decide(actor: PersonActor, decisionId: string, request: DecideRequest) {
    const snapshot = await this.#tools.tickets.readIfNamed(request.ticket);
    if (!snapshot.ok) return snapshot;
    await this.#tools.watch.ready();
    // Dies here: nothing was written; the browser asks again with the same id.
    return this.#noted(runDecide(this.#tools.shell, actor, decisionId, request, snapshot.value));
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
    return this.#noted(runStop(this.#tools.shell, actor, decisionId, request));
  }

  async listApprovals(actor: PersonActor) {
    return this.#tools.read(actor, "list_approvals", (context) => approvalCards(context, actor));
  }

  async approve(actor: PersonActor, approvalId: string, request: ApproveRequest) {
    await this.#tools.watch.ready();
    return this.#noted(runApprove(this.#tools.shell, actor, approvalId, request));
  }

  /** The guard hears of what a person decided or stopped, so that an older copy of the database is known even before it sends. */
  #noted<T>(answer: Result<T, Refusal>): Result<T, Refusal> {
    if (answer.ok) void this.#tools.watch.advance();
    return answer;
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

  async moneyHealth(actor: PersonActor) {
    return this.#tools.read(actor, "money_health", (context) => moneyHealthOf(context, actor));
  }

  async resolveLeg(actor: PersonActor, legId: string, request: ResolveLegRequest) {
    await this.#tools.watch.ready();
    const done = await resolveLeg(this.#tools.world, actor, legId, request);
    return done.ok ? this.moneyHealth(actor) : done;
  }

  async settleDifference(actor: PersonActor, differenceId: string, request: SettleDifferenceRequest) {
    const done = this.#tools.repeatable(actor, "settle_difference", differenceId, (c) =>
      settleDifference(c, differenceId, request),
    );
    return done.ok ? this.moneyHealth(actor) : done;
  }

  async askReconciliation(actor: PersonActor) {
    const done = this.#tools.repeatable(actor, "ask_reconciliation", "all", askReconciliation);
    return done.ok ? this.moneyHealth(actor) : done;
  }

  async spendCredit(actor: PersonActor, useId: string, request: CreditUseRequest) {
    return runSpendCredit(this.#tools.shell, actor, useId, request);
  }

  async payOutCredit(actor: PersonActor, decisionId: string, request: CreditPayoutRequest) {
    const snapshot = await this.#tools.tickets.readIfNamed(request.ticket);
    if (!snapshot.ok) return snapshot;
    await this.#tools.watch.ready();
    // Dies here: nothing was written; the browser asks again with the same id.
    return this.#noted(runPayOutCredit(this.#tools.shell, actor, decisionId, request, snapshot.value));
  }

  async takeBackCredit(actor: PersonActor, reversalId: string, request: CreditReversalRequest) {
    return runTakeBackCredit(this.#tools.shell, actor, reversalId, request);
  }

  async creditLiability(actor: PersonActor, query: LiabilityQuery) {
    return this.#tools.read(actor, "credit_liability", (context) => liability(context, actor, query));
  }

  async importRecords(actor: PersonActor, request: ImportRequest) {
    return this.#tools.repeatable(actor, "import", "records", (context) => {
      const allowed = may(personOf(context.actor), "import.apply");
      return allowed.ok ? importRecords(context, request) : allowed;
    });
  }

  async verifyAudit(actor: PersonActor): Promise<Result<{ events: number; head: string }, Refusal>> {
    return this.#tools.read(actor, "verify_audit", ({ sql }) => {
      const allowed = may(asOfNow(sql, actor), "audit.read");
      if (!allowed.ok) return allowed;
      const chain = verifyAudit(sql);
      if (!chain.ok) return refusal("internal", "The record does not fit together.", { ...chain.error });
      return ok({ events: chain.value.seq, head: chain.value.hash });
    });
  }

  async auditEvents(actor: PersonActor, { after, limit }: AuditQuery) {
    return this.#tools.read(actor, "read_audit", ({ sql }) => {
      const allowed = may(asOfNow(sql, actor), "audit.read");
      return allowed.ok ? ok({ events: readEvents(sql, after, limit) }) : allowed;
    });
  }

  async auditHeads(actor: PersonActor) {
    return this.#tools.read(actor, "read_audit", ({ sql }) => {
      const allowed = may(asOfNow(sql, actor), "audit.read");
      return allowed.ok ? ok({ heads: publishedHeads(sql) }) : allowed;
    });
  }

  async listDelegations(actor: PersonActor) {
    return this.#tools.read(actor, "list_delegations", (context) => listDelegations(context, actor));
  }

  async delegate(actor: PersonActor, delegationId: string, request: DelegateRequest) {
    return runDelegate(this.#tools.shell, actor, delegationId, request);
  }

  async endDelegation(actor: PersonActor, delegationId: string) {
    return runEndDelegation(this.#tools.shell, actor, delegationId);
  }

  async listPolicies(actor: PersonActor) {
    return this.#tools.read(actor, "list_policies", (context) => listPolicies(context, actor));
  }

  async readPolicyVersion(actor: PersonActor, policyVersionId: string) {
    return this.#tools.read(actor, "read_policy", (context) => readPolicyVersion(context, actor, policyVersionId));
  }

  async startDraft(actor: PersonActor, draftId: string, request: StartDraftRequest) {
    return runStartDraft(this.#tools.shell, actor, draftId, request);
  }

  async readDraft(actor: PersonActor, draftId: string) {
    return this.#tools.read(actor, "read_draft", (context) => readDraft(context, actor, draftId));
  }

  async saveDraft(actor: PersonActor, draftId: string, request: SaveDraftRequest) {
    return runSaveDraft(this.#tools.shell, actor, draftId, request);
  }

  async discardDraft(actor: PersonActor, draftId: string) {
    return runDiscardDraft(this.#tools.shell, actor, draftId);
  }

  async previewDraft(actor: PersonActor, draftId: string, request: PreviewRequest) {
    const snapshot = await this.#tools.tickets.readIfNamed(request.ticket);
    return snapshot.ok
      ? this.#tools.read(actor, "preview_draft", (c) => previewDraft(c, actor, draftId, request, snapshot.value))
      : snapshot;
  }

  async replayDraft(actor: PersonActor, draftId: string, request: ReplayRequest) {
    return this.#tools.read(actor, "replay_draft", (context) => replayDraft(context, actor, draftId, request));
  }

  async publishPolicy(actor: PersonActor, publicationId: string, request: PublishRequest) {
    return runPublish(this.#tools.shell, actor, publicationId, request);
  }

  receiveWebhook(source: "zendesk" | "stripe", headers: Record<string, string>, rawBody: string) {
    return receiveWebhook(this.#tools.shell, this.#tools.secrets, { source, headers, rawBody });
  }

  async wake() {
    const actor: Actor = { type: "job", job: "sweep" };
    await this.#tools.watch.ready();
    transact(this.#tools.shell, actor, (context) => {
      ensureJobs(context);
      ensureDaily(context, this.#tools.shell.random());
      ensureHeadJob(context);
      dropOldSnapshots(context);
    });
    return ok({ openJobs: openJobs(this.#tools.sql) });
  }

  /** Never throws: the platform would try six times and then forget the timer. */
  override async alarm(): Promise<void> {
    try {
      await this.#tools.watch.ready();
      await runJobs(this.#tools.world);
    } catch (thrown) {
      console.error(JSON.stringify({ event: "alarm.threw", error: thrown instanceof Error ? thrown.name : "?" }));
    } finally {
      this.#tools.shell.arm();
    }
  }
}
