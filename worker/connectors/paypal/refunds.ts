/** PayPal's refunds in the words of the payment processor, and our refund in PayPal's. */
import type { ProcessorAnswer } from "../../../core/refund/classify.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { bankRefOf } from "../bank-ref.ts";
import type { ProcessorRefund, RefundOrder } from "../payment-processor.ts";
import { fromPayPalMoney, toPayPalMoney } from "./amounts.ts";
import { PAYPAL_LIMITS } from "./limits.ts";
import type { MoneyWire, RefundWire } from "./wire.ts";

/** Opaque ids only; without `note_to_payer`, which PayPal mails to the patient. */
export interface RefundBody {
  readonly amount: MoneyWire;
  /** Comes back with every reading of the refund: by it a refund is known to be ours. */
  readonly custom_id: string;
}

/** PayPal's own pattern for `custom_id` in answers (Payments 2.5). */
const CUSTOM_ID = /^[A-Za-z0-9\-_.,]+$/;
const CAPTURE_ID = /^[A-Za-z0-9-]{1,255}$/;

/** The amount is always named: "the rest" can change between approval and send. */
export function refundBody(order: RefundOrder): Result<RefundBody, "amount_not_sendable" | "id_not_sendable"> {
  const amount = toPayPalMoney(order.amountMinor, order.currency);
  if (!amount.ok) return err("amount_not_sendable");
  const fits = CUSTOM_ID.test(order.legId) && order.legId.length <= PAYPAL_LIMITS.idLength;
  if (!fits || !CAPTURE_ID.test(order.paymentRef)) return err("id_not_sendable");
  return ok({ amount: amount.value, custom_id: order.legId });
}

/**
 * Unique for every refund of the clinic, as PayPal demands. Of a leg it is always the same, whichever key it is sent with: where a person has a
 * leg sent anew, PayPal itself refuses a second refund of it.
 */
export function invoiceIdOf(legId: string): string {
  return legId.replace(/[^A-Za-z0-9-]/g, "-");
}

/** The capture that a refund is of, named by a link only. */
export function captureOf(links: RefundWire["links"]): string | undefined {
  for (const { rel, href } of links) {
    const capture = rel === "up" ? /\/v2\/payments\/captures\/([A-Za-z0-9-]{1,255})$/.exec(href)?.[1] : undefined;
    if (capture !== undefined) return capture;
  }
  return undefined;
}

/** A value that PayPal adds tomorrow is not final: it is pending until it says something we know. */
function statusOf({ status }: RefundWire): ProcessorRefund["status"] {
  if (status === "COMPLETED") return "succeeded";
  return status === "FAILED" || status === "CANCELLED" ? "failed" : "pending";
}

/** `ECHECK`, the only reason in PayPal's contract: the money is drawn from the clinic's bank first, which takes days. */
function reasonOf(refund: RefundWire): string | undefined {
  const status = statusOf(refund);
  if (status === "pending") return refund.status_details?.reason === "ECHECK" ? "processing" : "pending";
  return status === "failed" ? (refund.status === "CANCELLED" ? "canceled" : "failed") : undefined;
}

/** A refund without words of its own may carry its capture's: then the invoice is not the leg's. */
function legOf({ custom_id: legId, invoice_id: invoiceId }: RefundWire): string | undefined {
  if (legId === undefined) return undefined;
  return invoiceId === undefined || invoiceId === invoiceIdOf(legId) ? legId : undefined;
}

/**
 * A refund that was read. `paymentRef`: the capture it is asked for, where that is known. Refuses one of another capture, one that names
 * none, and one whose sum we cannot hold: it cannot be counted.
 */
export function toProcessorRefund(
  refund: RefundWire,
  paymentRef?: string,
): Result<ProcessorRefund, "no_capture" | "of_another_capture" | "no_amount"> {
  const capture = captureOf(refund.links) ?? paymentRef;
  if (capture === undefined) return err("no_capture");
  if (paymentRef !== undefined && capture !== paymentRef) return err("of_another_capture");
  const { amount } = refund;
  const createdAtMs = Date.parse(refund.create_time ?? "");
  const sum = amount && fromPayPalMoney(amount, amount.currency_code);
  if (!amount || !sum?.ok || Number.isNaN(createdAtMs)) return err("no_amount");
  const reason = reasonOf(refund);
  const legId = legOf(refund);
  const total = refund.seller_payable_breakdown?.total_refunded_amount;
  const withIt = total && fromPayPalMoney(total, amount.currency_code);
  return ok({
    vendorRef: refund.id,
    paymentRef: capture,
    amountMinor: sum.value,
    currency: amount.currency_code,
    status: statusOf(refund),
    createdAtMs,
    ...(reason === undefined ? {} : { reason }),
    ...bankRefOf(refund.acquirer_reference_number),
    ...(legId === undefined ? {} : { legId }),
    ...(withIt?.ok ? { wentBackWithItMinor: withIt.value } : {}),
  });
}

/**
 * The answer to a send, where it is of the refund that was ordered. `mismatch`: it tells of another sum, leg or capture, so it says nothing
 * about ours. What it leaves out contradicts nothing.
 */
export function toAnswer(refund: RefundWire, order: RefundOrder): Result<ProcessorAnswer, "mismatch"> {
  const capture = captureOf(refund.links);
  const sum = refund.amount && fromPayPalMoney(refund.amount, order.currency);
  const isOther =
    (capture !== undefined && capture !== order.paymentRef) ||
    (sum !== undefined && (!sum.ok || sum.value !== order.amountMinor)) ||
    (refund.custom_id !== undefined && refund.custom_id !== order.legId);
  if (isOther) return err("mismatch");
  const reason = reasonOf(refund);
  return ok({
    type: "refund",
    vendorRef: refund.id,
    status: statusOf(refund),
    ...(reason === undefined ? {} : { reason }),
  });
}
