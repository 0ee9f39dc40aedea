import type { CaseDetail } from "../../../core/contract/case-detail.ts";

type Task = Pick<CaseDetail["tasks"][number], "taskId" | "dueOn" | "doneAtMs">;

/** What is to do first, by its day; then what was done, the last first. */
export function asWorked(a: Task, b: Task): number {
  if (a.doneAtMs !== undefined && b.doneAtMs !== undefined) return b.doneAtMs - a.doneAtMs || byId(b, a);
  if (a.doneAtMs !== undefined || b.doneAtMs !== undefined) return a.doneAtMs === undefined ? -1 : 1;
  return a.dueOn === b.dueOn ? byId(a, b) : a.dueOn < b.dueOn ? -1 : 1;
}

const byId = (a: Task, b: Task): number => (a.taskId < b.taskId ? -1 : 1);
