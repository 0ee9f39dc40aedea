/** What deliveries carry, in our words: for the mutant that believes them. The account itself never reads it. */
import type { ProcessorCharge, ProcessorRefund } from "../../worker/connectors/payment-processor.ts";
import { toProcessorRefund as ofPayPal } from "../../worker/connectors/paypal/refunds.ts";
import { refundWire as paypalWire } from "../../worker/connectors/paypal/wire.ts";
import { toProcessorRefund as ofSquare } from "../../worker/connectors/square/answers.ts";
import { refundWire as squareWire } from "../../worker/connectors/square/wire.ts";
import { toProcessorRefund as ofStripe } from "../../worker/connectors/stripe/answers.ts";
import { refundWire as stripeWire } from "../../worker/connectors/stripe/wire.ts";
import type { Kind } from "./houses/house.ts";

interface Payload {
  readonly refund?: ProcessorRefund | undefined;
  readonly dispute?: Pick<ProcessorCharge, "paymentRef" | "dispute" | "disputedMinor"> | undefined;
}

const disputeOf = (paymentRef: string, isLocked: boolean, disputedMinor: number): Payload["dispute"] => ({
  paymentRef,
  dispute: isLocked ? "open_locked" : "none",
  disputedMinor,
});

interface StripeObject {
  readonly object: string;
  readonly charge: string;
  readonly status: string;
  readonly amount: number;
  readonly is_charge_refundable: boolean;
}
function ofStripeEvent({ data: { object } }: { readonly data: { readonly object: StripeObject } }): Payload {
  const wire = stripeWire.safeParse(object);
  const refund = wire.success ? ofStripe(wire.data) : undefined;
  if (object.object !== "dispute") return { refund };
  const { charge, status, amount, is_charge_refundable } = object;
  const isLocked = status === "needs_response" && !is_charge_refundable;
  return { refund, dispute: disputeOf(charge.replace("ch_", "pi_"), isLocked, status === "lost" ? amount : 0) };
}

interface PayPalEvent {
  readonly resource_type: string;
  readonly resource: {
    readonly status: string;
    readonly disputed_transactions?: readonly { readonly seller_transaction_id: string }[];
  };
}
function ofPayPalEvent({ resource_type, resource }: PayPalEvent): Payload {
  if (resource_type === "refund") {
    const wire = paypalWire.safeParse(resource);
    const refund = wire.success ? ofPayPal(wire.data) : undefined;
    return refund?.ok ? { refund: refund.value } : {};
  }
  const [about] = resource.disputed_transactions ?? [];
  return about ? { dispute: disputeOf(about.seller_transaction_id, resource.status !== "RESOLVED", 0) } : {};
}

interface SquareEvent {
  readonly data: {
    readonly object: {
      readonly refund?: unknown;
      readonly dispute?: {
        readonly state: string;
        readonly amount_money: { readonly amount: number };
        readonly disputed_payment: { readonly payment_id: string };
      };
    };
  };
}
function ofSquareEvent({ data: { object } }: SquareEvent): Payload {
  const wire = squareWire.safeParse(object.refund);
  if (wire.success) return { refund: ofSquare(wire.data) };
  if (!object.dispute) return {};
  const { state, amount_money, disputed_payment } = object.dispute;
  const lostMinor = state === "LOST" || state === "ACCEPTED" ? amount_money.amount : 0;
  return { dispute: disputeOf(disputed_payment.payment_id, state === "EVIDENCE_REQUIRED", lostMinor) };
}

export const PAYLOADS = {
  stripe: ofStripeEvent,
  paypal: ofPayPalEvent,
  square: ofSquareEvent,
} as const satisfies Record<Kind, (body: never) => Payload>;
