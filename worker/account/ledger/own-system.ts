/** What somebody has to make so in the clinic's own system, by exact figures, until a person or the next import says that it is (mission F7). */
import type { OptionView } from "../../../core/contract/proposal.ts";
import { addDays } from "../../../core/facts/civil.ts";
import { takingOff } from "../../../core/refund/agreement.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";
import { bookedFrom, packageNow, usesTakenBefore } from "../store/packages.ts";
import type { DecisionRow } from "./decisions.ts";
import { dueOn, RECONCILE_DAYS, today } from "./due.ts";
import { closeTaskRow, openTask, type TaskKind, type TaskValues, tasksOfCase } from "./tasks.ts";

type Values = TaskValues & { readonly about: string };

function open(context: CommandContext, decision: DecisionRow, kind: TaskKind, values: Values): void {
  const { caseId, deciderId } = decision;
  openTask(context, { caseId, kind, values, ownerId: deciderId, dueOn: dueOn(context, RECONCILE_DAYS) });
}

/** A repeat or more time is promised in the reply, so somebody has to make it so. */
export function followPromise(context: CommandContext, decision: DecisionRow): void {
  const { decisionId, offer } = decision;
  if (offer !== "redo" && offer !== "extend") return;
  for (const { lineId, title, days, expiresOn } of linesOf(context.sql, decision)) {
    const values = { about: `${decisionId} ${lineId}`, lineId, title };
    if (offer === "redo") open(context, decision, "book_redo", values);
    else open(context, decision, "extend_package", { ...values, ...extension(days, expiresOn) });
  }
}

function extension(days: number | null, expiresOn: string | null): TaskValues {
  if (days === null) return {};
  return expiresOn === null ? { days } : { days, fromOn: expiresOn, untilOn: addDays(expiresOn, days) };
}

function linesOf(sql: Sql, { caseId, evaluationId }: DecisionRow) {
  return sql.all<{ lineId: string; title: string; days: number | null; expiresOn: string | null }>(
    `SELECT n.id AS lineId, i.title, e.expires_on AS expiresOn,
       (SELECT json_extract(proposal_json, '$.decided.extendDays') FROM evaluation WHERE id = ?) AS days
     FROM case_line cl JOIN line n ON n.id = cl.line_id JOIN item i ON i.id = n.item_id LEFT JOIN entitlement e ON e.line_id = n.id
     WHERE cl.case_id = ? ORDER BY n.id`,
    evaluationId,
    caseId,
  );
}

/** The clinic's own system still shows the package: somebody voids or trims it there, and the bookings that it no longer pays for. */
export function trimPackages(context: CommandContext, decision: DecisionRow): void {
  const { sql } = context;
  const effect = effectOf(sql, decision);
  const lines = effect === "keep" ? [] : packagesOf(sql, decision.decisionId);
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
