/** A webhook only says where to look: the object is read again at Stripe, and that is applied. Order and repeats then do not matter. */
import type { PaymentGateway } from "../../connectors/payment-gateway.ts";
import type { Actor } from "../context.ts";
import { connectionWorked, pausedUntilMs } from "../ledger/connections.ts";
import { applyRefunds } from "../ledger/processor-truth.ts";
import { transact } from "../run-command.ts";
import { paymentByProcessorRef } from "../store/payments.ts";
import type { AccountWorld } from "../world.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";
import { readFailed, readPayment } from "./read-payment.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };
const PROCESSOR = "stripe";
const REFUSED_TRIES_MAX = 8;

/** `refund:<id>` or `payment:<intent> <charge>`, either of them or both: what to read again. */
export type StripeRef = `refund:${string}` | `payment:${string}`;

/** What an event asks us to read again; undefined for events that say nothing about money we follow. */
export function refOfStripeEvent(event: {
  readonly type: string;
  readonly data: {
    readonly object: {
      readonly id: string;
      readonly charge?: string | null | undefined;
      readonly payment_intent?: string | null | undefined;
    };
  };
}): StripeRef | undefined {
  const { id, charge, payment_intent } = event.data.object;
  if (event.type.startsWith("refund.") || event.type === "charge.refund.updated") return `refund:${id}`;
  if (event.type === "charge.refunded") return paymentRefOf(payment_intent, id);
  if (event.type.startsWith("charge.dispute.")) return paymentRefOf(payment_intent, charge ?? undefined);
  return undefined;
}

/** Both names of the payment: the account knows it by the one that was imported. */
function paymentRefOf(...names: (string | null | undefined)[]): StripeRef | undefined {
  const known = names.filter((name) => typeof name === "string");
  return known.length === 0 ? undefined : `payment:${known.join(" ")}`;
}

/** `tries`: how often this was asked in vain before. */
export async function applyStripeEvent(world: AccountWorld, ref: string, tries = 0): Promise<JobEnd> {
  const { shell } = world;
  const gateway = world.gateway(PROCESSOR);
  if (!gateway) return again("no_connection");
  const paused = pausedUntilMs(shell.sql, PROCESSOR);
  if (paused !== undefined && paused > shell.nowMs()) return again("connection_paused", paused);
  const [what, id] = [ref.slice(0, ref.indexOf(":")), ref.slice(ref.indexOf(":") + 1)];
  return what === "refund" ? applyRefund(world, gateway, id, tries) : applyPayment(world, gateway, id, tries);
}

async function applyRefund(
  world: AccountWorld,
  gateway: PaymentGateway,
  vendorRef: string,
  tries: number,
): Promise<JobEnd> {
  const read = await gateway.readRefund(vendorRef);
  // Dies here: the job is still queued and reads again.
  return transact(world.shell, OUTBOX, (context) => {
    if (!read.ok) {
      const isOver = read.error.verdict === "refused" && tries >= REFUSED_TRIES_MAX;
      const failed = readFailed(context, read.error);
      return isOver ? DONE : failed;
    }
    connectionWorked(context, PROCESSOR);
    const refund = read.value;
    const payment =
      paymentByProcessorRef(context.sql, PROCESSOR, refund.paymentRef) ??
      paymentByProcessorRef(context.sql, PROCESSOR, refund.chargeRef ?? "");
    if (payment) applyRefunds(context, payment.paymentId, [refund]);
    return DONE;
  });
}

async function applyPayment(
  world: AccountWorld,
  gateway: PaymentGateway,
  paymentRef: string,
  tries: number,
): Promise<JobEnd> {
  const known = paymentRef
    .split(" ")
    .flatMap((name) => paymentByProcessorRef(world.shell.sql, PROCESSOR, name) ?? [])
    .at(0);
  if (!known) return DONE;
  const read = await readPayment(world, gateway, known);
  if (read.type === "read") return DONE;
  // Not there in this Stripe account: somebody may put the key right, but not for ever.
  return read.isRefused && tries >= REFUSED_TRIES_MAX ? DONE : read.end;
}
