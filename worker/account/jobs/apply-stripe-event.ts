/** A webhook only says where to look: the object is read again at Stripe, and that is applied. Order and repeats then do not matter. */
import { SWEEP_EVERY_MS } from "../../../core/refund/limits.ts";
import type { PaymentGateway } from "../../connectors/payment-gateway.ts";
import type { ConnectorFailure } from "../../connectors/zendesk/port.ts";
import type { Actor, CommandContext } from "../context.ts";
import { connectionFailed, connectionWorked, pauseConnection, pausedUntilMs } from "../ledger/connections.ts";
import { applyCharge, applyRefunds } from "../ledger/processor-truth.ts";
import { transact } from "../run-command.ts";
import { type PaymentRow, paymentById, paymentByProcessorRef } from "../store/payments.ts";
import type { AccountWorld } from "../world.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };
const PROCESSOR = "stripe";
const REFUSED_TRIES_MAX = 8;

/** `refund:<id>` or `payment:<intent or charge>`: what to read again. */
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
  if (event.type === "charge.refunded") return `payment:${payment_intent ?? id}`;
  if (event.type.startsWith("charge.dispute.")) return `payment:${payment_intent ?? charge ?? id}`;
  return undefined;
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
    if (!read.ok) return readFailed(context, read.error, tries);
    connectionWorked(context, PROCESSOR);
    const refund = read.value;
    const payment = paymentByProcessorRef(context.sql, PROCESSOR, refund.paymentRef);
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
  const known = paymentByProcessorRef(world.shell.sql, PROCESSOR, paymentRef);
  if (!known) return DONE;
  const [charge, refunds] = await Promise.all([gateway.readCharge(paymentRef), gateway.listRefunds(paymentRef)]);
  // Dies here: the job is still queued and reads again.
  return transact(world.shell, OUTBOX, (context) => {
    if (!charge.ok) return readFailed(context, charge.error, tries);
    if (!refunds.ok) return readFailed(context, refunds.error, tries);
    connectionWorked(context, PROCESSOR);
    if (isChanged(context, known)) return again("overtaken", context.nowMs);
    applyCharge(context, known.paymentId, charge.value);
    applyRefunds(context, known.paymentId, refunds.value);
    return DONE;
  });
}

/** Somebody else wrote a dispute or a lock down while this read was under way: it may be the older of the two, so it is read again. */
function isChanged({ sql }: CommandContext, before: PaymentRow): boolean {
  const now = paymentById(sql, before.paymentId);
  return now?.dispute !== before.dispute || now.locked !== before.locked || now.disputedMinor !== before.disputedMinor;
}

function readFailed(context: CommandContext, failure: ConnectorFailure, tries: number): JobEnd {
  if (failure.verdict === "unauthorised") {
    return again(failure.detail, pauseConnection(context, PROCESSOR, failure.detail));
  }
  connectionFailed(context, PROCESSOR, failure.detail);
  if (failure.verdict !== "refused") return again(failure.detail);
  // Not there in this Stripe account: somebody may put the key right, but not for ever.
  return tries < REFUSED_TRIES_MAX ? again(failure.detail, context.nowMs + SWEEP_EVERY_MS) : DONE;
}
