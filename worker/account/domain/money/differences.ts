import { beyondWithout } from "../../../../core/refund/beyond-known.ts";
import { type Difference, SAID_BY_BANK, SAID_BY_IMPORT } from "../../../../core/refund/difference.ts";
import type { CommandContext } from "../../store/context.ts";
import {
  type DifferenceRow,
  insertDifference,
  isFound,
  openBeyondOf,
  turnDifference,
} from "../../store/money/differences.ts";
import { outsideRefundOf } from "../../store/money/outside-refunds.ts";
import { refundNamed } from "../../store/money/refund-names.ts";
import { countDifference } from "../../store/reconciliation/runs.ts";
import { tellOfQuestion } from "./held-back.ts";

/**
 * Opens what is new, found by a comparison or beside one, and answers whether anything is; what a person has settled before, word for word, stays settled.
 * Of money that the processor does not show one question is open at a time: what is known later takes its place.
 */
export function openDifferencesOf(
  context: CommandContext,
  runId: string | undefined,
  paymentId: string,
  found: readonly Difference[],
): boolean {
  let isAnyNew = false;
  for (const one of found) {
    if (isFound(context.sql, paymentId, one)) continue;
    const beyond = openBeyondOf(context.sql, paymentId);
    if (beyond && takesPlaceOf(context, beyond, one)) {
      isAnyNew = true;
      continue;
    }
    const differenceId = context.newId();
    if (!insertDifference(context, { differenceId, paymentId, runId }, one)) continue;
    isAnyNew = true;
    if (runId !== undefined) countDifference(context.sql, runId, 1);
    context.record("difference.found", undefined, { differenceId, paymentId, ...one });
  }
  if (isAnyNew) tellOfQuestion(context, paymentId);
  return isAnyNew;
}

/** Whether the open question is about this from now on. Where it is a part of that money, the rest is asked about beside it. */
function takesPlaceOf(context: CommandContext, beyond: DifferenceRow, one: Difference): boolean {
  if (one.kind === beyond.kind) return turn(context, beyond, one);
  if (one.kind !== "unknown_refund" || one.theirs === SAID_BY_BANK) return false;
  const refund = outsideRefundOf(context.sql, refundNamed(context.sql, beyond.paymentId, one.ref));
  if (!refund || one.theirMinor === null) return false;
  // When an import's was made nobody knows.
  const madeAtMs = one.theirs === SAID_BY_IMPORT ? beyond.foundAtMs : refund.madeAtMs;
  const rest = beyondWithout(beyond, { amountMinor: one.theirMinor, madeAtMs });
  if (rest === "apart") return false;
  if (rest === undefined) return turn(context, beyond, one);
  turn(context, beyond, rest);
  return false;
}

function turn(context: CommandContext, { differenceId, paymentId }: DifferenceRow, into: Difference): boolean {
  const isTurned = turnDifference(context.sql, differenceId, into);
  if (isTurned) context.record("difference.found", undefined, { differenceId, paymentId, ...into });
  return isTurned;
}
