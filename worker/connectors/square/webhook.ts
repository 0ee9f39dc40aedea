import { createHmac, timingSafeEqual } from "node:crypto";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Delivery, RawDelivery, VendorWebhook } from "../connector.ts";
import type { SquareSettings } from "./settings.ts";
import { type EventWire, eventWire } from "./wire.ts";

/** Square's older header, by SHA-1, still comes and is not looked at. */
const SIGNATURE = "x-square-hmacsha256-signature";

/** Square tries again for a day (its older pages: three), and says only in the signed body when it was. What is older is a copy. */
const OLDEST_MS = 3 * 86_400_000 + 3_600_000;
/** A clock may differ by this much. */
const EARLIEST_MS = 5 * 60_000;

/**
 * Signature = base64 HMAC-SHA256, with the subscription's own key, of the address as it is registered and the raw body. There is no stamp
 * in it, so a copy inside three days is known only by the event's id, as a repeat is.
 */
export const squareWebhook: VendorWebhook<SquareSettings> = {
  headers: [SIGNATURE],
  async read(delivery, { webhookSignatureKey }, { nowMs }): Promise<Result<Delivery, "bad_signature" | "bad_body">> {
    if (!isSigned(delivery, webhookSignatureKey)) return err("bad_signature");
    const event = eventWire.safeParse(parsed(delivery.rawBody));
    if (!event.success) return err("bad_body");
    const ageMs = nowMs() - event.data.created_at;
    // Signed once, and sent again by somebody else.
    if (ageMs > OLDEST_MS || ageMs < -EARLIEST_MS) return err("bad_signature");
    const look = lookOf(event.data);
    return ok({ deliveryId: event.data.event_id, event: event.data.type, ...(look === undefined ? {} : { look }) });
  },
};

function isSigned({ rawBody, headers, address }: RawDelivery, key: string): boolean {
  const given = Buffer.from(headers[SIGNATURE] ?? "", "base64");
  const expected = createHmac("sha256", key)
    .update(address + rawBody)
    .digest();
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Where to look; what the event says of money is not taken. */
function lookOf({ type, data }: EventWire): Delivery["look"] {
  const { refund, payment, dispute } = data.object ?? {};
  if (type.startsWith("refund.")) {
    const ref = refund?.id ?? data.id;
    return ref ? { at: "refund", ref } : undefined;
  }
  const ref = type.startsWith("payment.")
    ? (payment?.id ?? data.id)
    : type.startsWith("dispute.")
      ? dispute?.disputed_payment?.payment_id
      : undefined;
  return ref ? { at: "payment", refs: [ref] } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
