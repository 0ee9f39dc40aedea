/** One movement to come: a refund to a payment, a refund by hand, or the turning of a payment into credit. */
export interface PlannedLeg {
  readonly paymentId: string;
  readonly label: string;
  readonly kind: "refund" | "credit" | "hand";
  /** Of a `hand` leg that its processor would have sent but for this limit: its source. */
  readonly byHandBecause?: string;
  readonly amountMinor: number;
  /** How it falls on the lines; net and tax of all lines add up to `amountMinor`. */
  readonly lines: readonly PlannedLineShare[];
}

export interface PlannedLineShare {
  readonly lineId: string;
  readonly netMinor: number;
  readonly taxMinor: number;
  /** Uses given up for this share, where the entitlement is voided or trimmed. */
  readonly uses: number;
}
