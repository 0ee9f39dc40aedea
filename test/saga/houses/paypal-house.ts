import { createPayPal, type PayPalSimulator } from "../../../demo/vendors/paypal/create-paypal.ts";
import type { CaptureRow, DisputeRow, RefundRow, SignerRow } from "../../../demo/vendors/paypal/records.ts";
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
import { EVERY_HOOK, EVERY_SEND, faultsOf } from "./shared-faults.ts";

/** Without refusals: under a key that holds a refund PayPal tells that one and refuses nothing; its own state refuses enough. */
const SENDS = [
  ...EVERY_SEND,
  { kind: "status", status: 500, executed: true },
  { kind: "status", status: 500, executed: false },
  { kind: "status", status: 503, executed: false },
  { kind: "status", status: 429 },
  { kind: "status", status: 409, issue: "PREVIOUS_REQUEST_IN_PROGRESS" },
  { kind: "status", status: 401 },
  { kind: "status", status: 403 },
  { kind: "status", status: 404 },
  { kind: "next_status", status: "PENDING" },
  { kind: "next_status", status: "FAILED" },
  { kind: "next_status", status: "CANCELLED" },
];
const READS = ["token", "captures.get", "refunds.get", "disputes.list", "disputes.get"];
const HOOKS = [
  ...EVERY_HOOK,
  { kind: "altered_body" },
  { kind: "foreign_certificate" },
  { kind: "old_timestamp" },
  { kind: "future_timestamp" },
];

const RULINGS = {
  won: "RESOLVED_SELLER_FAVOUR",
  lost: "RESOLVED_BUYER_FAVOUR",
  warning_closed: "CANCELED_BY_BUYER",
  prevented: "ACCEPTED",
} as const satisfies Record<Ruling, string>;

/** Drawn once: it takes a tenth of a second, and an address never changes its key. */
let signers: readonly SignerRow[] = [];

export class PayPalHouse extends House {
  readonly kind = "paypal";
  readonly host = "api-m.paypal.com";
  readonly listsRefunds = false;
  readonly config = { environment: "production", webhookId: "WHSAGA" };
  readonly secrets = { clientId: "client-saga", clientSecret: "secret-saga" };
  readonly simulator: PayPalSimulator = createPayPal(this.world);
  readonly faults = faultsOf({ operation: "captures.refund", kinds: SENDS }, READS, HOOKS);

  protected nthRef = (n: number): string => `CAPTURE${n}`;

  protected async load(payments: readonly TakenPayment[]): Promise<void> {
    const webhook = { url: this.address, id: this.config.webhookId };
    await this.sets(["/accounts", { ...this.secrets, webhook }]);
    const taken = payments.map(({ name, amountMinor, currency }) => ({
      captureId: this.refOf(name),
      amountMinor,
      currency,
    }));
    await this.sets(["/payments", taken]);
    for (const row of signers) this.store.put("paypal:signer", row.id, row);
    await this.simulator.app.fetch(new Request(`https://${this.host}/v1/notifications/certs/none`));
    signers = this.rows<SignerRow>("signer");
  }

  refunds(): VendorRefund[] {
    return this.rows<RefundRow>("refund").map(({ id, captureId, amountMinor, status, customId, madeInDashboard }) => ({
      id,
      connectionId: this.connectionId,
      paymentRef: captureId,
      amountMinor,
      status: status === "COMPLETED" ? "succeeded" : status === "PENDING" ? "pending" : "failed",
      legId: madeInDashboard ? undefined : (customId ?? undefined),
    }));
  }

  charges(): VendorCharge[] {
    return this.rows<CaptureRow>("capture").map(({ id, amountMinor, currency }) => ({
      ref: id,
      capturedMinor: amountMinor,
      currency,
    }));
  }

  disputes(): VendorDispute[] {
    return this.rows<DisputeRow>("dispute").map(({ id, captureId, outcome, settledMinor }) => {
      const isOpen = outcome === null;
      return { id, paymentRef: captureId, isOpen, locks: isOpen, lostMinor: settledMinor };
    });
  }

  protected eventIdOf = ({ id = "" }): string => id;

  sentOf(url: string, init: RequestInit): Sent | undefined {
    if (init.method !== "POST" || !url.endsWith("/refund")) return undefined;
    const body = String(init.body);
    const { custom_id: legId } = JSON.parse(body) as { custom_id: string };
    return { key: headerOf(init, "paypal-request-id"), legId, says: `${url} ${body}` };
  }

  dashboardRefund = (ref: string, amountMinor: number): Control => ["/refunds", { capture: ref, amountMinor }];
  bank = (refundId: string, says: BankSays): Control => {
    if (says === "require-action") return undefined;
    return [`/refunds/${refundId}/${says === "succeed" ? "complete" : "fail"}`, {}];
  };
  dispute = (ref: string, amountMinor: number, isInquiry: boolean): Control => [
    `/captures/${ref}/dispute`,
    { amountMinor, stage: isInquiry ? "INQUIRY" : "CHARGEBACK" },
  ];
  closeDispute = (id: string, outcome: Ruling): Control => [`/disputes/${id}/close`, { outcome: RULINGS[outcome] }];
  balance = (isShort: boolean): Control => ["/balance", { currency: "USD", availableMinor: isShort ? 0 : null }];
}
