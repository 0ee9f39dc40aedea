import {
  type Placing,
  createPostman as postman,
  queueDelivery as queue,
  queueWithFault,
} from "../simulator/deliveries.ts";
import { claimEventFault } from "../simulator/faults.ts";
import type { Book } from "./book.ts";
import { type Fault, FLAWS, type Flaw } from "./faults.ts";
import type { DeliveryRow, EventRow, Webhook } from "./records.ts";
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
  queueWithFault(claimEventFault<Fault>(book, type), FLAWS, (placing) => queueDelivery(book, event, placing));
}

export function queueDelivery(book: Book, event: EventRow, placing?: Placing<Flaw>): void {
  queue(book, event.id, () => book.newId("wd"), placing);
}

export function createPostman(book: Book, deliver: (request: Request) => Promise<Response>): () => Promise<number> {
  return postman<Flaw>(book, {
    retryAfterMs: RETRY_AFTER_MS,
    request: async (delivery) => {
      const event = book.get("event", delivery.eventId);
      const webhook = event && book.get("account", event.account)?.webhook;
      return webhook ? signed(book, webhook, event, delivery) : null;
    },
    deliver,
  });
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
