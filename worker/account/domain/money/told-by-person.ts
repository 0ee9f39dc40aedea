/** More went back at a processor than it shows us, and a person has looked there: what they say counts as a refund made elsewhere. */
import { toldByPerson } from "../../../../core/refund/difference.ts";
import { assert } from "../../../../core/result.ts";
import type { CommandContext } from "../../store/context.ts";
import { type DifferenceRow, differenceById, insertDifference } from "../../store/money/differences.ts";
import { insertToldRefund } from "../../store/money/outside-refunds.ts";
import { addElsewhere } from "../../store/money/payment-changes.ts";
import { lastingPaymentId } from "../../store/money/payments.ts";
import { refundNamed } from "../../store/money/refund-names.ts";

/**
 * Counts it under a name that says that a person said so, and answers the question for which matter it was, which the caller settles in the
 * same transaction. A refund that the processor shows later and that was made before is that money, as with what an import told.
 */
export function tellByPerson(context: CommandContext, beyond: DifferenceRow, amountMinor: number): DifferenceRow {
  const { sql, nowMs } = context;
  const paymentId = lastingPaymentId(sql, beyond.paymentId);
  const vendorRef = `person:${beyond.differenceId}`;
  const name = refundNamed(sql, paymentId, vendorRef);
  insertToldRefund(sql, { ...name, paymentId, amountMinor, madeAtMs: nowMs, seenAtMs: nowMs }, "person");
  addElsewhere(sql, paymentId, amountMinor);
  context.record("refund.adopted", undefined, {
    ...{ paymentId, vendorRef, amountMinor, counts: true, deltaMinor: amountMinor },
  });
  const differenceId = context.newId();
  const found = toldByPerson(vendorRef, amountMinor);
  insertDifference(context, { differenceId, paymentId, runId: undefined }, found);
  context.record("difference.found", undefined, { differenceId, paymentId, ...found });
  const asked = differenceById(sql, differenceId);
  assert(asked, "What a person tells of is asked about");
  return asked;
}
