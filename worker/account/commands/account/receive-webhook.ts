import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { ConnectorTools, Delivery, RawDelivery } from "../../../connectors/connector.ts";
import { checkTicketLater } from "../../domain/case/check-ticket-later.ts";
import { takeReports } from "../../domain/messages/take-reports.ts";
import { takeWishes } from "../../domain/messages/take-wishes.ts";
import { queueMoneyRead } from "../../domain/money/money-reads.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { openConnection } from "../../store/account/connections.ts";
import { keepDelivery } from "../../store/account/inbox.ts";
import type { SecretStore } from "../../store/account/secrets.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import type { JobKind } from "../../store/job-kinds.ts";
import { type AccountRuntime, transact } from "../run-command.ts";

interface Receiving {
  readonly runtime: AccountRuntime;
  readonly secrets: SecretStore;
  readonly fetch: ConnectorTools["fetch"];
}

export interface Received {
  readonly accepted: boolean;
  /** In the vendor's own form; absent where it reads none. */
  readonly reply?: { readonly type: string; readonly body: string };
}

/**
 * Takes a delivery in: signature and age over the raw body first, then one commit with its id and the work it asks for. The same id again
 * is accepted and does nothing. Answered only after the commit, so what was answered is never lost.
 */
export async function receiveWebhook(
  { runtime, secrets, fetch }: Receiving,
  connectionId: string,
  delivered: RawDelivery,
): Promise<Result<Received, Refusal>> {
  const open = openConnection(runtime.sql, secrets, connectionId);
  if (!open) return refusal("not_found", "This account has no such connection.");
  const { connector, settings } = open;
  if (!connector.webhook) return refusal("not_found", `${connector.title} sends no deliveries.`);
  const read = await connector.webhook.read(delivered, settings, { fetch, nowMs: runtime.nowMs });
  // Dies here: nothing was written and nothing answered; the sender tries again.
  // Who cannot sign is a stranger: the door's log names the try, and nobody can make the append-only record grow from outside.
  if (!read.ok) return refused(read.error);
  const actor: Actor = { type: "webhook", source: connectionId, deliveryId: read.value.deliveryId };
  const accepted = transact(runtime, actor, (context) => takeIn(context, connectionId, read.value));
  const { reply } = connector.webhook;
  return ok({ accepted, ...(reply ? { reply } : {}) });
}

function refused(why: "bad_signature" | "bad_body"): Result<never, Refusal> {
  return why === "bad_signature"
    ? refusal("forbidden", "The delivery is not signed for this account, or too old.")
    : refusal("invalid", "The delivery's body cannot be read.");
}

const TICKET_JOBS = { ticket: "read_ticket", replies: "read_replies", sent: "compare_sent" } as const satisfies Record<
  string,
  JobKind
>;

function takeIn(
  context: CommandContext,
  connectionId: string,
  { deliveryId, event, look, reports, wishes }: Delivery,
): boolean {
  const ref = look ? nameOf(connectionId, look) : "";
  const isNew = keepDelivery(context.sql, {
    source: connectionId,
    deliveryId,
    receivedAtMs: context.nowMs,
    kind: event,
    ref,
  });
  if (!isNew) return false;
  if (reports) takeReports(context, connectionId, reports);
  if (wishes) takeWishes(context, connectionId, wishes);
  if (look?.at === "refund" || look?.at === "payment") queueMoneyRead(context, connectionId, look);
  else if (look) {
    const ticket = { helpdesk: connectionId, ticketId: look.ticketId };
    context.queue(TICKET_JOBS[look.at], ticket, look.notBeforeMs);
    checkTicketLater(context, ticket);
  }
  return true;
}

/** What a delivery told of, for whoever looks into the inbox. */
function nameOf(connectionId: string, look: NonNullable<Delivery["look"]>): string {
  if (look.at === "refund") return `refund:${look.ref}`;
  return look.at === "payment" ? `payment:${look.refs.join(" ")}` : `${connectionId} ${look.ticketId}`;
}
