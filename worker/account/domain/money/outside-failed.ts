/** A refund made elsewhere that paid what was due here came to nothing: its matter is due again, and somebody hears of it. */

import { caseById } from "../../store/case/cases.ts";
import { closeTaskRow, openTask, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { type Paid, paidByAnswer, paidOnLines } from "../../store/money/outside-answers.ts";
import { outsideRefundStands } from "../../store/money/outside-refunds.ts";
import { sharesOf, takeOffOutside } from "../../store/money/outside-shares.ts";
import type { RefundName } from "../../store/money/refund-names.ts";
import { writeUsesGivenBack } from "../../store/records/uses-given-back.ts";
import type { Sql } from "../../store/sql.ts";
import { syncCase } from "../case/cases.ts";
import { dueOn } from "../follow-up/due.ts";
import { outOnce } from "./out-twice.ts";

/** Working days until somebody has decided again. */
const DECIDE_DAYS = 1;

/** `ref` names what a person said something of: the refund itself, or what an import told of it; `minor` is how much of that came to nothing. */
interface CameToNothing {
  readonly ref: string;
  readonly minor: number;
}

/** Counts those parts of a refund no more, and calls for the cases in which a person said that it was for them. */
export function matterDueAgain(context: CommandContext, refund: RefundName, parts: readonly CameToNothing[]): void {
  const { connectionId, vendorRef } = refund;
  const due = parts.flatMap(({ ref, minor }) => takeOff(context, { connectionId, vendorRef: ref }, minor));
  for (const { caseId, amountMinor, currency } of ofEachCase(due)) {
    // A bank gives back one part after the other: each is news.
    const nth = tasksOfCase(context.sql, caseId).filter(
      ({ kind, values }) =>
        kind === "outside_failed" &&
        values.reference === vendorRef &&
        (values.connectionId ?? connectionId) === connectionId,
    ).length;
    openTask(context, {
      caseId,
      kind: "outside_failed",
      values: {
        about: `${vendorRef} failed ${connectionId}${nth === 0 ? "" : ` ${nth + 1}`}`,
        reference: vendorRef,
        connectionId,
        amountMinor,
        currency,
      },
      ownerId: caseById(context.sql, caseId)?.ownerId ?? null,
      dueOn: dueOn(context, DECIDE_DAYS, caseId),
    });
    syncCase(context, caseId, { tell: true });
  }
}

/** Of one refund, and so in one currency. */
function ofEachCase(due: readonly Paid[]): readonly Paid[] {
  const byCase = new Map<string, Paid>();
  for (const one of due) {
    const before = byCase.get(one.caseId);
    byCase.set(one.caseId, { ...one, amountMinor: (before?.amountMinor ?? 0) + one.amountMinor });
  }
  return [...byCase.values()];
}

/** Answers what is due again by it. */
function takeOff(context: CommandContext, refund: RefundName, minor: number): Paid[] {
  const { sql } = context;
  const before = paidBy(sql, refund, minor);
  takeOffOutside(context, refund, minor);
  const after = outsideRefundStands(sql, refund) ? paidOnLines(sql, refund) : [];
  writeUsesGivenBack(
    sql,
    sharesOf(sql, refund).map(({ lineId }) => lineId),
  );
  outOnce(context, refund, minor);
  return before
    .map((paid) => ({
      ...paid,
      amountMinor: paid.amountMinor - (after.find(({ caseId }) => caseId === paid.caseId)?.amountMinor ?? 0),
    }))
    .filter(({ amountMinor }) => amountMinor > 0);
}

/** A payout of credit has no lines: then by the answer that a person gave. */
function paidBy(sql: Sql, refund: RefundName, minor: number): Paid[] {
  const onLines = paidOnLines(sql, refund);
  if (onLines.length > 0) return onLines;
  return paidByAnswer(sql, refund, minor);
}

/** What is decided anew in a case answers it. */
export function dueAgainAnswered(context: CommandContext, caseId: string, by: string): void {
  for (const task of tasksOfCase(context.sql, caseId)) {
    if (task.kind === "outside_failed" && task.doneAtMs === null) {
      closeTaskRow(context, task, by, { why: "decided_again" });
    }
  }
}
