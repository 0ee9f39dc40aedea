import {
  type Placing,
  createPostman as postman,
  queueDelivery as queue,
  queueWithFault,
} from "../simulator/deliveries.ts";
import { claimEventFault } from "../simulator/faults.ts";
import type { Book } from "./book.ts";
import { crc32 } from "./crc32.ts";
import { type Fault, FLAWS, type Flaw } from "./faults.ts";
import type { AccountRow, EventRow } from "./records.ts";
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
  queueWithFault(claimEventFault<Fault>(book, type), FLAWS, (placing) => queueDelivery(book, event, placing));
}

export function queueDelivery(book: Book, event: EventRow, placing?: Placing<Flaw>): void {
  queue(book, event.id, (rank) => `delivery-${rank}`, placing);
}

export function createPostman(
  book: Book,
  signer: Signer,
  deliver: (request: Request) => Promise<Response>,
): () => Promise<number> {
  return postman<Flaw>(book, {
    retryAfterMs: RETRY_AFTER_MS,
    request: async ({ eventId, flaw }) => {
      const event = book.get("event", eventId);
      const account = event && book.get("account", event.account);
      return account ? signedRequest(book, signer, account, event, flaw) : null;
    },
    deliver,
  });
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
