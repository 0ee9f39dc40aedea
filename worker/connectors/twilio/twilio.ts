import type * as z from "zod";
import { err, ok, type Result } from "../../../core/result.ts";
import { en } from "../../../messages/en/connections.ts";
import { es } from "../../../messages/es/connections.ts";
import type { VendorAnswer } from "../ask.ts";
import type { MessengerConnector } from "../connector.ts";
import type { ConnectorFailure } from "../failure.ts";
import { TwilioClient } from "./client.ts";
import { twilioMessenger } from "./messenger.ts";
import { failureOf } from "./outcomes.ts";
import { isService, type TwilioSettings, twilioSettings } from "./settings.ts";
import { twilioWebhook } from "./webhook.ts";
import { accountWire, numbersWire, serviceWire } from "./wire.ts";

export const twilio = {
  role: "messenger",
  channel: "sms",
  title: "Twilio",
  settings: twilioSettings,
  secrets: ["apiKeySecret", "authToken"],
  words: { en: en.twilio, es: es.twilio },
  origin: () => "https://console.twilio.com",
  webhook: twilioWebhook,
  test: (settings, services) => ask(new TwilioClient(settings, services), settings),
  build: twilioMessenger,
} satisfies MessengerConnector<TwilioSettings>;

/** Whose account it is, by the token; and by the key whether what we send from is the account's and can send. */
async function ask(
  client: TwilioClient,
  { from }: TwilioSettings,
): Promise<Result<{ readonly account: string }, ConnectorFailure>> {
  const account = read(accountWire, await client.account());
  if (!account.ok) return account;
  const { friendly_name: name, status, type } = account.value;
  if (status !== "active") return err({ verdict: "unauthorised", detail: `account ${status}`.slice(0, 40) });
  const sender = isService(from) ? await serviceOf(client, from) : await numberOf(client, from);
  return sender.ok ? ok({ account: type === "Trial" ? `${name} (trial)` : name }) : sender;
}

async function numberOf(client: TwilioClient, from: string): Promise<Result<void, ConnectorFailure>> {
  const numbers = read(numbersWire, await client.numbers(from));
  if (!numbers.ok) return numbers;
  const number = numbers.value.incoming_phone_numbers.find(({ phone_number }) => phone_number === from);
  if (!number) return err({ verdict: "refused", detail: "from_not_of_this_account" });
  const cannot = number.capabilities?.sms === false;
  return cannot ? err({ verdict: "refused", detail: "from_cannot_send_sms" }) : ok(undefined);
}

async function serviceOf(client: TwilioClient, from: string): Promise<Result<void, ConnectorFailure>> {
  const service = read(serviceWire, await client.service(from));
  if (service.ok) return ok(undefined);
  return err(
    service.error.verdict === "refused" ? { ...service.error, detail: "from_not_of_this_account" } : service.error,
  );
}

function read<S extends z.ZodType>(schema: S, answer: VendorAnswer): Result<z.infer<S>, ConnectorFailure> {
  if (answer.status < 200 || answer.status > 299) return err(failureOf(answer));
  const parsed = schema.safeParse(answer.body);
  return parsed.success ? ok(parsed.data) : err({ verdict: "unknown", detail: "unreadable" });
}
