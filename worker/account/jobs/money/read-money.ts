/** Whoever asks only says where to look: the refund or payment is read again at its processor, and that is applied. Order and repeats then do not matter. */
import type { PaymentProcessor } from "../../../connectors/payment-processor.ts";
import { transact } from "../../commands/run-command.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { applyRefunds } from "../../domain/money/processor-truth.ts";
import { connectionWorked, pausedUntilMs } from "../../store/account/connection-health.ts";
import type { Actor } from "../../store/context.ts";
import type { Payload } from "../../store/job-kinds.ts";
import { paymentByProcessorRef } from "../../store/money/payments.ts";
import { readFailed, readPayment } from "./read-payment.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };
const REFUSED_TRIES_MAX = 8;

/** `tries`: how often this was asked in vain before. */
export async function readMoney(
  deps: JobDependencies,
  { connectionId, look }: Payload<"read_money">,
  tries = 0,
): Promise<JobEnd> {
  const { runtime } = deps;
  const processor = deps.processor(connectionId);
  if (!processor) return again("no_connection");
  const paused = pausedUntilMs(runtime.sql, connectionId);
  if (paused !== undefined && paused > runtime.nowMs()) return again("connection_paused", paused);
  return look.at === "refund"
    ? readRefund(deps, { connectionId, processor }, look.ref, tries)
    : readFirstKnown(deps, { connectionId, processor }, look.refs, tries);
}

interface At {
  readonly connectionId: string;
  readonly processor: PaymentProcessor;
}

async function readRefund(
  deps: JobDependencies,
  { connectionId, processor }: At,
  vendorRef: string,
  tries: number,
): Promise<JobEnd> {
  const read = await processor.readRefund(vendorRef);
  // Dies here: the job is still queued and reads again.
  return transact(deps.runtime, OUTBOX, (context) => {
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
  deps: JobDependencies,
  { connectionId, processor }: At,
  refs: readonly string[],
  tries: number,
): Promise<JobEnd> {
  const known = refs.flatMap((name) => paymentByProcessorRef(deps.runtime.sql, connectionId, name) ?? []).at(0);
  if (!known) return DONE;
  const read = await readPayment(deps, processor, known);
  if (read.type === "read") return DONE;
  // Not there in this account of the processor's: somebody may put the key right, but not for ever.
  return read.isRefused && tries >= REFUSED_TRIES_MAX ? DONE : read.end;
}
