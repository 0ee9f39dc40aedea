import { en } from "../../../messages/en/connections.ts";
import { es } from "../../../messages/es/connections.ts";
import type { ProcessorConnector } from "../connector.ts";
import { SQUARE_DISPUTES } from "./dispute-desk.ts";
import type { SquareHttp } from "./http.ts";
import { httpFor, SQUARE_TRAITS, squareProcessor } from "./processor.ts";
import { answerOf, checked, NotRead, read, reading } from "./reading.ts";
import { SQUARE_PLACES, type SquareSettings, squareSettings } from "./settings.ts";
import { squareWebhook } from "./webhook.ts";
import { disputePage, paymentPage, tokenAnswer } from "./wire.ts";

/** What the token must be allowed to do. A personal one is allowed everything. */
const SCOPES = ["PAYMENTS_READ", "PAYMENTS_WRITE", "DISPUTES_READ"];

export const square = {
  role: "processor",
  title: "Square",
  traits: SQUARE_TRAITS,
  disputes: SQUARE_DISPUTES,
  settings: squareSettings,
  secrets: ["accessToken", "webhookSignatureKey"],
  words: { en: en.square, es: es.square },
  reaches: ({ environment }) => (environment === "sandbox" ? "play_money" : "real_money"),
  origin: ({ environment }) => SQUARE_PLACES[environment].dashboard,
  webhook: squareWebhook,
  test: (settings, services) => reading(httpFor(settings, services), (http) => ask(http, settings)),
  build: squareProcessor,
} satisfies ProcessorConnector<SquareSettings>;

/** Whose token it is, and whether it may read what we read: each location's payments, and the disputes. */
async function ask(http: SquareHttp, settings: SquareSettings): Promise<{ readonly account: string }> {
  const body = await answerOf(http, { method: "POST", path: "/oauth2/token/status" });
  const { merchant_id, scopes } = checked(tokenAnswer, body);
  const missing = SCOPES.filter((scope) => (scopes ?? []).length > 0 && !scopes?.includes(scope));
  if (missing.length > 0) throw new NotRead({ verdict: "unauthorised", detail: `missing ${missing.join(" ")}` });
  for (const location_id of settings.locationIds) {
    await read(http, paymentPage, "/v2/payments", { location_id, limit: "1" });
  }
  await read(http, disputePage, "/v2/disputes");
  return { account: merchant_id };
}
