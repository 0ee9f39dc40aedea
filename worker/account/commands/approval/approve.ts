import { approvalHash } from "../../../../core/approval/approval-hash.ts";
import { type RunningDelegation, rightToApprove } from "../../../../core/approval/delegation.ts";
import { heardEnough } from "../../../../core/approval/standing.ts";
import type { ApproveRequest } from "../../../../core/contract/approval-card.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { MONEY_ROLES } from "../../../../core/money/switches.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import type { LivePayment } from "../../../../core/resolution/case-input.ts";
import { lineAccount } from "../../../../core/resolution/line-account.ts";
import type { Taking } from "../../../../core/resolution/uses-taken.ts";
import { assert, ok, type Result } from "../../../../core/result.ts";
import type { Role } from "../../../../core/words.ts";
import { besideApproval } from "../../domain/approval/beside-approval.ts";
import { endApproval } from "../../domain/approval/end-approval.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { isFirstOfNext } from "../../domain/case/matters.ts";
import { keepPromises } from "../../domain/follow-up/follow-ups.ts";
import { shareAgain } from "../../domain/money/share-again.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { alikeOf } from "../../domain/people/same-person.ts";
import { caseNotHeld } from "../../domain/privacy/held.ts";
import { placesOfLines } from "../../store/account/money-switches.ts";
import { type ApprovalRow, approvalById, closeApproval } from "../../store/approval/approvals.ts";
import { runningDelegationsTo } from "../../store/approval/delegations.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { askedOfLine } from "../../store/decision/decided.ts";
import { type DecisionRow, decisionById, linesOfDecision, writeDecisionState } from "../../store/decision/decisions.ts";
import { type EvaluationRow, evaluationById } from "../../store/decision/evaluations.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { legsOfDecision } from "../../store/money/legs.ts";
import { standOnCall } from "../../store/people/call-backs.ts";
import { roleOf, standingOf } from "../../store/people/people.ts";
import { currentRules } from "../../store/policy/policies.ts";
import type { Sql } from "../../store/sql.ts";
import { endReviewByDeciding, mayDecideUnderReview } from "../case/end-review.ts";
import { matterAgain } from "../decision/facts-again.ts";
import { moneyGate, unmixed } from "../decision/money-gate.ts";
import { reserveRequested } from "../money/reserve.ts";
import { checkSender } from "../people/call-back.ts";

/**
 * Somebody else's word on a decision, by their own right or by one that was lent to them. Checked here and by the database: not the person
 * who asked, nor in that person's name. A yes is for exactly what was shown:
 * facts, versions, option, amounts and destinations are made anew and compared by hash; what changed makes the approval void
 * (`facts_changed`, and the caller voids it). Then the legs are held, with what is left checked again. What is left, of a payment or of a
 * package, is no fact and was not approved (decision record 0004): the uses given up are those that are there now.
 */
export function approve(
  context: CommandContext,
  approvalId: string,
  request: ApproveRequest,
  snapshot?: Snapshot,
): Result<true, Refusal> {
  const open = openApproval(context, approvalId);
  if (!open.ok) return open;
  const { approval, decision } = open.value;
  const person = personOf(context.actor);
  const rules = currentRules(context.sql)?.rules;
  assert(rules, "An approval was asked for under rules");
  const { amountMinor, currency, caseId } = decision;
  const { requestedBy, requestedAtMs, needs } = approval;
  const running = runningDelegationsTo(context.sql, person.personId, context.nowMs);
  const beside = besideApproval(context, rules, decision, [person.personId, ...running.map((one) => one.delegatorId)]);
  const askerAlike = alikeOf(context.sql, requestedBy, requestedAtMs);
  const asked = { requestedBy, askerAlike, needs, amountMinor, currency, rules, ...beside };
  const right = rightToApprove(person, asked, running);
  if (!right.ok) return right;
  const { delegation } = right.value;
  if (request.approvalHash !== approval.hash) {
    return refusal("approval_not_valid", "This is not what waits for approval.", { approvalHash: approval.hash });
  }
  const { sentence, verdict } = request;
  const textId = sentence === undefined ? undefined : keepText(context, caseId, sentence);
  const end = { approverId: person.personId, ...omitNullish({ delegation, textId }) };
  const recorded = {
    approvalId,
    decisionId: decision.decisionId,
    hash: approval.hash,
    amountMinor,
    currency,
    ...omitNullish({ onBehalfOf: delegation?.delegatorId, delegationId: delegation?.delegationId }),
  };
  const said = sentence === undefined ? {} : { sentenceHash: textHash(sentence) };
  if (verdict === "approve") {
    const gate = moneyGate(context, decision.offer, {
      places: placesOfLines(context.sql, linesOfDecision(context.sql, decision.decisionId)),
      alsoRoles: rolesBehind(context.sql, requestedBy, delegation),
      amountMinor,
      decisionId: decision.decisionId,
    });
    if (!gate.ok) return gate;
    const whole = unmixed(context, caseId);
    if (!whole.ok) return whole;
    const free = caseNotHeld(context.sql, caseId);
    if (!free.ok) return free;
    for (const personId of [person.personId, ...(delegation ? [delegation.delegatorId] : [])]) {
      const heard = heardEnough(standingOf(context.sql, personId), decision, context.nowMs);
      if (!heard.ok) return heard;
    }
    const mayAnew = mayDecideUnderReview(context, caseId, delegation?.delegatorId);
    if (!mayAnew.ok) return mayAnew;
    const held = holdAsApproved(context, approval, decision, snapshot);
    if (!held.ok) return held;
    const lineIds = linesOfDecision(context.sql, decision.decisionId);
    if (!isFirstOfNext(context, caseId, decision.decisionId, lineIds)) endReviewByDeciding(context, caseId);
    closeApproval(context, approvalId, { ...end, state: "approved" });
    if (decision.replyTextId !== null) keepPromises(context, caseId, decision.deciderId, lineIds);
    if (decision.offer === "decline") context.queue("freeze_refusal", { decisionId: decision.decisionId });
    context.record("approval.approved", caseId, { ...recorded, ...said });
  } else {
    const state = verdict === "reject" ? ("rejected" as const) : ("asked_back" as const);
    endApproval(context, approval, { ...end, state, decisionState: state });
    context.record(`approval.${state}`, caseId, { ...recorded, ...said });
  }
  syncCase(context, caseId, { tell: true });
  return ok(true);
}

/** By whose word it leaves beside who says yes: who asked, and whose right was lent. Of who asked and left nobody knows which role it was. */
function rolesBehind(sql: Sql, requestedBy: string, lent: RunningDelegation | undefined): Role[] {
  const asked = roleOf(sql, requestedBy);
  return [...(asked === "viewer" ? MONEY_ROLES : [asked]), ...(lent ? [lent.delegatorRole] : [])];
}

function openApproval(
  context: CommandContext,
  approvalId: string,
): Result<{ approval: ApprovalRow; decision: DecisionRow }, Refusal> {
  const approval = found(approvalById(context.sql, approvalId), "approval");
  if (!approval.ok) return approval;
  const { state, expiresAtMs, decisionId } = approval.value;
  if (state !== "waiting") return refusal("already_decided", "This approval was decided already.", { state });
  if (expiresAtMs <= context.nowMs) return refusal("approval_not_valid", "This approval has expired.", { expiresAtMs });
  const decision = decisionById(context.sql, decisionId);
  assert(decision, `Approval ${approvalId} is about no decision`);
  return ok({ approval: approval.value, decision });
}

function holdAsApproved(
  context: CommandContext,
  approval: ApprovalRow,
  decision: DecisionRow,
  snapshot: Snapshot | undefined,
): Result<true, Refusal> {
  const evaluation = evaluationById(context.sql, decision.evaluationId);
  const { ticket } = evaluation.proposal.asked;
  const sender = checkSender(context, ticket, snapshot);
  if (!sender.ok) return sender;
  const again = matterAgain(context, decision, evaluation, snapshot);
  if (!again.ok) return again;
  const { matter } = again.value;
  if (ticket && isMoneyOffer(decision.offer) && matter.subject.match.verification.state !== "verified") {
    return refusal("not_verified", "Nobody has established that the patient is the one who writes.");
  }
  standOnCall(context, decision.decisionId, "approve", sender.value);
  const legs = legsOfDecision(context.sql, decision.decisionId);
  const { amountMinor, bonusMinor, currency, offer } = decision;
  const { factsHash, policyVersionIds, rulesVersionId } = again.value.proposal;
  const hash = approvalHash({
    factsHash,
    policyVersionIds,
    rulesVersionId,
    option: offer,
    amountMinor,
    bonusMinor,
    currency,
    uses: evaluation.proposal.asked.uses,
    legs,
  });
  if (hash !== approval.hash) {
    return refusal("facts_changed", "What the approval was asked for has changed since.", {
      changed: changedParts(evaluation, again.value.proposal),
      factsHash,
    });
  }
  if (legs.some((leg) => leg.kind === "refund" && isBeyondLimit(matter.live, leg.paymentId))) {
    const detail = "While this waited, a payment has become one that its processor no longer sends back.";
    return refusal("facts_changed", detail, { changed: ["facts"], factsHash });
  }
  const ofLines = matter.lines.map((line) => ({
    leftMinor: lineAccount(line).mostMinor,
    askedMinor: askedOfLine(context.sql, decision.decisionId, line.facts.line.lineId),
  }));
  const over = ofLines.find(({ leftMinor, askedMinor }) => askedMinor > leftMinor);
  if (over) {
    const { leftMinor } = over;
    return refusal("over_what_is_left", "Less is left on the line than was asked for.", { leftMinor, currency });
  }
  writeDecisionState(context.sql, decision.decisionId, "approved");
  shareAgain(context, matter, offer, legs, takingOf(decision, evaluation));
  return reserveRequested(context, legs, matter.rules.undoWindowSeconds);
}

/** What becomes of the uses is what was approved: the clause's word, or what was chosen for the exception. */
function takingOf({ cause }: DecisionRow, { proposal: { asked, usesTaken, decided } }: EvaluationRow): Taking {
  if (cause === null) return { asOffered: true };
  return { asOffered: false, choice: asked.uses ?? { effect: usesTaken?.effect ?? decided.entitlementEffect } };
}

const isBeyondLimit = (live: readonly LivePayment[], paymentId: string): boolean =>
  live.some((payment) => payment.paymentId === paymentId && payment.byHandBecause !== undefined);

interface Versions {
  readonly factsHash: string;
  readonly policyVersionIds: readonly string[];
  readonly rulesVersionId: string;
}

/** Which of the three moved; the legs themselves are frozen by the database. */
export function changedParts(before: Versions, now: Versions): string[] {
  return [
    ...(before.factsHash === now.factsHash ? [] : ["facts"]),
    ...(before.policyVersionIds.join() === now.policyVersionIds.join() ? [] : ["policy"]),
    ...(before.rulesVersionId === now.rulesVersionId ? [] : ["rules"]),
  ];
}

/** Nobody answered in time: nothing was held, the case is open again. */
export function expireApproval(context: CommandContext, approvalId: string): void {
  const approval = approvalById(context.sql, approvalId);
  const decision = approval && decisionById(context.sql, approval.decisionId);
  if (approval?.state !== "waiting" || !decision || approval.expiresAtMs > context.nowMs) return;
  endApproval(context, approval, { state: "expired", decisionState: "asked_back" });
  context.record("approval.expired", decision.caseId, { approvalId, why: "time" });
  syncCase(context, decision.caseId, { tell: true });
}

/** The ticket on which the decision that waits was asked for. */
export function ticketOfApproval(sql: Sql, approvalId: string): TicketRef | undefined {
  const decisionId = approvalById(sql, approvalId)?.decisionId;
  const decision = decisionId === undefined ? undefined : decisionById(sql, decisionId);
  return decision && evaluationById(sql, decision.evaluationId).proposal.asked.ticket;
}
