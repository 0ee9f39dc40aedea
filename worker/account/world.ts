import type { AuditHead } from "../../core/contract/audit.ts";
import type { HelpdeskKind } from "../../core/words.ts";
import type { PaymentGateway } from "../connectors/payment-gateway.ts";
import type { ZendeskPort } from "../connectors/zendesk/port.ts";
import type { GuardWatch } from "./guarding/guard-watch.ts";
import type { AccountShell } from "./run-command.ts";

/** An account with its connections: what jobs work with. Undefined where the account has no such connection. */
export interface AccountWorld {
  readonly shell: AccountShell;
  readonly watch: Pick<GuardWatch, "advance" | "rebase">;
  readonly gateway: (processor: "stripe") => PaymentGateway | undefined;
  readonly helpdesk: (helpdesk: HelpdeskKind) => ZendeskPort | undefined;
  /** Tells the head of the record where this account cannot take it back. */
  readonly announceHead?: (head: AuditHead) => void;
}
