/** A membership that ends goes on being charged by the clinic's own system until somebody stops it there (mission F7). */

import { daysBetween } from "../../../../core/facts/civil.ts";
import type { Facts } from "../../../../core/facts/facts.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import { timeLeft } from "../../../../core/policy/time-left.ts";
import { linesOfCase } from "../../store/case/cases.ts";
import { closeTaskRow, isTaskOnLine, openTask, type TaskValues, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import type { DecisionRow } from "../../store/decision/decisions.ts";
import { type EvaluationRow, evaluationById, factsOfEvaluation } from "../../store/decision/evaluations.ts";
import { membershipOf } from "../../store/records/packages.ts";
import type { Sql } from "../../store/sql.ts";
import { dueOn, RECONCILE_DAYS, today } from "./due.ts";

/** Opens the task for each membership that a decision ends, with what is charged, how often, and from when no more. */
export function stopBilling(context: CommandContext, decision: DecisionRow): void {
  const { sql } = context;
  // Most cases have no membership: their evaluations need not be read.
  if (!hasMembership(sql, decision.caseId)) return;
  const evaluation = evaluationById(sql, decision.evaluationId);
  for (const facts of factsOfEvaluation(sql, decision.evaluationId)) {
    const { lineId } = facts.line;
    const membership = membershipOf(sql, lineId);
    if (!membership || membership.billingStoppedOn !== null) continue;
    if (!endsIt(decision, evaluation, facts) || isAsked(sql, lineId)) continue;
    const { decisionId, caseId, deciderId } = decision;
    const figures = figuresOf(facts, evaluation);
    openTask(context, {
      caseId,
      kind: "stop_billing",
      values: { about: `${decisionId} ${lineId}`, decisionId, lineId, title: membership.title, ...figures },
      ownerId: deciderId,
      dueOn: dueBefore(context, figures.fromOn),
    });
  }
}

/** A decision that was stopped before anything happened ends nothing. */
export function dropStopBilling(context: CommandContext, { caseId, decisionId }: DecisionRow): void {
  for (const task of tasksOfCase(context.sql, caseId)) {
    const isOurs = task.kind === "stop_billing" && task.values.decisionId === decisionId;
    if (isOurs && task.doneAtMs === null) closeTaskRow(context, task, "makegood", { why: "decision_stopped" });
  }
}

/** Whoever cancels ends it whatever they are answered; else money ends it that takes all that is left of it. */
function endsIt({ offer }: DecisionRow, { proposal }: EvaluationRow, { reason, term }: Facts): boolean {
  if (offer === "extend" || offer === "redo") return false;
  if (reason === "membership_cancel" || term?.cancelRequestedOn !== undefined) return true;
  return isMoneyOffer(offer) && proposal.decided.entitlementEffect === "void";
}

const hasMembership = (sql: Sql, caseId: string): boolean =>
  linesOfCase(sql, caseId).some((lineId) => membershipOf(sql, lineId) !== undefined);

/** One task for a membership is enough, whichever case it stands in, unless it was withdrawn. */
const isAsked = (sql: Sql, lineId: string): boolean => isTaskOnLine(sql, "stop_billing", lineId);

interface Figures extends TaskValues {
  readonly fromOn: string;
}

/** No charge from the day after what was paid for, or after the notice where that is later and still owed. */
function figuresOf(facts: Facts, { proposal }: EvaluationRow): Figures | Record<string, never> {
  const { term, line } = facts;
  const time = term && timeLeft(facts, "periods");
  if (!term || !time) return {};
  const counted = proposal.decided.workings.some(({ code }) => code === "time_left");
  const owed = counted || proposal.decided.kind === "decline" ? time.fromOn : term.paidUntilOn;
  const fromOn = owed > term.paidUntilOn ? owed : term.paidUntilOn;
  const charged =
    line.paidMinor > 0 && line.paidMinor % time.bought === 0
      ? { amountMinor: line.paidMinor / time.bought, currency: line.currency, periodDays: term.periodDays }
      : {};
  return { fromOn, ...charged };
}

/** In two working days, and before the next charge where that comes sooner; never in the past. */
function dueBefore(context: CommandContext, fromOn: string | undefined): string {
  const usual = dueOn(context, RECONCILE_DAYS);
  if (fromOn === undefined || daysBetween(usual, fromOn) > 0) return usual;
  return fromOn > today(context) ? fromOn : today(context);
}
