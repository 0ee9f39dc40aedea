/** The rest of a purchase is paid although nobody asks for it any more: the task about what is owed says so, and finance hears of it. */

import { closeTaskRow, noteCame, openTask, openTasksOf, type TaskRow, tasksOfLine } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { type PricedLine, purchaseInBooks } from "../../store/records/packages.ts";
import type { Sql } from "../../store/sql.ts";
import { dueOn } from "../follow-up/due.ts";
import { syncCase } from "./cases.ts";

/** Working days until finance has said what becomes of it. */
const SETTLE_DAYS = 2;

/** Looks again at a purchase on which money may have come, or which asks for another sum now. */
export function followCameAfter(context: CommandContext, purchaseId: string | null): void {
  if (purchaseId === null) return;
  const { sql } = context;
  const { lines, receivedMinor } = purchaseInBooks(sql, purchaseId);
  const cancelled = lines.flatMap(({ lineId }) => standing(sql, lineId) ?? []);
  const last = cancelled.at(-1);
  if (!last) return;
  const cameMinor = Math.max(0, receivedMinor - stillAsked(lines, cancelled));
  for (const task of cancelled) if (task.doneAtMs === null) noteCame(context, task, cameMinor);
  const about = `${purchaseId} ${cameMinor}`;
  for (const task of openTasksOf(sql, ["money_came"])) {
    // It went back, or more has come since.
    if (task.values.purchaseId !== purchaseId || task.values.about === about) continue;
    closeTaskRow(context, task, "makegood", { why: "moved_on" });
    syncCase(context, task.caseId, { tell: true });
  }
  if (cameMinor === 0) return;
  const { title, currency } = last.values;
  const values = { about, purchaseId, amountMinor: cameMinor, currency: String(currency), title: String(title) };
  const { caseId } = last;
  const isNew = openTask(context, {
    caseId,
    kind: "money_came",
    values,
    ownerId: null,
    dueOn: dueOn(context, SETTLE_DAYS, caseId),
  });
  if (isNew) syncCase(context, caseId, { tell: true });
}

/** A word that a person or the account took back cancels nothing. */
const standing = (sql: Sql, lineId: string): TaskRow | undefined =>
  tasksOfLine(sql, "cancel_owed", lineId).findLast(({ doneBy }) => doneBy !== "makegood");

/** What the purchase asks for without what was cancelled: the other lines may be paid as before. */
function stillAsked(lines: readonly PricedLine[], cancelled: readonly TaskRow[]): number {
  const rest = new Map(
    cancelled.map(({ values }) => [values.lineId, Number(values.priceMinor) - Number(values.amountMinor)]),
  );
  return lines.reduce((sum, { lineId, priceMinor }) => sum + (rest.get(lineId) ?? priceMinor), 0);
}
