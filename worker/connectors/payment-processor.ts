/** What the account needs of a company that took a payment. One implementation a vendor; none of their words above this line. */
import type { SendOutcome } from "../../core/refund/classify.ts";
import type { ProcessorTraits } from "../../core/refund/schedule.ts";
import type { Result } from "../../core/result.ts";
import type { DisputeDesk, ProcessorDispute } from "./dispute-desk.ts";
import type { ConnectorFailure } from "./failure.ts";
import type { ProcessorHistory } from "./processor-history.ts";

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
  /** By what the patient's bank finds it, such as an ARN; absent until the processor knows, and where it never says. */
  readonly bankRef?: string;
  /** Our leg, where the refund is ours; absent for one made in the processor's dashboard. */
  readonly legId?: string;
  readonly createdAtMs: number;
  /** What had gone back of the payment when it was made, itself included; absent where the processor does not say. It may grow later, or not. */
  readonly wentBackWithItMinor?: number;
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
  /** What went back of it, whoever did it; `undefined` where the processor says only that a part did. */
  readonly refundedMinor: number | undefined;
  readonly dispute: "none" | "open_refundable" | "open_locked" | "lost" | "won";
  /** Taken by lost disputes. */
  readonly disputedMinor: number;
  /** The dispute that is open, the one whose answer is due first where there are several. */
  readonly openDispute?: OpenDispute;
  /** Every dispute about it, over ones too; absent where they were not read. */
  readonly disputes?: readonly ProcessorDispute[];
}

export interface OpenDispute {
  /** The processor's id of it. */
  readonly ref: string;
  /** What the patient asks back, of all that are open. */
  readonly amountMinor: number;
  /** Until when the bank takes an answer; absent where it takes none. */
  readonly answerByMs?: number;
}

export interface PaymentProcessor {
  readonly traits: ProcessorTraits;
  /** Hash of what `refund` would send, kept with the attempt: a changed request under the same key is a bug. */
  requestHash(order: RefundOrder): string;
  /** Never throws for what the network or the processor does: that is an outcome. */
  refund(order: RefundOrder, key: string): Promise<SendOutcome>;
  readRefund(vendorRef: string): Promise<Result<ProcessorRefund, ConnectorFailure>>;
  /**
   * The refunds of a payment, newest first, read to the end. Where the vendor has no such list, those of `known` (the vendor's ids that we
   * have), each as it is now: `traits.provesAbsence` is false there, and one made elsewhere is not among them.
   */
  listRefunds(
    paymentRef: string,
    known: readonly string[],
  ): Promise<Result<readonly ProcessorRefund[], ConnectorFailure>>;
  readCharge(paymentRef: string): Promise<Result<ProcessorCharge, ConnectorFailure>>;
  /** Absent where the vendor has no such lists: a comparison then reads each payment that we know. */
  readonly lists?: ProcessorLists;
  /** What it took, for payments that no import has named. Absent where it cannot be asked. */
  readonly history?: ProcessorHistory;
  /** Answers disputes. Absent where the vendor takes no answer from a program. */
  readonly disputes?: DisputeDesk;
}

/** Lists over the whole connection, page by page: `cursor` is the one that the page before answered; the last page answers none. */
export interface ProcessorLists {
  /** The payments that anything was refunded or disputed of since an instant, whoever did it. One may be named more than once. */
  activity(sinceMs: number, cursor: string | undefined): Promise<Result<ActivityPage, ConnectorFailure>>;
  /** What was taken since an instant, newest first, with what was captured of each. */
  charges(sinceMs: number, cursor: string | undefined): Promise<Result<ChargePage, ConnectorFailure>>;
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
