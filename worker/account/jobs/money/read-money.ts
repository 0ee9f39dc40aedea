/** Whoever asks only says where to look: the refund or payment is read again at its processor, and that is applied. Order and repeats then do not matter. */

import type { PaymentProcessor, ProcessorRefund } from "../../../connectors/payment-processor.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { readPaymentAgain } from "../../domain/money/money-reads.ts";
import { applyRefunds } from "../../domain/money/processor-truth.ts";
import type { Actor } from "../../store/context.ts";
import type { Payload } from "../../store/job-kinds.ts";
import { paymentByProcessorRef } from "../../store/money/payments.ts";
import { callVendor } from "../call-vendor.ts";
import { readPayment } from "./read-payment.ts";

const OUTBOX: Actor = { type: "job", job: "outbox" };
const REFUSED_TRIES_MAX = 8;

/** `tries`: how often this was asked in vain before. */
export async function readMoney(
  deps: JobDependencies,
  { connectionId, look }: Payload<"read_money">,
  tries = 0,
): Promise<JobEnd> {
  const processor = deps.processor(connectionId);
  if (!processor) return again("no_connection");
  return look.at === "refund"
    ? readRefund(deps, { connectionId, processor }, look.ref, tries)
    : readFirstKnown(deps, { connectionId, processor }, look.refs, tries);
}

interface At {
  readonly connectionId: string;
  readonly processor: PaymentProcessor;
}

function readRefund(
  deps: JobDependencies,
  { connectionId, processor }: At,
  vendorRef: string,
  tries: number,
): Promise<JobEnd> {
  // Dies in it: the job is still queued and reads again.
  return callVendor<ProcessorRefund, JobEnd>(
    deps,
    { connectionId, actor: OUTBOX },
    () => processor.readRefund(vendorRef),
    (context, read, wait) => {
      if (!read.ok) return read.error.verdict === "refused" && tries >= REFUSED_TRIES_MAX ? DONE : wait;
      const refund = read.value;
      const payment =
        paymentByProcessorRef(context.sql, connectionId, refund.paymentRef) ??
        paymentByProcessorRef(context.sql, connectionId, refund.chargeRef ?? "");
      if (!payment) return DONE;
      applyRefunds(context, payment.paymentId, [refund]);
      // More went back than this one: whether all of that is known shows when the payment is read whole.
      if ((refund.wentBackWithItMinor ?? 0) > refund.amountMinor) readPaymentAgain(context, payment.paymentId);
      return DONE;
    },
  );
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
