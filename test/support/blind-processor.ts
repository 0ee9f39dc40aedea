import type { PaymentProcessor } from "../../worker/connectors/payment-processor.ts";
import type { ScriptedProcessor } from "./scripted-processor.ts";
import { HOUR_MS } from "./sending.ts";

/** As PayPal: it shows a refund only to who knows its id, and says of the sum only that a part went back. */
export function blind(
  { processor, refunds }: ScriptedProcessor,
  nowMs: () => number,
  tell: { minor: number | undefined } = { minor: undefined },
): PaymentProcessor {
  const { lists: _, ...rest } = processor;
  const madeAtMs = new Map<string, number>();
  return {
    ...rest,
    traits: { keyLifeMs: 44 * 24 * HOUR_MS, provesAbsence: false },
    refund: async (order, key) => {
      const outcome = await rest.refund(order, key);
      for (const { vendorRef } of refunds) if (!madeAtMs.has(vendorRef)) madeAtMs.set(vendorRef, nowMs());
      return outcome;
    },
    listRefunds: async (paymentRef, known) => {
      const all = await rest.listRefunds(paymentRef, known);
      if (!all.ok) return all;
      const shown = all.value.filter(({ vendorRef }) => known.includes(vendorRef));
      return {
        ok: true,
        value: shown.map((one) => ({ ...one, createdAtMs: madeAtMs.get(one.vendorRef) ?? one.createdAtMs })),
      };
    },
    readCharge: async (paymentRef) => {
      const charge = await rest.readCharge(paymentRef);
      const sum = charge.ok ? charge.value.refundedMinor : 0;
      return charge.ok
        ? { ok: true, value: { ...charge.value, refundedMinor: tell.minor ?? (sum === 0 ? 0 : undefined) } }
        : charge;
    },
  };
}
