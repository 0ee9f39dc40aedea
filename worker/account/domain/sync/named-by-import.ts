import type { CommandContext } from "../../store/context.ts";
import { freeTaken, knownFromNow, takenOfPayment } from "../../store/sync/taken-payments.ts";

/** An import gives a payment the name of a charge: one that was linked to it is known by that name, and another is linked to it no more. */
export function namedByImport(ctx: CommandContext, paymentId: string, processor: string, processorRef: string): void {
  const taken = takenOfPayment(ctx.sql, paymentId);
  if (!taken || taken.linkedHow === "known") return;
  const { takenId, connectionId, ref, chargeRef } = taken;
  if (connectionId === processor && (ref === processorRef || chargeRef === processorRef)) {
    knownFromNow(ctx.sql, takenId);
    return;
  }
  freeTaken(ctx.sql, takenId);
  ctx.record("payment.unlinked", undefined, { takenId, connectionId, ref, paymentId });
}
