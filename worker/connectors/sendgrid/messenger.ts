import { err, ok, type Result } from "../../../core/result.ts";
import type { VendorAnswer } from "../ask.ts";
import type { ConnectorTools } from "../connector.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { AcceptedMessage, OutgoingMessage, PatientMessenger } from "../patient-messenger.ts";
import { SendGridClient } from "./client.ts";
import { TEXT_MAX } from "./limits.ts";
import { failureOf } from "./outcomes.ts";
import type { SendGridSettings } from "./settings.ts";
import { type MailBody, mailBody, OUR_ID } from "./wire.ts";

/** What became of a mail is only told: to ask for it costs the clinic extra at SendGrid. */
export function sendgridMessenger(settings: SendGridSettings, services: ConnectorTools): PatientMessenger {
  const client = new SendGridClient(settings, services);
  return { send: (message) => sendMail(client, settings, message, services.nowMs()) };
}

/** Sends one mail, once: SendGrid has no key against a second. Never throws. */
async function sendMail(
  client: SendGridClient,
  settings: SendGridSettings,
  message: OutgoingMessage,
  nowMs: number,
): Promise<Result<AcceptedMessage, ConnectorFailure>> {
  const { text, uselessFromMs } = message;
  if (uselessFromMs !== undefined && uselessFromMs <= nowMs) return notSent("of no use any more");
  if (text.length > TEXT_MAX) return notSent(`our_bug ${text.length} characters`);
  const mail = mailOf(settings, message);
  return mail.ok ? accepted(await client.send(mail.value), nowMs) : mail;
}

const notSent = (detail: string): Result<never, ConnectorFailure> => err({ verdict: "refused", detail });

/** Address, subject and text, and our id of the message; nothing is measured. Nothing has left where there is no such mail. */
export function mailOf(
  { fromAddress, fromName, replyTo }: SendGridSettings,
  { messageId, to, subject, text }: Pick<OutgoingMessage, "messageId" | "to" | "subject" | "text">,
): Result<MailBody, ConnectorFailure> {
  const mail = mailBody.safeParse({
    personalizations: [{ to: [{ email: to }], custom_args: { [OUR_ID]: messageId } }],
    from: { email: fromAddress, name: fromName },
    ...(replyTo === undefined ? {} : { reply_to: { email: replyTo } }),
    subject,
    content: [{ type: "text/plain", value: text }],
    categories: ["refund"],
    tracking_settings: {
      click_tracking: { enable: false, enable_text: false },
      open_tracking: { enable: false },
      subscription_tracking: { enable: false },
    },
  });
  if (mail.success) return ok(mail.data);
  const isAddress = mail.error.issues.some(({ path }) => path.includes("to"));
  return isAddress
    ? err({ verdict: "refused", detail: "no address", message: "bad_address" })
    : notSent("our_bug mail");
}

function accepted(answer: VendorAnswer, nowMs: number): Result<AcceptedMessage, ConnectorFailure> {
  const { status, headers, text } = answer;
  const vendorRef = headers.get("x-message-id") ?? "";
  if (status === 202 && /^[A-Za-z0-9_.-]{1,200}$/.test(vendorRef)) return ok({ vendorRef });
  // So it answers where its sandbox mode is on: the mail was looked at, and went nowhere. With anything in it somebody else answered.
  if (status === 200 && text === "") return notSent("200 sandbox_mode");
  if (status >= 200 && status < 300) return err({ verdict: "unknown", detail: `${status} without an id` });
  return err(failureOf(answer, nowMs));
}
