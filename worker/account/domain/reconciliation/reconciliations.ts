/** What runs of reconciliation look at and how far they have come, so that a run survives any death. */

import type { ChargePage } from "../../../connectors/payment-processor.ts";
import type { CommandContext } from "../../store/context.ts";
import { paymentByProcessorRef } from "../../store/money/payments.ts";
import {
  addAllKnown,
  addItem,
  addOurOwn,
  oldestUnreadMs,
  paymentsLookedAt,
  takeFoundBeside,
} from "../../store/reconciliation/items.ts";
import { type RunRow, runById, setCursor, startPayments, writeFinished } from "../../store/reconciliation/runs.ts";
import type { Sql } from "../../store/sql.ts";
import { noteCharge } from "../money/processor-truth.ts";

const DAY_MS = 24 * 3_600_000;

/** Takes a page of the processor's list in; the payments that we know are to be looked at. */
export function takePage(
  context: CommandContext,
  run: RunRow,
  page: { readonly paymentRefs: readonly string[]; readonly nextCursor?: string },
): void {
  const { sql } = context;
  for (const ref of new Set(page.paymentRefs)) {
    const payment = paymentByProcessorRef(sql, run.connectionId, ref);
    if (payment) addItem(sql, run.runId, payment.paymentId);
  }
  // Charges come after what happened to them: first the news.
  setCursor(sql, run.runId, page.nextCursor ?? CHARGES);
}

const CHARGES = "charges:";

/** The place in the list of charges; undefined while refunds and disputes are listed. */
export const chargeCursorOf = ({ cursor }: RunRow): { readonly after?: string } | undefined => {
  if (!cursor?.startsWith(CHARGES)) return undefined;
  const after = cursor.slice(CHARGES.length);
  return after === "" ? {} : { after };
};

/**
 * Since when charges are listed: the run's own time, or earlier where a payment is older and nobody has ever said what was captured of it.
 * So the first run goes through all there are, and later ones through the last months and what was imported since.
 */
export function chargesSinceMs(sql: Sql, { sinceMs, connectionId }: RunRow): number {
  return Math.min(sinceMs, (oldestUnreadMs(sql, connectionId) ?? sinceMs) - DAY_MS);
}

/** Takes a page of charges in: those that are as we have them are noted, the others are to be looked at one by one. */
export function takeCharges(context: CommandContext, run: RunRow, page: ChargePage): void {
  const { sql } = context;
  for (const charge of page.charges) {
    const rows = [charge.intentRef, charge.chargeRef].flatMap((ref) =>
      ref === undefined ? [] : (paymentByProcessorRef(sql, run.connectionId, ref) ?? []),
    );
    const [payment] = rows;
    if (!payment) continue;
    const isOne = rows.every((row) => row.paymentId === payment.paymentId);
    const isSame = payment.currency === charge.currency && payment.collectedMinor === charge.capturedMinor;
    if (isOne && isSame) noteCharge(context, payment, charge);
    else for (const { paymentId } of rows) addItem(sql, run.runId, paymentId);
  }
  if (page.nextCursor !== undefined) {
    setCursor(sql, run.runId, CHARGES + page.nextCursor);
    return;
  }
  addOurOwn(sql, run);
  startPayments(sql, run);
}

/** Where nothing can be listed: every payment of the processor's that we know is looked at. */
export function takeAllKnown({ sql }: CommandContext, run: RunRow): void {
  addAllKnown(sql, run);
  startPayments(sql, run);
}

/** Ends a run once. What it looked at is no longer kept; what it found is. */
export function finishRun(context: CommandContext, run: RunRow): void {
  const { sql, nowMs } = context;
  const payments = paymentsLookedAt(sql, run.runId);
  takeFoundBeside(sql, run);
  writeFinished(sql, run.runId, nowMs);
  context.record("reconciliation.finished", undefined, {
    runId: run.runId,
    why: run.why,
    payments,
    differences: runById(sql, run.runId)?.differences ?? 0,
  });
}
