/**
 * Danger: an operation is renamed, moved or re-ordered. For minutes a Worker of the release before calls the object of this one, and the other
 * way round; and a browser repeats, under the same id, what the release before did. Then a method is not there, or money is given twice.
 */
import { expect, it } from "vitest";
import { hashInput } from "../../../../../core/canonical/hash.ts";
import { OPERATION_NAMES, operations } from "../../../../../core/contract/operations.ts";
import { operationOf } from "../../../../../worker/account/operations/registry.ts";
import { testClinic } from "../../../../support/clinic.ts";
import { anAsk, decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { performed, runStop } from "../../../../support/operations.ts";

/** Name, act, verb and path: never changed. What goes is taken out a release after nothing calls it; what is new may be added below. */
const RELEASED = [
  "openTicket open_ticket GET /tickets/:helpdesk/:ticketId",
  "calledBack call_back PUT /tickets/:helpdesk/:ticketId/call-back",
  "matchTicket match_ticket PUT /tickets/:helpdesk/:ticketId/match",
  "sayWho say_who PUT /tickets/:helpdesk/:ticketId/who",
  "verifyTicket verify_ticket PUT /tickets/:helpdesk/:ticketId/verification",
  "correctedReply correct_reply PUT /tickets/:helpdesk/:ticketId/corrected",
  "sayRequest say_request PUT /tickets/:helpdesk/:ticketId/request",
  "answerReply answer_reply PUT /tickets/:helpdesk/:ticketId/replies/:messageId",
  "sayMatter say_matter PUT /tickets/:helpdesk/:ticketId/matters/:lineId",
  "askedPatient ask_patient PUT /tickets/:helpdesk/:ticketId/asked",
  "evaluate evaluate POST /evaluations",
  "similarCases similar_cases POST /evaluations/similar",
  "searchPatients search_patients GET /patients",
  "decide decide PUT /decisions/:decisionId",
  "readDecision read_decision GET /decisions/:decisionId",
  "readDecisionBasis read_decision_basis GET /decisions/:decisionId/basis",
  "dryRun decide POST /decisions/:decisionId/dry-run",
  "stop stop POST /decisions/:decisionId/stop",
  "listApprovals list_approvals GET /approvals",
  "approve approve PUT /approvals/:approvalId",
  "listDelegations list_delegations GET /delegations",
  "delegate delegate PUT /delegations/:delegationId",
  "endDelegation end_delegation POST /delegations/:delegationId/end",
  "listCases list_cases GET /cases",
  "readCase read_case GET /cases/:caseId",
  "startCase start_case PUT /cases/:caseId",
  "orderTicket order_ticket PUT /cases/:caseId/ticket",
  "endCaseAsWrong end_as_wrong PUT /cases/:caseId/not-a-request",
  "endReview end_review PUT /cases/:caseId/review",
  "sayByHand say_by_hand PUT /cases/:caseId/said/:saidId",
  "askClinician ask_clinician PUT /cases/:caseId/clinician-question",
  "answerClinician answer_clinician PUT /cases/:caseId/clinician-answer",
  "dismissFound dismiss_found PUT /cases/:caseId/found/:foundId/dismissal",
  "requestConsent request_consent PUT /cases/:caseId/consent-request",
  "maybeRequests maybe_requests GET /maybe-requests",
  "closeTask close_task PUT /tasks/:taskId/done",
  "trends trends GET /trends",
  "moneyHealth money_health GET /money",
  "askReconciliation ask_reconciliation POST /money/reconciliations",
  "settleDifference settle_difference PUT /money/differences/:differenceId/settled",
  "resolveLeg resolve_leg POST /money/legs/:legId/resolve",
  "spendCredit spend_credit PUT /credit-uses/:actId",
  "undoCreditUse undo_credit_use PUT /credit-use-reversals/:actId",
  "payOutCredit pay_out_credit PUT /credit-payouts/:actId",
  "takeBackCredit take_back_credit PUT /credit-reversals/:actId",
  "creditLiability credit_liability GET /credit-liability",
  "listPeople list_people GET /people",
  "endSessions end_sessions POST /people/:personId/end-sessions",
  "markFamily mark_family PUT /people/:personId/family/:patientId",
  "listPolicies list_policies GET /policies",
  "readPolicyVersion read_policy GET /policies/versions/:policyVersionId",
  "startDraft start_draft PUT /policies/drafts/:draftId",
  "readDraft read_draft GET /policies/drafts/:draftId",
  "discardDraft discard_draft DELETE /policies/drafts/:draftId",
  "saveDraft save_draft PUT /policies/drafts/:draftId/content",
  "previewDraft preview_draft POST /policies/drafts/:draftId/preview",
  "replayDraft replay_draft POST /policies/drafts/:draftId/replay",
  "endPolicy end_policy POST /policies/ends",
  "publishPolicy publish_policy PUT /policies/publications/:publicationId",
  "readRules read_rules GET /rules",
  "endRulesChange end_rules_change PUT /rules/changes/:changeId",
  "importRecords import POST /imports",
  "verifyAudit verify_audit GET /audit",
  "auditHeads read_audit GET /audit/heads",
  "auditEvents read_audit GET /audit/events",
];

it("every operation of the release before is there under its name, its act and its address", () => {
  const now = OPERATION_NAMES.map((name) => `${name} ${operationOf(name).act} ${operations[name].at}`);
  expect(now).toEqual(expect.arrayContaining(RELEASED));
});

it("no operation has a name that the platform calls, or another's name", () => {
  for (const name of ["alarm", "fetch", "constructor", "then", "dup", "wake"])
    expect(OPERATION_NAMES).not.toContain(name);
  for (const name of OPERATION_NAMES) expect(operationOf(name).name).toBe(name);
  const addresses = OPERATION_NAMES.map((name) => operations[name].at.replace(/:\w+/g, ":"));
  expect(new Set(addresses).size).toBe(addresses.length);
});

it("a decision, a stop and a delegation stand in the table of commands as the release before wrote them", async () => {
  const clinic = testClinic(mayasMassage());
  const lead = clinic.staff("lead");
  const agent = clinic.staff("agent");
  const ask = anAsk(clinic, lead);
  const decisionId = ulidOf("DEC", 1);
  decided(clinic, lead, decisionId);
  runStop(clinic.runtime, lead, decisionId, { sentence: "She rang and wants to keep it." });
  const lent = {
    toPersonId: agent.personId,
    fromOn: "2026-03-02",
    untilOn: "2026-03-03",
    sentence: "I am away on both days.",
  };
  await performed({ runtime: clinic.runtime }, "delegate", lead, ulidOf("DEG", 1), lent);
  const stopped = { sentence: "She rang and wants to keep it." };
  const by = lead.personId;
  const rows = clinic.sql.all("SELECT id, input_hash AS hash, answer FROM command ORDER BY id");
  expect(rows).toEqual([
    { id: decisionId, hash: hashInput({ name: "decide", input: ask, by }), answer: JSON.stringify({ decisionId }) },
    { id: ulidOf("DEG", 1), hash: hashInput({ name: "delegate", input: lent, by }), answer: "true" },
    {
      id: `stop:${decisionId}:${hashInput({ by, input: stopped })}`,
      hash: hashInput({ name: "stop", input: stopped, by }),
      answer: JSON.stringify({ decisionId }),
    },
  ]);
});
