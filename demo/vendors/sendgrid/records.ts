import type { NumberRow } from "../simulator/book.ts";
import type { Delivery } from "../simulator/deliveries.ts";
import type { FaultRow } from "../simulator/faults.ts";
import type { Fault, Flaw } from "./faults.ts";

/** What the simulator keeps. Instants are milliseconds. */
export interface AccountRow {
  readonly id: string;
  readonly region: "global" | "eu";
  readonly keys: readonly { readonly key: string; readonly scopes: readonly string[] }[];
  /** Addresses that may stand as sender; null = any. */
  readonly senders: readonly string[] | null;
  /** Where all events of the account go. */
  readonly webhook: { readonly url: string } | null;
  /** Of the webhook, as base64: PKCS #8 and SPKI. */
  readonly signing: { readonly privateKey: string; readonly publicKey: string };
  readonly deliveredAfterMs: number;
}

/** What there is behind an address; one that nobody spoke of is a mailbox that works. */
export const MAILBOX_KINDS = [
  "mailbox",
  /** Its server says that there is nobody: later mails are dropped. */
  "nobody",
  /** Its server takes none today. */
  "blocked",
  /** On one of SendGrid's lists: what is sent there is dropped. */
  "bounced_before",
  "unsubscribed",
  "spam_reporter",
  "invalid",
  /** Put off, and nothing more is heard. */
  "deferred",
  /** Taken, and nothing more is heard. */
  "silent",
] as const;

export interface RecipientRow {
  /** The address, in small letters. */
  readonly id: string;
  readonly is: (typeof MAILBOX_KINDS)[number];
}

export type MailState = "accepted" | "processed" | "deferred" | "delivered" | "bounce" | "blocked" | "dropped";

export interface MailRow {
  /** What `X-Message-Id` said. */
  readonly id: string;
  readonly account: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly customArgs: Readonly<Record<string, string>>;
  readonly categories: readonly string[];
  readonly state: MailState;
  readonly createdAtMs: number;
}

/** One delivery: what happened since the one before. */
export interface EventRow {
  readonly id: string;
  readonly account: string;
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

export interface Kinds {
  account: AccountRow;
  recipient: RecipientRow;
  mail: MailRow;
  event: EventRow;
  delivery: Delivery<Flaw>;
  fault: FaultRow<Fault>;
  number: NumberRow;
}

export const KINDS = [
  "account",
  "recipient",
  "mail",
  "event",
  "delivery",
  "fault",
  "number",
] as const satisfies readonly (keyof Kinds)[];
