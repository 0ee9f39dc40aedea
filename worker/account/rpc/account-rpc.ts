/**
 * What the HTTP side may ask of a clinic's account: the object's public door, over RPC. Answers are results, because errors lose their
 * class on the way; changes here are additive, because Worker and object may run different versions for minutes.
 */

import type { AuditEvent } from "../../../core/audit/event.ts";
import type {
  Boot,
  FamilyAnswer,
  FamilyRequest,
  PersonList,
  ProvisionRequest,
} from "../../../core/contract/account.ts";
import type { AuditHead, AuditQuery } from "../../../core/contract/audit.ts";
import type { CaseList, CaseQuery, TaskDoneRequest } from "../../../core/contract/case.ts";
import type { CaseDetail } from "../../../core/contract/case-detail.ts";
import type {
  AskClinicianRequest,
  AskedAnswer,
  ClinicianAnswerRequest,
  RequestConsentRequest,
} from "../../../core/contract/clinician.ts";
import type {
  CreditPayoutRequest,
  CreditReversalRequest,
  CreditUseRequest,
  CreditUseUndoRequest,
  CreditView,
  LiabilityAnswer,
  LiabilityQuery,
} from "../../../core/contract/credit.ts";
import type {
  ApprovalCard,
  ApproveRequest,
  DecideRequest,
  DecisionView,
  StopRequest,
} from "../../../core/contract/decision.ts";
import type { DecisionBasis } from "../../../core/contract/decision-basis.ts";
import type { DelegateRequest, DelegationList } from "../../../core/contract/delegation.ts";
import type { DryRun } from "../../../core/contract/dry-run.ts";
import type { DismissFoundRequest } from "../../../core/contract/found.ts";
import type { AskedMatterRequest } from "../../../core/contract/matter.ts";
import type { MoneyHealth, ResolveLegRequest, SettleDifferenceRequest } from "../../../core/contract/money.ts";
import type {
  PolicyDraftView,
  PolicyEndAnswer,
  PolicyEndRequest,
  PolicyList,
  PolicyVersionView,
  PreviewAnswer,
  PreviewRequest,
  PublishAnswer,
  PublishRequest,
  ReplayAnswer,
  ReplayRequest,
  SaveDraftRequest,
  StartDraftRequest,
} from "../../../core/contract/policy.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { EvaluateAnswer, EvaluateRequest } from "../../../core/contract/proposal.ts";
import type { ImportAnswer, ImportRequest } from "../../../core/contract/records.ts";
import type { AnswerReplyRequest, EndReviewRequest, ManualReplyRequest } from "../../../core/contract/replies.ts";
import type { MaybeList, SaidRequest } from "../../../core/contract/request.ts";
import type { EndRulesChangeRequest, RulesView } from "../../../core/contract/rules.ts";
import type { SimilarAnswer } from "../../../core/contract/similar.ts";
import type { StartCaseRequest } from "../../../core/contract/start-case.ts";
import type {
  CallBackRequest,
  CorrectedRequest,
  MatchRequest,
  PatientSearchAnswer,
  TicketQuery,
  TicketRef,
  TicketView,
  VerifyRequest,
} from "../../../core/contract/ticket.ts";
import type { TrendsAnswer, TrendsQuery } from "../../../core/contract/trends.ts";
import type { WhoRequest } from "../../../core/contract/whom.ts";
import type { Result } from "../../../core/result.ts";
import type { PersonActor } from "../store/context.ts";

export type Answer<T> = Promise<Result<T, Refusal>>;

export interface AccountRpc {
  provision(input: ProvisionRequest): Answer<{ created: boolean }>;
  /** What the Worker needs to check a signed page: never a secret. */
  helpdeskConnection(helpdesk: string): Answer<HelpdeskConnection>;
  /** The helpdesk's public key, fetched by the account's own connector. */
  helpdeskPublicKey(helpdesk: string): Answer<{ pem: string }>;
  /** Accepts a page token once, reads user and role at the helpdesk, and answers who it is. */
  openSession(input: {
    helpdesk: string;
    externalUserId: string;
    tokenHash: string;
    tokenExpiresAtMs: number;
  }): Answer<OpenedSession>;
  renewSession(actor: PersonActor, helpdesk: string): Answer<OpenedSession>;

  openTicket(actor: PersonActor, ticket: TicketRef, query?: TicketQuery): Answer<TicketView>;
  calledBack(actor: PersonActor, ticket: TicketRef, request: CallBackRequest): Answer<TicketView>;
  similarCases(actor: PersonActor, request: EvaluateRequest): Answer<SimilarAnswer>;
  /** `caseId` is the case's, or the one minted for a new one; the answer names the case it became. */
  askClinician(actor: PersonActor, caseId: string, request: AskClinicianRequest): Answer<AskedAnswer>;
  answerClinician(actor: PersonActor, caseId: string, request: ClinicianAnswerRequest): Answer<CaseDetail>;
  requestConsent(actor: PersonActor, caseId: string, request: RequestConsentRequest): Answer<AskedAnswer>;
  evaluate(actor: PersonActor, request: EvaluateRequest): Answer<EvaluateAnswer>;
  searchPatients(actor: PersonActor, q: string): Answer<PatientSearchAnswer>;
  matchTicket(actor: PersonActor, ticket: TicketRef, request: MatchRequest): Answer<TicketView>;
  sayWho(actor: PersonActor, ticket: TicketRef, request: WhoRequest): Answer<TicketView>;
  verifyTicket(actor: PersonActor, ticket: TicketRef, request: VerifyRequest): Answer<TicketView>;
  correctedReply(actor: PersonActor, ticket: TicketRef, request: CorrectedRequest): Answer<TicketView>;
  /** Whether the ticket is a refund request: opens its case, or remembers that it is none. */
  answerReply(
    actor: PersonActor,
    ticket: TicketRef,
    messageId: string,
    request: AnswerReplyRequest,
  ): Answer<TicketView>;
  endReview(actor: PersonActor, caseId: string, request: EndReviewRequest): Answer<CaseDetail>;
  sayRequest(actor: PersonActor, ticket: TicketRef, request: SaidRequest): Answer<TicketView>;
  /** Whether one of several matters of a mail is asked for. */
  sayMatter(actor: PersonActor, ticket: TicketRef, lineId: string, request: AskedMatterRequest): Answer<TicketView>;
  /** The case is no refund request, with all of its tickets. */
  endCaseAsWrong(actor: PersonActor, caseId: string): Answer<CaseDetail>;
  maybeRequests(actor: PersonActor): Answer<MaybeList>;
  sayByHand(actor: PersonActor, caseId: string, saidId: string, request: ManualReplyRequest): Answer<CaseDetail>;
  askedPatient(actor: PersonActor, ticket: TicketRef): Answer<TicketView>;
  decide(actor: PersonActor, decisionId: string, request: DecideRequest): Answer<DecisionView>;
  /** What `decide` would do with the same words. Changes nothing. */
  dryRun(actor: PersonActor, decisionId: string, request: DecideRequest): Answer<DryRun>;
  readDecision(actor: PersonActor, decisionId: string): Answer<DecisionView>;
  readDecisionBasis(actor: PersonActor, decisionId: string): Answer<DecisionBasis>;
  stop(actor: PersonActor, decisionId: string, request: StopRequest): Answer<DecisionView>;
  listApprovals(actor: PersonActor): Answer<{ approvals: ApprovalCard[] }>;
  approve(actor: PersonActor, approvalId: string, request: ApproveRequest): Answer<DecisionView>;
  listCases(actor: PersonActor, query: CaseQuery): Answer<CaseList>;
  readCase(actor: PersonActor, caseId: string): Answer<CaseDetail>;
  /** `request` is absent from a Worker of an earlier version. */
  startCase(actor: PersonActor, caseId: string, request: StartCaseRequest): Answer<CaseDetail>;
  orderTicket(actor: PersonActor, caseId: string): Answer<CaseDetail>;
  dismissFound(actor: PersonActor, caseId: string, foundId: string, request: DismissFoundRequest): Answer<CaseDetail>;
  closeTask(actor: PersonActor, taskId: string, request?: TaskDoneRequest): Answer<CaseDetail>;
  trends(actor: PersonActor, query: TrendsQuery): Answer<TrendsAnswer>;
  moneyHealth(actor: PersonActor): Answer<MoneyHealth>;
  resolveLeg(actor: PersonActor, legId: string, request: ResolveLegRequest): Answer<MoneyHealth>;
  settleDifference(actor: PersonActor, differenceId: string, request: SettleDifferenceRequest): Answer<MoneyHealth>;
  askReconciliation(actor: PersonActor): Answer<MoneyHealth>;
  spendCredit(actor: PersonActor, useId: string, request: CreditUseRequest): Answer<CreditView>;
  /** A use that was recorded wrongly is taken back, whole. */
  undoCreditUse(actor: PersonActor, undoId: string, request: CreditUseUndoRequest): Answer<CreditView>;
  payOutCredit(actor: PersonActor, decisionId: string, request: CreditPayoutRequest): Answer<DecisionView>;
  takeBackCredit(actor: PersonActor, reversalId: string, request: CreditReversalRequest): Answer<CreditView>;
  creditLiability(actor: PersonActor, query: LiabilityQuery): Answer<LiabilityAnswer>;
  importRecords(actor: PersonActor, request: ImportRequest): Answer<ImportAnswer>;
  verifyAudit(actor: PersonActor): Answer<{ events: number; head: string }>;
  /** A page of the record, in order, as it is chained. */
  auditEvents(actor: PersonActor, query: AuditQuery): Answer<{ events: AuditEvent[] }>;
  auditHeads(actor: PersonActor): Answer<{ heads: AuditHead[] }>;
  listDelegations(actor: PersonActor): Answer<DelegationList>;
  delegate(actor: PersonActor, delegationId: string, request: DelegateRequest): Answer<DelegationList>;
  endDelegation(actor: PersonActor, delegationId: string): Answer<DelegationList>;

  listPeople(actor: PersonActor): Answer<PersonList>;
  /** Ends every session of a person that began before now. */
  endSessions(actor: PersonActor, personId: string): Answer<PersonList>;

  /** Marks a patient as the family of somebody who works here, or takes the mark off. */
  markFamily(actor: PersonActor, personId: string, patientId: string, request: FamilyRequest): Answer<FamilyAnswer>;

  readRules(actor: PersonActor): Answer<RulesView>;
  endRulesChange(actor: PersonActor, changeId: string, request: EndRulesChangeRequest): Answer<RulesView>;
  endPolicy(actor: PersonActor, request: PolicyEndRequest): Answer<PolicyEndAnswer>;
  listPolicies(actor: PersonActor): Answer<PolicyList>;
  readPolicyVersion(actor: PersonActor, policyVersionId: string): Answer<PolicyVersionView>;
  startDraft(actor: PersonActor, draftId: string, request: StartDraftRequest): Answer<PolicyDraftView>;
  readDraft(actor: PersonActor, draftId: string): Answer<PolicyDraftView>;
  saveDraft(actor: PersonActor, draftId: string, request: SaveDraftRequest): Answer<PolicyDraftView>;
  discardDraft(actor: PersonActor, draftId: string): Answer<{ draftId: string }>;
  previewDraft(actor: PersonActor, draftId: string, request: PreviewRequest): Answer<PreviewAnswer>;
  replayDraft(actor: PersonActor, draftId: string, request: ReplayRequest): Answer<ReplayAnswer>;
  publishPolicy(actor: PersonActor, publicationId: string, request: PublishRequest): Answer<PublishAnswer>;

  /** The raw body with its headers; checked against the account's secret before anything is written. */
  receiveWebhook(
    connectionId: string,
    headers: Record<string, string>,
    rawBody: string,
    address: string,
  ): Answer<{ accepted: boolean }>;
  /** The hourly second net: re-arms a lost alarm. */
  wake(): Answer<{ openJobs: number }>;
}

export interface HelpdeskConnection {
  readonly subdomain: string;
  readonly appId: string;
  readonly installationId: string;
  readonly frameOrigin: string;
}

export interface OpenedSession {
  readonly person: Boot["person"];
  readonly account: Boot["account"];
  readonly locale: string;
}
