/** What a processor says it did with the clinic's balance, in our words. Every figure is whole minor units; what came in is above zero. */

/**
 * `refund_returned`: a refund that the bank sent back. `dispute_returned`: a dispute that was won, or withdrawn. `other`: fees, holds, transfers
 * and whatever else moves a balance and is no patient's money.
 */
export const ENTRY_KINDS = ["charge", "refund", "refund_returned", "dispute", "dispute_returned", "other"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface ProcessorEntry {
  readonly connectionId: string;
  /** The processor's own name of it: a balance transaction, an entry of a payout, a transaction. */
  readonly ref: string;
  readonly kind: EntryKind;
  /** Null where it is in no payout, or the processor does not say in which. */
  readonly payoutRef: string | null;
  /** Of a refund that went or came back. */
  readonly refundRef: string | null;
  readonly disputeRef: string | null;
  /** The payment that it is about, where it says so. */
  readonly paymentRef: string | null;
  /** Where that payment was bought; null where it is not on file. */
  readonly location: string | null;
  /** Net is gross less fee. */
  readonly grossMinor: number;
  readonly feeMinor: number;
  readonly currency: string;
  /** The day in the clinic's calendar. */
  readonly onDate: string;
}

/** `automatic`: the processor says what is in it. `by_hand`: somebody moved a sum to the bank, and nothing tells of what it was made. */
export const PAYOUT_KINDS = ["automatic", "by_hand"] as const;
export const PAYOUT_STATES = ["on_its_way", "paid", "failed", "unknown"] as const;

export interface Payout {
  readonly connectionId: string;
  readonly ref: string;
  readonly kind: (typeof PAYOUT_KINDS)[number];
  readonly state: (typeof PAYOUT_STATES)[number];
  readonly amountMinor: number;
  readonly currency: string;
  /** When it reaches, or reached, the bank. */
  readonly arrivesOn: string;
  /** Its entries were read to the end. */
  readonly isRead: boolean;
}

/** Those that are about money that went back to patients, or was taken for them: the journal's. */
export const isOfRefunds = ({ kind }: Pick<ProcessorEntry, "kind">): boolean => kind !== "charge" && kind !== "other";
