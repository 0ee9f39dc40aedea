import { sha256Hex } from "../../../core/canonical/hash.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Delivery, RawDelivery, VendorWebhook } from "../connector.ts";
import { isSignedBy } from "./ecdsa.ts";
import { reportOf } from "./events.ts";
import { DELIVERY_MAX, STAMP_MAX_MS } from "./limits.ts";
import type { SendGridSettings } from "./settings.ts";
import { type EventWire, eventWire } from "./wire.ts";

const SIGNATURE = "x-twilio-email-event-webhook-signature";
const STAMP = "x-twilio-email-event-webhook-timestamp";

/** Signature over the instant in the header and the raw body, by the webhook's own key. One delivery has as many events as there were. */
export const sendgridWebhook: VendorWebhook<SendGridSettings> = {
  headers: [SIGNATURE, STAMP],
  async read(delivery, { webhookPublicKey }, { nowMs }): Promise<Result<Delivery, "bad_signature" | "bad_body">> {
    const { rawBody, headers } = delivery;
    const stamp = headers[STAMP] ?? "";
    if (rawBody.length > DELIVERY_MAX) return err("bad_signature");
    const isSigned = await isSignedBy(webhookPublicKey, headers[SIGNATURE] ?? "", stamp + rawBody);
    // Signed once, and sent again by somebody else.
    if (!isSigned || !isFresh(stamp, nowMs())) return err("bad_signature");
    const body = parsed(rawBody);
    if (!Array.isArray(body)) return err("bad_body");
    return ok(deliveryOf(delivery, body));
  },
};

function isFresh(stamp: string, nowMs: number): boolean {
  return /^\d{9,11}$/.test(stamp) && Math.abs(nowMs - Number(stamp) * 1000) <= STAMP_MAX_MS;
}

/** What cannot be read of it does not hold up the rest: the account's other mails are in it too. */
function deliveryOf({ rawBody }: RawDelivery, body: readonly unknown[]): Delivery {
  const events = body.flatMap((one) => eventWire.safeParse(one).data ?? []);
  const reports = events.flatMap((event) => reportOf(event) ?? []);
  return {
    deliveryId: idOf(events, body.length) ?? sha256Hex(rawBody),
    event: "email.events",
    ...(reports.length === 0 ? {} : { reports }),
  };
}

/** The same events are the same delivery, in whatever order and however written; undefined where one of them has no id. */
function idOf(events: readonly EventWire[], count: number): string | undefined {
  const ids = events.flatMap(({ sg_event_id }) => sg_event_id ?? []);
  return count === 0 || ids.length < count ? undefined : sha256Hex(JSON.stringify(ids.toSorted()));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
