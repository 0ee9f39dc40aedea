/** A membership that ends goes on being charged by the clinic's own system until somebody stops it there (mission F7). */

import { daysBetween } from "../../../../core/facts/civil.ts";
import type { Facts } from "../../../../core/facts/facts.ts";
import { timeLeft } from "../../../../core/policy/time-left.ts";
import { chargedUntil, type EndingOffer, endsMembership } from "../../../../core/resolution/membership-end.ts";
import { linesOfCase } from "../../store/case/cases.ts";
import { closeTaskRow, isTaskOnLine, openTask, type TaskValues, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import type { DecisionRow } from "../../store/decision/decisions.ts";
import { evaluationById, factsOfEvaluation } from "../../store/decision/evaluations.ts";
import { membershipOf } from "../../store/records/packages.ts";
import type { Sql } from "../../store/sql.ts";
import { dueOn, RECONCILE_DAYS, today } from "./due.ts";

/** Opens the task for each membership that a decision ends, with what is charged, how often, and from when no more. */
export function stopBilling(context: CommandContext, decision: DecisionRow): void {
  const { sql } = context;
  // Most cases have no membership: their evaluations need not be read.
  if (!hasMembership(sql, decision.caseId)) return;
  const { decided } = evaluationById(sql, decision.evaluationId).proposal;
  const offer: EndingOffer = { ...decided, kind: decision.offer };
  for (const facts of factsOfEvaluation(sql, decision.evaluationId)) {
    const { lineId } = facts.line;
    const membership = membershipOf(sql, lineId);
    if (!membership || membership.billingStoppedOn !== null) continue;
    if (!endsMembership(facts, offer) || isAsked(sql, lineId)) continue;
    const { decisionId, caseId, deciderId } = decision;
    const figures = figuresOf(facts, offer);
    openTask(context, {
      caseId,
      kind: "stop_billing",
      values: { about: `${decisionId} ${lineId}`, decisionId, lineId, title: membership.title, ...figures },
      ownerId: deciderId,
      dueOn: dueBefore(context, caseId, figures.fromOn),
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

const hasMembership = (sql: Sql, caseId: string): boolean =>
  linesOfCase(sql, caseId).some((lineId) => membershipOf(sql, lineId) !== undefined);

/** One task for a membership is enough, whichever case it stands in, unless it was withdrawn. */
const isAsked = (sql: Sql, lineId: string): boolean => isTaskOnLine(sql, "stop_billing", lineId);

interface Figures extends TaskValues {
  readonly fromOn: string;
}

function figuresOf(facts: Facts, offer: EndingOffer): Figures | Record<string, never> {
  const { term, line } = facts;
  const fromOn = chargedUntil(facts, offer);
  const bought = timeLeft(facts, "periods")?.bought;
  if (!term || bought === undefined || fromOn === undefined) return {};
  const charged =
    line.paidMinor > 0 && line.paidMinor % bought === 0
      ? { amountMinor: line.paidMinor / bought, currency: line.currency, periodDays: term.periodDays }
      : {};
  return { fromOn, ...charged };
}

/** In two business days, and before the next charge where that comes sooner; never in the past. */
function dueBefore(context: CommandContext, caseId: string, fromOn: string | undefined): string {
  const usual = dueOn(context, RECONCILE_DAYS, caseId);
  if (fromOn === undefined || daysBetween(usual, fromOn) > 0) return usual;
  return fromOn > today(context) ? fromOn : today(context);
}
