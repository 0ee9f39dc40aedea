/** What a refund that waits asks of a person: the patient must act, the balance is too low, the bank is silent for days. One task for each. */

import { PENDING_LATE_MS } from "../../../../core/refund/limits.ts";
import type { TaskKind } from "../../../../core/refund/task-kinds.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { caseById } from "../../store/case/cases.ts";
import { closeTaskRow, openTask, openTasksOf, type TaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import type { DecisionRow } from "../../store/decision/decisions.ts";
import { type LegRow, legById } from "../../store/money/legs.ts";
import { becamePendingAtMs, isWaitingForFunds } from "../../store/money/pending-legs.ts";
import type { Sql } from "../../store/sql.ts";
import { dueOn } from "./due.ts";

/** Working days, where nobody outside names a day. */
const PATIENT_DAYS = 5;
const CHASE_DAYS = 2;
const TOP_UP_DAYS = 1;

const KINDS: readonly TaskKind[] = ["patient_acts", "chase_refund", "top_up"];
/** A card's refund waits with the first of these; other ways fail with it, or are refused with the second. */
const SHORT_CODES: readonly (string | null)[] = ["insufficient_funds", "balance_insufficient"];

const mustAct = ({ state, problem }: LegRow): boolean => state === "pending" && problem === "requires_action";
const isShort = ({ state, problem }: LegRow): boolean =>
  (state === "pending" || state === "failed") && SHORT_CODES.includes(problem);

/** Since when the processor has it; 0 for a leg that is not pending. */
function pendingSinceMs(sql: Sql, { legId, caseId, state }: LegRow): number {
  if (state !== "pending") return 0;
  return becamePendingAtMs(sql, caseId, legId) ?? 0;
}

/** The bank has it for longer than banks take. A patient who has to act first, or a balance that is too low, is known for its own cause. */
const isLate = ({ sql, nowMs }: Pick<CommandContext, "sql" | "nowMs">, leg: LegRow): boolean =>
  leg.state === "pending" && !mustAct(leg) && !isShort(leg) && nowMs - pendingSinceMs(sql, leg) >= PENDING_LATE_MS;

/** Records that legs are late, once each, and answers their cases: nothing else happens to them that would tell of it. */
export function noticeLate(context: CommandContext, pending: readonly LegRow[]): ReadonlySet<string> {
  const late = pending.filter((leg) => isLate(context, leg) && !isChased(context.sql, leg));
  for (const { legId, caseId } of late) context.record("leg.news", caseId, { legId, problem: "late" });
  return new Set(late.map(({ caseId }) => caseId));
}

/** Whether somebody was asked to look after it, and has not done so, or at all. */
export function isChased(sql: Sql, { legId, caseId }: Pick<LegRow, "legId" | "caseId">, openOnly = false): boolean {
  return tasksOfCase(sql, caseId).some(
    (task) => task.kind === "chase_refund" && task.values.legId === legId && (!openOnly || task.doneAtMs === null),
  );
}

/** Opens what is to be done about a leg, and closes what there is nothing left to do about. */
export function followWaiting(context: CommandContext, decision: DecisionRow, leg: LegRow): void {
  if (leg.kind !== "refund") return;
  const wanted = wantedFor(context, leg);
  const { caseId } = decision;
  for (const { kind, about, dueOn: day } of wanted) {
    if (kind === "top_up" && isAskedFor(context.sql, leg.currency)) continue;
    const { legId, amountMinor, currency, vendorRef } = leg;
    const values = { about, legId, amountMinor, currency, ...(vendorRef === null ? {} : { reference: vendorRef }) };
    const ownerId = kind === "top_up" ? null : (caseById(context.sql, caseId)?.ownerId ?? decision.deciderId);
    openTask(context, { caseId, kind, values, ownerId, dueOn: day });
  }
  const standing = new Set(wanted.map(({ about }) => about));
  for (const task of tasksOfCase(context.sql, caseId)) {
    const isOurs = task.doneAtMs === null && KINDS.includes(task.kind) && task.values.legId === leg.legId;
    if (isOurs && !standing.has(String(task.values.about)) && !isStillShort(context.sql, task)) {
      closeTaskRow(context, task, "makegood", { why: "moved_on" });
    }
  }
  closeToppedUp(context, leg.currency);
}

interface Wanted {
  readonly kind: TaskKind;
  readonly about: string;
  readonly dueOn: string;
}

function wantedFor(context: CommandContext, leg: LegRow): Wanted[] {
  const { legId, actByMs } = leg;
  const until = actByMs === null ? undefined : civilDateAt(actByMs, homeTimeZone(context.sql));
  return [
    ...(mustAct(leg)
      ? [
          {
            kind: "patient_acts" as const,
            about: `${legId} patient_acts ${until ?? ""}`.trim(),
            dueOn: until ?? dueOn(context, PATIENT_DAYS, leg.caseId),
          },
        ]
      : []),
    ...(isLate(context, leg)
      ? [{ kind: "chase_refund" as const, about: `${legId} late`, dueOn: dueOn(context, CHASE_DAYS, leg.caseId) }]
      : []),
    ...(isShort(leg)
      ? [{ kind: "top_up" as const, about: `${legId} short`, dueOn: dueOn(context, TOP_UP_DAYS, leg.caseId) }]
      : []),
  ];
}

/** One top-up lets all of a currency go: it is asked for once, by the first refund that waits for it. */
const isAskedFor = (sql: Sql, currency: string): boolean =>
  openTasksOf(sql, ["top_up"]).some(({ values }) => values.currency === currency);

const isStillShort = (sql: Sql, { kind, values }: TaskRow): boolean =>
  kind === "top_up" && isWaitingForFunds(sql, String(values.currency));

/** The refund that asked for it has left before the others: the last one to leave closes the task, whosever case it stands in. */
function closeToppedUp(context: CommandContext, currency: string): void {
  if (isWaitingForFunds(context.sql, currency)) return;
  for (const task of openTasksOf(context.sql, ["top_up"])) {
    const asker = legById(context.sql, String(task.values.legId));
    if (task.values.currency === currency && asker && !isShort(asker)) {
      closeTaskRow(context, task, "makegood", { why: "moved_on" });
    }
  }
}
