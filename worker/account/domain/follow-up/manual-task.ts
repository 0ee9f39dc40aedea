import { assert } from "../../../../core/result.ts";
import { openTask } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { type DecisionRow, decisionById } from "../../store/decision/decisions.ts";
import { evaluationById } from "../../store/decision/evaluations.ts";
import type { LegRow } from "../../store/money/legs.ts";
import type { Sql } from "../../store/sql.ts";
import { dueOn } from "./due.ts";

/** Working days until money is paid by hand. */
const PAY_DAYS = 2;

/**
 * Asks whoever decided to pay a leg by hand, once. Only its own job does so, when nothing speaks against the leg and the payments of its
 * purchase were read: that a case is brought up to date says nothing of either.
 */
export function openPayByHand(context: CommandContext, leg: LegRow): void {
  const { legId, decisionId, caseId, amountMinor, currency } = leg;
  const decision = decisionById(context.sql, decisionId);
  assert(decision, `No decision ${decisionId}`);
  const because = reasonManually(context.sql, decision, leg);
  const values = { about: legId, legId, amountMinor, currency, ...(because === undefined ? {} : { because }) };
  const task = { caseId, kind: "pay_by_hand", values, ownerId: decision.deciderId } as const;
  openTask(context, { ...task, dueOn: dueOn(context, PAY_DAYS, caseId) });
}

/** The limit that was shown when it was decided. */
function reasonManually(sql: Sql, { evaluationId }: DecisionRow, { paymentId }: LegRow): string | undefined {
  const { allocations } = evaluationById(sql, evaluationId).proposal.decided;
  return allocations.find((one) => one.paymentId === paymentId)?.because;
}
