import { approvalHash } from "../../../../core/approval/approval-hash.ts";
import type { DecideRequest } from "../../../../core/contract/decision.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { allocationOf } from "../../../../core/resolution/option-view.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { onBusinessDay } from "../../../../core/time/civil-time.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { decideMatter, isFirstOfNext } from "../../domain/case/matters.ts";
import { keepSimilarity } from "../../domain/case/similarity.ts";
import { recordBrokenLetter } from "../../domain/decision/broken-letters.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import { keepPromises } from "../../domain/follow-up/follow-ups.ts";
import { recordProviderPay } from "../../domain/follow-up/provider-pay.ts";
import { ticketOfAct } from "../../domain/intake/case-scope.ts";
import { answerAll } from "../../domain/intake/replies.ts";
import { closePageAnswers } from "../../domain/links/page-answers.ts";
import { insertLegs } from "../../domain/money/legs.ts";
import { dueAgainAnswered } from "../../domain/money/outside-failed.ts";
import { personOf } from "../../domain/people/require-person.ts";
import { holdingDraftOf } from "../../queries/decision/decisions.ts";
import { answerOf } from "../../queries/decision/draft.ts";
import { calendarOfCase } from "../../store/account/calendar.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { requestApproval } from "../../store/approval/approvals.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import { mattersOfCase } from "../../store/case/matters.ts";
import type { CommandContext } from "../../store/context.ts";
import { insertDecision } from "../../store/decision/decisions.ts";
import { insertEvaluation, type StoredProposal } from "../../store/decision/evaluations.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { keepSnapshot } from "../../store/intake/snapshots.ts";
import { standOnCall } from "../../store/people/call-backs.ts";
import { endReviewByDeciding, mayDecideUnderReview } from "../case/end-review.ts";
import { intoCase } from "../case/into-case.ts";
import { reserveNew } from "../money/reserve.ts";
import { type CheckedDecision, checkDecision } from "./check-decision.ts";

const HOUR_MS = 3_600_000;

/**
 * One decision, whole: right, facts made anew and compared by hash with what the agent saw, identity, the ask against policy and
 * authority, room in the payments; then case, evaluation, decision and legs (held, or waiting for approval), events and jobs. Answers the
 * case it belongs to. Everything or nothing: a refusal leaves no row. `snapshot` is the ticket as it was read for this act.
 */
export function decide(
  context: CommandContext,
  decisionId: string,
  asked: DecideRequest,
  snapshot?: Snapshot,
): Result<true, Refusal> {
  // A case that is named without its ticket speaks with the ticket's words all the same, and they are as old as they are.
  const request = { ...asked, ticket: ticketOfAct(context.sql, asked) };
  const checked = checkDecision(context, request, snapshot);
  if (!checked.ok) return checked;
  const { caseId, callBackId, matter, proposal, ask, plans } = checked.value;
  const person = personOf(context.actor);
  const mayAnew = mayDecideUnderReview(context, caseId);
  if (!mayAnew.ok) return mayAnew;
  intoCase(context, caseId, matter, request);
  if (snapshot && request.ticket) keepSnapshot(context, request.ticket, snapshot);
  const { ticket, lineIds, reason, attested, uses, language } = request;
  const { taken } = checked.value;
  const effect = ask.exception && taken ? { entitlementEffect: taken.effect } : {};
  const decided = { ...ask.option, ...effect, allocations: plans.map(allocationOf) };
  const stored: StoredProposal = {
    ...proposal,
    ...(taken ? { usesTaken: taken } : {}),
    decided,
    asked: { ticket, lineIds, reason, attested, ...omitNullish({ uses, language }) },
    ...letterOf(context, caseId, matter, request),
    ...saidOf(checked.value.draft, request.option),
  };
  const facts = matter.lines.map((line) => line.facts);
  const evaluationId = insertEvaluation(context, caseId, facts, stored);
  const { sentence, cause } = request.exception ?? {};
  const isException = ask.exception && sentence !== undefined;
  const { bonusMinor, kind: offer } = ask.option;
  const decision = { decisionId, caseId, currency: request.currency, amountMinor: request.amountMinor, bonusMinor };
  insertDecision(context, {
    ...decision,
    evaluationId,
    lineIds: matter.lineIds,
    offer,
    reason,
    deciderId: person.personId,
    state: ask.approval ? "awaiting_approval" : "approved",
    ...(isException && cause ? { cause, causeTextId: keepText(context, caseId, sentence) } : {}),
    ...(request.replyText === undefined ? {} : { replyTextId: keepText(context, caseId, request.replyText) }),
  });
  // What was asked about the matter decided before is not answered by the next one's first decision.
  const isNextMatter = isFirstOfNext(context, caseId, decisionId, matter.lineIds);
  decideMatter(context, caseId, { decisionId, lineIds: matter.lineIds, reason, matter: request.matterLineId });
  if (!isNextMatter) {
    dueAgainAnswered(context, caseId, person.personId);
    answerAll(context, caseId, "decided", person.personId);
    endReviewByDeciding(context, caseId);
    closePageAnswers(context, caseId, person.personId, (what) => what !== "another_way");
  }
  standOnCall(context, decisionId, "decide", callBackId);
  keepSimilarity(context, { decisionId, caseId, matter, clause: ask.option.clause });
  context.record("decision.recorded", caseId, {
    decisionId,
    offer,
    amountMinor: request.amountMinor,
    bonusMinor,
    currency: request.currency,
    reason,
    factsHash: proposal.factsHash,
    policyVersionIds: proposal.policyVersionIds,
    rulesVersionId: proposal.rulesVersionId,
    ...(callBackId === undefined ? {} : { callBackId }),
    ...(isException && cause ? { cause, sentenceHash: textHash(sentence) } : {}),
    ...(isException && taken ? { usesEffect: taken.effect, usesTaken: taken.uses } : {}),
    ...(request.replyText === undefined ? {} : { replyHash: textHash(request.replyText) }),
  });
  recordProviderPay(context, decision, checked.value.pays);
  const held = ask.approval
    ? awaitApproval(context, checked.value, decision)
    : reserveNew(context, decision, plans, matter.rules.undoWindowSeconds);
  if (!held.ok) return held;
  const sent = request.replyText === undefined ? undefined : checked.value.draft;
  recordBrokenLetter(context, caseId, ask.approval ? holdingDraftOf(context, decisionId) : sent);
  if (offer === "decline" && !ask.approval) context.queue("freeze_refusal", { decisionId });
  // While approval waits a holding reply goes out instead.
  if (request.replyText !== undefined && !ask.approval) keepPromises(context, caseId, person.personId, matter.lineIds);
  syncCase(context, caseId, { tell: true });
  return ok(true);
}

/** What is told of one of several matters, for the letter about the next. */
function letterOf(
  context: CommandContext,
  caseId: string,
  matter: AssembledMatter,
  { option, amountMinor, exception }: DecideRequest,
): Pick<StoredProposal, "letter"> {
  if (mattersOfCase(context.sql, caseId).length === 0) return {};
  const own = { option, extendDays: exception?.extendDays, ...(amountMinor > 0 ? { amountMinor } : {}) };
  const letter = answerOf(context, matter, own);
  return letter ? { letter } : {};
}

/** Of the letter that goes with this decision only: what is asked first says nothing of it. */
const saidOf = (draft: CheckedDecision["draft"], option: DecideRequest["option"]): Pick<StoredProposal, "said"> =>
  draft && (draft.situation === option || draft.situation === "several") ? { said: draft.facts } : {};

function awaitApproval(
  context: CommandContext,
  { caseId, matter, proposal, ask, plans, uses }: CheckedDecision,
  decision: { decisionId: string; caseId: string; currency: string; amountMinor: number; bonusMinor: number },
): Result<true, Refusal> {
  const { approval } = ask;
  if (!approval) return ok(true);
  const { factsHash, policyVersionIds, rulesVersionId } = proposal;
  const { amountMinor, bonusMinor, currency, decisionId } = decision;
  // Nothing is held while somebody thinks: what is left is checked again when they say yes.
  const legs = insertLegs(context, decision, plans, "requested", context.nowMs);
  const option = ask.option.kind;
  requestApproval(context, {
    decisionId,
    caseId,
    hash: approvalHash({
      factsHash,
      policyVersionIds,
      rulesVersionId,
      option,
      amountMinor,
      bonusMinor,
      currency,
      uses,
      legs,
    }),
    needs: approval.needs,
    why: approval.why,
    requestedBy: personOf(context.actor).personId,
    amountMinor,
    currency,
    expiresAtMs: onBusinessDay(
      context.nowMs + matter.rules.approvalExpiresHours * HOUR_MS,
      homeTimeZone(context.sql),
      calendarOfCase(context.sql, caseId),
    ),
  });
  return ok(true);
}
