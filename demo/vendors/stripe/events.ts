import {
  type Placing,
  createPostman as postman,
  queueDelivery as queue,
  queueWithFault,
} from "../simulator/deliveries.ts";
import { claimEventFault } from "../simulator/faults.ts";
import type { Book } from "./book.ts";
import { type Fault, FLAWS, type Flaw } from "./faults.ts";
import type { Cause, EventRow, Webhook } from "./records.ts";
import { eventShape, seconds } from "./shapes.ts";

export type EventType =
  | "refund.created"
  | "refund.updated"
  | "refund.failed"
  | "charge.refunded"
  | `charge.dispute.${"created" | "updated" | "closed" | "funds_withdrawn" | "funds_reinstated"}`;

/** Nobody did it through the API. */
export const NO_REQUEST: Cause = { requestId: null, idempotencyKey: null };

/** Live retries grow to half a day and end after three days. */
const RETRY_AFTER_MS = [1, 5, 30, 120, 300, 600, 720, 720, 720, 720].map((minutes) => minutes * 60_000);

/** Logs the event and queues its delivery, or what the next webhook fault makes of it. */
export function emit(book: Book, account: string, type: EventType, object: unknown, cause: Cause): void {
  const event = book.put("event", { id: book.newId("evt"), account, type, createdAtMs: book.nowMs(), object, cause });
  if (!book.need("account", account).webhook) return;
  queueWithFault(claimEventFault<Fault>(book, type), FLAWS, (placing) => queueDelivery(book, event, placing));
}

export function queueDelivery(book: Book, event: EventRow, placing?: Placing<Flaw>): void {
  queue(book, event.id, () => book.newId("wd"), placing);
}

export function createPostman(book: Book, deliver: (request: Request) => Promise<Response>): () => Promise<number> {
  return postman<Flaw>(book, {
    retryAfterMs: RETRY_AFTER_MS,
    request: async ({ eventId, flaw }) => {
      const event = book.get("event", eventId);
      const webhook = event && book.get("account", event.account)?.webhook;
      return webhook ? signedRequest(book, webhook, event, flaw) : null;
    },
    deliver,
  });
}

const FLAW_SHIFT_S: Record<Flaw, number> = { wrong_signature: 0, old_timestamp: -3600, future_timestamp: 3600 };

async function signedRequest(book: Book, webhook: Webhook, event: EventRow, flaw: Flaw | null): Promise<Request> {
  const payload = JSON.stringify(eventShape(event, webhook.apiVersion));
  const t = seconds(book.nowMs()) + (flaw ? FLAW_SHIFT_S[flaw] : 0);
  const secrets = [webhook.secret, ...(webhook.previousSecret ? [webhook.previousSecret] : [])];
  const keys = flaw === "wrong_signature" ? secrets.map((secret) => `not-${secret}`) : secrets;
  const signatures = await Promise.all(keys.map((secret) => hmacHex(secret, `${t}.${payload}`)));
  return new Request(webhook.url, {
    method: "POST",
    headers: {
      "content-type": "application/json; charset=utf-8",
      "stripe-signature": [`t=${t}`, ...signatures.map((hex) => `v1=${hex}`)].join(","),
      "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
    },
    body: payload,
  });
}

async function hmacHex(secret: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  const mac = await crypto.subtle.sign("HMAC", key, encoder.encode(text));
  return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
