import type { NumberRow } from "../simulator/book.ts";
import type { Delivery } from "../simulator/deliveries.ts";
import type { FaultRow } from "../simulator/faults.ts";
import type { Fault, Flaw } from "./faults.ts";

/** What the simulator keeps. Amounts are ISO minor units, currencies upper case as on PayPal's wire, instants milliseconds. */
export interface AccountRow {
  readonly id: string;
  readonly environment: "production" | "sandbox";
  readonly clientId: string;
  readonly clientSecret: string;
  /** Begins every id that this account is given, so that two accounts never share one. */
  readonly idPrefix: string;
  readonly tokenLifeS: number;
  /** Whether `PAYMENT.REFUND.*` is told at all: PayPal's public table of events does not have it. */
  readonly tellsRefundEvents: boolean;
  readonly webhook: { readonly url: string; readonly id: string } | null;
  /** By currency; a currency that is absent never runs short. */
  readonly availableMinor: Readonly<Record<string, number>>;
  /** So long a transaction is in no search yet. */
  readonly searchLagMs: number;
  /** Whether the app has the right to search: off by default at PayPal. */
  readonly maySearch: boolean;
}

export interface TokenRow {
  /** The bearer itself. */
  readonly id: string;
  readonly account: string;
  readonly expiresAtMs: number;
}

export interface CaptureRow {
  readonly id: string;
  readonly account: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** As it was captured; what refunds and disputes made of it is reckoned. */
  readonly status: "COMPLETED" | "PENDING" | "DECLINED" | "FAILED";
  readonly createdAtMs: number;
  readonly feeMinor: number;
  readonly customId: string | null;
  readonly invoiceId: string | null;
  /** Captured by another app of the same clinic: only that may refund it. */
  readonly isRestricted: boolean;
  readonly payer: { readonly name: string; readonly email: string; readonly phone?: string | undefined } | null;
  readonly refundIds: readonly string[];
  readonly disputeIds: readonly string[];
}

export type RefundStatus = "COMPLETED" | "PENDING" | "FAILED" | "CANCELLED";

export interface RefundRow {
  readonly id: string;
  readonly account: string;
  readonly captureId: string;
  readonly amountMinor: number;
  readonly status: RefundStatus;
  readonly reason: "ECHECK" | null;
  readonly customId: string | null;
  readonly invoiceId: string | null;
  readonly noteToPayer: string | null;
  /** Of the capture, up to and with this one. */
  readonly totalRefundedMinor: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly madeInDashboard: boolean;
  readonly requestId: string | null;
  /** Made by a key that had been forgotten: the double payment that a client must never cause. */
  readonly resentAfterPrune: boolean;
}

export type DisputeStage = "INQUIRY" | "CHARGEBACK" | "PRE_ARBITRATION" | "ARBITRATION";
export type DisputeOutcome =
  | "RESOLVED_BUYER_FAVOUR"
  | "RESOLVED_SELLER_FAVOUR"
  | "RESOLVED_WITH_PAYOUT"
  | "CANCELED_BY_BUYER"
  | "ACCEPTED"
  | "DENIED"
  | "NONE";

export interface DisputeRow {
  readonly id: string;
  readonly account: string;
  readonly captureId: string;
  readonly amountMinor: number;
  readonly reason: string;
  readonly status: string;
  readonly stage: DisputeStage;
  readonly outcome: DisputeOutcome | null;
  /** What the clinic lost by it. */
  readonly settledMinor: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly dueAtMs: number;
  /** What the seller sent, each time. */
  readonly evidence?: readonly EvidenceSent[];
  readonly hasAppealed?: boolean;
}

export interface EvidenceSent {
  readonly notes: readonly { readonly evidence_type: string; readonly notes: string | null }[];
  readonly files: readonly { readonly name: string; readonly size: number }[];
}

/** Money that somebody sent to the clinic's bank. */
export interface WithdrawalRow {
  readonly id: string;
  readonly account: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly createdAtMs: number;
}

export interface EventRow {
  readonly id: string;
  readonly account: string;
  readonly type: string;
  readonly resourceType: "refund" | "capture" | "dispute";
  readonly createdAtMs: number;
  /** The object as it was at that moment, in PayPal's shape. */
  readonly resource: unknown;
}

export type DeliveryRow = Delivery<Flaw>;

export interface KeyRow {
  /** Account and key. */
  readonly id: string;
  readonly refundId: string;
  readonly firstUsedAtMs: number;
}

interface ResendRow {
  readonly id: string;
  readonly atMs: number;
}

export interface SignerRow {
  readonly id: string;
  readonly certificate: string;
  readonly privateKey: JsonWebKey;
}

export interface Kinds {
  account: AccountRow;
  token: TokenRow;
  capture: CaptureRow;
  refund: RefundRow;
  dispute: DisputeRow;
  withdrawal: WithdrawalRow;
  event: EventRow;
  delivery: DeliveryRow;
  key: KeyRow;
  resend: ResendRow;
  fault: FaultRow<Fault>;
  number: NumberRow;
  signer: SignerRow;
}

export const KINDS = [
  "account",
  "token",
  "capture",
  "refund",
  "dispute",
  "withdrawal",
  "event",
  "delivery",
  "key",
  "resend",
  "fault",
  "number",
  "signer",
] as const satisfies readonly (keyof Kinds)[];
