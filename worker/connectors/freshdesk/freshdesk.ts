/** Freshdesk as one of the connectors. */
import { err, ok, type Result } from "../../../core/result.ts";
import { en } from "../../../messages/en/connections.ts";
import { es } from "../../../messages/es/connections.ts";
import type { Delivery, HelpdeskConnector } from "../connector.ts";
import { freshdeskClient } from "./client.ts";
import { runParts } from "./parts.ts";
import { type FreshdeskSettings, settings } from "./settings.ts";
import { shownFacts } from "./ticket-facts.ts";
import { tryAccount } from "./try-account.ts";
import { readFreshdeskWebhook, SECRET_HEADER } from "./webhook.ts";

export const freshdesk = {
  role: "helpdesk",
  title: "Freshdesk",
  settings,
  secrets: ["apiKey", "webhookSecret"],
  words: { en: en.freshdesk, es: es.freshdesk },
  origin: ({ host }) => `https://${host}`,
  webhook: {
    headers: [SECRET_HEADER],
    async read({ rawBody, headers }, { webhookSecret }, { nowMs }): Promise<Result<Delivery, WhyNot>> {
      if (webhookSecret === undefined) return err("bad_signature");
      const read = readFreshdeskWebhook(rawBody, headers, webhookSecret, nowMs());
      if (!read.ok) return err(read.error);
      const { deliveryId, event, ticketId, isWholeAtMs } = read.value;
      const at = LOOK_AT.get(event);
      return ok({
        deliveryId,
        event,
        ...(at === undefined ? {} : { look: { at, ticketId, notBeforeMs: isWholeAtMs } }),
      });
    },
  },
  shows: shownFacts,
  tagsAreOneList: true,
  ticketAddress: ({ host }, ticketId) => host && `https://${host}/a/tickets/${encodeURIComponent(ticketId)}`,
  pageHeaders: [],
  parts: { fills: ["webhookSecret", "fields"], run: runParts },
  test: (config, services) => tryAccount({ config, ...services }),
  build: (config, services) => freshdeskClient({ config, ...services }),
} satisfies HelpdeskConnector<FreshdeskSettings>;

type WhyNot = "bad_signature" | "bad_body";

/** Any other event asks for nothing. */
const LOOK_AT: ReadonlyMap<string, "ticket" | "replies" | "sent"> = new Map<string, "ticket" | "replies" | "sent">([
  ["ticket.created", "ticket"],
  ["comment.added", "replies"],
  ["comment.sent", "sent"],
]);
