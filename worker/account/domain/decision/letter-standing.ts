/** How a case stands for its letters: what waits, what was decided, how far its money is and what was told. Reads only. */
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { PENDING_LATE_MS } from "../../../../core/refund/limits.ts";
import type { CaseStanding, DecisionStanding, Movement } from "../../../../core/reply/due-letters.ts";
import { isSentBack } from "../../../../core/resolution/allocate.ts";
import { lastDayOf } from "../../../../core/resolution/membership-end.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Tender } from "../../../../core/words.ts";
import { calendarOfCase, countryOfPayment } from "../../store/account/calendar.ts";
import { homeTimeZone, timeZoneOfPayment } from "../../store/account/settings.ts";
import { newestApproval, spokenAtMs } from "../../store/approval/asked.ts";
import { type CaseRow, isMixed, isSetAside } from "../../store/case/cases.ts";
import { lastAnswer, lastQuestion } from "../../store/case/clinician.ts";
import { reviewOf } from "../../store/case/reviews.ts";
import { tasksOfCase } from "../../store/case/tasks.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import { type DecisionRow, decisionsOfCase, linesOfDecision, textsOfDecision } from "../../store/decision/decisions.ts";
import { evaluationById, factsOfEvaluation } from "../../store/decision/evaluations.ts";
import { type LegRow, legsOfCase } from "../../store/money/legs.ts";
import { paymentById } from "../../store/money/payments.ts";
import { becamePendingAtMs } from "../../store/money/pending-legs.ts";
import type { Sql } from "../../store/sql.ts";
import { decisionOfTask } from "../case/decision-of-task.ts";
import { isChased } from "../follow-up/money-news.ts";
import { arrivedIn } from "../money/arrived.ts";
import { sentAtMs } from "../money/sent-at.ts";

/** What the case alone does not know: who writes, and what they are asked. */
export interface WhoHears {
  readonly isVerified: boolean;
  readonly writtenAtMs?: number | undefined;
  readonly missing?: string | undefined;
  readonly hasPage?: boolean | undefined;
}

export function letterStanding(ctx: AccountContext, theCase: CaseRow, who: WhoHears): CaseStanding {
  const { sql } = ctx;
  const { caseId } = theCase;
  const zone = homeTimeZone(sql);
  const decisions = decisionsOfCase(sql, caseId);
  return {
    caseId,
    today: todayIn(ctx, zone),
    calendar: calendarOfCase(sql, caseId),
    isVerified: who.isVerified,
    ...(isMixed(sql, caseId) || isSetAside(sql, caseId) ? { isSilent: true } : {}),
    ...omitNullish({
      writtenOn: who.writtenAtMs === undefined ? undefined : civilDateAt(who.writtenAtMs, zone),
      missing: who.missing,
      hasPage: who.hasPage,
      waitsFor: waitsFor(sql, caseId, decisions, zone),
      correction: correctionIn(sql, caseId),
      review: reviewIn(sql, caseId, decisions, zone),
    }),
    decisions: standingDecisions(ctx, caseId, decisions, zone),
  };
}

function waitsFor(sql: Sql, caseId: string, decisions: readonly DecisionRow[], zone: string): CaseStanding["waitsFor"] {
  const asked = decisions.findLast(({ state }) => state === "awaiting_approval");
  const approval = asked && newestApproval(sql, asked.decisionId);
  if (approval?.state === "waiting") {
    return {
      kind: "holding_approver",
      id: approval.approvalId,
      sinceOn: civilDateAt(approval.requestedAtMs, zone),
    };
  }
  const question = lastQuestion(sql, caseId);
  const answer = question && lastAnswer(sql, caseId);
  const isOpen = question && decisions.length === 0 && (!answer || answer.recordedAtMs < question.askedAtMs);
  return isOpen
    ? { kind: "holding_clinician", id: question.questionId, sinceOn: civilDateAt(question.askedAtMs, zone) }
    : undefined;
}

function correctionIn(sql: Sql, caseId: string): CaseStanding["correction"] {
  const [first] = tasksOfCase(sql, caseId)
    .filter((task) => task.kind === "correct_reply" && task.doneAtMs === null)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const decisionId = first && decisionOfTask(sql, first);
  return decisionId === undefined ? undefined : { decisionId, dueOn: first?.dueOn ?? "" };
}

function reviewIn(sql: Sql, caseId: string, decisions: readonly DecisionRow[], zone: string): CaseStanding["review"] {
  const review = reviewOf(sql, caseId);
  if (!review || review.endedAtMs === null || review.outcome === null || review.outcome === "dropped") return undefined;
  const { endedAtMs } = review;
  const by = decisions.find(({ decisionId }) => (textsOfDecision(sql, decisionId)?.decidedAtMs ?? 0) >= endedAtMs);
  const isChanged = review.outcome === "changed";
  return {
    reviewId: review.reviewId,
    endedOn: civilDateAt(endedAtMs, zone),
    ...(isChanged ? { changedBy: by?.decisionId ?? "" } : {}),
  };
}

/** A refusal that was decided anew stands no more; nor does what was paid out of credit tell of the purchase. */
function standingDecisions(
  ctx: AccountContext,
  caseId: string,
  decisions: readonly DecisionRow[],
  zone: string,
): DecisionStanding[] {
  const { sql } = ctx;
  const approved = decisions.filter(({ state }) => state === "approved");
  const legs = legsOfCase(sql, caseId);
  const known = { legs, left: sentAtMs(ctx, caseId), arrived: arrivedIn(sql, caseId) };
  return approved
    .filter((decision, at) => !isOvertaken(sql, decision, approved.slice(at + 1), legs))
    .map((decision) => {
      const { decisionId, offer, replyTextId } = decision;
      const hasWaited = newestApproval(sql, decisionId) !== undefined;
      return {
        decisionId,
        offer,
        spokenOn: civilDateAt(spokenAtMs(sql, decisionId) ?? ctx.nowMs, zone),
        letter: replyTextId === null ? "none" : hasWaited ? "kept" : "told",
        movements: movementsOf(ctx, decision, known),
        ...omitNullish({ membershipEndsOn: membershipEndOf(sql, decision) }),
      };
    });
}

function isOvertaken(sql: Sql, decision: DecisionRow, later: readonly DecisionRow[], legs: readonly LegRow[]): boolean {
  if (legs.some((leg) => leg.decisionId === decision.decisionId && leg.state !== "closed" && leg.state !== "failed"))
    return false;
  const lines = linesOfDecision(sql, decision.decisionId);
  return later.some(({ decisionId }) => linesOfDecision(sql, decisionId).some((lineId) => lines.includes(lineId)));
}

interface Known {
  readonly legs: readonly LegRow[];
  readonly left: ReadonlyMap<string, number>;
  readonly arrived: "all" | ReadonlySet<string>;
}

const STATES: Readonly<Record<LegRow["state"], Movement["state"] | undefined>> = {
  requested: "preparing",
  reserved: "preparing",
  submitting: "preparing",
  unknown: "preparing",
  attention: "preparing",
  pending: "with_bank",
  settled: "sent",
  failed: "in_trouble",
  bounced: "in_trouble",
  closed: undefined,
};

function movementsOf(ctx: AccountContext, { decisionId }: DecisionRow, { legs, left, arrived }: Known): Movement[] {
  const { sql } = ctx;
  return legs
    .filter((leg) => leg.decisionId === decisionId)
    .flatMap((leg) => {
      const { legId, kind, bankRef } = leg;
      const state = STATES[leg.state];
      // What took its place is told instead of it.
      const isReplaced = legs.some((other) => other.replacesLegId === legId && other.state !== "closed");
      if (state === undefined || isReplaced) return [];
      const leftMs = left.get(legId);
      return [
        {
          ...{ legId, kind, state, tender: tenderOf(sql, leg), country: countryOfPayment(sql, leg.paymentId) },
          ...(state === "with_bank" && isChased(sql, leg, true) ? { lateOn: lateOn(ctx, leg) } : {}),
          ...(state === "sent" && (arrived === "all" || arrived.has(legId)) ? { hasArrived: true } : {}),
          ...omitNullish({
            sentOn:
              state === "sent" && leftMs !== undefined
                ? civilDateAt(leftMs, timeZoneOfPayment(sql, leg.paymentId))
                : undefined,
            bankReference: bankRef,
          }),
        },
      ];
    });
}

/** The day on which the bank had had it for too long. */
function lateOn({ sql, nowMs }: AccountContext, { caseId, legId }: LegRow): string {
  const sinceMs = becamePendingAtMs(sql, caseId, legId) ?? nowMs - PENDING_LATE_MS;
  return civilDateAt(sinceMs + PENDING_LATE_MS, homeTimeZone(sql));
}

/** What a person sends by another way than it was paid takes as long as nobody here knows. */
function tenderOf(sql: Sql, { kind, paymentId }: LegRow): Tender {
  if (kind === "credit") return "account_credit";
  const payment = paymentById(sql, paymentId);
  return payment && !(kind === "hand" && isSentBack(payment)) ? payment.tender : "other";
}

/** Of one membership: of several at once the letter would not say which. */
function membershipEndOf(sql: Sql, { evaluationId, offer }: DecisionRow): string | undefined {
  const [facts, ...others] = factsOfEvaluation(sql, evaluationId);
  if (!facts?.term || others.length > 0) return undefined;
  const { decided } = evaluationById(sql, evaluationId).proposal;
  return lastDayOf(facts, { ...decided, kind: offer });
}
