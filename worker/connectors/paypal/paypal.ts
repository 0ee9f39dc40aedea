import { err, ok, type Result } from "../../../core/result.ts";
import { en } from "../../../messages/en/connections.ts";
import { es } from "../../../messages/es/connections.ts";
import type { ConnectorTools, ProcessorConnector } from "../connector.ts";
import type { ConnectorFailure } from "../failure.ts";
import { PAYPAL_DISPUTES } from "./dispute-desk.ts";
import { PayPalHttp } from "./http.ts";
import { readFailureOf } from "./outcomes.ts";
import { PAYPAL_TRAITS, paypalProcessor } from "./processor.ts";
import { type PayPalSettings, pagesOrigin, paypalSettings } from "./settings.ts";
import { paypalWebhook } from "./webhook.ts";

/** PayPal, by an app of the clinic's own account (docs/connections/paypal.md). Keep what `build` makes: it holds the token. */
export const paypal = {
  role: "processor",
  title: "PayPal",
  traits: PAYPAL_TRAITS,
  disputes: PAYPAL_DISPUTES,
  tellsNoPayouts: true,
  settings: paypalSettings,
  secrets: ["clientId", "clientSecret"],
  words: { en: en.paypal, es: es.paypal },
  // The app of one is unknown at the other.
  reaches: ({ environment }) => (environment === "sandbox" ? "play_money" : "real_money"),
  origin: pagesOrigin,
  webhook: paypalWebhook,
  test,
  build: (settings, services) => paypalProcessor(new PayPalHttp(settings, services)),
} satisfies ProcessorConnector<PayPalSettings>;

/** Asks for a token and for one dispute: the first shows the keys, the second a right that is off by default and is needed. */
async function test(
  settings: PayPalSettings,
  services: ConnectorTools,
): Promise<Result<{ readonly account: string }, ConnectorFailure>> {
  const http = new PayPalHttp(settings, services);
  const appId = await http.appId();
  if (!appId.ok) return appId;
  const answer = await http.call({ method: "GET", path: "/v1/customer/disputes?page_size=1" });
  if (answer.type === "not_sent") return err(answer.failure);
  if (answer.type === "no_answer") return err({ verdict: "not_executed", detail: answer.detail });
  if (answer.status !== 200) return err(readFailureOf(answer.status, answer.body, answer.retryAfterMs));
  return ok({ account: `${settings.environment} ${appId.value ?? "app"}` });
}
