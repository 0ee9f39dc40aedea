/** The next import says whether the clinic's own system agrees (mission F7): what it shows done closes its task, the rest stays open. */
import { daysBetween } from "../../../../core/facts/civil.ts";
import { agreementOf } from "../../../../core/refund/agreement.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { confirmCredit } from "../../domain/follow-up/own-credit.ts";
import { closeTaskRow, noteSeen, openTasksOf, type TaskRow } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { bookedFrom, isFollowed, lineInBooks, membershipOf, packageNow } from "../../store/records/packages.ts";
import type { Sql } from "../../store/sql.ts";
import type { Book } from "./book.ts";

const CONFIRMABLE = [
  "void_package",
  "trim_package",
  "cancel_bookings",
  "extend_package",
  "stop_billing",
  "cancel_owed",
] as const;

/** Looks at the open tasks about what a batch told of, whether that is news or the same again; and brings their cases up to date. */
export function confirmTasks(context: CommandContext, book: Book): void {
  const touched = touchedBy(book);
  const cases = new Set<string>();
  for (const task of openTasksOf(context.sql, CONFIRMABLE)) {
    if (!touched.has(String(task.values.lineId))) continue;
    if (confirm(context, task)) cases.add(task.caseId);
  }
  for (const legId of creditsIn(book)) {
    const caseId = confirmCredit(context, legId);
    if (caseId !== undefined) cases.add(caseId);
  }
  for (const caseId of cases) syncCase(context, caseId);
}

/** Legs whose credit was repeated. */
function creditsIn(book: Book): ReadonlySet<string> {
  return new Set(
    book.planned.flatMap(({ record }) => (record.type === "credit_entry" && record.confirms ? [record.confirms] : [])),
  );
}

/** Lines of the purchases and bookings told of. */
function touchedBy(book: Book): ReadonlySet<string> {
  const ids = book.planned.flatMap(({ record }): (string | undefined)[] => {
    const line = (sourceId: string | undefined) =>
      sourceId === undefined ? undefined : book.line(record.source, sourceId)?.lineId;
    if (record.type === "purchase") return record.lines.map(({ sourceId }) => line(sourceId));
    return record.type === "booking" ? [line(record.line)] : [];
  });
  return new Set(ids.filter((id) => id !== undefined));
}

/** Answers whether the task is done now. A difference stands in the task, and once in the record. */
function confirm(context: CommandContext, task: TaskRow): boolean {
  const found = foundOf(context.sql, task);
  if (!found) return false;
  const { wanted, seen } = found;
  const agreement = agreementOf(wanted, seen);
  if (agreement === "done") closeTaskRow(context, task, "import", { by: "import", wanted, seen });
  else noteSeen(context, task, seen, { wanted, agreement });
  return agreement === "done";
}

interface Found {
  readonly wanted: number;
  readonly seen: number;
}

const SEEN: Readonly<Record<(typeof CONFIRMABLE)[number], (sql: Sql, task: TaskRow) => Found | undefined>> = {
  void_package: takenOff,
  trim_package: takenOff,
  cancel_bookings: cancelled,
  extend_package: extended,
  stop_billing: stopped,
  cancel_owed: cheaper,
};

/** Undefined where the import says nothing about it. */
function foundOf(sql: Sql, task: TaskRow): Found | undefined {
  const kind = CONFIRMABLE.find((known) => known === task.kind);
  return kind && SEEN[kind](sql, task);
}

const numberIn = ({ values }: TaskRow, name: string): number => Number(values[name] ?? Number.NaN);
const textIn = ({ values }: TaskRow, name: string): string => String(values[name] ?? "");

function takenOff(sql: Sql, task: TaskRow): Found | undefined {
  const now = packageNow(sql, textIn(task, "lineId"))?.takenOff ?? null;
  const [wanted, inAll] = [numberIn(task, "uses"), numberIn(task, "takenOff")];
  if (now === null || Number.isNaN(inAll)) return undefined;
  const seen = now - (inAll - wanted);
  // What is more than this task asked for may be what a later one of the same package asks for.
  return { wanted, seen: isFollowed(sql, textIn(task, "lineId"), inAll) ? Math.min(seen, wanted) : seen };
}

function cancelled(sql: Sql, task: TaskRow): Found | undefined {
  const [wanted, keep] = [numberIn(task, "bookings"), numberIn(task, "keep")];
  if (Number.isNaN(keep)) return undefined;
  return { wanted, seen: wanted + keep - bookedFrom(sql, textIn(task, "lineId"), textIn(task, "fromOn")) };
}

/** Stopped by the day that was agreed, or so many days later than that. */
function stopped(sql: Sql, task: TaskRow): Found | undefined {
  const stoppedOn = membershipOf(sql, textIn(task, "lineId"))?.billingStoppedOn ?? null;
  if (stoppedOn === null) return undefined;
  const late = task.values.fromOn === undefined ? 0 : daysBetween(textIn(task, "fromOn"), stoppedOn);
  return { wanted: 1, seen: 1 + Math.max(0, late) };
}

/** What is owed no more has come off the line's price. A price that is as it was says nothing: not every system takes it off there. */
function cheaper(sql: Sql, task: TaskRow): Found | undefined {
  const priceMinor = lineInBooks(sql, textIn(task, "lineId"))?.priceMinor;
  if (priceMinor === undefined || priceMinor === numberIn(task, "priceMinor")) return undefined;
  return { wanted: numberIn(task, "amountMinor"), seen: numberIn(task, "priceMinor") - priceMinor };
}

function extended(sql: Sql, task: TaskRow): Found | undefined {
  const expiresOn = packageNow(sql, textIn(task, "lineId"))?.expiresOn ?? null;
  if (expiresOn === null || task.values.fromOn === undefined) return undefined;
  return { wanted: numberIn(task, "days"), seen: daysBetween(textIn(task, "fromOn"), expiresOn) };
}
