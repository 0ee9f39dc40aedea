/** What somebody has to make so in the clinic's own system, by exact figures, until a person or the next import says that it is (mission F7). */

import { addDays } from "../../../../core/facts/civil.ts";
import { takingOff } from "../../../../core/refund/agreement.ts";
import type { TaskKind } from "../../../../core/refund/task-kinds.ts";
import { isSuperseded } from "../../../../core/resolution/line-account.ts";
import { closeTaskRow, openTask, type TaskRow, type TaskValues, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { decisionsAbout, isLineEmpty, type PromiseOnLine, promisesAbout } from "../../store/decision/decided.ts";
import { entitlementEffectOf, packagesPaidBack, promisedLinesOf } from "../../store/decision/decided-lines.ts";
import { type DecisionRow, decisionById } from "../../store/decision/decisions.ts";
import { bookedFrom, packageNow, usesTakenBefore } from "../../store/records/packages.ts";
import type { Sql } from "../../store/sql.ts";
import { onLine } from "../facts/taken-before.ts";
import { dueOn, RECONCILE_DAYS, today } from "./due.ts";

type Values = TaskValues & { readonly about: string };

function open(context: CommandContext, decision: DecisionRow, kind: TaskKind, values: Values): void {
  const { caseId, deciderId } = decision;
  openTask(context, { caseId, kind, values, ownerId: deciderId, dueOn: dueOn(context, RECONCILE_DAYS, caseId) });
}

const PROMISES: readonly TaskKind[] = ["book_redo", "extend_package"];

/**
 * A repeat or more time is promised in the reply, so somebody has to make it so, unless a later decision took its place, in whichever case.
 * Where that one was stopped or its money came back, the promise is to be kept after all. Looks at every promise on the lines of a case's
 * decisions, and answers the other cases in which something changed.
 */
export function followPromises(context: CommandContext, caseId: string): string[] {
  const promises = promisesAbout(context.sql, caseId).map((one) => ({ ...one, over: isOver(context.sql, one) }));
  const changed = [
    ...promises.filter(({ over }) => over).filter((one) => closePromise(context, one)),
    ...promises.filter(({ over }) => !over).filter((one) => openPromise(context, one)),
  ];
  return [...new Set(changed.map((one) => one.caseId))].filter((where) => where !== caseId);
}

function isOver(sql: Sql, { decisionId, caseId, lineId }: PromiseOnLine): boolean {
  const ofLine = decisionsAbout(sql, [lineId], caseId).filter((one) => one.lineIds.includes(lineId));
  const at = ofLine.findIndex((one) => one.decisionId === decisionId);
  const isEmpty = isLineEmpty(sql, lineId);
  return isSuperseded(ofLine.slice(at + 1).map((later) => onLine(later, isEmpty)));
}

/** All tasks about the promise: one that was opened again has a number after its `about`. */
function tasksOfPromise(sql: Sql, { decisionId, caseId, lineId }: PromiseOnLine): TaskRow[] {
  return tasksOfCase(sql, caseId).filter(
    ({ kind, values }) => PROMISES.includes(kind) && String(values.about).startsWith(`${decisionId} ${lineId}`),
  );
}

function closePromise(context: CommandContext, promise: PromiseOnLine): boolean {
  const open = tasksOfPromise(context.sql, promise).filter(({ doneAtMs }) => doneAtMs === null);
  for (const task of open) closeTaskRow(context, task, "makegood", { why: "superseded" });
  return open.length > 0;
}

/** Nothing is opened while a task is open or done by somebody; only where those there were closed as superseded. */
function openPromise(context: CommandContext, promise: PromiseOnLine): boolean {
  const { sql } = context;
  const before = tasksOfPromise(sql, promise);
  if (before.some(({ doneAtMs, doneBy }) => doneAtMs === null || doneBy !== "makegood")) return false;
  const decision = decisionById(sql, promise.decisionId);
  const line = decision && promisedLinesOf(sql, decision).find(({ lineId }) => lineId === promise.lineId);
  if (!decision || !line) return false;
  const { lineId, title, days, expiresOn, sold } = line;
  const about = `${promise.decisionId} ${lineId}${before.length === 0 ? "" : ` ${before.length + 1}`}`;
  const values = { about, lineId, title };
  if (decision.offer === "redo")
    open(context, decision, "book_redo", (sold ?? 1) > 1 ? { ...values, visits: 1 } : values);
  else open(context, decision, "extend_package", { ...values, ...extension(days, expiresOn) });
  return true;
}

function extension(days: number | null, expiresOn: string | null): TaskValues {
  if (days === null) return {};
  return expiresOn === null ? { days } : { days, fromOn: expiresOn, untilOn: addDays(expiresOn, days) };
}

/** The clinic's own system still shows the package: somebody voids or trims it there, and the bookings that it no longer pays for. */
export function trimPackages(context: CommandContext, decision: DecisionRow): void {
  const { sql } = context;
  const effect = entitlementEffectOf(sql, decision.evaluationId);
  const lines = effect === "keep" ? [] : packagesPaidBack(sql, decision.decisionId);
  dropUndone(context, decision, new Set(lines.map(({ lineId }) => lineId)));
  for (const line of lines) {
    const now = packageNow(sql, line.lineId);
    if (!now) continue;
    const values = { about: `${decision.decisionId} ${line.lineId}`, lineId: line.lineId, title: line.title };
    const { uses, inAll } = takingOff({
      own: now.own,
      ownNow: line.uses,
      outside: Math.max(0, (now.takenOff ?? 0) - usesTakenBefore(sql, line.lineId)),
      left: now.left,
    });
    const isSo = uses === 0 || now.takenOff === inAll;
    const kind = effect === "void" ? "void_package" : "trim_package";
    if (!isSo) open(context, decision, kind, { ...values, uses, takenOff: inAll });
    const fromOn = today(context);
    const keep = effect === "void" ? 0 : Math.max(0, now.left - inAll);
    const bookings = bookedFrom(sql, line.lineId, fromOn) - keep;
    if (bookings > 0) open(context, decision, "cancel_bookings", { ...values, bookings, keep, fromOn });
  }
}

/** The money of a line came back before anybody acted on it: there is nothing to take off any more. */
function dropUndone(context: CommandContext, { caseId, decisionId }: DecisionRow, standing: ReadonlySet<string>): void {
  const kinds: readonly TaskKind[] = ["void_package", "trim_package", "cancel_bookings"];
  for (const task of tasksOfCase(context.sql, caseId)) {
    const lineId = String(task.values.lineId);
    const isOurs = task.values.about === `${decisionId} ${lineId}` && kinds.includes(task.kind);
    if (isOurs && task.doneAtMs === null && !standing.has(lineId)) {
      closeTaskRow(context, task, "makegood", { why: "money_came_back" });
    }
  }
}
