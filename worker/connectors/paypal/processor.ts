import type * as z from "zod";
import { canonicalJson } from "../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../core/canonical/hash.ts";
import { classifyAnswer, type SendOutcome } from "../../../core/refund/classify.ts";
import { SEND_DEADLINE_MS } from "../../../core/refund/limits.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { withDeadline } from "../../deadline.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { PaymentProcessor, ProcessorCharge, ProcessorRefund, RefundOrder } from "../payment-processor.ts";
import { isResolved, toProcessorCharge } from "./charges.ts";
import { paypalDisputes } from "./dispute-desk.ts";
import { historyPage, PAYPAL_HISTORY } from "./history.ts";
import type { PayPalHttp } from "./http.ts";
import { PAYPAL_LIMITS } from "./limits.ts";
import { outcomeOfError, outcomeOfSilence, readFailureOf } from "./outcomes.ts";
import { invoiceIdOf, refundBody, toAnswer, toProcessorRefund } from "./refunds.ts";
import { captureWire, disputeListWire, disputeWire, refundWire } from "./wire.ts";

type Read<T> = Promise<Result<T, ConnectorFailure>>;

const DAY_MS = 86_400_000;
/** One day of margin before PayPal may forget a key. It lists no refunds of a capture. */
export const PAYPAL_TRAITS = { keyLifeMs: (PAYPAL_LIMITS.keyLifeDays - 1) * DAY_MS, provesAbsence: false } as const;

export function paypalProcessor(http: PayPalHttp): PaymentProcessor {
  return {
    traits: PAYPAL_TRAITS,
    requestHash: (order) => sha256Hex(canonicalJson(frozen(order))),
    refund: (order, key) => sendRefund(http, order, key),
    readRefund: (vendorRef) => whole(() => readRefund(http, vendorRef)),
    listRefunds: (paymentRef, known) => whole(() => listRefunds(http, paymentRef, known)),
    readCharge: (paymentRef) => whole(() => readCharge(http, paymentRef)),
    disputes: paypalDisputes(http),
    history: {
      ...PAYPAL_HISTORY,
      page: (kind, span, cursor) => whole(() => historyPage(http, kind, span, cursor)),
    },
  };
}

/** All that a send says but its key. */
function frozen(order: RefundOrder): unknown {
  const body = refundBody(order);
  return body.ok ? { capture: order.paymentRef, ...body.value } : order;
}

async function sendRefund(http: PayPalHttp, order: RefundOrder, key: string): Promise<SendOutcome> {
  const body = refundBody(order);
  if (!body.ok) return { type: "our_bug", code: body.error };
  const answer = await http.call({
    method: "POST",
    path: `/v2/payments/captures/${encodeURIComponent(order.paymentRef)}/refund`,
    headers: { "paypal-request-id": key, prefer: "return=representation" },
    body: JSON.stringify({ ...body.value, invoice_id: invoiceIdOf(order.legId) }),
  });
  if (answer.type !== "answer") return outcomeOfSilence(answer);
  if (!isDone(answer.status)) return outcomeOfError(answer.status, answer.body);
  const refund = refundWire.safeParse(answer.body).data;
  const ours = refund && toAnswer(refund, order);
  // Done, and it does not say what, or speaks of something else: the hold stays, and the same key asks again.
  if (!ours?.ok)
    return { type: "unknown", code: ours ? "answer_of_another_refund" : "no_answer", errorIsReplayed: false };
  return classifyAnswer(ours.value);
}

/** A reading of several calls has the time of one. */
async function whole<T>(work: () => Read<T>): Read<T> {
  try {
    return await withDeadline(SEND_DEADLINE_MS, work());
  } catch (cause) {
    return unusable(`paypal.no_answer.${cause instanceof Error ? cause.name : "unreadable"}`);
  }
}

const isDone = (status: number): boolean => status === 200 || status === 201;

async function read<T>(http: PayPalHttp, path: string, schema: z.ZodType<T>): Read<T> {
  const answer = await http.call({ method: "GET", path });
  if (answer.type === "not_sent") return err(answer.failure);
  if (answer.type === "no_answer") return unusable(answer.detail);
  const { status, body, retryAfterMs } = answer;
  if (status !== 200) return err(readFailureOf(status, body, retryAfterMs));
  const checked = schema.safeParse(body);
  return checked.success ? ok(checked.data) : unusable("paypal.200.unexpected_shape");
}

const unusable = (detail: string) => err({ verdict: "unknown" as const, detail });

async function readRefund(http: PayPalHttp, vendorRef: string, paymentRef?: string): Read<ProcessorRefund> {
  const found = await read(http, `/v2/payments/refunds/${encodeURIComponent(vendorRef)}`, refundWire);
  if (!found.ok) return found;
  if (found.value.id !== vendorRef) return unusable("paypal.refund.another");
  const refund = toProcessorRefund(found.value, paymentRef);
  return refund.ok ? refund : unusable(`paypal.refund.${refund.error}`);
}

/** Those we know, each as it is now. One that PayPal does not know any more is left out, and shows as gone. */
async function listRefunds(http: PayPalHttp, paymentRef: string, known: readonly string[]): Read<ProcessorRefund[]> {
  const refunds: ProcessorRefund[] = [];
  for (const vendorRef of new Set(known)) {
    const refund = await readRefund(http, vendorRef, paymentRef);
    if (refund.ok) refunds.push(refund.value);
    else if (refund.error.verdict !== "refused") return refund;
  }
  return ok(refunds.sort((a, b) => b.createdAtMs - a.createdAtMs));
}

async function readCharge(http: PayPalHttp, paymentRef: string): Read<ProcessorCharge> {
  const capture = await read(http, `/v2/payments/captures/${encodeURIComponent(paymentRef)}`, captureWire);
  if (!capture.ok) return capture;
  if (capture.value.id !== paymentRef) return unusable("paypal.capture.another");
  const query = new URLSearchParams({
    disputed_transaction_id: paymentRef,
    page_size: String(PAYPAL_LIMITS.disputesAPage),
  });
  const listed = await read(http, `/v1/customer/disputes?${query}`, disputeListWire);
  if (!listed.ok) return err(notGone(listed.error));
  if (listed.value.links.some(({ rel }) => rel === "next")) return unusable("paypal.disputes.too_many");
  const { items } = listed.value;
  const resolved = [];
  for (const { dispute_id } of items.filter(isResolved)) {
    // The list leaves out how it ended.
    const dispute = await read(http, `/v1/customer/disputes/${encodeURIComponent(dispute_id)}`, disputeWire);
    if (!dispute.ok) return err(notGone(dispute.error));
    const { disputed_transactions: about } = dispute.value;
    const isOther =
      about.length > 0 && !about.some(({ seller_transaction_id }) => seller_transaction_id === paymentRef);
    if (dispute.value.dispute_id !== dispute_id || isOther) return unusable("paypal.dispute.another");
    resolved.push(dispute.value);
  }
  const open = items.filter((dispute) => !isResolved(dispute));
  const charge = toProcessorCharge(capture.value, open, resolved);
  return charge.ok ? charge : unusable("paypal.capture.unreadable");
}

/** A dispute that is not found does not say that the payment is gone. */
const notGone = (failure: ConnectorFailure): ConnectorFailure =>
  failure.verdict === "refused" ? { ...failure, verdict: "unknown" } : failure;
