import type { Difference } from "../../../../core/refund/reconcile.ts";
import type { CommandContext } from "../../store/context.ts";
import { insertDifference } from "../../store/money/differences.ts";
import { countDifference } from "../../store/reconciliation/runs.ts";
import { tellOfQuestion } from "./held-back.ts";

/** Opens what is new, found by a comparison or beside one, and answers whether anything is; what a person has settled before, word for word, stays settled. */
export function openDifferencesOf(
  context: CommandContext,
  runId: string | undefined,
  paymentId: string,
  found: readonly Difference[],
): boolean {
  let isAnyNew = false;
  for (const one of found) {
    const differenceId = context.newId();
    if (!insertDifference(context, { differenceId, paymentId, runId }, one)) continue;
    isAnyNew = true;
    if (runId !== undefined) countDifference(context.sql, runId, 1);
    context.record("difference.found", undefined, { differenceId, paymentId, ...one });
  }
  if (isAnyNew) tellOfQuestion(context, paymentId);
  return isAnyNew;
}
