/** The dry run of a decision (mission F6): the real one, in a transaction that `dryRunOf` takes back, and what it did read off the rows. */

import type { DecideRequest } from "../../../../core/contract/decision.ts";
import type { DryRun } from "../../../../core/contract/dry-run.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { headroomMinor } from "../../../../core/refund/headroom.ts";
import { isCounting } from "../../../../core/refund/leg.ts";
import { assert, ok, type Result } from "../../../../core/result.ts";
import type { Language } from "../../../../core/words.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { postCredit } from "../../domain/credit/post-credit.ts";
import { openPayByHand } from "../../domain/follow-up/manual-task.ts";
import { applyLegEvent } from "../../domain/money/legs.ts";
import { decisionViewOf } from "../../queries/decision/decisions.ts";
import { plannedTasks, queuedSince, ticketUpdatesNow, usesTakenOf } from "../../queries/decision/dry-run.ts";
import { forgetSwitches, placesOfLines } from "../../store/account/money-switches.ts";
import { putSetting, setting } from "../../store/account/settings.ts";
import { closeApproval, waitingApproval } from "../../store/approval/approvals.ts";
import { eventTypesAfter, lastEventSeq } from "../../store/audit/events.ts";
import { taskIds } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { writeDecisionState } from "../../store/decision/decisions.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { sharesOf } from "../../store/money/allocations.ts";
import { type LegRow, legsOfDecision } from "../../store/money/legs.ts";
import { writeReadAt } from "../../store/money/payment-changes.ts";
import { needPayment, totalsOf } from "../../store/money/payments.ts";
import { jobIds } from "../../store/outbox.ts";
import { currentRules } from "../../store/policy/policies.ts";
import { reserveRequested } from "../money/reserve.ts";
import { decide } from "./decide.ts";
import { moneyGate } from "./money-gate.ts";

/**
 * Only inside `dryRunOf`: it decides, and then lets the money go, so that what opens afterwards is seen too. Refuses as `decide` does; an
 * account that is frozen or only suggests is named in `blockedBy` instead, and shown as if it were not.
 */
export function dryRunDecision(
  context: CommandContext,
  decisionId: string,
  request: DecideRequest,
  snapshot: Snapshot | undefined,
  language: Language,
): Result<DryRun, Refusal> {
  const { sql } = context;
  const blockedBy = liftBlocks(context, request);
  const [seq, jobs, tasks] = [lastEventSeq(sql), jobIds(sql), taskIds(sql)];
  const decided = decide(context, decisionId, request, snapshot);
  if (!decided.ok) return decided;
  const decision = decisionViewOf(context, decisionId, language);
  assert(decision, "A decision was just taken");
  const { caseId } = decision;
  const now = {
    jobs: queuedSince(sql, jobs),
    tasks: plannedTasks(sql, caseId, tasks, language),
    tickets: ticketUpdatesNow(context, caseId),
    events: eventTypesAfter(sql, seq),
  };
  const roomBefore = roomOf(context, legsOfDecision(sql, decisionId), "without");
  const tasksNow = taskIds(sql);
  const legs = letItGo(context, decisionId, caseId);
  const roomAfter = roomOf(context, legs, "with");
  return ok({
    blockedBy,
    decision,
    shares: sharesOf(sql, decisionId),
    ...omitNullish({ usesTaken: usesTakenOf(sql, decisionId) }),
    payments: [...roomBefore].map(([paymentId, leftBeforeMinor]) => ({
      ...labelled(context, paymentId, language),
      leftBeforeMinor,
      leftAfterMinor: roomAfter.get(paymentId) ?? 0,
    })),
    jobs: now.jobs,
    tasks: { now: now.tasks, later: plannedTasks(sql, caseId, tasksNow, language) },
    tickets: { now: now.tickets, later: ticketUpdatesNow(context, caseId) },
    events: now.events,
  });
}

/** Names what would refuse the account's money and takes it away for the dry run; it comes back with everything else. */
function liftBlocks(context: CommandContext, request: DecideRequest): DryRun["blockedBy"] {
  const { sql } = context;
  const frozen = setting(sql, "frozen") === "1";
  if (frozen) putSetting(sql, "frozen", "0");
  const gate = moneyGate(context, request.option, {
    places: placesOfLines(sql, request.lineIds),
    amountMinor: request.amountMinor,
  });
  const suggests = !gate.ok && gate.error.code === "suggest_only";
  if (suggests) {
    putSetting(sql, "money", "on");
    forgetSwitches(sql);
  }
  return [...(frozen ? (["frozen"] as const) : []), ...(suggests ? (["suggest_only"] as const) : [])];
}

/** What each payment of the legs has left now, with their holds or as if they held nothing. */
function roomOf({ sql }: CommandContext, legs: readonly LegRow[], own: "with" | "without"): Map<string, number> {
  const held = (leg: LegRow) => (own === "without" && isCounting(leg.state) ? leg.amountMinor : 0);
  const byPayment = Map.groupBy(legs, (leg) => leg.paymentId);
  const rooms = [...byPayment].map(([paymentId, ofPayment]): [string, number] => {
    const payment = needPayment(sql, paymentId);
    const ownMinor = ofPayment.reduce((sum, leg) => sum + held(leg), 0);
    return [paymentId, headroomMinor({ ...totalsOf(payment), heldMinor: payment.heldMinor - ownMinor })];
  });
  return new Map(rooms);
}

/** A payment by its own name, also where it is turned into credit. */
function labelled({ sql }: CommandContext, paymentId: string, language: Language) {
  const payment = needPayment(sql, paymentId);
  return { paymentId, label: paymentLabel(payment, language), currency: payment.currency };
}

/** The processor says what we know of it already; with the dry run it is taken back. */
function asIfRead({ sql, nowMs }: CommandContext, paymentId: string): void {
  writeReadAt(sql, paymentId, nowMs);
}

/** Somebody approves where that is needed, the undo window ends, and every leg goes as it should. */
function letItGo(context: CommandContext, decisionId: string, caseId: string): LegRow[] {
  const { sql } = context;
  const waiting = waitingApproval(sql, decisionId);
  if (waiting) {
    closeApproval(context, waiting.approvalId, { state: "approved" });
    writeDecisionState(sql, decisionId, "approved");
    const undoWindowSeconds = currentRules(sql)?.rules.undoWindowSeconds ?? 0;
    const held = reserveRequested(context, legsOfDecision(sql, decisionId), undoWindowSeconds);
    assert(held.ok, "There was room a moment ago");
    syncCase(context, caseId);
  }
  const legs = legsOfDecision(sql, decisionId);
  const later = { ...context, nowMs: Math.max(context.nowMs, ...legs.map((leg) => leg.leavesAtMs)) };
  for (const { paymentId } of legs) asIfRead(later, paymentId);
  for (const leg of legs) {
    // What a person is asked to pay once the window has ended.
    if (leg.kind === "hand") openPayByHand(later, leg);
    if (leg.kind === "credit") postCredit(later, leg.legId);
    else applyLegEvent(later, leg, "succeeded", { problem: null });
  }
  syncCase(later, caseId);
  return legs;
}
