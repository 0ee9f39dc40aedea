/** SendGrid's events in the words of the messenger. */
import type { ReportedState } from "../../../core/messages/message-state.ts";
import type { MessageReport } from "../patient-messenger.ts";
import { type EventWire, OUR_ID } from "./wire.ts";

/** Why a mail was dropped before it left (SendGrid's event reference); with any other reason a later one may go. */
const DROPPED: ReadonlyMap<string, ReportedState> = new Map([
  ["Bounced Address", "bad_address"],
  ["Invalid", "bad_address"],
  ["Unsubscribed Address", "opted_out"],
  ["Spam Reporting Address", "opted_out"],
]);

/** What the person did, or what their mail server said. `processed` and `deferred` are before the end, and nothing is measured. */
function stateOf({ event, type, reason }: EventWire): ReportedState | undefined {
  switch (event) {
    case "delivered":
      return "delivered";
    case "bounce":
      // One that is only blocked goes again another day; after the other SendGrid drops every later mail.
      return type === "bounce" ? "bad_address" : "undelivered";
    case "dropped":
      return DROPPED.get(reason ?? "") ?? "undelivered";
    case "spamreport":
    case "unsubscribe":
    case "group_unsubscribe":
      return "opted_out";
    default:
      return undefined;
  }
}

/** Undefined for what is no mail of ours, as the account has others, and for what says nothing yet. */
export function reportOf(event: EventWire): MessageReport | undefined {
  const messageId = event[OUR_ID];
  const state = stateOf(event);
  if (messageId === undefined || state === undefined) return undefined;
  const { timestamp, sg_message_id } = event;
  const code = codeOf(event);
  return {
    messageId,
    ...(sg_message_id === undefined ? {} : { vendorRef: refOf(sg_message_id) }),
    state,
    ...(timestamp === undefined ? {} : { atMs: timestamp * 1000 }),
    ...(code === undefined ? {} : { code }),
  };
}

/** What was answered when it was sent, without the name of the server that took it. */
const refOf = (sgMessageId: string): string => sgMessageId.replace(/\.(filter|recvd).*$/s, "");

/** The mail server's code, or SendGrid's reason: never free text, which may have the address in it. */
function codeOf({ event, status, reason }: EventWire): string | undefined {
  if (event === "bounce") return /^\d\.\d{1,3}\.\d{1,3}$/.test(status ?? "") ? status : undefined;
  return event === "dropped" && DROPPED.has(reason ?? "") ? reason : undefined;
}
