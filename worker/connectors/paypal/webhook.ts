import { verify } from "node:crypto";
import { crc32 } from "node:zlib";
import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorTools, Delivery, RawDelivery, VendorWebhook } from "../connector.ts";
import { signingKeyAt } from "./certificates.ts";
import { captureOf } from "./refunds.ts";
import type { PayPalSettings } from "./settings.ts";
import { type EventWire, eventWire } from "./wire.ts";

const HOUR_MS = 3_600_000;
/** PayPal tries a delivery again for three days, and whether under a new time is not known: an old one is only a look too many. */
const AGE_MAX_MS = 73 * HOUR_MS;
const AHEAD_MAX_MS = 300_000;

/**
 * PayPal's deliveries: RSA-SHA256 over `transmission id|time|webhook id|CRC-32 of the raw body as an unsigned decimal`, with a certificate
 * that lies at PayPal (developer.paypal.com, "Integrate webhooks"; tried in workerd).
 */
export const paypalWebhook: VendorWebhook<PayPalSettings> = {
  headers: [
    "paypal-transmission-id",
    "paypal-transmission-time",
    "paypal-transmission-sig",
    "paypal-cert-url",
    "paypal-auth-algo",
  ],
  read: readDelivery,
};

async function readDelivery(
  { rawBody, headers }: RawDelivery,
  { webhookId }: PayPalSettings,
  services: ConnectorTools,
): Promise<Result<Delivery, "bad_signature" | "bad_body">> {
  const transmissionId = headers["paypal-transmission-id"] ?? "";
  const time = headers["paypal-transmission-time"] ?? "";
  const signature = headers["paypal-transmission-sig"] ?? "";
  const isComplete =
    /^[\x21-\x7b\x7d\x7e]{1,100}$/.test(transmissionId) && /^[A-Za-z0-9+/]{1,1000}={0,2}$/.test(signature);
  if (!isComplete || headers["paypal-auth-algo"]?.toLowerCase() !== "sha256withrsa") return err("bad_signature");
  // Before the certificate is fetched: what is too old is not worth a request. It counts only once the signature is right.
  if (!isTimely(time, services.nowMs())) return err("bad_signature");
  const found = await signingKeyAt(headers["paypal-cert-url"] ?? "", services.fetch);
  if (!found || services.nowMs() < found.validFromMs || services.nowMs() > found.validToMs) return err("bad_signature");
  const signed = `${transmissionId}|${time}|${webhookId}|${crc32(rawBody)}`;
  const isSigned = verify("RSA-SHA256", Buffer.from(signed), found.key, Buffer.from(signature, "base64"));
  if (!isSigned) return err("bad_signature");
  const event = eventWire.safeParse(parsed(rawBody)).data;
  return event ? ok(toDelivery(event)) : err("bad_body");
}

function isTimely(time: string, nowMs: number): boolean {
  const atMs = /^\d{4}-\d{2}-\d{2}T[\d:.]{5,20}(Z|[+-]\d{2}:\d{2})$/.test(time) ? Date.parse(time) : Number.NaN;
  return nowMs - atMs <= AGE_MAX_MS && atMs - nowMs <= AHEAD_MAX_MS;
}

function toDelivery(event: EventWire): Delivery {
  const look = lookOf(event);
  return { deliveryId: event.id, event: event.event_type, ...(look ? { look } : {}) };
}

/** Events of refunds carry the refund, of captures the capture, of disputes the transactions; of a reversal the capture is what changed. */
function lookOf({ event_type, resource_type, resource }: EventWire): Delivery["look"] {
  if (!resource) return undefined;
  const isRefund = event_type === "PAYMENT.CAPTURE.REFUNDED" || event_type.startsWith("PAYMENT.REFUND.");
  if (isRefund && resource_type !== "capture" && resource.id !== undefined) return { at: "refund", ref: resource.id };
  const capture = captureOf(resource.links) ?? (resource_type === "capture" ? resource.id : undefined);
  const disputed = resource.disputed_transactions.flatMap(({ seller_transaction_id: ref }) => ref ?? []);
  const refs = event_type.startsWith("PAYMENT.CAPTURE.") ? [capture ?? []].flat() : disputed;
  return refs.length > 0 ? { at: "payment", refs: [...new Set(refs)] } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
