import type { AuditHead } from "../../core/contract/audit.ts";
import type { Pieces } from "../../core/disputes/pieces.ts";
import type { Helpdesk } from "../connectors/helpdesk.ts";
import type { PatientMessenger } from "../connectors/patient-messenger.ts";
import type { PaymentProcessor } from "../connectors/payment-processor.ts";
import type { TeamNotifier } from "../connectors/team-notifier.ts";
import type { LinkMaker } from "../links.ts";
import type { AccountRuntime } from "./commands/run-command.ts";
import type { GuardWatch } from "./guard/guard-watch.ts";

/** Addresses that are given to others. */
export interface AccountAddresses {
  /** Where a connection's deliveries go. */
  readonly webhook: (connectionId: string) => string;
  /** Where the helpdesk shows a case's ticket; undefined for a case that has none. */
  readonly case: (caseId: string) => string | undefined;
}

/** An account with its connections: what jobs work with. Undefined where the account has no such connection. */
export interface JobDependencies {
  readonly runtime: AccountRuntime;
  readonly watch: Pick<GuardWatch, "advance" | "rebase">;
  /** By the connection that took the payment; undefined where there is none of that id. */
  readonly processor: (connectionId: string) => PaymentProcessor | undefined;
  readonly helpdesk: (connectionId: string) => Helpdesk | undefined;
  readonly messenger: (connectionId: string) => PatientMessenger | undefined;
  readonly notifier: (connectionId: string) => TeamNotifier | undefined;
  /** Where others reach this account; absent where nobody outside can, for want of a public address. */
  readonly addresses?: AccountAddresses;
  /** Makes and knows links for people without a page of ours; absent as the addresses are. */
  readonly links?: LinkMaker;
  /** What speaks for the clinic in a dispute, made anew from its records; undefined where no case knows the payment. Absent where nothing makes it. */
  readonly pieces?: (disputeId: string) => Promise<Pieces | undefined>;
  /** Tells the head of the record where this account cannot take it back. */
  readonly announceHead?: (head: AuditHead) => void;
}
