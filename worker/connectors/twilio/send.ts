import { err, ok, type Result } from "../../../core/result.ts";
import type { VendorAnswer } from "../ask.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { AcceptedMessage, OutgoingMessage } from "../patient-messenger.ts";
import type { TwilioClient } from "./client.ts";
import { REPORT_ADDRESS_MAX, TEXT_MAX, VALIDITY_MAX_S } from "./limits.ts";
import { failureOf } from "./outcomes.ts";
import { withMessageId } from "./report-address.ts";
import { segmentsOf } from "./segments.ts";
import { isService, type TwilioSettings } from "./settings.ts";
import { messageForm, messageWire } from "./wire.ts";

/** Sends one message, once: Twilio has no key against a second. Never throws. */
export async function sendMessage(
  client: TwilioClient,
  settings: TwilioSettings,
  message: OutgoingMessage,
  nowMs: number,
): Promise<Result<AcceptedMessage, ConnectorFailure>> {
  const form = formOf(settings, message, nowMs);
  return form.ok ? accepted(await client.createMessage(form.value)) : form;
}

/** What is sent: number, text and an address with our id of the message. Nothing has left where there is none. */
function formOf(settings: TwilioSettings, message: OutgoingMessage, nowMs: number): Result<Form, ConnectorFailure> {
  const { from, redaction } = settings;
  const { to, text, uselessFromMs } = message;
  if (text.length > TEXT_MAX) return notSent(`our_bug ${text.length} characters, ${segmentsOf(text)} parts`);
  const validS = uselessFromMs === undefined ? VALIDITY_MAX_S : Math.floor((uselessFromMs - nowMs) / 1000);
  if (validS < 1) return notSent("of no use any more");
  const callback = reportAddressOf(message);
  const form = messageForm.safeParse({
    To: to,
    ...(isService(from) ? { MessagingServiceSid: from } : { From: from }),
    Body: text,
    ...(callback === undefined ? {} : { StatusCallback: callback }),
    ...(uselessFromMs === undefined ? {} : { ValidityPeriod: String(Math.min(validS, VALIDITY_MAX_S)) }),
    ...(redaction ? { ContentRetention: "discard", AddressRetention: "obfuscate" } : {}),
  });
  if (form.success) return ok(form.data as Form);
  const isNumber = form.error.issues.some(({ path }) => path[0] === "To");
  return isNumber ? err({ verdict: "refused", detail: "not E.164", message: "bad_address" }) : notSent("our_bug form");
}
type Form = Record<string, string>;

const notSent = (detail: string): Result<never, ConnectorFailure> => err({ verdict: "refused", detail });

/** Twilio takes no host with an underscore, and would refuse the message for it: then nobody reports, and its state is asked for. */
function reportAddressOf({ messageId, reportAddress }: OutgoingMessage): string | undefined {
  if (reportAddress === undefined || !URL.canParse(reportAddress)) return undefined;
  const address = withMessageId(reportAddress, messageId);
  const isTaken = address.length <= REPORT_ADDRESS_MAX && !new URL(address).hostname.includes("_");
  return isTaken ? address : undefined;
}

/** A message that Twilio has made has an id; a good status without one may have made one all the same. */
function accepted(answer: VendorAnswer): Result<AcceptedMessage, ConnectorFailure> {
  if (answer.status < 200 || answer.status > 299) return err(failureOf(answer));
  const made = messageWire.safeParse(answer.body);
  return made.success
    ? ok({ vendorRef: made.data.sid })
    : err({ verdict: "unknown", detail: `${answer.status} unreadable` });
}
