/** Every call the app makes, typed by the Worker's own routes. Errors are `ApiProblem` or `NoAnswer`; an answer is always a success. */
import { hc } from "hono/client";
import type { FamilyAnswer, FamilyRequest, PersonList } from "../../core/contract/account.ts";
import type { CaseList, CaseQuery, TaskDoneRequest } from "../../core/contract/case.ts";
import type { CaseDetail } from "../../core/contract/case-detail.ts";
import type {
  AskClinicianRequest,
  AskedAnswer,
  ClinicianAnswerRequest,
  RequestConsentRequest,
} from "../../core/contract/clinician.ts";
import type {
  CreditPayoutRequest,
  CreditReversalRequest,
  CreditUseRequest,
  CreditUseUndoRequest,
  CreditView,
  LiabilityAnswer,
} from "../../core/contract/credit.ts";
import type {
  ApprovalList,
  ApproveRequest,
  DecideRequest,
  DecisionView,
  StopRequest,
} from "../../core/contract/decision.ts";
import type { DecisionBasis } from "../../core/contract/decision-basis.ts";
import type { DelegateRequest, DelegationList } from "../../core/contract/delegation.ts";
import type { DryRun } from "../../core/contract/dry-run.ts";
import type { DismissFoundRequest } from "../../core/contract/found.ts";
import type { AskedMatterRequest } from "../../core/contract/matter.ts";
import type { MoneyHealth, ResolveLegRequest, SettleDifferenceRequest } from "../../core/contract/money.ts";
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
} from "../../core/contract/policy.ts";
import type { EvaluateAnswer, EvaluateRequest } from "../../core/contract/proposal.ts";
import type { AnswerReplyRequest, EndReviewRequest, ManualReplyRequest } from "../../core/contract/replies.ts";
import type { MaybeList, SaidRequest } from "../../core/contract/request.ts";
import type { EndRulesChangeRequest, RulesView } from "../../core/contract/rules.ts";
import type { SimilarAnswer } from "../../core/contract/similar.ts";
import type { StartCaseRequest } from "../../core/contract/start-case.ts";
import type {
  CallBackRequest,
  CorrectedRequest,
  MatchRequest,
  PatientSearchAnswer,
  TicketRef,
  TicketView,
  VerifyRequest,
} from "../../core/contract/ticket.ts";
import type { TrendsAnswer, TrendsQuery } from "../../core/contract/trends.ts";
import type { WhoRequest } from "../../core/contract/whom.ts";
import type { V1 } from "../../worker/http/v1.ts";
import { errorOfResponse, isSessionOver, NoAnswer } from "./problem.ts";
import type { Session } from "./session.ts";

/** A refund is decided in milliseconds; longer than this, the connection is gone. */
const CALL_LIMIT_MS = 15_000;
const CASES_PER_PAGE = 50;

/** The host's fetch with the bearer and a deadline; whatever is no success is thrown. */
function sessionFetch(fetchFunction: typeof fetch, session: Session): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set("authorization", `Bearer ${await session.bearer()}`);
    let response: Response;
    try {
      response = await fetchFunction(input, { ...init, headers, signal: AbortSignal.timeout(CALL_LIMIT_MS) });
    } catch {
      throw new NoAnswer("No answer arrived");
    }
    if (response.ok) return response;
    const error = await errorOfResponse(response);
    if (isSessionOver(error)) session.end();
    throw error;
  };
}

interface Typed {
  readonly status: number;
  json(): Promise<unknown>;
}
type Success<R extends Typed> = Awaited<ReturnType<Extract<R, { status: 200 }>["json"]>>;

/** The body of a success. A body that breaks off is no answer: whether the server acted is not known. */
async function bodyOf<R extends Typed>(call: Promise<R>): Promise<Success<R>> {
  const response = await call;
  try {
    // `sessionFetch` let only a success through.
    return (await response.json()) as Success<R>;
  } catch {
    throw new NoAnswer("The answer broke off");
  }
}

/** Absent fields ask for everything; `owner` is always said. */
export type CasesAsked = Readonly<
  { owner: "me" | "nobody" | "everyone" } & {
    [K in keyof Omit<CaseQuery, "owner" | "limit">]?: CaseQuery[K] | undefined;
  }
>;

/** Without the fields that are undefined: a query string has no word for them. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** Binds the calls to a session. The paths are those of `docs/api.md`. */
export function createApi(fetchFunction: typeof fetch, session: Session) {
  const v1 = hc<V1>("/v1", { fetch: sessionFetch(fetchFunction, session) });
  const ticketPaths = v1.tickets[":helpdesk"][":ticketId"];
  const drafts = v1.policies.drafts[":draftId"];
  const paramOf = ({ helpdesk, ticketId }: TicketRef) => ({ helpdesk, ticketId });
  return {
    openTicket: (ticket: TicketRef): Promise<TicketView> =>
      bodyOf(ticketPaths.$get({ param: paramOf(ticket), query: {} })),
    /** The helpdesk is asked first who writes, unless it was just now. */
    checkedTicket: (ticket: TicketRef): Promise<TicketView> =>
      bodyOf(ticketPaths.$get({ param: paramOf(ticket), query: { fresh: "1" } })),
    calledBack: (ticket: TicketRef, json: CallBackRequest): Promise<TicketView> =>
      bodyOf(ticketPaths["call-back"].$put({ param: paramOf(ticket), json })),
    matchTicket: (ticket: TicketRef, json: MatchRequest): Promise<TicketView> =>
      bodyOf(ticketPaths.match.$put({ param: paramOf(ticket), json })),
    sayWho: (ticket: TicketRef, json: WhoRequest): Promise<TicketView> =>
      bodyOf(ticketPaths.who.$put({ param: paramOf(ticket), json })),
    verifyTicket: (ticket: TicketRef, json: VerifyRequest): Promise<TicketView> =>
      bodyOf(ticketPaths.verification.$put({ param: paramOf(ticket), json })),
    correctedReply: (ticket: TicketRef, json: CorrectedRequest): Promise<TicketView> =>
      bodyOf(ticketPaths.corrected.$put({ param: paramOf(ticket), json })),
    answerReply: (ticket: TicketRef, messageId: string, json: AnswerReplyRequest): Promise<TicketView> =>
      bodyOf(ticketPaths.replies[":messageId"].$put({ param: { ...paramOf(ticket), messageId }, json })),
    endReview: (caseId: string, json: EndReviewRequest): Promise<CaseDetail> =>
      bodyOf(v1.cases[":caseId"].review.$put({ param: { caseId }, json })),
    sayMatter: (ticket: TicketRef, lineId: string, json: AskedMatterRequest): Promise<TicketView> =>
      bodyOf(ticketPaths.matters[":lineId"].$put({ param: { ...paramOf(ticket), lineId }, json })),
    sayRequest: (ticket: TicketRef, json: SaidRequest): Promise<TicketView> =>
      bodyOf(ticketPaths.request.$put({ param: paramOf(ticket), json })),
    endCaseAsWrong: (caseId: string): Promise<CaseDetail> =>
      bodyOf(v1.cases[":caseId"]["not-a-request"].$put({ param: { caseId } })),
    maybeRequests: (): Promise<MaybeList> => bodyOf(v1["maybe-requests"].$get()),
    askedPatient: (ticket: TicketRef): Promise<TicketView> =>
      bodyOf(ticketPaths.asked.$put({ param: paramOf(ticket) })),
    evaluate: (json: EvaluateRequest): Promise<EvaluateAnswer> => bodyOf(v1.evaluations.$post({ json })),
    similarCases: (json: EvaluateRequest): Promise<SimilarAnswer> => bodyOf(v1.evaluations.similar.$post({ json })),
    askClinician: (caseId: string, json: AskClinicianRequest): Promise<AskedAnswer> =>
      bodyOf(v1.cases[":caseId"]["clinician-question"].$put({ param: { caseId }, json })),
    answerClinician: (caseId: string, json: ClinicianAnswerRequest): Promise<CaseDetail> =>
      bodyOf(v1.cases[":caseId"]["clinician-answer"].$put({ param: { caseId }, json })),
    requestConsent: (caseId: string, json: RequestConsentRequest): Promise<AskedAnswer> =>
      bodyOf(v1.cases[":caseId"]["consent-request"].$put({ param: { caseId }, json })),
    searchPatients: (q: string): Promise<PatientSearchAnswer> => bodyOf(v1.patients.$get({ query: { q } })),
    decide: (decisionId: string, json: DecideRequest): Promise<DecisionView> =>
      bodyOf(v1.decisions[":decisionId"].$put({ param: { decisionId }, json })),
    decisionBasis: (decisionId: string): Promise<DecisionBasis> =>
      bodyOf(v1.decisions[":decisionId"].basis.$get({ param: { decisionId } })),
    dryRun: (decisionId: string, json: DecideRequest): Promise<DryRun> =>
      bodyOf(v1.decisions[":decisionId"]["dry-run"].$post({ param: { decisionId }, json })),
    stop: (decisionId: string, json: StopRequest): Promise<DecisionView> =>
      bodyOf(v1.decisions[":decisionId"].stop.$post({ param: { decisionId }, json })),
    spendCredit: (actId: string, json: CreditUseRequest): Promise<CreditView> =>
      bodyOf(v1["credit-uses"][":actId"].$put({ param: { actId }, json })),
    undoCreditUse: (actId: string, json: CreditUseUndoRequest): Promise<CreditView> =>
      bodyOf(v1["credit-use-reversals"][":actId"].$put({ param: { actId }, json })),
    payOutCredit: (actId: string, json: CreditPayoutRequest): Promise<DecisionView> =>
      bodyOf(v1["credit-payouts"][":actId"].$put({ param: { actId }, json })),
    takeBackCredit: (actId: string, json: CreditReversalRequest): Promise<CreditView> =>
      bodyOf(v1["credit-reversals"][":actId"].$put({ param: { actId }, json })),
    listApprovals: (): Promise<ApprovalList> => bodyOf(v1.approvals.$get()),
    approve: (approvalId: string, json: ApproveRequest): Promise<DecisionView> =>
      bodyOf(v1.approvals[":approvalId"].$put({ param: { approvalId }, json })),
    listPeople: (): Promise<PersonList> => bodyOf(v1.people.$get()),
    endSessions: (personId: string): Promise<PersonList> =>
      bodyOf(v1.people[":personId"]["end-sessions"].$post({ param: { personId } })),
    markFamily: (personId: string, patientId: string, json: FamilyRequest): Promise<FamilyAnswer> =>
      bodyOf(v1.people[":personId"].family[":patientId"].$put({ param: { personId, patientId }, json })),
    listDelegations: (): Promise<DelegationList> => bodyOf(v1.delegations.$get()),
    delegate: (delegationId: string, json: DelegateRequest): Promise<DelegationList> =>
      bodyOf(v1.delegations[":delegationId"].$put({ param: { delegationId }, json })),
    endDelegation: (delegationId: string): Promise<DelegationList> =>
      bodyOf(v1.delegations[":delegationId"].end.$post({ param: { delegationId } })),
    listCases: (asked: CasesAsked): Promise<CaseList> =>
      bodyOf(v1.cases.$get({ query: { ...given(asked), owner: asked.owner, limit: String(CASES_PER_PAGE) } })),
    readCase: (caseId: string): Promise<CaseDetail> => bodyOf(v1.cases[":caseId"].$get({ param: { caseId } })),
    readTrends: (query: TrendsQuery): Promise<TrendsAnswer> => bodyOf(v1.trends.$get({ query: given(query) })),
    readLiability: (month: string): Promise<LiabilityAnswer> =>
      bodyOf(v1["credit-liability"].$get({ query: { month } })),
    readMoney: (): Promise<MoneyHealth> => bodyOf(v1.money.$get()),
    askReconciliation: (): Promise<MoneyHealth> => bodyOf(v1.money.reconciliations.$post()),
    resolveLeg: (legId: string, json: ResolveLegRequest): Promise<MoneyHealth> =>
      bodyOf(v1.money.legs[":legId"].resolve.$post({ param: { legId }, json })),
    settleDifference: (differenceId: string, json: SettleDifferenceRequest): Promise<MoneyHealth> =>
      bodyOf(v1.money.differences[":differenceId"].settled.$put({ param: { differenceId }, json })),
    readRules: (): Promise<RulesView> => bodyOf(v1.rules.$get()),
    endRulesChange: (changeId: string, json: EndRulesChangeRequest): Promise<RulesView> =>
      bodyOf(v1.rules.changes[":changeId"].$put({ param: { changeId }, json })),
    listPolicies: (): Promise<PolicyList> => bodyOf(v1.policies.$get()),
    readPolicyVersion: (policyVersionId: string): Promise<PolicyVersionView> =>
      bodyOf(v1.policies.versions[":policyVersionId"].$get({ param: { policyVersionId } })),
    startDraft: (draftId: string, json: StartDraftRequest): Promise<PolicyDraftView> =>
      bodyOf(drafts.$put({ param: { draftId }, json })),
    readDraft: (draftId: string): Promise<PolicyDraftView> => bodyOf(drafts.$get({ param: { draftId } })),
    saveDraft: (draftId: string, json: SaveDraftRequest): Promise<PolicyDraftView> =>
      bodyOf(drafts.content.$put({ param: { draftId }, json })),
    discardDraft: (draftId: string): Promise<{ draftId: string }> => bodyOf(drafts.$delete({ param: { draftId } })),
    previewDraft: (draftId: string, json: PreviewRequest): Promise<PreviewAnswer> =>
      bodyOf(drafts.preview.$post({ param: { draftId }, json })),
    replayDraft: (draftId: string, json: ReplayRequest): Promise<ReplayAnswer> =>
      bodyOf(drafts.replay.$post({ param: { draftId }, json })),
    endPolicy: (json: PolicyEndRequest): Promise<PolicyEndAnswer> => bodyOf(v1.policies.ends.$post({ json })),
    publishPolicy: (publicationId: string, json: PublishRequest): Promise<PublishAnswer> =>
      bodyOf(v1.policies.publications[":publicationId"].$put({ param: { publicationId }, json })),
    sayByHand: (caseId: string, saidId: string, json: ManualReplyRequest): Promise<CaseDetail> =>
      bodyOf(v1.cases[":caseId"].said[":saidId"].$put({ param: { caseId, saidId }, json })),
    startCase: (caseId: string, json: StartCaseRequest): Promise<CaseDetail> =>
      bodyOf(v1.cases[":caseId"].$put({ param: { caseId }, json })),
    orderTicket: (caseId: string): Promise<CaseDetail> =>
      bodyOf(v1.cases[":caseId"].ticket.$put({ param: { caseId } })),
    dismissFound: (caseId: string, foundId: string, json: DismissFoundRequest): Promise<CaseDetail> =>
      bodyOf(v1.cases[":caseId"].found[":foundId"].dismissal.$put({ param: { caseId, foundId }, json })),
    closeTask: (taskId: string, json: TaskDoneRequest): Promise<CaseDetail> =>
      bodyOf(v1.tasks[":taskId"].done.$put({ param: { taskId }, json })),
  };
}
export type Api = ReturnType<typeof createApi>;
