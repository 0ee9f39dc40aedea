/** Zendesk as one of the connectors. */

import { err, ok, type Result } from "../../../core/result.ts";
import { en } from "../../../messages/en/connections.ts";
import { es } from "../../../messages/es/connections.ts";
import type { Delivery, HelpdeskConnector } from "../connector.ts";
import { zendeskClient } from "./client.ts";
import { runParts } from "./parts.ts";
import { settings, type ZendeskSettings } from "./settings.ts";
import { shownFacts } from "./ticket-facts.ts";
import { tryAccount } from "./try-account.ts";
import { readZendeskWebhook } from "./webhook.ts";

export const zendesk = {
  role: "helpdesk",
  title: "Zendesk",
  settings,
  secrets: ["oauthClientSecret", "webhookSecret"],
  words: { en: en.zendesk, es: es.zendesk },
  origin: ({ subdomain }) => `https://${subdomain}.zendesk.com`,
  webhook: {
    headers: [
      "x-zendesk-webhook-signature",
      "x-zendesk-webhook-signature-timestamp",
      "x-zendesk-webhook-invocation-id",
      "x-zendesk-webhook-id",
      "x-zendesk-account-id",
    ],
    async read({ rawBody, headers }, { webhookSecret }, { nowMs }): Promise<Result<Delivery, WhyNot>> {
      if (webhookSecret === undefined) return err("bad_signature");
      const read = readZendeskWebhook(rawBody, headers, webhookSecret, nowMs());
      if (!read.ok) return err(read.error);
      const { deliveryId, event, ticketId } = read.value;
      const at = LOOK_AT.get(event);
      return ok({ deliveryId, event, ...(at === undefined ? {} : { look: { at, ticketId } }) });
    },
  },
  shows: shownFacts,
  ticketAddress: ({ frameOrigin }, ticketId) =>
    frameOrigin && `${frameOrigin}/agent/tickets/${encodeURIComponent(ticketId)}`,
  pageHeaders: [],
  parts: { fills: ["webhookSecret", "fields"], run: runParts },
  test: (config, services) => tryAccount({ config, ...services }),
  build: (config, services) => zendeskClient({ config, ...services }),
} satisfies HelpdeskConnector<ZendeskSettings>;

type WhyNot = "bad_signature" | "bad_body";

/** Any other event asks for nothing. */
const LOOK_AT: ReadonlyMap<string, "ticket" | "replies" | "sent"> = new Map<string, "ticket" | "replies" | "sent">([
  ["ticket.created", "ticket"],
  ["comment.added", "replies"],
  ["comment.sent", "sent"],
]);
