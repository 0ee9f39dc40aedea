/** What the account needs of a company that carries messages to people by SMS or e-mail. One implementation a vendor. */
import type { ReportedState } from "../../core/messages/message-state.ts";
import type { Result } from "../../core/result.ts";
import type { ConnectorFailure } from "./failure.ts";

/** One message to one person, as it leaves. The vendor is told nothing else of them. */
export interface OutgoingMessage {
  /** Ours; it comes back in what the vendor reports, where it can. */
  readonly messageId: string;
  /** A number in E.164 (`+34600111222`), or an e-mail address, by the messenger's channel. */
  readonly to: string;
  /** Plain text. Of an SMS it is all that is sent. */
  readonly text: string;
  /** For an e-mail, which has one always. */
  readonly subject?: string;
  /** From this instant on it is of no use, as a code that has run out: the vendor drops it where it can. */
  readonly uselessFromMs?: number;
  /** Where the vendor is to report what became of it; absent where nobody can reach us, as on a laptop. */
  readonly reportAddress?: string;
}

/** The vendor has taken it to carry: whether it arrives is reported later. */
export interface AcceptedMessage {
  readonly vendorRef: string;
}

/** Carries one channel, which its connector names. A repeat is sent twice: no vendor here has a key against it, so whoever calls sends once and never again after `unknown`. */
export interface PatientMessenger {
  /** Never throws for what the network or the vendor does. With `refused` the failure says in `message` why, where it is about the person. */
  send(message: OutgoingMessage): Promise<Result<AcceptedMessage, ConnectorFailure>>;
  /** What became of it, by the vendor's id, where the vendor can be asked; undefined as long as the vendor still has it. */
  readMessage?(vendorRef: string): Promise<Result<MessageReport | undefined, ConnectorFailure>>;
}

/** What a person told the messenger by a word of theirs: no messages there any more, or some again. */
export interface ContactWish {
  /** A number in E.164, or an e-mail address, by the messenger's channel. */
  readonly contact: string;
  readonly wants: "none" | "again";
}

export interface MessageReport {
  /** Ours, where the vendor gives it back; else the vendor's. One of them is there. */
  readonly messageId?: string;
  readonly vendorRef?: string;
  readonly state: ReportedState;
  /** When it came to that, as the vendor says; absent where it does not. */
  readonly atMs?: number;
  /** The vendor's code, for people to read; never branched on. */
  readonly code?: string;
}
