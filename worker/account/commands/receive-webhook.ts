import type { Refusal } from "../../../core/contract/problem.ts";
import { ok, type Result } from "../../../core/result.ts";
import { readStripeWebhook } from "../../connectors/stripe/webhook.ts";
import { readZendeskWebhook } from "../../connectors/zendesk/webhook.ts";
import type { Actor, CommandContext, JobKind, Lane } from "../context.ts";
import { refOfStripeEvent } from "../jobs/apply-stripe-event.ts";
import { type AccountShell, transact } from "../run-command.ts";
import type { SecretStore } from "../secrets.ts";
import { refusal } from "./require-person.ts";

type Source = "zendesk" | "stripe";

/** A checked delivery: what it is called, what it says, and the work it asks for, if it asks for any. */
interface Delivery {
  readonly deliveryId: string;
  readonly kind: string;
  readonly work: { readonly lane: Lane; readonly kind: JobKind; readonly ref: string } | undefined;
}

/**
 * Takes a delivery in: signature and age over the raw body first, then one commit with its id and the work it asks for. The same id again
 * is accepted and does nothing. Answered only after the commit, so what was answered is never lost.
 */
export async function receiveWebhook(
  shell: AccountShell,
  secrets: SecretStore,
  delivered: { source: Source; headers: Readonly<Record<string, string>>; rawBody: string },
): Promise<Result<{ accepted: boolean }, Refusal>> {
  const { source } = delivered;
  const secret = secrets.get(`${source}/webhookSecret`);
  if (secret === undefined) return refusal("not_found", "This account has no such connection.");
  const read = source === "stripe" ? await readStripe(shell, secret, delivered) : readZendesk(shell, secret, delivered);
  // Dies here: nothing was written and nothing answered; the sender tries again.
  // Who cannot sign is a stranger: the door's log names the try, and nobody can make the append-only record grow from outside.
  if (!read.ok) return read;
  const actor: Actor = { type: "webhook", source, deliveryId: read.value.deliveryId };
  return ok({ accepted: transact(shell, actor, (context) => takeIn(context, source, read.value)) });
}

/** Any other event asks for nothing. */
const WORK_OF_EVENT: ReadonlyMap<string, JobKind> = new Map([
  ["ticket.created", "read_ticket"],
  ["comment.added", "read_replies"],
]);

type Read = Result<Delivery, Refusal>;

async function readStripe(
  shell: AccountShell,
  secret: string,
  { headers, rawBody }: { headers: Readonly<Record<string, string>>; rawBody: string },
): Promise<Read> {
  const event = await readStripeWebhook(rawBody, headers["stripe-signature"], secret, shell.nowMs());
  if (!event.ok) return refused(event.error);
  const ref = refOfStripeEvent(event.value);
  const { id, type } = event.value;
  const work = ref && ({ lane: "stripe", kind: "apply_stripe_event", ref } as const);
  return ok({ deliveryId: id, kind: type, work });
}

function readZendesk(
  shell: AccountShell,
  secret: string,
  { headers, rawBody }: { headers: Readonly<Record<string, string>>; rawBody: string },
): Read {
  const delivery = readZendeskWebhook(rawBody, headers, secret, shell.nowMs());
  if (!delivery.ok) return refused(delivery.error);
  const { deliveryId, event, ticketId } = delivery.value;
  const kind = WORK_OF_EVENT.get(event);
  const work = kind && ({ lane: "zendesk", kind, ref: `zendesk ${ticketId}` } as const);
  return ok({ deliveryId, kind: event, work });
}

function refused(why: "bad_signature" | "bad_body"): Result<never, Refusal> {
  return why === "bad_signature"
    ? refusal("forbidden", "The delivery is not signed for this account, or too old.")
    : refusal("invalid", "The delivery's body cannot be read.");
}

function takeIn(context: CommandContext, source: Source, delivery: Delivery): boolean {
  const isNew = context.sql.run(
    `INSERT INTO inbox (source, delivery_id, received_at_ms, kind, ref) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (source, delivery_id) DO NOTHING`,
    source,
    delivery.deliveryId,
    context.nowMs,
    delivery.kind,
    delivery.work?.ref ?? "",
  );
  if (isNew === 0) return false;
  if (delivery.work) context.queue({ ...delivery.work, dueAtMs: context.nowMs });
  return true;
}
