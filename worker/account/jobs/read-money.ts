/** Whoever asks only says where to look: the refund or payment is read again at its processor, and that is applied. Order and repeats then do not matter. */
import type { PaymentProcessor } from "../../connectors/payment-processor.ts";
import type { Actor } from "../context.ts";
import { connectionWorked, pausedUntilMs } from "../ledger/connections.ts";
import { readMoneyRef } from "../ledger/money-reads.ts";
import { applyRefunds } from "../ledger/processor-truth.ts";
import { transact } from "../run-command.ts";
import { paymentByProcessorRef } from "../store/payments.ts";
import type { AccountWorld } from "../world.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";
import { readFailed, readPayment } from "./read-payment.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };
const REFUSED_TRIES_MAX = 8;

/** `tries`: how often this was asked in vain before. */
export async function readMoney(world: AccountWorld, ref: string, tries = 0): Promise<JobEnd> {
  const { shell } = world;
  const asked = readMoneyRef(ref);
  if (!asked) return DONE;
  const { connectionId, look } = asked;
  const processor = world.processor(connectionId);
  if (!processor) return again("no_connection");
  const paused = pausedUntilMs(shell.sql, connectionId);
  if (paused !== undefined && paused > shell.nowMs()) return again("connection_paused", paused);
  return look.at === "refund"
    ? readRefund(world, { connectionId, processor }, look.ref, tries)
    : readFirstKnown(world, { connectionId, processor }, look.refs, tries);
}

interface At {
  readonly connectionId: string;
  readonly processor: PaymentProcessor;
}

async function readRefund(
  world: AccountWorld,
  { connectionId, processor }: At,
  vendorRef: string,
  tries: number,
): Promise<JobEnd> {
  const read = await processor.readRefund(vendorRef);
  // Dies here: the job is still queued and reads again.
  return transact(world.shell, OUTBOX, (context) => {
    if (!read.ok) {
      const isOver = read.error.verdict === "refused" && tries >= REFUSED_TRIES_MAX;
      const failed = readFailed(context, connectionId, read.error);
      return isOver ? DONE : failed;
    }
    connectionWorked(context, connectionId);
    const refund = read.value;
    const payment =
      paymentByProcessorRef(context.sql, connectionId, refund.paymentRef) ??
      paymentByProcessorRef(context.sql, connectionId, refund.chargeRef ?? "");
    if (payment) applyRefunds(context, payment.paymentId, [refund]);
    return DONE;
  });
}

async function readFirstKnown(
  world: AccountWorld,
  { connectionId, processor }: At,
  refs: readonly string[],
  tries: number,
): Promise<JobEnd> {
  const known = refs.flatMap((name) => paymentByProcessorRef(world.shell.sql, connectionId, name) ?? []).at(0);
  if (!known) return DONE;
  const read = await readPayment(world, processor, known);
  if (read.type === "read") return DONE;
  // Not there in this account of the processor's: somebody may put the key right, but not for ever.
  return read.isRefused && tries >= REFUSED_TRIES_MAX ? DONE : read.end;
}
