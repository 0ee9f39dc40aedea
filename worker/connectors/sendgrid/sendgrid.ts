import { err, ok, type Result } from "../../../core/result.ts";
import { en } from "../../../messages/en/connections.ts";
import { es } from "../../../messages/es/connections.ts";
import type { ConnectorTools, MessengerConnector } from "../connector.ts";
import type { ConnectorFailure } from "../failure.ts";
import { SendGridClient } from "./client.ts";
import { mailOf, sendgridMessenger } from "./messenger.ts";
import { failureOf } from "./outcomes.ts";
import { type SendGridSettings, sendgridSettings } from "./settings.ts";
import { sendgridWebhook } from "./webhook.ts";
import { scopesWire } from "./wire.ts";

export const sendgrid = {
  role: "messenger",
  channel: "email",
  title: "SendGrid",
  settings: sendgridSettings,
  secrets: ["apiKey"],
  words: { en: en.sendgrid, es: es.sendgrid },
  origin: () => "https://app.sendgrid.com",
  webhook: sendgridWebhook,
  test: ask,
  build: sendgridMessenger,
} satisfies MessengerConnector<SendGridSettings>;

/** Whether the key may send; and a mail from the clinic to itself in sandbox mode, which is looked at and goes nowhere. */
async function ask(
  settings: SendGridSettings,
  services: ConnectorTools,
): Promise<Result<{ readonly account: string }, ConnectorFailure>> {
  const client = new SendGridClient(settings, services);
  const answer = await client.scopes();
  if (answer.status !== 200) return err(failureOf(answer, services.nowMs()));
  const scopes = scopesWire.safeParse(answer.body);
  if (!scopes.success) return err({ verdict: "unknown", detail: "unreadable" });
  if (!scopes.data.scopes.includes("mail.send")) return err({ verdict: "unauthorised", detail: "missing mail.send" });
  const { fromAddress: to } = settings;
  const mail = mailOf(settings, { messageId: "test", to, subject: "Test", text: "Test" });
  if (!mail.ok) return mail;
  const looked = await client.send({ ...mail.value, mail_settings: { sandbox_mode: { enable: true } } });
  const isGood = looked.status === 200 || looked.status === 202;
  return isGood ? ok({ account: to }) : err(failureOf(looked, services.nowMs()));
}
