import { may } from "../../../core/approval/may.ts";
import type { SettleDifferenceRequest } from "../../../core/contract/money.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { CommandContext } from "../context.ts";
import { wakeSends } from "../jobs/held-back.ts";
import { differenceById, settleDifferenceRow } from "../ledger/differences.ts";
import { startReconciliation } from "../ledger/reconciliations.ts";
import { keepText, textHash } from "../ledger/texts.ts";
import { paymentById } from "../store/payments.ts";
import { notOwnPatient } from "./own-matter.ts";
import { found, personOf } from "./require-person.ts";

/**
 * Somebody in finance has looked at a difference and says what it was: the payment may be drawn on again, and what waited for this leaves. The figures stay as they were
 * found, and the same difference does not come back. Saying it twice changes nothing.
 */
export function settleDifference(
  context: CommandContext,
  differenceId: string,
  { sentence }: SettleDifferenceRequest,
): Result<true, Refusal> {
  const person = personOf(context.actor);
  const allowed = may(person, "difference.settle");
  if (!allowed.ok) return allowed;
  const difference = found(differenceById(context.sql, differenceId), "difference");
  if (!difference.ok) return difference;
  if (difference.value.settledAtMs !== null) return ok(true);
  const patientId = paymentById(context.sql, difference.value.paymentId)?.patientId;
  const apart = patientId ? notOwnPatient(context, patientId) : ok(true);
  if (!apart.ok) return apart;
  const textId = keepText(context, undefined, sentence);
  settleDifferenceRow(context, differenceId, { by: person.personId, textId });
  wakeSends(context, "payment_differs");
  const { paymentId, kind } = difference.value;
  context.record("difference.settled", undefined, { differenceId, paymentId, kind, sentenceHash: textHash(sentence) });
  return ok(true);
}

/** Compares the payments of the last ninety days with the processor now, not only at night. */
export function askReconciliation(context: CommandContext): Result<true, Refusal> {
  const allowed = may(personOf(context.actor), "reconciliation.ask");
  if (!allowed.ok) return allowed;
  startReconciliation(context, "asked");
  return ok(true);
}
