/** Stripe as one of the connectors. */

import * as z from "zod";
import { err, ok, type Result } from "../../../core/result.ts";
import { en } from "../../../messages/en/connections.ts";
import { es } from "../../../messages/es/connections.ts";
import type { Delivery, ProcessorConnector } from "../connector.ts";
import { STRIPE_DISPUTES } from "./dispute-desk.ts";
import { STRIPE_TRAITS, stripeProcessor, tryKey } from "./processor.ts";
import { readStripeWebhook } from "./webhook.ts";
import type { EventWire } from "./wire.ts";

const settings = z.strictObject({
  secretKey: z.string().regex(/^(sk|rk)_[A-Za-z0-9_]{8,300}$/, "must be a Stripe secret or restricted key"),
  webhookSecret: z.string().min(8).max(500),
});
type StripeSettings = z.infer<typeof settings>;

export const stripe = {
  role: "processor",
  title: "Stripe",
  traits: STRIPE_TRAITS,
  disputes: STRIPE_DISPUTES,
  settings,
  secrets: ["secretKey", "webhookSecret"],
  words: { en: en.stripe, es: es.stripe },
  reaches: ({ secretKey }) =>
    /^.._live_/.test(secretKey) ? "real_money" : /^.._test_/.test(secretKey) ? "play_money" : "unknown",
  origin: () => "https://api.stripe.com",
  webhook: {
    headers: ["stripe-signature"],
    async read({ rawBody, headers }, { webhookSecret }, { nowMs }): Promise<Result<Delivery, WhyNot>> {
      const event = await readStripeWebhook(rawBody, headers["stripe-signature"], webhookSecret, nowMs());
      if (!event.ok) return err(event.error);
      const look = lookOf(event.value);
      return ok({ deliveryId: event.value.id, event: event.value.type, ...(look === undefined ? {} : { look }) });
    },
  },
  test: ({ secretKey }, { fetch }) => tryKey({ fetch, secretKey }),
  build: ({ secretKey }, { fetch }) => stripeProcessor({ fetch, secretKey }),
} satisfies ProcessorConnector<StripeSettings>;

type WhyNot = "bad_signature" | "bad_body";

/** What an event asks us to read again; undefined for events that say nothing about money we follow. */
function lookOf({ type, data }: EventWire): Delivery["look"] {
  const { id, charge, payment_intent } = data.object;
  if (type.startsWith("refund.") || type === "charge.refund.updated") return { at: "refund", ref: id };
  if (type === "charge.refunded") return payment(payment_intent, id);
  if (type.startsWith("charge.dispute.")) return payment(payment_intent, charge);
  return undefined;
}

/** Both names of the payment: the account knows it by the one that was imported. */
function payment(...names: (string | null | undefined)[]): Delivery["look"] {
  const refs = names.filter((name) => typeof name === "string");
  return refs.length === 0 ? undefined : { at: "payment", refs };
}
