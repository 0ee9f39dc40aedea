import type { MailboxMessage } from "../simulator/mailbox.ts";
import type { Simulation } from "./api.ts";
import type { Book } from "./book.ts";
import type { EventRow, MailRow, RecipientRow } from "./records.ts";

/** The truth to compare with: every mail that SendGrid took, and every event, whoever it was told to. */
export interface SendGridState {
  readonly nowMs: number;
  readonly mails: readonly MailRow[];
  readonly recipients: readonly RecipientRow[];
  readonly events: readonly EventRow[];
  /** Deliveries that have not reached the webhook yet. */
  readonly undelivered: number;
  /** Requests received by this process, by operation. */
  readonly calls: Readonly<Record<string, number>>;
}

export function stateOf({ book, calls }: Simulation): SendGridState {
  return {
    nowMs: book.nowMs(),
    mails: book.list("mail"),
    recipients: book.list("recipient"),
    events: book.list("event"),
    undelivered: book.list("delivery").length,
    calls: Object.fromEntries(calls),
  };
}

export function mailboxOf(book: Book): MailboxMessage[] {
  return book.list("mail").map(({ id, to, subject, text, state, createdAtMs }) => ({
    id,
    channel: "email",
    to,
    subject,
    text,
    state,
    atMs: createdAtMs,
  }));
}
