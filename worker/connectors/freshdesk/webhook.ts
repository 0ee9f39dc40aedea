import { timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { err, ok, type Result } from "../../../core/result.ts";

export const SECRET_HEADER = "x-makegood-secret";

/** Freshdesk names no delivery: the same word of the same ticket within this time is one. What it tells of is read when the time is over. */
const SAME_WITHIN_MS = 3_000;

/** What our rules send. A placeholder comes as a number or as text. */
const bodySchema = z.object({
  ticket_id: z.union([z.int().positive().transform(String), z.string().regex(/^\d{1,18}$/)]),
  event: z.string().regex(/^[a-z_.]{1,60}$/),
});

export interface FreshdeskDelivery {
  readonly deliveryId: string;
  readonly ticketId: string;
  readonly event: string;
  /** When all that is the same delivery has come. */
  readonly isWholeAtMs: number;
}

/**
 * Freshdesk signs nothing: a secret in a header of the rule says that it is ours. It is compared before the body is looked at. Nothing in the body
 * is believed but which ticket to read.
 */
export function readFreshdeskWebhook(
  rawBody: string,
  headers: Readonly<Record<string, string>>,
  secret: string,
  nowMs: number,
): Result<FreshdeskDelivery, "bad_signature" | "bad_body"> {
  const given = Buffer.from(headers[SECRET_HEADER] ?? "");
  const expected = Buffer.from(secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return err("bad_signature");
  const body = bodySchema.safeParse(parsed(rawBody));
  if (!body.success) return err("bad_body");
  const { ticket_id: ticketId, event } = body.data;
  const slot = Math.floor(nowMs / SAME_WITHIN_MS);
  return ok({
    deliveryId: `${event}:${ticketId}:${slot}`,
    ticketId,
    event,
    isWholeAtMs: (slot + 1) * SAME_WITHIN_MS,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
