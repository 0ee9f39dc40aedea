import * as z from "zod";
import type { Book } from "./book.ts";
import { Refusal } from "./errors.ts";
import { emit } from "./events.ts";
import type { AccountRow, MessageRow, MessageStatus, RecipientRow } from "./records.ts";

/** What Twilio takes; a parameter beside these is refused by name, so that a client's mistake is seen. */
const params = z.strictObject({
  To: z.string().optional(),
  From: z.string().optional(),
  MessagingServiceSid: z.string().optional(),
  Body: z.string().optional(),
  StatusCallback: z.string().optional(),
  ValidityPeriod: z.coerce.number().int().min(1).max(36_000).default(36_000),
  ContentRetention: z.enum(["retain", "discard"]).default("retain"),
  AddressRetention: z.enum(["retain", "obfuscate"]).default("retain"),
});
type Params = z.infer<typeof params>;

/** By which member is wrong; one that is unknown is none of Twilio's. */
const CODE_OF: Readonly<Record<string, number>> = {
  ValidityPeriod: 21624,
  ContentRetention: 30029,
  AddressRetention: 30029,
};

export function createMessage(book: Book, account: AccountRow, given: Record<string, string>): MessageRow {
  const parsed = params.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Refusal(400, CODE_OF[String(issue?.path[0])] ?? 20001, issue?.message ?? "Not understood");
  }
  const form = parsed.data;
  const { sender, service } = senderOf(account, form);
  refuseText(form);
  const { to } = personOf(book, account, form.To);
  const isRedacted = form.ContentRetention !== "retain" || form.AddressRetention !== "retain";
  if (isRedacted && !account.redaction) throw new Refusal(400, 30029, "Message Redaction is not enabled");
  const nowMs = book.nowMs();
  return book.put("message", {
    id: book.newId("SM"),
    account: account.id,
    to,
    from: sender,
    service,
    body: form.Body ?? "",
    status: service === null ? "queued" : "accepted",
    errorCode: null,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    sentAtMs: null,
    validUntilMs: nowMs + form.ValidityPeriod * 1000,
    statusCallback: callbackOf(form.StatusCallback),
    keepsText: form.ContentRetention === "retain",
    keepsNumber: form.AddressRetention === "retain",
  });
}

function senderOf({ numbers, services }: AccountRow, { From, MessagingServiceSid }: Params) {
  if (MessagingServiceSid !== undefined) {
    if (!services.includes(MessagingServiceSid)) throw new Refusal(400, 21705, "The Messaging Service is invalid");
    return { sender: null, service: MessagingServiceSid };
  }
  if (From === undefined) throw new Refusal(400, 21603, "A 'From' phone number is required");
  const number = numbers.find((one) => one.number === From);
  if (!number) throw new Refusal(400, 21659, `'From' ${From} is not a Twilio phone number of this account`);
  if (!number.sms) throw new Refusal(400, 21606, `The 'From' phone number ${From} is not SMS-capable`);
  return { sender: From, service: null };
}

function refuseText({ Body }: Params): void {
  if (!Body) throw new Refusal(400, 21602, "Message body is required");
  if (Body.length > 1_600) throw new Refusal(400, 21617, "The message body exceeds the 1600 character limit");
}

const REFUSED: Partial<Record<RecipientRow["is"], readonly [number, string]>> = {
  opted_out: [21610, "Attempt to send to unsubscribed recipient"],
  invalid: [21211, "Invalid 'To' Phone Number"],
  landline: [21614, "'To' number is not a valid mobile number"],
  not_routable: [21612, "The 'To' phone number is not currently reachable via SMS"],
};

function personOf(book: Book, { type }: AccountRow, to: string | undefined): { readonly to: string } {
  if (to === undefined) throw new Refusal(400, 21604, "A 'To' phone number is required");
  if (!/^\+[1-9]\d{6,14}$/.test(to)) throw new Refusal(400, 21211, `The 'To' number ${to} is not a valid phone number`);
  const recipient = book.get("recipient", to);
  if (type === "Trial" && !recipient) throw new Refusal(400, 21608, "The number is unverified");
  const refused = REFUSED[recipient?.is ?? "mobile"];
  if (refused) throw new Refusal(400, ...refused);
  return { to };
}

/** Twilio takes no address of one's own machine; here that is where the clinic's Worker is. */
function callbackOf(address: string | undefined): string | null {
  if (address === undefined) return null;
  if (!URL.canParse(address) || address.length > 4_000 || new URL(address).hostname.includes("_")) {
    throw new Refusal(400, 21609, "Invalid 'StatusCallback' URL");
  }
  return address;
}

const ENDED: readonly MessageStatus[] = ["delivered", "undelivered", "failed", "canceled", "read"];

/** What has come due by now: what waited leaves, or is dropped; what left arrives, or does not. */
export function settleDue(book: Book): void {
  const nowMs = book.nowMs();
  for (const message of book.list("message")) {
    if (ENDED.includes(message.status)) continue;
    const { sentAfterMs, deliveredAfterMs } = book.need("account", message.account);
    const leavesAtMs = message.createdAtMs + sentAfterMs;
    const isLate = message.sentAtMs === null && leavesAtMs > message.validUntilMs;
    if (isLate && message.validUntilMs <= nowMs) moveMessage(book, message, "failed", 30036);
    if (isLate || leavesAtMs > nowMs) continue;
    const left = message.sentAtMs === null ? moveMessage(book, message, "sent") : message;
    if (leavesAtMs + deliveredAfterMs <= nowMs) arrive(book, left);
  }
}

function arrive(book: Book, message: MessageRow): void {
  const recipient = book.get("recipient", message.to);
  if (recipient?.is === "silent") return;
  if (recipient?.is === "unreachable") moveMessage(book, message, "undelivered", recipient.errorCode);
  else moveMessage(book, message, "delivered");
}

/** A message in another state, told to whoever wants to know. */
export function moveMessage(
  book: Book,
  message: MessageRow,
  status: MessageStatus,
  errorCode: number | null = null,
): MessageRow {
  const nowMs = book.nowMs();
  const account = book.need("account", message.account);
  const moved = book.put("message", {
    ...message,
    status,
    errorCode,
    updatedAtMs: nowMs,
    sentAtMs: status === "sent" ? nowMs : message.sentAtMs,
    // A service chooses the sender when it sends.
    from: message.from ?? account.numbers[0]?.number ?? null,
  });
  emit(book, moved);
  return moved;
}
