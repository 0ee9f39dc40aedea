import type { MailboxMessage } from "../simulator/mailbox.ts";
import type { Simulation } from "./api.ts";
import type { Book } from "./book.ts";
import type { EventRow, MessageRow, RecipientRow } from "./records.ts";

/** The truth to compare with: every message that Twilio took, with its whole text and number. */
export interface TwilioState {
  readonly nowMs: number;
  readonly messages: readonly MessageRow[];
  readonly recipients: readonly RecipientRow[];
  readonly events: readonly EventRow[];
  /** Reports that have not gone out yet. */
  readonly undelivered: number;
  /** Requests received by this process, by operation. */
  readonly calls: Readonly<Record<string, number>>;
}

export function stateOf({ book, calls }: Simulation): TwilioState {
  return {
    nowMs: book.nowMs(),
    messages: book.list("message"),
    recipients: book.list("recipient"),
    events: book.list("event"),
    undelivered: book.list("delivery").length,
    calls: Object.fromEntries(calls),
  };
}

export function mailboxOf(book: Book): MailboxMessage[] {
  return book.list("message").map(({ id, to, body, status, createdAtMs }) => ({
    id,
    channel: "sms",
    to,
    subject: null,
    text: body,
    state: status,
    atMs: createdAtMs,
  }));
}
