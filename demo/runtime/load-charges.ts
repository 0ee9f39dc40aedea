/** The clinic's payments at the simulated processors that took them, with what happened to them there before. */
import type { SampleCharge, SampleProcessor } from "../clinic/shape.ts";
import { DEMO } from "./names.ts";
import { tell } from "./tell.ts";
import type { Vendors } from "./vendors.ts";

const chargeIdOf = ({ id }: SampleCharge): string => id.replace(/^pi_/, "ch_");

interface Till {
  payment(charge: SampleCharge): object;
  /** What staff refunded of it in the processor's own pages. */
  refund(charge: SampleCharge): object;
}

const amountOf = ({ amountMinor, currency, createdAtMs }: SampleCharge) => ({ amountMinor, currency, createdAtMs });

const TILLS: Readonly<Record<SampleProcessor, Till>> = {
  stripe: {
    payment: (charge) => ({
      account: DEMO.stripeAccount,
      chargeId: chargeIdOf(charge),
      paymentIntentId: charge.id,
      ...amountOf(charge),
      // The simulated processor lets refunds of bank debits wait, as the real one does.
      method:
        charge.refundsGo === "pend"
          ? { type: "us_bank_account" }
          : { type: "card", brand: charge.brand, last4: charge.last4 },
    }),
    refund: ({ id, refundedMinor, refundedAtMs }) => ({
      payment_intent: id,
      amountMinor: refundedMinor,
      ...(refundedAtMs === undefined ? {} : { createdAtMs: refundedAtMs }),
    }),
  },
  paypal: {
    payment: (charge) => ({ captureId: charge.id, ...amountOf(charge) }),
    refund: ({ id, refundedMinor }) => ({ capture: id, amountMinor: refundedMinor }),
  },
  square: {
    payment: (charge) => ({
      id: charge.id,
      ...amountOf(charge),
      cardBrand: charge.brand.toUpperCase(),
      last4: charge.last4,
    }),
    refund: ({ id, refundedMinor }) => ({ payment: id, amountMinor: refundedMinor }),
  },
};

export async function loadCharges(vendors: Vendors, charges: readonly SampleCharge[]): Promise<void> {
  for (const [processor, taken] of Map.groupBy(charges, (charge) => charge.processor)) {
    const { control } = vendors[processor];
    const till = TILLS[processor];
    await tell(control, "POST", "/payments", taken.map(till.payment));
    for (const charge of taken.filter(({ refundedMinor }) => refundedMinor > 0)) {
      await tell(control, "POST", "/refunds", till.refund(charge));
    }
  }
  for (const charge of charges) await loadDispute(vendors, charge);
}

async function loadDispute({ stripe }: Vendors, charge: SampleCharge): Promise<void> {
  const { processor, dispute } = charge;
  if (dispute === undefined) return;
  if (processor !== "stripe") throw new Error(`The demo opens no disputes at ${processor}`);
  const isChargeRefundable = dispute === "open_refundable";
  const opened = await tell(stripe.control, "POST", `/charges/${chargeIdOf(charge)}/dispute`, { isChargeRefundable });
  const outcome = dispute === "won" || dispute === "lost" ? dispute : undefined;
  const { id: disputeId } = (await opened.json()) as { id: string };
  if (outcome) await tell(stripe.control, "POST", `/disputes/${disputeId}/close`, { outcome });
}
