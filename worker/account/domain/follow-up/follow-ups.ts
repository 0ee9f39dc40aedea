/** What has to be done by hand once money went, or did not: opened in the transaction that moved the leg. */

import { isMoving } from "../../../../core/refund/leg.ts";
import type { Trouble } from "../../../../core/refund/trouble.ts";
import { troubleOf } from "../../../../core/reply/what-happened.ts";
import { caseById } from "../../store/case/cases.ts";
import { mattersOfCase } from "../../store/case/matters.ts";
import { closeTaskRow, openTask, type TaskValues, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { type DecisionRow, linesOfDecision } from "../../store/decision/decisions.ts";
import type { LegRow } from "../../store/money/legs.ts";
import type { Sql } from "../../store/sql.ts";
import { decisionOfTask } from "../case/decision-of-task.ts";
import { cancelOwed, dropCancelOwed } from "./cancel-owed.ts";
import { dueOn } from "./due.ts";
import { followWaiting } from "./money-news.ts";
import { agreeCredit } from "./own-credit.ts";
import { withholdPay } from "./provider-pay.ts";
import { dropStopBilling, stopBilling } from "./stop-billing.ts";
import { followPromises, trimPackages } from "./system-of-record.ts";

/** Working days until the patient hears of what went wrong. */
const CORRECT_DAYS = 1;

/** All decisions of a case, and all its legs, as they are now. Answers other cases in which a promise changed. */
export function openFollowUps(
  context: CommandContext,
  decided: { readonly decisions: readonly DecisionRow[]; readonly legs: readonly LegRow[] },
): string[] {
  const [first] = decided.decisions;
  const others = first ? followPromises(context, first.caseId) : [];
  for (const decision of decided.decisions) {
    if (decision.state === "stopped") {
      dropStopBilling(context, decision);
      dropCancelOwed(context, decision);
    }
    if (decision.state !== "approved") continue;
    if (decision.paysOutLegId === null) {
      stopBilling(context, decision);
      cancelOwed(context, decision);
    }
    const legs = decided.legs.filter((leg) => leg.decisionId === decision.decisionId);
    closeStaleCorrections(context, decision.caseId, legs);
    for (const leg of legs) followLeg(context, decision, leg);
    const isOver = legs.length > 0 && !legs.some((leg) => isMoving(leg.state));
    if (isOver) trimPackages(context, decision);
    if (isOver) withholdPay(context, decision);
  }
  return others;
}

function followLeg(context: CommandContext, decision: DecisionRow, leg: LegRow): void {
  const values = { about: leg.legId, legId: leg.legId, amountMinor: leg.amountMinor, currency: leg.currency };
  if (leg.kind === "credit" && leg.state === "settled") agreeCredit(context, decision, leg);
  followWaiting(context, decision, leg);
  const trouble = troubleOf(leg.state);
  if (trouble && trouble !== "stopped") openCorrection(context, decision, { ...values, about: aboutLeg(leg), trouble });
}

const aboutLeg = ({ legId, state }: LegRow): string => `${legId} ${state}`;

/** Somebody has to write to the patient, the next working day: the owner of the case. */
function openCorrection(
  context: CommandContext,
  { caseId, decisionId, deciderId }: DecisionRow,
  values: TaskValues & { about: string; trouble: Trouble },
): void {
  openTask(context, {
    caseId,
    kind: "correct_reply",
    values: { ...values, decisionId },
    ownerId: ownerOf(context.sql, { caseId, deciderId }),
    dueOn: dueOn(context, CORRECT_DAYS, caseId),
  });
}

/** Whose task it is: the case's owner's, else of whoever decided. */
export function ownerOf(sql: Sql, { caseId, deciderId }: Pick<DecisionRow, "caseId" | "deciderId">): string {
  return caseById(sql, caseId)?.ownerId ?? deciderId;
}

/**
 * A later decision came with a letter of its own: what was promised to be written is written, and a decision that was stopped in its
 * window needs no word apart from it. Money that did not arrive still has to be explained.
 */
export function keepPromises(context: CommandContext, caseId: string, by: string, lineIds: readonly string[]): void {
  const { sql } = context;
  const isSeveral = mattersOfCase(sql, caseId).length > 0;
  for (const task of tasksOfCase(sql, caseId)) {
    const of = isSeveral ? decisionOfTask(sql, task) : undefined;
    // What was said of another matter stays to be put right.
    if (of !== undefined && !linesOfDecision(sql, of).some((lineId) => lineIds.includes(lineId))) continue;
    const isKept = task.kind === "write_again" || (task.kind === "correct_reply" && task.values.trouble === "stopped");
    if (isKept && task.doneAtMs === null) closeTaskRow(context, task, by, { why: "decided_again" });
  }
}

/** A decision stopped by a person: only where a letter went with it may the patient have been told. */
export function correctStopped(context: CommandContext, decision: DecisionRow): void {
  const { decisionId, amountMinor, currency, replyTextId } = decision;
  if (replyTextId === null) return;
  openCorrection(context, decision, { about: `${decisionId} stopped`, trouble: "stopped", amountMinor, currency });
}

/** A leg that moved on since needs no word about how it stood before. */
function closeStaleCorrections(context: CommandContext, caseId: string, legs: readonly LegRow[]): void {
  const standing = new Set(legs.map(aboutLeg));
  for (const task of tasksOfCase(context.sql, caseId)) {
    const isOpen = task.kind === "correct_reply" && task.doneAtMs === null;
    const isStale = legs.some((leg) => leg.legId === task.values.legId) && !standing.has(String(task.values.about));
    if (isOpen && isStale) closeTaskRow(context, task, "makegood", { why: "moved_on" });
  }
}
