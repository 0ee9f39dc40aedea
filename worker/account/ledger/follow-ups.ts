/** What has to be done by hand once money went, or did not: opened in the transaction that moved the leg. */

import type { OptionView } from "../../../core/contract/proposal.ts";
import { addWorkingDays } from "../../../core/facts/working-days.ts";
import { isMoving } from "../../../core/refund/leg.ts";
import { type Trouble, troubleOf } from "../../../core/reply/what-happened.ts";
import type { CommandContext } from "../context.ts";
import { civilDateAt } from "../reads/civil-time.ts";
import type { Sql } from "../sql.ts";
import { caseById } from "../store/cases.ts";
import { homeTimeZone } from "../store/settings.ts";
import { type DecisionRow, decisionsOfCase } from "./decisions.ts";
import { type LegRow, legsOfDecision } from "./legs.ts";
import { closeTaskRow, openTask, type TaskValues, tasksOfCase } from "./tasks.ts";

/** Working days until the clinic's own system should agree with the money. */
const RECONCILE_DAYS = 2;
const CORRECT_DAYS = 1;
const PAY_DAYS = 2;

export function openFollowUps(context: CommandContext, caseId: string): void {
  for (const decision of decisionsOfCase(context.sql, caseId)) {
    if (decision.state !== "approved") continue;
    followPromise(context, decision);
    const legs = legsOfDecision(context.sql, decision.decisionId);
    closeStaleCorrections(context, caseId, legs);
    for (const leg of legs) followLeg(context, decision, leg);
    const came = legs.some((leg) => leg.state === "settled");
    if (came && !legs.some((leg) => isMoving(leg.state))) trimPackages(context, decision);
  }
}

/** A repeat or more time is promised in the reply, so somebody has to make it so in the clinic's own system. */
function followPromise(
  context: CommandContext,
  { decisionId, caseId, deciderId, offer, evaluationId }: DecisionRow,
): void {
  if (offer !== "redo" && offer !== "extend") return;
  const kind = offer === "redo" ? ("book_redo" as const) : ("extend_package" as const);
  for (const { lineId, title, days } of linesOf(context.sql, caseId, evaluationId)) {
    const values = { about: `${decisionId} ${lineId}`, lineId, title, ...(days === null ? {} : { days }) };
    openTask(context, { caseId, kind, values, ownerId: deciderId, dueOn: dueOn(context, RECONCILE_DAYS) });
  }
}

function linesOf(sql: Sql, caseId: string, evaluationId: string) {
  return sql.all<{ lineId: string; title: string; days: number | null }>(
    `SELECT n.id AS lineId, i.title,
       (SELECT json_extract(proposal_json, '$.decided.extendDays') FROM evaluation WHERE id = ?) AS days
     FROM case_line cl JOIN line n ON n.id = cl.line_id JOIN item i ON i.id = n.item_id WHERE cl.case_id = ? ORDER BY n.id`,
    evaluationId,
    caseId,
  );
}

function followLeg(context: CommandContext, decision: DecisionRow, leg: LegRow): void {
  const { caseId, deciderId } = decision;
  const values = { about: leg.legId, legId: leg.legId, amountMinor: leg.amountMinor, currency: leg.currency };
  if (leg.kind === "hand" && leg.state === "reserved") {
    openTask(context, { caseId, kind: "pay_by_hand", values, ownerId: deciderId, dueOn: dueOn(context, PAY_DAYS) });
  }
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
    dueOn: dueOn(context, CORRECT_DAYS),
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
export function keepPromises(context: CommandContext, caseId: string, by: string): void {
  for (const task of tasksOfCase(context.sql, caseId)) {
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

/** The clinic's own system still shows the package: somebody voids or trims it there, by these figures. */
function trimPackages(context: CommandContext, decision: DecisionRow): void {
  const { sql } = context;
  const effect = effectOf(sql, decision);
  if (effect === "keep") return;
  const { caseId, decisionId, deciderId } = decision;
  for (const { lineId, title, uses } of packagesOf(sql, decisionId)) {
    const values = { about: `${decisionId} ${lineId}`, lineId, title, uses };
    const kind = effect === "void" ? ("void_package" as const) : ("trim_package" as const);
    openTask(context, { caseId, kind, values, ownerId: deciderId, dueOn: dueOn(context, RECONCILE_DAYS) });
    const bookings = bookingsOfLine(sql, lineId, today(context));
    if (bookings === 0 || effect !== "void") continue;
    const cancel = { ...values, bookings };
    openTask(context, {
      caseId,
      kind: "cancel_bookings",
      values: cancel,
      ownerId: deciderId,
      dueOn: dueOn(context, RECONCILE_DAYS),
    });
  }
}

function effectOf(sql: Sql, decision: DecisionRow): OptionView["entitlementEffect"] {
  const row = sql.one<{ effect: OptionView["entitlementEffect"] }>(
    "SELECT json_extract(proposal_json, '$.decided.entitlementEffect') AS effect FROM evaluation WHERE id = ?",
    decision.evaluationId,
  );
  return row?.effect ?? "keep";
}

function packagesOf(sql: Sql, decisionId: string): { lineId: string; title: string; uses: number }[] {
  return sql.all(
    `SELECT n.id AS lineId, i.title, sum(a.uses) AS uses
     FROM leg g JOIN allocation a ON a.leg_id = g.id JOIN line n ON n.id = a.line_id JOIN item i ON i.id = n.item_id
       JOIN entitlement e ON e.line_id = n.id
     WHERE g.decision_id = ? AND g.state = 'settled' GROUP BY n.id ORDER BY n.id`,
    decisionId,
  );
}

function bookingsOfLine(sql: Sql, lineId: string, fromOn: string): number {
  return (
    sql.one<{ n: number }>("SELECT count(*) AS n FROM booking WHERE line_id = ? AND on_date >= ?", lineId, fromOn)?.n ??
    0
  );
}

function today(context: CommandContext): string {
  return civilDateAt(context.nowMs, homeTimeZone(context.sql));
}

function dueOn(context: CommandContext, workingDays: number): string {
  return addWorkingDays(today(context), workingDays);
}
