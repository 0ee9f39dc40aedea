import Stripe from "stripe";
import { err, ok, type Result } from "../../../core/result.ts";
import { type EventWire, eventWire } from "./wire.ts";

/** Seconds that a delivery's time stamp may differ from ours, either way. */
const TOLERANCE_S = 300;

/**
 * Checks a delivery's signature over the raw body and its age, then reads the envelope. Refuses a stamp from the future too, which
 * Stripe's own check lets pass. What the event says is only a hint of what to read again.
 */
export async function readStripeWebhook(
  rawBody: string,
  header: string | undefined,
  secret: string,
  nowMs: number,
): Promise<Result<EventWire, "bad_signature" | "bad_body">> {
  const nowS = Math.floor(nowMs / 1000);
  const stampS = Number(/(?:^|,)t=(\d{1,12})(?:,|$)/.exec(header ?? "")?.[1] ?? Number.NaN);
  if (header === undefined || !Number.isSafeInteger(stampS) || stampS > nowS + TOLERANCE_S) return err("bad_signature");
  try {
    const provider = Stripe.createSubtleCryptoProvider();
    await Stripe.webhooks.constructEventAsync(rawBody, header, secret, TOLERANCE_S, provider, nowMs);
  } catch {
    return err("bad_signature");
  }
  const event = eventWire.safeParse(parsed(rawBody));
  return event.success ? ok(event.data) : err("bad_body");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
