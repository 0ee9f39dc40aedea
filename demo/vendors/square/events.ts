import type { Book } from "./book.ts";
import { claimEventFault, flawOf } from "./faults.ts";
import type { DeliveryRow, EventRow, Flaw, Webhook } from "./records.ts";
import { instant } from "./shapes.ts";

/** Square tries again for a day. */
const RETRY_AFTER_MS = [1, 2, 4, 8, 15, 30, 60, 120, 240, 480, 480].map((minutes) => minutes * 60_000);
const DAY_MS = 86_400_000;

/** Logs the event and queues its delivery, or what the next webhook fault makes of it. */
export function emit(book: Book, account: string, type: string, data: unknown, locationId: string | null = null): void {
  const { prefix, webhook } = book.need("account", account);
  const event = book.put("event", {
    id: book.newId(`${prefix}-`, 20),
    account,
    type,
    createdAtMs: book.nowMs(),
    locationId,
    data,
  });
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
  const dueAtMs = book.nowMs() + delayMs;
  book.put("delivery", { id: book.newId("wd"), eventId: event.id, rank, dueAtMs, tries: 0, flaw });
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
  const isAccepted = event && webhook && (await send(await signed(book, webhook, event, delivery), deliver));
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

const SHIFT_MS: Partial<Record<Flaw, number>> = { old: -10 * DAY_MS, future: DAY_MS };

async function signed(
  book: Book,
  { url, signatureKey }: Webhook,
  event: EventRow,
  { flaw, tries }: DeliveryRow,
): Promise<Request> {
  const { id, environment } = book.need("account", event.account);
  const body = JSON.stringify({
    merchant_id: id,
    ...(event.locationId === null ? {} : { location_id: event.locationId }),
    type: event.type,
    event_id: event.id,
    created_at: instant(event.createdAtMs + ((flaw && SHIFT_MS[flaw]) ?? 0)),
    data: event.data,
  });
  const key = flaw === "wrong_signature" ? `not-${signatureKey}` : signatureKey;
  const address = flaw === "other_address" ? `${url}/elsewhere` : url;
  return new Request(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-square-hmacsha256-signature": await hmac("SHA-256", key, address + body),
      "x-square-signature": await hmac("SHA-1", key, address + body),
      "square-environment": environment === "sandbox" ? "Sandbox" : "Production",
      "square-retry-number": String(tries),
    },
    body: flaw === "altered_body" ? body.replace(/"amount":\d+/, '"amount":1') : body,
  });
}

async function hmac(hash: "SHA-1" | "SHA-256", secret: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash }, false, ["sign"]);
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text)));
  return btoa(String.fromCharCode(...mac));
}
