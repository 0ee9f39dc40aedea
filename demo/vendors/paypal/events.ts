import type { Book } from "./book.ts";
import { crc32 } from "./crc32.ts";
import { claimEventFault, flawOf } from "./faults.ts";
import type { AccountRow, DeliveryRow, EventRow, Flaw } from "./records.ts";
import { eventShape, origin } from "./shapes.ts";
import type { Signer } from "./signer.ts";

const HOUR_MS = 3_600_000;
/** 25 tries in three days. */
const RETRY_AFTER_MS = [60_000, 300_000, 1_800_000, ...Array.from({ length: 22 }, () => 3 * HOUR_MS)];

/** Logs the event and queues its delivery, or what the next webhook fault makes of it. */
export function emit(
  book: Book,
  account: string,
  type: string,
  resourceType: EventRow["resourceType"],
  resource: unknown,
): void {
  const { idPrefix, webhook } = book.need("account", account);
  const id = `WH-${book.newId(idPrefix)}-${book.newId(idPrefix)}`;
  const event = book.put("event", { id, account, type, resourceType, createdAtMs: book.nowMs(), resource });
  if (!webhook) return;
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
  const rank = book.next() + ranksLater;
  book.put("delivery", {
    id: `delivery-${rank}`,
    eventId: event.id,
    rank,
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
export function createPostman(book: Book, signer: Signer, deliver: Deliver): () => Promise<number> {
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
        if (await deliverOne(book, signer, delivery, deliver)) arrived += 1;
      } finally {
        underWay.delete(id);
      }
    }
    return arrived;
  };
}

async function deliverOne(book: Book, signer: Signer, delivery: DeliveryRow, deliver: Deliver): Promise<boolean> {
  const event = book.get("event", delivery.eventId);
  const account = event && book.get("account", event.account);
  const request = event && account?.webhook && (await signedRequest(book, signer, account, event, delivery.flaw));
  const isAccepted = request !== undefined && request !== null && (await send(request, deliver));
  // A reset while it was under way has taken it off the shelf.
  if (!book.get("delivery", delivery.id)) return false;
  if (isAccepted || !request) book.remove("delivery", delivery.id);
  else retryLater(book, delivery);
  return isAccepted;
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

const SHIFT_MS: Partial<Record<Flaw, number>> = { old_timestamp: -96 * HOUR_MS, future_timestamp: HOUR_MS };

async function signedRequest(
  book: Book,
  signer: Signer,
  account: AccountRow,
  event: EventRow,
  flaw: Flaw | null,
): Promise<Request | null> {
  const { webhook } = account;
  if (!webhook) return null;
  const body = JSON.stringify(eventShape(book, event));
  const transmissionId = crypto.randomUUID();
  const time = `${new Date(book.nowMs() + (flaw ? (SHIFT_MS[flaw] ?? 0) : 0)).toISOString().slice(0, 19)}Z`;
  const webhookId = flaw === "wrong_signature" ? "ANOTHERWEBHOOK" : webhook.id;
  const host = flaw === "foreign_certificate" ? "https://paypal.com.example" : origin(account);
  return new Request(webhook.url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "user-agent": "PayPal/AUHR-214.0-58843817",
      "paypal-auth-algo": "SHA256withRSA",
      "paypal-auth-version": "v2",
      "paypal-cert-url": host + (await signer.path()),
      "paypal-transmission-id": transmissionId,
      "paypal-transmission-time": time,
      "paypal-transmission-sig": await signer.sign([transmissionId, time, webhookId, crc32(body)].join("|")),
    },
    body: flaw === "altered_body" ? body.replace(event.type, "PAYMENT.CAPTURE.COMPLETED") : body,
  });
}
