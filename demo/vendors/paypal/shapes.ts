import type { Book } from "./book.ts";
import { moneyShape } from "./money.ts";
import type { AccountRow, CaptureRow, DisputeRow, EventRow, RefundRow } from "./records.ts";

/** PayPal counts whole seconds in its objects. */
export const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

const HOSTS = { production: "api-m.paypal.com", sandbox: "api-m.sandbox.paypal.com" } as const;
export const origin = ({ environment }: AccountRow): string => `https://${HOSTS[environment]}`;
export const environmentOf = (host: string): AccountRow["environment"] =>
  host === HOSTS.sandbox ? "sandbox" : "production";

/** Refunds that hold their part of the capture. */
const isCounted = ({ status }: RefundRow): boolean => status !== "FAILED" && status !== "CANCELLED";

export function refundedMinor(book: Book, capture: CaptureRow): number {
  return capture.refundIds
    .map((id) => book.need("refund", id))
    .filter(isCounted)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

export const disputesOf = (book: Book, { disputeIds }: CaptureRow): DisputeRow[] =>
  disputeIds.map((id) => book.need("dispute", id));

/** Reckoned: what is left of it, and, as has been seen at PayPal, partly refunded as long as a case is open. */
function captureStatus(book: Book, capture: CaptureRow): string {
  if (capture.status !== "COMPLETED") return capture.status;
  const disputes = disputesOf(book, capture);
  const gone = refundedMinor(book, capture) + disputes.reduce((sum, { settledMinor }) => sum + settledMinor, 0);
  if (gone >= capture.amountMinor) return "REFUNDED";
  return gone > 0 || disputes.some(({ outcome }) => outcome === null) ? "PARTIALLY_REFUNDED" : "COMPLETED";
}

export function captureShape(book: Book, capture: CaptureRow) {
  const { id, amountMinor, currency, feeMinor, createdAtMs, customId, invoiceId } = capture;
  const path = `${origin(book.need("account", capture.account))}/v2/payments/captures/${id}`;
  const money = (minor: number) => moneyShape(minor, currency);
  return {
    id,
    status: captureStatus(book, capture),
    ...(capture.status === "PENDING" ? { status_details: { reason: "ECHECK" } } : {}),
    amount: money(amountMinor),
    ...(customId === null ? {} : { custom_id: customId }),
    ...(invoiceId === null ? {} : { invoice_id: invoiceId }),
    final_capture: true,
    seller_protection: { status: "NOT_ELIGIBLE" },
    ...(capture.status === "PENDING"
      ? {}
      : {
          seller_receivable_breakdown: {
            gross_amount: money(amountMinor),
            paypal_fee: money(feeMinor),
            net_amount: money(amountMinor - feeMinor),
          },
        }),
    create_time: instant(createdAtMs),
    update_time: instant(createdAtMs),
    links: [
      { href: path, rel: "self", method: "GET" },
      { href: `${path}/refund`, rel: "refund", method: "POST" },
    ],
  };
}

/** `minimal`: what PayPal answers where nobody asked for more. */
export function refundShape(book: Book, refund: RefundRow, minimal = false) {
  const capture = book.need("capture", refund.captureId);
  const root = `${origin(book.need("account", refund.account))}/v2/payments`;
  const money = (minor: number) => moneyShape(minor, capture.currency);
  const links = [
    { href: `${root}/refunds/${refund.id}`, rel: "self", method: "GET" },
    { href: `${root}/captures/${capture.id}`, rel: "up", method: "GET" },
  ];
  if (minimal) return { id: refund.id, status: refund.status, links };
  // PayPal fills a refund's empty words with its capture's.
  const customId = refund.customId ?? capture.customId;
  const invoiceId = refund.invoiceId ?? capture.invoiceId;
  return {
    id: refund.id,
    status: refund.status,
    ...(refund.reason === null ? {} : { status_details: { reason: refund.reason } }),
    amount: money(refund.amountMinor),
    ...(customId === null ? {} : { custom_id: customId }),
    ...(invoiceId === null ? {} : { invoice_id: invoiceId }),
    ...(refund.noteToPayer === null ? {} : { note_to_payer: refund.noteToPayer }),
    seller_payable_breakdown: {
      gross_amount: money(refund.amountMinor),
      paypal_fee: money(0),
      net_amount: money(refund.amountMinor),
      total_refunded_amount: money(refund.totalRefundedMinor),
    },
    create_time: instant(refund.createdAtMs),
    update_time: instant(refund.updatedAtMs),
    links,
  };
}

const EVENT_SUMMARY = "Something happened.";

/** What goes to the webhook. */
export function eventShape(book: Book, event: EventRow) {
  const path = `${origin(book.need("account", event.account))}/v1/notifications/webhooks-events/${event.id}`;
  return {
    id: event.id,
    event_version: "1.0",
    create_time: new Date(event.createdAtMs).toISOString(),
    resource_type: event.resourceType,
    resource_version: "2.0",
    event_type: event.type,
    summary: EVENT_SUMMARY,
    resource: event.resource,
    links: [
      { href: path, rel: "self", method: "GET" },
      { href: `${path}/resend`, rel: "resend", method: "POST" },
    ],
  };
}
