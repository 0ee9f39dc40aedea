/** Operations that the page in a ticket may ask, and all others but those of lists of their own: part of the list of operations. */
import type { AuditEvent } from "../audit/event.ts";
import type { HelpdeskParts } from "../setup/helpdesk-parts.ts";
import type { SetupChecklist } from "../setup/steps.ts";
import type { AbsenceList, AwayRequest } from "./absence.ts";
import type { AccessAsked, AccessQuery, AccessView } from "./access.ts";
import type {
  FamilyAnswer,
  FamilyRequest,
  JoiningView,
  PersonList,
  PersonLocationsRequest,
  RoleRequest,
  SameLoginRequest,
} from "./account.ts";
import type { ApprovalList, ApproveRequest } from "./approval-card.ts";
import type { AssignAnswer, AssignRequest } from "./assign.ts";
import type { AuditHead, AuditQuery } from "./audit.ts";
import type { AddClosingRequest, CalendarView, PutBusinessDaysRequest } from "./calendar.ts";
import type * as carry from "./carry.ts";
import type { CaseList, CaseQuery, CasesAsked, TaskDoneRequest } from "./case.ts";
import type { CaseDetail } from "./case-detail.ts";
import type { CaseViewList, SaveCaseViewRequest } from "./case-views.ts";
import type * as changes from "./changes.ts";
import type { ClinicDetailsView, PutClinicDetailsRequest } from "./clinic-details.ts";
import type * as clinician from "./clinician.ts";
import type { ConnectionList, ConnectionTest, PutConnectionRequest, TestMessageRequest } from "./connections.ts";
import type { AllowContactRequest, ContactAllowed } from "./contact-stop.ts";
import type * as credit from "./credit.ts";
import type { DecideRequest, DecisionView, StopRequest } from "./decision.ts";
import type { DecisionBasis } from "./decision-basis.ts";
import type { DelegateRequest, DelegationList } from "./delegation.ts";
import type { AnswerDisputeRequest, DisputeCard } from "./dispute.ts";
import type { DryRun } from "./dry-run.ts";
import type { EvaluateAnswer, EvaluateRequest } from "./evaluate.ts";
import type { ChoicesAnswer, FiguresAnswer, FiguresAsked, FiguresQuery } from "./figures.ts";
import type { DismissFoundRequest } from "./found.ts";
import type { GoLiveView, SwitchMoneyRequest, TrialRequest } from "./go-live.ts";
import type { HomeAnswer } from "./home.ts";
import type * as letters from "./letters.ts";
import type { MergeList } from "./merges.ts";
import type { MoneyHealth, ResolveLegRequest, SettleDifferenceRequest } from "./money.ts";
import type * as notices from "./notices.ts";
import { at } from "./operation.ts";
import type * as outcome from "./outcomes.ts";
import type * as packet from "./packet.ts";
import type { PatientSearchAnswer } from "./patient-search.ts";
import type * as policy from "./policy.ts";
import type * as policyTrial from "./policy-trial.ts";
import type * as privacy from "./privacy.ts";
import type { ProviderContactRequest, ProviderList } from "./providers.ts";
import type { PutQuietHoursRequest, QuietHoursView } from "./quiet-hours.ts";
import type { EndReviewRequest, ManualReplyRequest } from "./replies.ts";
import type { MaybeList } from "./request.ts";
import type { RootCauseRequest } from "./root-cause.ts";
import type * as rules from "./rules.ts";
import type { SimilarAnswer } from "./similar.ts";
import type { StartCaseRequest } from "./start-case.ts";
import type { RepairTicketsRequest, TagReport } from "./tag-report.ts";
import { ticketOperations } from "./ticket-operations.ts";
import type { TrendsAnswer, TrendsQuery } from "./trends.ts";
import type { WorkAnswer, WorkQuery } from "./work-figures.ts";

export const commonOperations = {
  ...ticketOperations,

  evaluate: at("POST /evaluations")<EvaluateAnswer, EvaluateRequest>(),
  similarCases: at("POST /evaluations/similar")<SimilarAnswer, EvaluateRequest>(),
  searchPatients: at("GET /patients")<PatientSearchAnswer, string, { q: string }>(),

  allowContactAgain: at("POST /patients/:patientId/allowed-contacts")<ContactAllowed, AllowContactRequest>(),

  decide: at("PUT /decisions/:decisionId")<DecisionView, DecideRequest>(),
  readDecision: at("GET /decisions/:decisionId")<DecisionView>(),
  readDecisionBasis: at("GET /decisions/:decisionId/basis")<DecisionBasis>(),
  dryRun: at("POST /decisions/:decisionId/dry-run")<DryRun, DecideRequest>(),
  stop: at("POST /decisions/:decisionId/stop")<DecisionView, StopRequest>(),

  listApprovals: at("GET /approvals")<ApprovalList>(),
  approve: at("PUT /approvals/:approvalId")<DecisionView, ApproveRequest>(),
  listAbsences: at("GET /absences")<AbsenceList>(),
  tellAway: at("PUT /absences/:absenceId")<AbsenceList, AwayRequest>(),
  endAbsence: at("POST /absences/:absenceId/end")<AbsenceList>(),
  listDelegations: at("GET /delegations")<DelegationList>(),
  delegate: at("PUT /delegations/:delegationId")<DelegationList, DelegateRequest>(),
  endDelegation: at("POST /delegations/:delegationId/end")<DelegationList>(),

  listCases: at("GET /cases")<CaseList, CaseQuery, CasesAsked>(),
  readCase: at("GET /cases/:caseId")<CaseDetail>(),
  listCaseViews: at("GET /case-views")<CaseViewList>(),
  saveCaseView: at("PUT /case-views/:viewId")<CaseViewList, SaveCaseViewRequest>(),
  removeCaseView: at("POST /case-views/:viewId/removal")<CaseViewList>(),
  assignCases: at("PUT /assignments/:assignmentId")<AssignAnswer, AssignRequest>(),
  startCase: at("PUT /cases/:caseId")<CaseDetail, StartCaseRequest>(),
  orderTicket: at("PUT /cases/:caseId/ticket")<CaseDetail>(),
  endCaseAsWrong: at("PUT /cases/:caseId/not-a-request")<CaseDetail>(),
  endReview: at("PUT /cases/:caseId/review")<CaseDetail, EndReviewRequest>(),
  nameRootCause: at("PUT /cases/:caseId/root-cause")<CaseDetail, RootCauseRequest>(),
  sayByHand: at("PUT /cases/:caseId/said/:saidId")<CaseDetail, ManualReplyRequest>(),
  askClinician: at("PUT /cases/:caseId/clinician-question")<clinician.AskedAnswer, clinician.AskClinicianRequest>(),
  clinicianContacts: at("GET /clinicians")<clinician.ClinicianContacts>(),
  answerClinician: at("PUT /cases/:caseId/clinician-answer")<CaseDetail, clinician.ClinicianAnswerRequest>(),
  listPackets: at("GET /cases/:caseId/packets")<packet.PacketList>(),
  makePacket: at("PUT /cases/:caseId/packets/:packetId")<packet.PacketList, packet.MakePacketRequest>(),
  takePacket: at("POST /cases/:caseId/packets/:packetId/files")<packet.PacketFile, packet.TakePacketRequest>(),
  dismissFound: at("PUT /cases/:caseId/found/:foundId/dismissal")<CaseDetail, DismissFoundRequest>(),
  requestConsent: at("PUT /cases/:caseId/consent-request")<clinician.AskedAnswer, clinician.RequestConsentRequest>(),
  maybeRequests: at("GET /maybe-requests")<MaybeList>(),
  closeTask: at("PUT /tasks/:taskId/done")<CaseDetail, TaskDoneRequest>(),
  trends: at("GET /trends")<TrendsAnswer, TrendsQuery>(),
  figures: at("GET /figures")<FiguresAnswer, FiguresQuery, FiguresAsked>(),
  figureChoices: at("GET /figures/choices")<ChoicesAnswer>(),
  workFigures: at("GET /figures/work")<WorkAnswer, WorkQuery>(),
  outcomes: at("GET /outcomes")<outcome.OutcomesAnswer, outcome.OutcomesQuery>(),
  readTagReport: at("GET /tag-report")<TagReport>(),
  startTagReport: at("PUT /tag-reports/:reportId")<TagReport>(),
  repairTickets: at("PUT /tag-reports/:reportId/repairs/:repairId")<TagReport, RepairTicketsRequest>(),
  sayOutcome: at("PUT /cases/:caseId/outcomes/:saidId")<CaseDetail, outcome.SayOutcomeRequest>(),
  readChanges: at("GET /changes")<changes.ChangesAnswer>(),
  actOnChange: at("PUT /change-actions/:actionId")<changes.ChangesAnswer, changes.ActOnChangeRequest>(),
  putActionChoice: at("PUT /action-choices/:choiceId")<changes.ChangesAnswer, changes.PutActionChoiceRequest>(),
  readHome: at("GET /home")<HomeAnswer>(),

  moneyHealth: at("GET /money")<MoneyHealth>(),
  askReconciliation: at("POST /money/reconciliations")<MoneyHealth>(),
  settleDifference: at("PUT /money/differences/:differenceId/settled")<MoneyHealth, SettleDifferenceRequest>(),
  readDispute: at("GET /disputes/:disputeId")<DisputeCard>(),
  answerDispute: at("PUT /disputes/:disputeId/acts/:actId")<DisputeCard, AnswerDisputeRequest>(),
  resolveLeg: at("POST /money/legs/:legId/resolve")<MoneyHealth, ResolveLegRequest>(),

  spendCredit: at("PUT /credit-uses/:actId")<credit.CreditView, credit.CreditUseRequest>(),
  undoCreditUse: at("PUT /credit-use-reversals/:actId")<credit.CreditView, credit.CreditUseUndoRequest>(),
  payOutCredit: at("PUT /credit-payouts/:actId")<DecisionView, credit.CreditPayoutRequest>(),
  takeBackCredit: at("PUT /credit-reversals/:actId")<credit.CreditView, credit.CreditReversalRequest>(),
  creditLiability: at("GET /credit-liability")<credit.LiabilityAnswer, credit.LiabilityQuery>(),

  listPeople: at("GET /people")<PersonList>(),
  giveRole: at("PUT /people/:personId/role")<PersonList, RoleRequest>(),
  sayLoginsSame: at("PUT /people/:personId/same")<PersonList, SameLoginRequest>(),
  lookAtJoining: at("GET /people/:personId/same/:otherId")<JoiningView>(),
  setLocations: at("PUT /people/:personId/locations")<PersonList, PersonLocationsRequest>(),
  endSessions: at("POST /people/:personId/end-sessions")<PersonList>(),
  markFamily: at("PUT /people/:personId/family/:patientId")<FamilyAnswer, FamilyRequest>(),

  readSetup: at("GET /setup")<SetupChecklist>(),
  readGoLive: at("GET /go-live")<GoLiveView>(),
  switchMoney: at("PUT /go-live/:placeId/roles/:role")<GoLiveView, SwitchMoneyRequest>(),
  tryMoney: at("POST /go-live/:placeId/trial")<GoLiveView, TrialRequest>(),
  listConnections: at("GET /connections")<ConnectionList>(),
  putConnection: at("PUT /connections/:connectionId")<ConnectionList, PutConnectionRequest>(),
  pauseConnection: at("POST /connections/:connectionId/pause")<ConnectionList>(),
  resumeConnection: at("POST /connections/:connectionId/resume")<ConnectionList>(),
  testConnection: at("POST /connections/:connectionId/test")<ConnectionTest>(),
  syncConnection: at("POST /connections/:connectionId/sync")<ConnectionList>(),
  lookAtParts: at("POST /connections/:connectionId/parts/look")<HelpdeskParts>(),
  makeParts: at("POST /connections/:connectionId/parts")<HelpdeskParts>(),
  sendTestMessage: at("PUT /connections/:connectionId/test-messages/:testId")<ConnectionList, TestMessageRequest>(),
  listProviders: at("GET /providers")<ProviderList>(),
  putProviderContact: at("PUT /provider-contacts/:contactId")<ProviderList, ProviderContactRequest>(),
  removeProviderContact: at("POST /provider-contacts/:contactId/removal")<ProviderList>(),

  listPolicies: at("GET /policies")<policy.PolicyList>(),
  readPolicyVersion: at("GET /policies/versions/:policyVersionId")<policy.PolicyVersionView>(),
  startDraft: at("PUT /policies/drafts/:draftId")<policy.PolicyDraftView, policy.StartDraftRequest>(),
  readDraft: at("GET /policies/drafts/:draftId")<policy.PolicyDraftView>(),
  discardDraft: at("DELETE /policies/drafts/:draftId")<{ draftId: string }>(),
  saveDraft: at("PUT /policies/drafts/:draftId/content")<policy.PolicyDraftView, policy.SaveDraftRequest>(),
  previewDraft: at("POST /policies/drafts/:draftId/preview")<policyTrial.PreviewAnswer, policyTrial.PreviewRequest>(),
  replayDraft: at("POST /policies/drafts/:draftId/replay")<policyTrial.ReplayAnswer, policyTrial.ReplayRequest>(),
  endPolicy: at("POST /policies/ends")<policy.PolicyEndAnswer, policy.PolicyEndRequest>(),
  publishPolicy: at("PUT /policies/publications/:publicationId")<policy.PublishAnswer, policy.PublishRequest>(),

  listLetters: at("GET /letters")<letters.LetterList>(),
  readLetterPiece: at("GET /letters/pieces/:language/:pieceKey")<letters.LetterPiece>(),
  saveLetterPiece: at("PUT /letters/pieces/:language/:pieceKey")<letters.LetterPiece, letters.SaveLetterPieceRequest>(),
  restoreLetters: at("POST /letters/draft/restored")<letters.LetterList, letters.RestoreLettersRequest>(),
  discardLetterDraft: at("DELETE /letters/draft")<letters.LetterList>(),
  previewLetter: at("POST /letters/preview")<letters.LetterPreview, letters.PreviewLetterRequest>(),
  tryLetterDraft: at("GET /letters/draft/trial")<letters.LetterTrial>(),
  publishLetters: at("PUT /letters/publications/:publicationId")<letters.LetterList, letters.PublishLettersRequest>(),
  readRules: at("GET /rules")<rules.RulesView>(),
  readRulesWhole: at("GET /rules/whole")<rules.RulesWhole>(),
  tryRules: at("POST /rules/trial")<rules.RulesTrial, rules.AskRulesRequest, rules.AskRulesSent>(),
  askRules: at("PUT /rules/wishes/:wishId")<rules.RulesWhole, rules.AskRulesRequest, rules.AskRulesSent>(),
  endRulesChange: at("PUT /rules/changes/:changeId")<rules.RulesView, rules.EndRulesChangeRequest>(),
  readCalendar: at("GET /calendar")<CalendarView>(),
  putBusinessDays: at("PUT /calendar/week")<CalendarView, PutBusinessDaysRequest>(),
  addClosing: at("PUT /calendar/closings/:closingId")<CalendarView, AddClosingRequest>(),
  removeClosing: at("POST /calendar/closings/:closingId/removal")<CalendarView>(),

  takeBundle: at("GET /carry")<carry.Bundle>(),
  lookAtBundle: at("POST /carry/look")<carry.CarryLook, carry.LookRequest>(),
  bringBundle: at("PUT /carry/:carryId")<carry.CarryDone, carry.BringRequest>(),

  listNotices: at("GET /notices")<notices.NoticeList>(),
  testNotice: at("PUT /notices/tests/:testId")<notices.NoticeList, notices.TestNoticeRequest>(),
  readNoticeRules: at("GET /notice-rules")<notices.NoticeRulesView>(),
  putNoticeRule: at("PUT /notice-rules")<notices.NoticeRulesView, notices.PutNoticeRuleRequest>(),
  putIncidentPeople: at("PUT /notice-rules/people")<notices.NoticeRulesView, notices.IncidentPeopleRequest>(),
  readClinicDetails: at("GET /clinic-details")<ClinicDetailsView>(),
  putClinicDetails: at("PUT /clinic-details")<ClinicDetailsView, PutClinicDetailsRequest>(),
  readQuietHours: at("GET /quiet-hours")<QuietHoursView>(),
  putQuietHours: at("PUT /quiet-hours/:locationId")<QuietHoursView, PutQuietHoursRequest>(),
  removeQuietHours: at("POST /quiet-hours/:locationId/removal")<QuietHoursView>(),

  readPrivacy: at("GET /privacy")<privacy.PrivacyView>(),
  listMerges: at("GET /patient-merges")<MergeList>(),
  mergePatients: at("PUT /patients/:patientId/merges/:otherId")<MergeList>(),
  undoMerge: at("POST /patients/:patientId/merges/:otherId/undo")<MergeList>(),
  sayNotSame: at("PUT /patients/:patientId/not-same/:otherId")<MergeList>(),
  takeNotSameBack: at("POST /patients/:patientId/not-same/:otherId/removal")<MergeList>(),
  readPatientPrivacy: at("GET /patients/:patientId/privacy")<privacy.PatientPrivacy>(),
  exportPatient: at("POST /patients/:patientId/export")<privacy.PatientFile>(),
  askErasure: at("PUT /erasures/:erasureId")<privacy.PrivacyView, privacy.AskErasureRequest>(),
  endErasure: at("PUT /erasures/:erasureId/end")<privacy.PrivacyView, privacy.EndErasureRequest>(),
  letBack: at("POST /erasures/:erasureId/let-back")<privacy.PrivacyView>(),
  tryKept: at("POST /retention/:kind/trial")<privacy.KeptTrial, privacy.PutKeptRequest>(),
  putKept: at("PUT /retention/:kind")<privacy.PrivacyView, privacy.PutKeptRequest>(),
  putHold: at("PUT /holds/:holdId")<privacy.PrivacyView, privacy.PutHoldRequest>(),
  endHold: at("POST /holds/:holdId/end")<privacy.PrivacyView>(),
  whoLooked: at("GET /access")<AccessView, AccessQuery, AccessAsked>(),
  verifyAudit: at("GET /audit")<{ events: number; head: string }>(),
  auditHeads: at("GET /audit/heads")<{ heads: AuditHead[] }>(),
  /** Over HTTP one event a line. */
  auditEvents: at("GET /audit/events")<{ events: AuditEvent[] }, AuditQuery>(),
} as const;
