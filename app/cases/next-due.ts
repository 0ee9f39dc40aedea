/** What of a case is due next, as lists show it. Pure. */
import type { CaseCard } from "../../core/contract/case.ts";
import { daysBetween } from "../../core/facts/civil.ts";

export type NextDue =
  | { readonly what: "decision"; readonly atMs: number; readonly isLate: boolean }
  | { readonly what: "task" | "review"; readonly on: string; readonly isLate: boolean };

/** The decision, the first task or the second look, whichever is due on the earliest day. `dayOf`: the clinic's day of an instant. */
export function nextDueOf(
  { dueAtMs, taskDueOn, reviewDueOn }: Pick<CaseCard, "dueAtMs" | "taskDueOn" | "reviewDueOn">,
  nowMs: number,
  dayOf: (atMs: number) => string,
): NextDue | undefined {
  const isReviewFirst = reviewDueOn !== undefined && (taskDueOn === undefined || reviewDueOn <= taskDueOn);
  const on = isReviewFirst ? reviewDueOn : taskDueOn;
  if (on !== undefined && (dueAtMs === undefined || on < dayOf(dueAtMs))) {
    return { what: isReviewFirst ? "review" : "task", on, isLate: on < dayOf(nowMs) };
  }
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
