/** What the account needs of a company that took a payment. One implementation per processor; none of their words above this line. */
import type { SendOutcome } from "../../core/refund/classify.ts";
import type { Result } from "../../core/result.ts";
import type { ConnectorFailure } from "./zendesk/port.ts";

/** One refund to send. Frozen once the leg is reserved: a resend with the same key says exactly the same. */
export interface RefundOrder {
  readonly legId: string;
  readonly caseId: string;
  /** The processor's id of what was captured. */
  readonly paymentRef: string;
  readonly amountMinor: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

/** A refund as the processor has it now. */
export interface ProcessorRefund {
  readonly vendorRef: string;
  readonly paymentRef: string;
  /** The charge's own name, where `paymentRef` is another. */
  readonly chargeRef?: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly status: "succeeded" | "pending" | "failed";
  readonly reason?: string;
  /** Until when the patient may do what the processor's mail asks of them. */
  readonly actByMs?: number;
  /** Our leg, where the refund is ours; absent for one made in the processor's dashboard. */
  readonly legId?: string;
  readonly createdAtMs: number;
}

/** A captured payment as the processor has it now. */
export interface ProcessorCharge {
  readonly paymentRef: string;
  /** Both names of one payment, where it has them: an import knows one. */
  readonly chargeRef?: string;
  readonly intentRef?: string;
  readonly currency: string;
  /** 0 where it was only authorised, or never went through. */
  readonly capturedMinor: number;
  readonly refundedMinor: number;
  readonly dispute: "none" | "open_refundable" | "open_locked" | "lost" | "won";
  /** Taken by lost disputes. */
  readonly disputedMinor: number;
  /** The dispute that is open, the one whose answer is due first where there are several. */
  readonly openDispute?: OpenDispute;
}

export interface OpenDispute {
  /** The processor's id of it. */
  readonly ref: string;
  /** What the patient asks back, of all that are open. */
  readonly amountMinor: number;
  /** Until when the bank takes an answer; absent where it takes none. */
  readonly answerByMs?: number;
}

export interface PaymentGateway {
  /** Hash of what `refund` would send, kept with the attempt: a changed request under the same key is a bug. */
  requestHash(order: RefundOrder): string;
  /** Never throws for what the network or the processor does: that is an outcome. */
  refund(order: RefundOrder, key: string): Promise<SendOutcome>;
  /** The refund that carries the leg's id, or undefined where the payment has none. */
  findByLeg(paymentRef: string, legId: string): Promise<Result<ProcessorRefund | undefined, ConnectorFailure>>;
  readRefund(vendorRef: string): Promise<Result<ProcessorRefund, ConnectorFailure>>;
  /** Every refund of a payment, newest first, read to the end. */
  listRefunds(paymentRef: string): Promise<Result<readonly ProcessorRefund[], ConnectorFailure>>;
  readCharge(paymentRef: string): Promise<Result<ProcessorCharge, ConnectorFailure>>;
  /**
   * One page of the payments of the whole account that anything was refunded or disputed of since an instant, whoever did it. A payment may
   * be named more than once. `cursor` is the one that the page before answered; the last page answers none.
   */
  listActivity(sinceMs: number, cursor: string | undefined): Promise<Result<ActivityPage, ConnectorFailure>>;
  /** One page of what was taken since an instant, newest first, with what was captured of each. `cursor` as above. */
  listCharges(sinceMs: number, cursor: string | undefined): Promise<Result<ChargePage, ConnectorFailure>>;
}

/** A payment as a list of many tells it. */
export type ListedCharge = Pick<ProcessorCharge, "chargeRef" | "intentRef" | "currency" | "capturedMinor">;

export interface ChargePage {
  readonly charges: readonly ListedCharge[];
  readonly nextCursor?: string;
}

export interface ActivityPage {
  readonly paymentRefs: readonly string[];
  readonly nextCursor?: string;
}
