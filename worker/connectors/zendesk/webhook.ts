import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { err, ok, type Result } from "../../../core/result.ts";

/** A delivery's stamp may differ from our clock by this much, either way. */
const TOLERANCE_MS = 5 * 60_000;

/** What our trigger's template sends. Ids are text, because the helpdesk's placeholders are. */
const bodySchema = z.object({
  ticket_id: z.string().regex(/^\d{1,18}$/),
  event: z.string().max(60),
});

export interface ZendeskDelivery {
  readonly deliveryId: string;
  readonly ticketId: string;
  readonly event: string;
}

/** Checks signature (base64 HMAC-SHA256 over stamp and raw body) and age, then reads the body. The invocation id names the delivery. */
export function readZendeskWebhook(
  rawBody: string,
  headers: Readonly<Record<string, string>>,
  secret: string,
  nowMs: number,
): Result<ZendeskDelivery, "bad_signature" | "bad_body"> {
  const stamp = headers["x-zendesk-webhook-signature-timestamp"] ?? "";
  const given = Buffer.from(headers["x-zendesk-webhook-signature"] ?? "", "base64");
  const expected = createHmac("sha256", secret)
    .update(stamp + rawBody)
    .digest();
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
  const ageMs = nowMs - Date.parse(stamp);
  if (!isSigned || !(Math.abs(ageMs) <= TOLERANCE_MS)) return err("bad_signature");
  const deliveryId = headers["x-zendesk-webhook-invocation-id"] ?? "";
  const body = bodySchema.safeParse(parsed(rawBody));
  if (!body.success || deliveryId === "") return err("bad_body");
  return ok({ deliveryId, ticketId: body.data.ticket_id, event: body.data.event });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
