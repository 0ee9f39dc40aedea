import type { NumberRow } from "../simulator/book.ts";
import type { Delivery } from "../simulator/deliveries.ts";
import type { FaultRow } from "../simulator/faults.ts";
import type { Fault, Flaw } from "./faults.ts";

/** The version that the product pins; a webhook endpoint may have another one. */
export const API_VERSION = "2026-10-28.endive";

/** What the simulator keeps. Amounts are minor units, currencies lower case as on Stripe's wire, instants milliseconds. */
export interface AccountRow {
  readonly id: string;
  readonly secretKey: string;
  readonly webhook: Webhook | null;
  /** Nothing leaves for the bank by itself. */
  readonly paysOutByHand?: boolean;
  /** By currency; a currency that is absent never runs short. */
  readonly availableMinor: Readonly<Record<string, number>>;
}

export interface Webhook {
  readonly url: string;
  readonly secret: string;
  /** While a secret is rolled, both sign. */
  readonly previousSecret?: string | undefined;
  readonly apiVersion: string;
}

type Method = { readonly type: "card"; readonly brand: string; readonly last4: string } | OtherMethod;
interface OtherMethod {
  readonly type: "us_bank_account" | "sepa_debit" | "konbini" | "paypal" | "klarna";
}

export interface ChargeRow {
  readonly id: string;
  readonly account: string;
  readonly paymentIntentId: string | null;
  readonly amountMinor: number;
  /** 0 = authorised, never captured. */
  readonly capturedMinor: number;
  readonly currency: string;
  readonly method: Method;
  readonly createdAtMs: number;
  readonly metadata: Readonly<Record<string, string>>;
  readonly customer: string | null;
  readonly description: string | null;
  readonly email: string | null;
  readonly payerName: string | null;
  readonly payerPhone: string | null;
  readonly transactionId: string | null;
  readonly refundIds: readonly string[];
  readonly disputeIds: readonly string[];
}

export interface CustomerRow {
  readonly id: string;
  readonly account: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly isDeleted: boolean;
  readonly createdAtMs: number;
}

export interface IntentRow {
  readonly id: string;
  readonly chargeId: string;
}

type RefundStatus = "pending" | "requires_action" | "succeeded" | "failed" | "canceled";
type PendingReason = "processing" | "insufficient_funds" | "charge_pending";
type RefundReason = "duplicate" | "fraudulent" | "requested_by_customer";

export interface RefundRow {
  readonly id: string;
  readonly account: string;
  readonly chargeId: string;
  readonly amountMinor: number;
  readonly status: RefundStatus;
  readonly pendingReason: PendingReason | null;
  readonly failureReason: string | null;
  readonly reason: RefundReason | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly instructionsEmail: string | null;
  readonly createdAtMs: number;
  readonly transactionId: string | null;
  readonly failureTransactionId: string | null;
  /** The bank's reference, once known. */
  readonly reference: string | null;
  readonly madeInDashboard: boolean;
  readonly idempotencyKey: string | null;
  /** Made by a key that had been pruned: the double payment that a client must never cause. */
  readonly resentAfterPrune: boolean;
}

export interface DisputeRow {
  readonly id: string;
  readonly account: string;
  readonly chargeId: string;
  readonly amountMinor: number;
  readonly status: string;
  readonly reason: string;
  readonly isChargeRefundable: boolean;
  readonly createdAtMs: number;
  readonly dueAtMs: number;
  /** Withdrawn, then reinstated: none, one or two. */
  readonly transactionIds: readonly string[];
  /** What the seller laid there, by field. */
  readonly evidence?: Readonly<Record<string, string>>;
  readonly submissions?: number;
}

export interface FileRow {
  readonly id: string;
  readonly account: string;
  readonly purpose: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly pages: number;
  readonly sha256: string;
  readonly createdAtMs: number;
}

export interface TransactionRow {
  readonly id: string;
  readonly account: string;
  readonly type: "charge" | "refund" | "refund_failure" | "adjustment" | "payout";
  readonly amountMinor: number;
  readonly feeMinor: number;
  readonly currency: string;
  readonly source: string;
  readonly createdAtMs: number;
  /** The payout that has it, once there is one. */
  readonly payoutId?: string;
}

export interface PayoutRow {
  readonly id: string;
  readonly account: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly createdAtMs: number;
  readonly isAutomatic: boolean;
  readonly isFailed: boolean;
  readonly transactionId: string;
}

export interface EventRow {
  readonly id: string;
  readonly account: string;
  readonly type: string;
  readonly createdAtMs: number;
  /** The object as it was at that moment, in Stripe's shape. */
  readonly object: unknown;
  readonly cause: Cause;
}

/** Which request brought a change about; both null for the dashboard and for the bank. */
export interface Cause {
  readonly requestId: string | null;
  readonly idempotencyKey: string | null;
}

export type DeliveryRow = Delivery<Flaw>;

export interface KeyRow {
  readonly id: string;
  readonly endpoint: string;
  readonly parameters: string;
  readonly firstUsedAtMs: number;
  readonly requestId: string;
  readonly status: number;
  readonly body: unknown;
}

interface ResendRow {
  readonly id: string;
  readonly atMs: number;
  readonly endpoint: string;
}

export interface Kinds {
  account: AccountRow;
  charge: ChargeRow;
  customer: CustomerRow;
  intent: IntentRow;
  refund: RefundRow;
  dispute: DisputeRow;
  file: FileRow;
  transaction: TransactionRow;
  payout: PayoutRow;
  event: EventRow;
  delivery: DeliveryRow;
  key: KeyRow;
  resend: ResendRow;
  fault: FaultRow<Fault>;
  number: NumberRow;
}

export const KINDS = [
  "account",
  "charge",
  "customer",
  "intent",
  "refund",
  "dispute",
  "file",
  "transaction",
  "payout",
  "event",
  "delivery",
  "key",
  "resend",
  "fault",
  "number",
] as const satisfies readonly (keyof Kinds)[];
