/** What the records or the processor bring of which nobody has written (mission H2). A finding states facts; it moves no money. */

export const FOUND_KINDS = ["double_charge", "insurer_overpaid", "charged_after_cancel", "used_after_refund"] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/**
 * Why something that was found is nothing. `meant_so`: both visits, both sales, or the stay were wanted. `settled`: it was put right where no
 * record tells of it. `record_wrong`: the record says what did not happen. `agreed`: the patient agreed to leave it so; nothing more of the
 * kind is looked for on the same line.
 */
export const DISMISSALS = ["meant_so", "settled", "record_wrong", "agreed", "other"] as const;
export type Dismissal = (typeof DISMISSALS)[number];

/** The records that a finding stands on, by their ids and figures. */
export type Evidence =
  | {
      readonly kind: "double_charge";
      /** Both charges, the one that is kept first. */
      readonly paymentIds: readonly [string, string];
      readonly amountMinor: number;
    }
  | {
      readonly kind: "insurer_overpaid";
      readonly claimId: string;
      readonly insurer: string;
      readonly serviceOn: string;
      readonly foundOn: string;
      readonly amountMinor: number;
    }
  | {
      readonly kind: "charged_after_cancel";
      readonly paymentId: string;
      readonly chargedOn: string;
      /** The first day that was not to be charged for any more. */
      readonly endedOn: string;
      /** Absent where the clinic's own system or a decision ended it, and no record says that the patient asked. */
      readonly cancelRequestedOn?: string;
      readonly amountMinor: number;
    }
  | {
      readonly kind: "used_after_refund";
      readonly useId: string;
      readonly usedOn: string;
      readonly refundedOn: string;
    };

export interface Finding {
  /** Names the matter for ever, by ids of records: the same matter is never opened twice. */
  readonly matter: string;
  /** What the case is about; empty where no purchase of the patient's fits. */
  readonly lineIds: readonly string[];
  /** The records leave no doubt. Else a person has to say, and no money is offered before. */
  readonly isSure: boolean;
  /** What the clinic holds that is not its own, as far as it has not gone back; 0 where nothing is owed to the patient. */
  readonly owedMinor: number;
  readonly currency: string;
  readonly evidence: Evidence;
}
