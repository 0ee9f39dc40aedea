/** What the account needs of a processor to answer a dispute: read it, lay evidence there, send it, or accept. None of a vendor's words above this line. */
import type { DisputeReason, DisputeState } from "../../core/disputes/dispute.ts";
import type { Fitted, PieceKind, Pieces } from "../../core/disputes/pieces.ts";
import type { Result } from "../../core/result.ts";
import type { ConnectorFailure } from "./failure.ts";

/** A dispute as the processor has it now. */
export interface ProcessorDispute {
  readonly ref: string;
  readonly reason: DisputeReason;
  /** The processor's own word for it. */
  readonly reasonCode?: string;
  /** The card network's, where it is told. */
  readonly networkReason?: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: DisputeState;
  /** Nothing is withdrawn yet: the bank only asks. */
  readonly isInquiry: boolean;
  /** Whether a refund is still possible; absent where the processor does not say. */
  readonly isRefundable?: boolean;
  /** Until when the bank takes an answer; absent where it takes none. */
  readonly answerByMs?: number;
  readonly openedAtMs?: number;
}

/** A dispute and what lies there for the bank. */
export interface DisputeThere extends ProcessorDispute {
  /** The clinic's evidence has gone to the bank, whoever sent it. A dispute that was lost or closed without any, by an acceptance or the clock, is not sent. */
  readonly isSent: boolean;
  /** Stands for all evidence that lies there, and changes with it; absent where none does or the processor shows none. */
  readonly mark?: string;
}

/** States that only an answer of the clinic's leads to. Lost or closed may also be by an acceptance, or by the bank's clock. */
export const isDecidedOn = (state: DisputeState): boolean => state === "under_review" || state === "won";

export interface DisputeTraits {
  /** Where evidence waits until a person sends it. `here`: the processor takes it only together with the sending. */
  readonly waits: "there" | "here";
  /** Once anything lies there, the seller can no longer answer in the processor's own pages. */
  readonly closesItsPages: boolean;
}

/** One piece that lies at the processor. `hash` is of its content. */
export interface LaidPiece {
  readonly kind: PieceKind;
  readonly hash: string;
  readonly vendorRef: string;
}

/** What was laid there before and what is laid now, so that who died on the way lays nothing twice. */
export interface LaidMemory {
  readonly laid: readonly LaidPiece[];
  /** Called after each piece, before the next. */
  note(piece: LaidPiece): void;
  /** It lies there no more, or is named by nothing. */
  drop(piece: LaidPiece): void;
}

export interface Staged {
  /** What lies there, read back. */
  readonly kinds: readonly PieceKind[];
  readonly mark: string;
}

/**
 * Never throws for what the network or the processor does. A refusal has as its `detail` `too_many_pages` or `file_refused`, else the processor's own
 * code.
 */
export interface DisputeDesk {
  readonly traits: DisputeTraits;
  /** What of the pieces would go. Pure. */
  fit(pieces: Pieces): Fitted;
  read(disputeRef: string): Promise<Result<DisputeThere, ConnectorFailure>>;
  /** Lays evidence there without sending it, reads it back. Again with the same key and memory it lays nothing twice. Absent where it waits here. */
  readonly stage?: (
    disputeRef: string,
    fitted: Fitted,
    key: string,
    memory: LaidMemory,
  ) => Promise<Result<Staged, ConnectorFailure>>;
  /** Sends to the bank what lies there, or these pieces where it waits here. To be asked once: whoever does not know whether it went reads first. */
  submit(disputeRef: string, fitted: Fitted, key: string): Promise<Result<true, ConnectorFailure>>;
  /** Gives the money up. It cannot be undone. */
  accept(disputeRef: string, key: string): Promise<Result<true, ConnectorFailure>>;
}
