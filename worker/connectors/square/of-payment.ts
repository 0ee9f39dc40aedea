/** What is asked about one payment: what it is, what went back of it, what is disputed. */
import type { ProcessorCharge, ProcessorRefund } from "../payment-processor.ts";
import { refundedOf, toProcessorCharge, toProcessorRefund } from "./answers.ts";
import type { SquareHttp } from "./http.ts";
import { PAGE_SIZE, PAGES_MAX, PAYMENT_AGE_MAX_MS } from "./limits.ts";
import { failedBecause } from "./outcomes.ts";
import { answerOf, checked, NotRead, read, refInPath, unusable } from "./reading.ts";
import {
  type DisputeWire,
  disputePage,
  type PaymentWire,
  paymentAnswer,
  type RefundWire,
  refundAnswer,
  refundPage,
} from "./wire.ts";

/** Refunds read at once: Square's limits are not published. */
const AT_ONCE = 5;

export async function readPayment(http: SquareHttp, paymentRef: string): Promise<PaymentWire> {
  const { payment } = await read(http, paymentAnswer, `/v2/payments/${refInPath(paymentRef)}`);
  if (payment.id !== paymentRef) throw unusable("other_payment");
  return payment;
}

export async function readCharge(http: SquareHttp, paymentRef: string): Promise<ProcessorCharge> {
  const payment = await readPayment(http, paymentRef);
  const disputes: DisputeWire[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    // Square lists no payment's own disputes, only a location's.
    const query = { location_id: payment.location_id ?? undefined, cursor };
    const answer = await beside(read(http, disputePage, "/v2/disputes", query));
    disputes.push(...answer.disputes.filter((one) => one.disputed_payment?.payment_id === paymentRef));
    cursor = answer.cursor || undefined;
    if (cursor === undefined) return toProcessorCharge(payment, disputes);
  }
  throw unusable("too_many_disputes");
}

/** A refund, with what the answer says beside it about why it failed. */
export async function readRefund(http: SquareHttp, vendorRef: string): Promise<ProcessorRefund> {
  const body = await answerOf(http, { method: "GET", path: `/v2/refunds/${refInPath(vendorRef)}` });
  const { refund } = checked(refundAnswer, body);
  if (refund.id !== vendorRef) throw unusable("other_refund");
  return toProcessorRefund(refund, failedBecause(body));
}

/**
 * The refunds of a payment, newest first. Square has no such list. Their names come from three places, and each is then read by its name:
 *
 * - the payment's own `refund_ids`, whoever made them: no time window, no location, nothing that lags;
 * - the refunds that are pending anywhere in the account, because no text of Square's says that those are among `refund_ids` already;
 * - those that we know, should they have left both.
 *
 * The pending ones are asked for first: one that completes in between is then on the payment. A payment whose `refunded_money` is more
 * than its refunds make up is not read to the end. Listing the year's refunds and choosing would need pages without end for a busy clinic,
 * and that list lags by seconds.
 * @throws NotRead where not all of them were read: a part of them proves nothing
 */
export async function refundsOfPayment(
  http: SquareHttp,
  paymentRef: string,
  known: readonly string[],
  nowMs: number,
): Promise<ProcessorRefund[]> {
  refInPath(paymentRef);
  const pending = await pendingOf(http, paymentRef, nowMs);
  const payment = await readPayment(http, paymentRef);
  const named = new Set([...(payment.refund_ids ?? []), ...pending.map(({ id }) => id)]);
  const refunds = await each([...named], (ref) => beside(readRefund(http, ref)));
  if (refunds.some((refund) => refund.paymentRef !== paymentRef)) throw unusable("other_payment");
  const others = await each(
    known.filter((ref) => !named.has(ref)),
    (ref) => ifThere(readRefund(http, ref)),
  );
  const whole = [...refunds, ...others.flatMap((one) => one ?? [])].filter((one) => one.paymentRef === paymentRef);
  const sum = whole.reduce((total, { amountMinor }) => total + amountMinor, 0);
  if (sum < refundedOf(payment, payment.refunded_money)) throw unusable("refunds_incomplete");
  return whole.toSorted((a, b) => b.createdAtMs - a.createdAtMs);
}

async function pendingOf(http: SquareHttp, paymentRef: string, nowMs: number): Promise<RefundWire[]> {
  const found: RefundWire[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const query = {
      status: "PENDING",
      begin_time: new Date(nowMs - PAYMENT_AGE_MAX_MS).toISOString(),
      limit: String(PAGE_SIZE),
      cursor,
    };
    const answer = await beside(read(http, refundPage, "/v2/refunds", query));
    found.push(...answer.refunds.filter(({ payment_id }) => payment_id === paymentRef));
    cursor = answer.cursor || undefined;
    if (cursor === undefined) return found;
  }
  throw unusable("too_many_pending");
}

/** What is read beside the payment: should Square not know it, that says nothing of the payment, which is there. */
async function beside<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof NotRead && thrown.failure.verdict === "refused") throw unusable(thrown.failure.detail);
    throw thrown;
  }
}

/** Undefined for what Square does not know. */
async function ifThere(work: Promise<ProcessorRefund>): Promise<ProcessorRefund | undefined> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof NotRead && thrown.failure.verdict === "refused") return undefined;
    throw thrown;
  }
}

async function each<T>(refs: readonly string[], work: (ref: string) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let at = 0; at < refs.length; at += AT_ONCE) {
    done.push(...(await Promise.all(refs.slice(at, at + AT_ONCE).map(work))));
  }
  return done;
}
