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
import type { AccountRow, EventRow, MailRow } from "./records.ts";
import { asBase64, asDer, newSigningKey, signRaw } from "./signing.ts";

/** SendGrid tries again for a day. */
const RETRY_AFTER_MS = [1, 5, 15, 60, 240, 480, 600].map((minutes) => minutes * 60_000);
const DAY_S = 86_400;

/** What became of a mail. */
export interface Told {
  readonly mail: MailRow;
  readonly event: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Logs what happened as one delivery, and queues it, or what the next webhook fault makes of it. */
export function emit(book: Book, account: AccountRow, happened: readonly Told[]): void {
  const events = happened.map((one) => eventOf(book, one));
  const row = book.put("event", { id: `event_${book.next()}`, account: account.id, events });
  if (!account.webhook) return;
  const fault = claimEventFault<Fault>(book, happened[0]?.event ?? "");
  queueWithFault(fault, FLAWS, (placing) => queueEvents(book, row, placing));
}

/** `custom_args` stand among the event's own members. */
function eventOf(book: Book, { mail, event, more = {} }: Told) {
  return {
    email: mail.to,
    timestamp: Math.floor(book.nowMs() / 1000),
    "smtp-id": `<${mail.id}@geopod-ismtpd-1>`,
    event,
    category: mail.categories,
    sg_event_id: book.letters(44),
    sg_message_id: `${mail.id}.recvd-5f54b5d587-pczjm-1-67BADEEA-6.0`,
    ...more,
    ...mail.customArgs,
  };
}

export function queueEvents(book: Book, event: EventRow, placing?: Placing<Flaw>): void {
  queue(book, event.id, (rank) => `delivery_${rank}`, placing);
}

export function createPostman(book: Book, deliver: (request: Request) => Promise<Response>): () => Promise<number> {
  return postman<Flaw>(book, {
    retryAfterMs: RETRY_AFTER_MS,
    request: async ({ eventId, flaw }: Delivery<Flaw>) => {
      const event = book.get("event", eventId);
      const account = event && book.get("account", event.account);
      return event && account?.webhook ? signed(book, account, account.webhook.url, event, flaw) : null;
    },
    deliver,
  });
}

const SHIFT_S: Partial<Record<Flaw, number>> = { old: -DAY_S, future: DAY_S };

async function signed(
  book: Book,
  { signing }: AccountRow,
  url: string,
  { events }: EventRow,
  flaw: Flaw | null,
): Promise<Request> {
  const body = `${JSON.stringify(events)}\r\n`;
  const stamp = Math.floor(book.nowMs() / 1000) + ((flaw && SHIFT_S[flaw]) ?? 0);
  const key = flaw === "wrong_signature" ? await newSigningKey() : signing;
  const raw = await signRaw(key, stamp + body);
  return new Request(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-twilio-email-event-webhook-signature": flaw === "raw" ? asBase64(raw) : asDer(raw),
      "x-twilio-email-event-webhook-timestamp": String(flaw === "altered_stamp" ? stamp + 1 : stamp),
    },
    body: flaw === "altered_body" ? body.replace(/"event":"\w+"/, '"event":"open"') : body,
  });
}
