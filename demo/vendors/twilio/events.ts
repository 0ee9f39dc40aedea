import {
  type Delivery,
  type Placing,
  createPostman as postman,
  queueDelivery as queue,
  queueWithFault,
} from "../simulator/deliveries.ts";
import { claimEventFault } from "../simulator/faults.ts";
import type { Book } from "./book.ts";
import { type Fault, FLAWS, type Flaw } from "./faults.ts";
import type { EventRow, MessageRow } from "./records.ts";
import { numberOf } from "./shapes.ts";

/** Logs a message's state and queues its report, or what the next webhook fault makes of it. */
export function emit(book: Book, message: MessageRow): void {
  if (message.statusCallback === null) return;
  const event = book.put("event", {
    id: `event_${book.next()}`,
    message: message.id,
    url: message.statusCallback,
    parameters: parametersOf(message),
  });
  const fault = claimEventFault<Fault>(book, message.status);
  queueWithFault(fault, FLAWS, (placing) => queueReport(book, event, placing));
}

function parametersOf(message: MessageRow): Record<string, string> {
  return {
    SmsSid: message.id,
    SmsStatus: message.status,
    MessageStatus: message.status,
    To: numberOf(message),
    MessageSid: message.id,
    AccountSid: message.account,
    ...(message.from === null ? {} : { From: message.from }),
    ...(message.service === null ? {} : { MessagingServiceSid: message.service }),
    ...(message.errorCode === null ? {} : { ErrorCode: String(message.errorCode) }),
    ApiVersion: "2010-04-01",
  };
}

export function queueReport(book: Book, event: EventRow, placing?: Placing<Flaw>): void {
  queue(book, event.id, (rank) => `report_${rank}`, placing);
}

/** Twilio tells a state once: a report that nobody took is not told again. */
export function createPostman(book: Book, deliver: (request: Request) => Promise<Response>): () => Promise<number> {
  return postman<Flaw>(book, {
    retryAfterMs: [],
    request: async ({ eventId, flaw }: Delivery<Flaw>) => {
      const event = book.get("event", eventId);
      const message = event && book.get("message", event.message);
      return event && message ? signed(book, event, message, flaw) : null;
    },
    deliver,
  });
}

async function signed(book: Book, event: EventRow, message: MessageRow, flaw: Flaw | null): Promise<Request> {
  const { authToken, keys } = book.need("account", message.account);
  const key = flaw === "by_key" ? (keys[0]?.secret ?? "") : flaw === "wrong_signature" ? `not-${authToken}` : authToken;
  const isJson = flaw === "json";
  const body = isJson ? JSON.stringify(event.parameters) : new URLSearchParams(event.parameters).toString();
  const url = isJson ? await withHash(event.url, body) : event.url;
  const address = flaw === "other_address" ? `${url}/elsewhere` : url;
  const names = isJson ? [] : Object.keys(event.parameters).sort();
  const text = address + names.map((name) => name + event.parameters[name]).join("");
  return new Request(url, {
    method: "POST",
    headers: {
      "content-type": isJson ? "application/json" : "application/x-www-form-urlencoded; charset=utf-8",
      "x-twilio-signature": await hmac(key, text),
      "i-twilio-idempotency-token": event.id,
    },
    body: flaw === "altered_body" ? altered(body) : body,
  });
}

/** Says the opposite. */
const altered = (body: string): string =>
  body.replace(/Status=\w+/g, (told) => (told === "Status=delivered" ? "Status=failed" : "Status=delivered"));

async function withHash(address: string, body: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(body)));
  const url = new URL(address);
  url.searchParams.set("bodySHA256", [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
  return url.href;
}

async function hmac(secret: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-1" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text)));
  return btoa(String.fromCharCode(...mac));
}
