import { createStripe, type StripeSimulator } from "../../../demo/vendors/stripe/create-stripe.ts";
import type { ChargeRow, DisputeRow, RefundRow } from "../../../demo/vendors/stripe/records.ts";
import {
  type BankSays,
  type Control,
  House,
  headerOf,
  type Ruling,
  type Sent,
  type TakenPayment,
  type VendorCharge,
  type VendorDispute,
  type VendorRefund,
} from "./house.ts";
import { faultsOf } from "./shared-faults.ts";
import { HOOK_FAULTS, READS, SEND_FAULTS } from "./stripe-faults.ts";

const chargeOf = (ref: string): string => ref.replace("pi_", "ch_");

export class StripeHouse extends House {
  readonly kind = "stripe";
  readonly host = "api.stripe.com";
  readonly listsRefunds = true;
  readonly config = {};
  readonly secrets = { secretKey: "sk_test_saga", webhookSecret: "whsec_saga" };
  readonly simulator: StripeSimulator = createStripe(this.world);
  readonly faults = faultsOf({ operation: "refunds.create", kinds: SEND_FAULTS }, READS, HOOK_FAULTS);

  protected nthRef = (n: number): string => `pi_${n}`;

  protected async load(payments: readonly TakenPayment[]): Promise<void> {
    const { secretKey, webhookSecret: secret } = this.secrets;
    await this.sets(["/accounts", { secretKey, webhook: { url: this.address, secret } }]);
    const taken = payments.map(({ name, amountMinor, currency, pends }) => ({
      chargeId: chargeOf(this.refOf(name)),
      paymentIntentId: this.refOf(name),
      amountMinor,
      currency,
      ...(pends ? { method: { type: "us_bank_account" } } : {}),
    }));
    await this.sets(["/payments", taken]);
  }

  refunds(): VendorRefund[] {
    return this.rows<RefundRow>("refund").map(({ id, chargeId, amountMinor, status, metadata }) => ({
      id,
      connectionId: this.connectionId,
      paymentRef: chargeId.replace("ch_", "pi_"),
      amountMinor,
      status: status === "succeeded" ? status : status === "failed" || status === "canceled" ? "failed" : "pending",
      legId: metadata.leg_id,
    }));
  }

  charges(): VendorCharge[] {
    return this.rows<ChargeRow>("charge").map(({ id, capturedMinor, currency }) => ({
      ref: id.replace("ch_", "pi_"),
      capturedMinor,
      currency: currency.toUpperCase(),
    }));
  }

  disputes(): VendorDispute[] {
    return this.rows<DisputeRow>("dispute").map(({ id, chargeId, status, isChargeRefundable, amountMinor }) => {
      const isOpen = status.endsWith("needs_response");
      const lostMinor = status === "lost" ? amountMinor : 0;
      const paymentRef = chargeId.replace("ch_", "pi_");
      return { id, paymentRef, isOpen, locks: isOpen && !isChargeRefundable, lostMinor };
    });
  }

  protected eventIdOf = ({ id = "" }): string => id;

  protected override namesOf = (ref: string): readonly string[] => [`"${chargeOf(ref)}"`];

  sentOf(url: string, init: RequestInit): Sent | undefined {
    if (init.method !== "POST" || !url.endsWith("/v1/refunds")) return undefined;
    const says = String(init.body);
    const legId = new URLSearchParams(says).get("metadata[leg_id]") ?? "";
    return { key: headerOf(init, "idempotency-key"), legId, says };
  }

  dashboardRefund = (ref: string, amountMinor: number): Control => ["/refunds", { charge: chargeOf(ref), amountMinor }];
  bank = (refundId: string, says: BankSays): Control => [`/refunds/${refundId}/${says}`, {}];
  dispute = (ref: string, amountMinor: number, isInquiry: boolean): Control => [
    `/charges/${chargeOf(ref)}/dispute`,
    { amountMinor, status: isInquiry ? "warning_needs_response" : "needs_response" },
  ];
  closeDispute = (id: string, outcome: Ruling): Control => [`/disputes/${id}/close`, { outcome }];
  balance = (isShort: boolean): Control => ["/balance", { currency: "USD", availableMinor: isShort ? 0 : null }];
}
