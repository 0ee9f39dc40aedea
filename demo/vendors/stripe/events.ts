import type { Book } from "./book.ts";
import { claimEventFault, flawOf } from "./faults.ts";
import type { Cause, DeliveryRow, EventRow, Flaw, Webhook } from "./records.ts";
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
  const fault = claimEventFault(book, type);
  if (fault?.kind === "lose") return;
  queueDelivery(book, event, {
    // A place behind the next event's.
    ranksLater: fault?.kind === "reorder" ? 1.5 : 0,
    delayMs: fault?.kind === "delay" ? fault.delayMs : 0,
    flaw: flawOf(fault),
  });
  if (fault?.kind === "duplicate") queueDelivery(book, event);
}

export function queueDelivery(
  book: Book,
  event: EventRow,
  { ranksLater = 0, delayMs = 0, flaw = null as Flaw | null } = {},
): void {
  book.put("delivery", {
    id: book.newId("wd"),
    eventId: event.id,
    rank: book.next() + ranksLater,
    dueAtMs: book.nowMs() + delayMs,
    tries: 0,
    flaw,
  });
}

type Deliver = (request: Request) => Promise<Response>;

/**
 * Sends what is due, in order, at each call; an answer other than 2xx, or none, is tried again later.
 * @returns a function that resolves to how many arrived
 */
export function createPostman(book: Book, deliver: Deliver): () => Promise<number> {
  // Two rounds at once must not send the same delivery twice; it stays on the shelf until it has arrived.
  const underWay = new Set<string>();
  return async () => {
    const due = book
      .list("delivery")
      .filter(({ dueAtMs }) => dueAtMs <= book.nowMs())
      .sort((a, b) => a.dueAtMs - b.dueAtMs || a.rank - b.rank);
    let arrived = 0;
    for (const { id } of due) {
      const delivery = book.get("delivery", id);
      if (!delivery || underWay.has(id)) continue;
      underWay.add(id);
      try {
        if (await deliverOne(book, delivery, deliver)) arrived += 1;
      } finally {
        underWay.delete(id);
      }
    }
    return arrived;
  };
}

async function deliverOne(book: Book, delivery: DeliveryRow, deliver: Deliver): Promise<boolean> {
  const event = book.get("event", delivery.eventId);
  const webhook = event && book.get("account", event.account)?.webhook;
  const isAccepted =
    event && webhook && (await send(await signedRequest(book, webhook, event, delivery.flaw), deliver));
  // A reset while it was under way has taken it off the shelf.
  if (!book.get("delivery", delivery.id)) return false;
  if (isAccepted || !webhook) book.remove("delivery", delivery.id);
  else retryLater(book, delivery);
  return isAccepted === true;
}

async function send(request: Request, deliver: Deliver): Promise<boolean> {
  try {
    const response = await deliver(request);
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function retryLater(book: Book, delivery: DeliveryRow): void {
  const pauseMs = RETRY_AFTER_MS[delivery.tries];
  if (pauseMs === undefined) book.remove("delivery", delivery.id);
  else {
    const dueAtMs = book.nowMs() + pauseMs;
    book.put("delivery", { ...delivery, tries: delivery.tries + 1, dueAtMs, flaw: null });
  }
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
