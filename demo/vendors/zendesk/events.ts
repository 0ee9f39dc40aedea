import type { Written } from "./ticket-writes.ts";
import { type Came, callsOf } from "./triggers.ts";
import type { Webhooks } from "./webhooks.ts";

/** After an update the account's triggers say whom it is told to. */
export function announceWritten(webhooks: Webhooks, written: Written, came: Came): void {
  for (const call of callsOf(webhooks.account, written, came)) webhooks.queue(call);
}
