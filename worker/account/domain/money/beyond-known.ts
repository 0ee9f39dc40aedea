/** A payment of which not every refund can be listed: more may have gone back than we know. */
import { beyondKnown } from "../../../../core/refund/beyond-known.ts";
import type { ProcessorCharge, ProcessorRefund } from "../../../connectors/payment-processor.ts";
import type { CommandContext } from "../../store/context.ts";
import { outdateBeyondOf } from "../../store/money/differences.ts";
import { writeDoubtedAt } from "../../store/money/payment-changes.ts";
import { paymentById } from "../../store/money/payments.ts";
import { toldLeft } from "../../store/money/told.ts";
import { inDoubtMinor } from "../../store/money/what-left.ts";
import { openDifferencesOf } from "./differences.ts";

/** A person has to look, unless a refund of ours may be what went back: then the payment is read again when that one's answer is known. */
export function noticeBeyond(
  context: CommandContext,
  runId: string | undefined,
  paymentId: string,
  { refundedMinor }: Pick<ProcessorCharge, "refundedMinor">,
  { shown, sinceMs }: { readonly shown: readonly ProcessorRefund[]; readonly sinceMs: number },
): void {
  const { sql } = context;
  const payment = paymentById(sql, paymentId);
  if (!payment) return;
  const { doubtedAtMs } = payment;
  const beyond = beyondKnown(refundedMinor, {
    shown,
    toldMinor: toldLeft(sql, payment).reduce((sum, { leftMinor }) => sum + leftMinor, 0),
    inDoubtMinor: inDoubtMinor(sql, paymentId),
    doubtedAtMs: doubtedAtMs ?? undefined,
  });
  if (beyond === "in_doubt") {
    if (doubtedAtMs === null) writeDoubt(context, paymentId, sinceMs);
    return;
  }
  if (doubtedAtMs !== null) writeDoubt(context, paymentId, null);
  // What was said of more than is known was said of what is over: when the same shows again it is another.
  if (!beyond && outdateBeyondOf(sql, paymentId))
    context.record("payment.changed", undefined, { paymentId, beyond: "over" });
  if (beyond) openDifferencesOf(context, runId, paymentId, [beyond]);
}

function writeDoubt(context: CommandContext, paymentId: string, doubtedAtMs: number | null): void {
  writeDoubtedAt(context.sql, paymentId, doubtedAtMs);
  context.record("payment.changed", undefined, { paymentId, doubtedAtMs });
}
