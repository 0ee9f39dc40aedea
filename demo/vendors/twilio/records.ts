import type { NumberRow } from "../simulator/book.ts";
import type { Delivery } from "../simulator/deliveries.ts";
import type { FaultRow } from "../simulator/faults.ts";
import type { Fault, Flaw } from "./faults.ts";

/** What the simulator keeps. Instants are milliseconds. */
export interface AccountRow {
  /** Twilio's `AC…`. */
  readonly id: string;
  readonly name: string;
  readonly status: "active" | "suspended" | "closed";
  readonly type: "Full" | "Trial";
  readonly authToken: string;
  readonly keys: readonly { readonly sid: string; readonly secret: string }[];
  readonly numbers: readonly { readonly number: string; readonly sms: boolean }[];
  /** `MG…`. */
  readonly services: readonly string[];
  /** Whether Message Redaction is enabled: elsewhere who asks for it is refused. */
  readonly redaction: boolean;
  readonly sentAfterMs: number;
  readonly deliveredAfterMs: number;
}

/** What there is behind a number; one that nobody spoke of is a mobile that works. */
export const NUMBER_KINDS = [
  "mobile",
  "opted_out",
  "invalid",
  "landline",
  "not_routable",
  /** Taken, and never delivered. */
  "unreachable",
  /** Taken, and nothing more is heard. */
  "silent",
] as const;

export interface RecipientRow {
  /** The number. */
  readonly id: string;
  readonly is: (typeof NUMBER_KINDS)[number];
  /** Of one that is unreachable. */
  readonly errorCode: number;
}

export type MessageStatus =
  | "accepted"
  | "queued"
  | "sending"
  | "sent"
  | "delivered"
  | "undelivered"
  | "failed"
  | "canceled"
  | "read";

export interface MessageRow {
  /** `SM…`. */
  readonly id: string;
  readonly account: string;
  readonly to: string;
  readonly from: string | null;
  readonly service: string | null;
  readonly body: string;
  readonly status: MessageStatus;
  readonly errorCode: number | null;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly sentAtMs: number | null;
  /** From here on it is dropped where it still waits. */
  readonly validUntilMs: number;
  readonly statusCallback: string | null;
  readonly keepsText: boolean;
  readonly keepsNumber: boolean;
}

/** A state that was told, or would have been: the message's words as they were then. */
export interface EventRow {
  readonly id: string;
  readonly message: string;
  readonly url: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface Kinds {
  account: AccountRow;
  recipient: RecipientRow;
  message: MessageRow;
  event: EventRow;
  delivery: Delivery<Flaw>;
  fault: FaultRow<Fault>;
  number: NumberRow;
}

export const KINDS = [
  "account",
  "recipient",
  "message",
  "event",
  "delivery",
  "fault",
  "number",
] as const satisfies readonly (keyof Kinds)[];
