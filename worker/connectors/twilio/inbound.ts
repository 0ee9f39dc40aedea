/** What comes in: somebody wrote to the sender. Of it only the words are read by which Twilio itself stops its messages and lets them go on. */
import * as z from "zod";
import type { Delivery } from "../connector.ts";
import type { ContactWish } from "../patient-messenger.ts";
import { SID } from "./wire.ts";

/** Names of what is read, beside those of every delivery. */
export const INBOUND = ["From", "To", "Body", "OptOutType", "MessagingServiceSid"] as const;

export const inboundWire = z.object({
  AccountSid: z.string(),
  MessageSid: z.string().regex(SID),
  From: z.string().max(200),
  To: z.string().max(200).optional(),
  Body: z.string(),
  /** Only of a messaging service with Advanced Opt-Out, which may have words of its own in any language. */
  OptOutType: z.string().max(40).optional(),
  MessagingServiceSid: z.string().max(40).optional(),
});
type InboundWire = z.infer<typeof inboundWire>;

/** Twilio's default words, each as the whole of a text. */
const STOPS: ReadonlySet<string> = new Set([
  "STOP",
  "UNSUBSCRIBE",
  "END",
  "QUIT",
  "STOPALL",
  "REVOKE",
  "OPTOUT",
  "CANCEL",
]);
/** Those that end a stop of every kind of number: YES does not of a toll-free one, and may answer something else. */
const STARTS: ReadonlySet<string> = new Set(["START", "UNSTOP"]);

export function inboundDelivery(told: InboundWire, sender: string): Delivery {
  const wish = wishOf(told, sender);
  return {
    deliveryId: `${told.MessageSid}:received`,
    event: "message.received",
    ...(wish && { wishes: [wish] }),
  };
}

function wishOf(
  { From: contact, To, Body, OptOutType, MessagingServiceSid }: InboundWire,
  sender: string,
): ContactWish | undefined {
  // Another channel's begins with its name, as `whatsapp:`.
  if (!/^\+[1-9]\d{6,14}$/.test(contact)) return undefined;
  const word = (OptOutType ?? Body).trim().toUpperCase();
  const isStop = OptOutType === undefined ? STOPS.has(word) : word === "STOP";
  if (isStop) return { contact, wants: "none" };
  const isStart = OptOutType === undefined ? STARTS.has(word) : word === "START";
  // Said to another number of the account it lets nothing of ours through.
  const isToUs = To === sender || MessagingServiceSid === sender;
  return isStart && isToUs ? { contact, wants: "again" } : undefined;
}
