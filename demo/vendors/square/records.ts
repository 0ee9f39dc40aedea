import type { NumberRow } from "../simulator/book.ts";
import type { Delivery } from "../simulator/deliveries.ts";
import type { FaultRow } from "../simulator/faults.ts";
import type { Fault, Flaw } from "./faults.ts";

/** What the simulator keeps. Amounts are minor units, currencies upper case, instants milliseconds. */
export interface AccountRow {
  /** Square's merchant id. */
  readonly id: string;
  /** Begins every id of this account: two accounts never share one. */
  readonly prefix: string;
  readonly environment: "production" | "sandbox";
  readonly accessToken: string;
  /** null = a personal token, which may do everything. */
  readonly scopes: readonly string[] | null;
  /** The first is the main one. */
  readonly locations: readonly string[];
  readonly webhook: Webhook | null;
  readonly habits: Habits;
}

/** What Square does not say about itself, so that a test can have it either way. */
export interface Habits {
  /** A refund of a card is pending for so long; null = until somebody says how it ended. */
  readonly settleAfterMs: number | null;
  /** Whether a payment names its pending refunds, or only those that are completed. */
  readonly namesPending: boolean;
  /** So long a new row is not in any list yet. */
  readonly listLagMs: number;
  /** From this age on a key is forgotten. */
  readonly keyLifeMs: number;
}

export interface Webhook {
  readonly url: string;
  readonly signatureKey: string;
}

export type PaymentStatus = "APPROVED" | "PENDING" | "COMPLETED" | "CANCELED" | "FAILED";
export type SourceType =
  | "CARD"
  | "BANK_ACCOUNT"
  | "WALLET"
  | "BUY_NOW_PAY_LATER"
  | "SQUARE_ACCOUNT"
  | "CASH"
  | "EXTERNAL";

export interface PaymentRow {
  readonly id: string;
  readonly account: string;
  readonly locationId: string;
  readonly amountMinor: number;
  readonly tipMinor: number;
  readonly currency: string;
  readonly status: PaymentStatus;
  readonly sourceType: SourceType;
  readonly cardBrand: string;
  readonly last4: string;
  readonly refundRequiresCardPresence: boolean;
  readonly cardholderName: string | null;
  readonly buyerEmail: string | null;
  readonly referenceId: string | null;
  readonly note: string | null;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly refundIds: readonly string[];
  readonly disputeIds: readonly string[];
}

export type RefundStatus = "PENDING" | "COMPLETED" | "REJECTED" | "FAILED";

export interface RefundRow {
  readonly id: string;
  readonly account: string;
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly status: RefundStatus;
  readonly reason: string | null;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** When it completes by itself. */
  readonly settlesAtMs: number | null;
  readonly madeInDashboard: boolean;
  readonly idempotencyKey: string | null;
  /** Made by a key that had been forgotten: the double payment that a client must never cause. */
  readonly resentAfterPrune: boolean;
}

export interface DisputeRow {
  readonly id: string;
  readonly account: string;
  readonly paymentId: string;
  readonly locationId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: string;
  readonly reason: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly dueAtMs: number;
  readonly version: number;
  /** Once a program laid evidence there. */
  readonly isClosedInDashboard?: boolean;
}

export interface EvidenceRow {
  readonly id: string;
  readonly account: string;
  readonly disputeId: string;
  readonly type: string;
  readonly text: string | null;
  readonly file: { readonly name: string; readonly type: string } | null;
  readonly uploadedAtMs: number;
}

export interface EventRow {
  readonly id: string;
  readonly account: string;
  readonly type: string;
  readonly createdAtMs: number;
  readonly locationId: string | null;
  /** `data` of the event: the object as it was at that moment. */
  readonly data: unknown;
}

export type DeliveryRow = Delivery<Flaw>;

export interface KeyRow {
  readonly id: string;
  /** The body without the key, in one order of members. */
  readonly request: string;
  readonly firstUsedAtMs: number;
  readonly status: number;
  readonly body: unknown;
}

/** Money that left for the bank, and what it was made of. */
export interface PayoutRow {
  readonly id: string;
  readonly account: string;
  readonly locationId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly isFailed: boolean;
}

export interface EntryRow {
  /** Made of what it is about, so that nothing is in two payouts. */
  readonly id: string;
  readonly payoutId: string;
  readonly type: "CHARGE" | "REFUND" | "DISPUTE";
  readonly about: { readonly payment_id: string; readonly refund_id?: string; readonly dispute_id?: string };
  readonly grossMinor: number;
  readonly feeMinor: number;
  readonly currency: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

interface ResendRow {
  readonly id: string;
  readonly key: string;
  readonly atMs: number;
}

export interface Kinds {
  account: AccountRow;
  payment: PaymentRow;
  refund: RefundRow;
  dispute: DisputeRow;
  evidence: EvidenceRow;
  payout: PayoutRow;
  entry: EntryRow;
  event: EventRow;
  delivery: DeliveryRow;
  key: KeyRow;
  resend: ResendRow;
  fault: FaultRow<Fault>;
  number: NumberRow;
}

export const KINDS = [
  "account",
  "payment",
  "refund",
  "dispute",
  "evidence",
  "payout",
  "entry",
  "event",
  "delivery",
  "key",
  "resend",
  "fault",
  "number",
] as const satisfies readonly (keyof Kinds)[];
