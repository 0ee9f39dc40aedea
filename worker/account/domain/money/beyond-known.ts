import { beyondKnown } from "../../../../core/refund/beyond-known.ts";
import type { ProcessorCharge, ProcessorRefund } from "../../../connectors/payment-processor.ts";
import type { CommandContext } from "../../store/context.ts";
import { openDifferencesOf } from "./differences.ts";

/** Of a payment of which not every refund can be listed: more may have gone back than we know, and then a person has to look. */
export function noticeBeyond(
  context: CommandContext,
  runId: string | undefined,
  paymentId: string,
  { refundedMinor }: Pick<ProcessorCharge, "refundedMinor">,
  refunds: readonly ProcessorRefund[],
): void {
  const beyond = beyondKnown(refundedMinor, refunds);
  if (beyond) openDifferencesOf(context, runId, paymentId, [beyond]);
}
