import { createSquare, type SquareSimulator } from "../../../demo/vendors/square/create-square.ts";
import type { DisputeRow, PaymentRow, RefundRow } from "../../../demo/vendors/square/records.ts";
import { legOfReason } from "../../../worker/connectors/square/answers.ts";
import {
  type BankSays,
  type Control,
  House,
  type Ruling,
  type Sent,
  type TakenPayment,
  type VendorCharge,
  type VendorDispute,
  type VendorRefund,
} from "./house.ts";
import { EVERY_HOOK, EVERY_SEND, faultsOf } from "./shared-faults.ts";

const SENDS = [
  ...EVERY_SEND,
  { kind: "status", status: 500, executed: true, saved: true },
  { kind: "status", status: 500, executed: false },
  { kind: "status", status: 503, executed: true },
  { kind: "status", status: 503, executed: false },
  { kind: "status", status: 429, code: "RATE_LIMITED" },
  { kind: "status", status: 400, code: "REFUND_AMOUNT_INVALID" },
  { kind: "status", status: 401 },
  { kind: "status", status: 403 },
  { kind: "status", status: 404 },
  { kind: "next_status", status: "PENDING" },
  { kind: "next_status", status: "COMPLETED" },
  { kind: "next_status", status: "REJECTED" },
  { kind: "next_status", status: "FAILED" },
];
const READS = ["refunds.get", "refunds.list", "payments.get", "payments.list", "disputes.list"];
const HOOKS = [...EVERY_HOOK, { kind: "altered_body" }, { kind: "other_address" }, { kind: "old" }, { kind: "future" }];

const RULINGS = { won: "won", lost: "lost", warning_closed: "inquiry_closed", prevented: "accepted" } as const;
const OVER = ["WON", "LOST", "ACCEPTED", "INQUIRY_CLOSED"];

export class SquareHouse extends House {
  readonly kind = "square";
  readonly host = "connect.squareup.com";
  readonly listsRefunds = true;
  readonly config = { environment: "production", locationIds: ["LSAGA"] };
  readonly secrets = { accessToken: "token-saga", webhookSignatureKey: "signature-saga" };
  readonly simulator: SquareSimulator = createSquare(this.world);
  readonly faults = faultsOf({ operation: "refunds.create", kinds: SENDS }, READS, HOOKS);

  protected nthRef = (n: number): string => `sagaPayment${n}`;

  protected async load(payments: readonly TakenPayment[]): Promise<void> {
    const { accessToken, webhookSignatureKey: signatureKey } = this.secrets;
    const webhook = { url: this.address, signatureKey };
    await this.sets(["/accounts", { accessToken, prefix: "saga", locations: this.config.locationIds, webhook }]);
    const taken = payments.map(({ name, amountMinor, currency }) => ({ id: this.refOf(name), amountMinor, currency }));
    await this.sets(["/payments", taken]);
  }

  refunds(): VendorRefund[] {
    return this.rows<RefundRow>("refund").map(({ id, paymentId, amountMinor, status, reason, madeInDashboard }) => ({
      id,
      connectionId: this.connectionId,
      paymentRef: paymentId,
      amountMinor,
      status: status === "COMPLETED" ? "succeeded" : status === "PENDING" ? "pending" : "failed",
      legId: madeInDashboard ? undefined : legOfReason(reason),
    }));
  }

  charges(): VendorCharge[] {
    return this.rows<PaymentRow>("payment").map(({ id, amountMinor, currency }) => ({
      ref: id,
      capturedMinor: amountMinor,
      currency,
    }));
  }

  disputes(): VendorDispute[] {
    return this.rows<DisputeRow>("dispute").map(({ id, paymentId, state, amountMinor }) => {
      const isOpen = !OVER.includes(state);
      const lostMinor = state === "LOST" || state === "ACCEPTED" ? amountMinor : 0;
      return { id, paymentRef: paymentId, isOpen, locks: isOpen && !state.startsWith("INQUIRY"), lostMinor };
    });
  }

  protected eventIdOf = ({ event_id = "" }): string => event_id;

  sentOf(url: string, init: RequestInit): Sent | undefined {
    if (init.method !== "POST" || !url.endsWith("/v2/refunds")) return undefined;
    const { idempotency_key: key, ...says } = JSON.parse(String(init.body)) as Record<string, string>;
    return { key: key ?? "", legId: legOfReason(says.reason) ?? "", says: JSON.stringify(says) };
  }

  dashboardRefund = (ref: string, amountMinor: number): Control => ["/refunds", { payment: ref, amountMinor }];
  bank = (refundId: string, says: BankSays): Control => {
    const verb = { succeed: "complete", fail: "fail", "require-action": "reject" }[says];
    return [`/refunds/${refundId}/${verb}`, {}];
  };
  dispute = (ref: string, amountMinor: number, isInquiry: boolean): Control => [
    `/payments/${ref}/dispute`,
    { amountMinor, state: isInquiry ? "INQUIRY_EVIDENCE_REQUIRED" : "EVIDENCE_REQUIRED" },
  ];
  closeDispute = (id: string, outcome: Ruling): Control => [`/disputes/${id}/close`, { outcome: RULINGS[outcome] }];
  /** Nothing runs short there. */
  balance = (): Control => undefined;
}
