/** What of a case is due next, as lists show it. Pure. */
import type { CaseCard } from "../../core/contract/case.ts";
import { daysBetween } from "../../core/facts/civil.ts";

export type NextDue =
  | { readonly what: "decision"; readonly atMs: number; readonly isLate: boolean }
  | { readonly what: "task"; readonly on: string; readonly isLate: boolean };

/** The decision or the first task, whichever is due on the earlier day. `dayOf`: the clinic's day of an instant. */
export function nextDueOf(
  { dueAtMs, taskDueOn }: Pick<CaseCard, "dueAtMs" | "taskDueOn">,
  nowMs: number,
  dayOf: (atMs: number) => string,
): NextDue | undefined {
  const isTaskFirst = taskDueOn !== undefined && (dueAtMs === undefined || taskDueOn < dayOf(dueAtMs));
  if (isTaskFirst) return { what: "task", on: taskDueOn, isLate: taskDueOn < dayOf(nowMs) };
  return dueAtMs === undefined ? undefined : { what: "decision", atMs: dueAtMs, isLate: dueAtMs < nowMs };
}

/** How many days ago the patient asked; undefined of what is finished, and where nobody knows. */
export function ageOf(
  { state, requestedOn }: Pick<CaseCard, "state" | "requestedOn">,
  todayOn: string,
): number | undefined {
  const isFinished = state === "done" || state === "declined";
  return isFinished || requestedOn === undefined ? undefined : Math.max(0, daysBetween(requestedOn, todayOn));
}
