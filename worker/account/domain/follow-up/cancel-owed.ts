/** What is not paid yet and is not asked for any more has to go from the clinic's own books too (mission F7). */

import { closeTaskRow, isTaskOnLine, openTask, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import type { DecisionRow } from "../../store/decision/decisions.ts";
import { evaluationById } from "../../store/decision/evaluations.ts";
import { lineInBooks } from "../../store/records/packages.ts";
import type { Sql } from "../../store/sql.ts";
import { dueOn, RECONCILE_DAYS } from "./due.ts";

/** Opens the task for each line of which a decision cancels what is owed. */
export function cancelOwed(context: CommandContext, decision: DecisionRow): void {
  const { sql } = context;
  const { caseId, decisionId, deciderId, currency } = decision;
  for (const { lineId, title, amountMinor } of evaluationById(sql, decision.evaluationId).proposal.decided.cancels ??
    []) {
    const books = lineInBooks(sql, lineId);
    if (!books || isAsked(sql, lineId)) continue;
    const { priceMinor, invoice } = books;
    openTask(context, {
      caseId,
      kind: "cancel_owed",
      values: {
        about: `${decisionId} ${lineId}`,
        decisionId,
        lineId,
        title,
        amountMinor,
        currency,
        priceMinor,
        ...(invoice === null ? {} : { invoice }),
      },
      ownerId: deciderId,
      dueOn: dueOn(context, RECONCILE_DAYS, caseId),
    });
  }
}

/** A decision that was stopped cancels nothing. */
export function dropCancelOwed(context: CommandContext, { caseId, decisionId }: DecisionRow): void {
  for (const task of tasksOfCase(context.sql, caseId)) {
    const isOurs = task.kind === "cancel_owed" && task.values.decisionId === decisionId;
    if (isOurs && task.doneAtMs === null) closeTaskRow(context, task, "makegood", { why: "decision_stopped" });
  }
}

/** What is owed of a line is cancelled once, unless the first word was withdrawn. */
const isAsked = (sql: Sql, lineId: string): boolean => isTaskOnLine(sql, "cancel_owed", lineId);
