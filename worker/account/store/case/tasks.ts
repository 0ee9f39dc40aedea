/** Follow-up tasks as rows: owned, dated, with exact figures (mission F7, G2). */
import type { EventData } from "../../../../core/audit/event.ts";
import { callsForSomebody } from "../../../../core/refund/case-state.ts";
import type { TaskKind } from "../../../../core/refund/task-kinds.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export type TaskValues = Readonly<Record<string, string | number>>;

export interface TaskRow {
  readonly taskId: string;
  readonly caseId: string;
  readonly kind: TaskKind;
  readonly values: TaskValues;
  readonly ownerId: string | null;
  readonly dueOn: string;
  readonly doneAtMs: number | null;
  /** A person's id; `import` and `makegood` where the account itself saw that nothing is left to do. */
  readonly doneBy: string | null;
}

interface StoredTask extends Omit<TaskRow, "values"> {
  readonly valuesJson: string;
}

const SELECT = `SELECT id AS taskId, case_id AS caseId, kind, values_json AS valuesJson, owner_id AS ownerId, due_on AS dueOn,
    done_at_ms AS doneAtMs, done_by AS doneBy FROM task`;

const toTask = ({ valuesJson, ...task }: StoredTask): TaskRow => ({ ...task, values: JSON.parse(valuesJson) });

export function taskById(sql: Sql, taskId: string): TaskRow | undefined {
  const row = sql.one<StoredTask>(`${SELECT} WHERE id = ?`, taskId);
  return row && toTask(row);
}

export function tasksOfCase(sql: Sql, caseId: string): TaskRow[] {
  return sql.all<StoredTask>(`${SELECT} WHERE case_id = ? ORDER BY id`, caseId).map(toTask);
}

/** What the bank asks, or money that is out or due again: nobody ends it together with a case that was none. */
export const callingTasks = (sql: Sql, caseId: string): TaskRow[] =>
  tasksOfCase(sql, caseId).filter(({ kind, doneAtMs }) => doneAtMs === null && callsForSomebody(kind));

/** Tasks of one kind about a line, of every case, oldest first. */
export function tasksOfLine(sql: Sql, kind: TaskKind, lineId: string): TaskRow[] {
  const query = `${SELECT} WHERE kind = ?1 AND json_extract(values_json, '$.lineId') = ?2
    AND case_id IN (SELECT case_id FROM case_line WHERE line_id = ?2) ORDER BY id`;
  return sql.all<StoredTask>(query, kind, lineId).map(toTask);
}

/** Whether a task of this kind was opened about a line in whichever case, and not withdrawn. */
export const isTaskOnLine = (sql: Sql, kind: "cancel_owed" | "stop_billing", lineId: string): boolean =>
  sql.one(
    `SELECT 1 FROM task WHERE kind = '${kind}' AND coalesce(done_by, '') <> 'makegood' AND json_extract(values_json, '$.lineId') = ?`,
    lineId,
  ) !== undefined;

/** Open tasks of some kinds, of every case. */
export function openTasksOf(sql: Sql, kinds: readonly TaskKind[]): TaskRow[] {
  const marks = kinds.map(() => "?").join(", ");
  return sql
    .all<StoredTask>(`${SELECT} WHERE done_at_ms IS NULL AND kind IN (${marks}) ORDER BY id`, ...kinds)
    .map(toTask);
}

/** Purchases of which something that is owed was cancelled: read once for a whole batch, of which most have nothing to do with it. */
export function purchasesCancelled(sql: Sql): ReadonlySet<string> {
  const rows = sql.all<{ purchaseId: string }>(
    `SELECT DISTINCT n.purchase_id AS purchaseId FROM task k JOIN line n ON n.id = json_extract(k.values_json, '$.lineId')
     WHERE k.kind = 'cancel_owed'`,
  );
  return new Set(rows.map(({ purchaseId }) => purchaseId));
}

/** What the clinic's own system shows of a task that is not done, or not as agreed: kept with it, and told once. */
export function noteSeen(context: CommandContext, task: TaskRow, seen: number, said: EventData): void {
  const before = task.values.seen;
  if (before === seen || (before === undefined && said.agreement === "nothing")) return;
  context.sql.run(
    "UPDATE task SET values_json = json_set(values_json, '$.seen', json(?)) WHERE id = ?",
    String(seen),
    task.taskId,
  );
  context.record("task.checked", task.caseId, { taskId: task.taskId, kind: task.kind, seen, ...said });
}

/** What was paid since for what nobody asks for any more: kept with the task, and told once. */
export function noteCame(context: CommandContext, task: TaskRow, cameMinor: number): void {
  if ((task.values.cameMinor ?? 0) === cameMinor) return;
  context.sql.run(
    "UPDATE task SET values_json = json_set(values_json, '$.cameMinor', json(?)) WHERE id = ?",
    String(cameMinor),
    task.taskId,
  );
  context.record("task.checked", task.caseId, { taskId: task.taskId, kind: task.kind, cameMinor });
}

/** Opens a task once: the same kind about the same thing (`values.about`) is never opened twice in a case. Answers whether it is new. */
export function openTask(
  context: CommandContext,
  task: {
    caseId: string;
    kind: TaskKind;
    values: TaskValues & { about: string };
    ownerId: string | null;
    dueOn: string;
  },
): boolean {
  const known = tasksOfCase(context.sql, task.caseId).some(
    (other) => other.kind === task.kind && other.values.about === task.values.about,
  );
  if (known) return false;
  const taskId = context.newId();
  context.sql.run(
    "INSERT INTO task (id, case_id, kind, values_json, owner_id, due_on, opened_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
    taskId,
    task.caseId,
    task.kind,
    JSON.stringify(task.values),
    task.ownerId,
    task.dueOn,
    context.nowMs,
  );
  context.record("task.opened", task.caseId, { taskId, kind: task.kind, dueOn: task.dueOn });
  return true;
}

/** `said` is what the event tells of it besides its kind. */
export function closeTaskRow(context: CommandContext, task: TaskRow, by: string, said: EventData = {}): void {
  context.sql.run(
    "UPDATE task SET done_at_ms = ?, done_by = ? WHERE id = ? AND done_at_ms IS NULL",
    context.nowMs,
    by,
    task.taskId,
  );
  context.record("task.closed", task.caseId, { taskId: task.taskId, kind: task.kind, ...said });
}

/** What there is nothing left to do about. */
export function closeTasksAbout(context: CommandContext, caseId: string, about: ReadonlySet<string>, by: string): void {
  for (const task of tasksOfCase(context.sql, caseId)) {
    if (task.doneAtMs === null && about.has(String(task.values.about))) closeTaskRow(context, task, by);
  }
}

/** Of every case. */
export const taskIds = (sql: Sql): ReadonlySet<string> =>
  new Set(sql.all<{ id: string }>("SELECT id FROM task").map(({ id }) => id));
