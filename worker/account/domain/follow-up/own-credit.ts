/** What of our credit has to be entered, or taken off, in the clinic's own system (mission F7), cause by cause, by exact figures. */

import { type CreditStep, creditShown } from "../../../../core/refund/agreement.ts";
import type { TaskKind } from "../../../../core/refund/task-kinds.ts";
import { closeTaskRow, noteSeen, openTask, type TaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { type Cause, causesOf, enteredOf } from "../../store/credit/credit-causes.ts";
import type { DecisionRow } from "../../store/decision/decisions.ts";
import { type LegRow, legById } from "../../store/money/legs.ts";
import type { Sql } from "../../store/sql.ts";
import { dueOn, RECONCILE_DAYS } from "./due.ts";

const KINDS: readonly TaskKind[] = ["enter_credit", "take_off_credit"];

/**
 * Opens what is missing, for a credit leg that was posted. Credit that came back before anybody acted withdraws its task; what was taken
 * off there by then, as a person or an import said, is to be entered again.
 */
export function agreeCredit(context: CommandContext, decision: DecisionRow, leg: LegRow): void {
  const tasks = tasksOfCredit(context.sql, leg);
  for (const cause of causesOf(context.sql, leg.legId)) {
    const own = tasks.filter((task) => (task.values.cause ?? leg.legId) === cause.cause);
    if (sumOf(own, asked) === cause.deltaMinor) continue;
    for (const task of own) {
      if (task.doneAtMs === null) closeTaskRow(context, task, "makegood", { why: "credit_changed" });
    }
    const missingMinor = cause.deltaMinor - sumOf(own, done);
    if (missingMinor !== 0) openStep(context, decision, leg, { ...cause, missingMinor, nth: own.length });
  }
}

function openStep(
  context: CommandContext,
  { caseId, deciderId }: DecisionRow,
  { legId, currency }: LegRow,
  { cause, personId, missingMinor, nth }: Cause & { readonly missingMinor: number; readonly nth: number },
): void {
  const about = [legId, ...(cause === legId ? [] : [cause]), ...(nth === 0 ? [] : [nth])].join(" ");
  const amountMinor = Math.abs(missingMinor);
  openTask(context, {
    caseId,
    kind: missingMinor > 0 ? "enter_credit" : "take_off_credit",
    values: { about, legId, cause, reference: legId, amountMinor, currency },
    ownerId: personId ?? deciderId,
    dueOn: dueOn(context, RECONCILE_DAYS, caseId),
  });
}

/** Tasks of one credit, in the order in which they were opened. */
function tasksOfCredit(sql: Sql, { caseId, legId }: Pick<LegRow, "caseId" | "legId">): TaskRow[] {
  return tasksOfCase(sql, caseId).filter(({ kind, values }) => KINDS.includes(kind) && values.legId === legId);
}

const sumOf = (tasks: readonly TaskRow[], minor: (task: TaskRow) => number): number =>
  tasks.reduce((sum, task) => sum + minor(task), 0);

const signOf = ({ kind }: TaskRow): 1 | -1 => (kind === "enter_credit" ? 1 : -1);
const isSaid = ({ doneAtMs, doneBy }: TaskRow): boolean => doneAtMs !== null && doneBy !== "makegood";

/** What of it was done: all that a person or an import said, of the rest what an import showed. */
function done(task: TaskRow): number {
  const amountMinor = Number(task.values.amountMinor);
  if (isSaid(task)) return signOf(task) * amountMinor;
  return signOf(task) * Math.min(amountMinor, Math.max(0, Number(task.values.seen ?? 0)));
}

/** What it asks for: nothing more, once it was withdrawn. */
const asked = (task: TaskRow): number =>
  task.doneAtMs === null ? signOf(task) * Number(task.values.amountMinor) : done(task);

/**
 * An import named this credit: closes the tasks that its entries show done, notes how far the next one is, and answers the case where
 * something closed.
 */
export function confirmCredit(context: CommandContext, legId: string): string | undefined {
  const { sql } = context;
  const leg = legById(sql, legId);
  if (!leg) return undefined;
  const tasks = new Map(tasksOfCredit(sql, leg).map((task) => [task.taskId, task]));
  const steps = [...tasks.values()].map(stepOf);
  const shown = creditShown(steps, enteredOf(sql, legId));
  for (const { taskId, deltaMinor } of shown.done) {
    const [task, minor] = [tasks.get(taskId), Math.abs(deltaMinor)];
    if (task) closeTaskRow(context, task, "import", { by: "import", wanted: minor, seen: minor });
  }
  const next = shown.next && tasks.get(shown.next.taskId);
  if (next && shown.next) {
    const { seenMinor, agreement } = shown.next;
    noteSeen(context, next, seenMinor, { wanted: Number(next.values.amountMinor), agreement });
  }
  return shown.done.length > 0 ? leg.caseId : undefined;
}

const stepOf = (task: TaskRow): CreditStep => ({
  taskId: task.taskId,
  deltaMinor: asked(task),
  isOpen: task.doneAtMs === null,
});
