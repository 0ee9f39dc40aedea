/** Zendesk as one of the connectors. */
import * as z from "zod";
import { outsideId } from "../../../core/contract/primitives.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { Delivery, HelpdeskConnector } from "../connector.ts";
import { zendeskClient } from "./client.ts";
import { tryAccount } from "./try-account.ts";
import { readZendeskWebhook } from "./webhook.ts";

const secret = z.string().min(8).max(500);
const settings = z.strictObject({
  subdomain: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/),
  appId: outsideId,
  installationId: outsideId,
  /** The page around the frame: `https://<subdomain>.zendesk.com`, or the demo desk's own origin. */
  frameOrigin: z.url(),
  oauthClientId: outsideId,
  oauthClientSecret: secret,
  webhookSecret: secret,
  /** Ids of the ticket fields the case writes (mission G1). */
  fields: z.strictObject({ reason: z.int(), state: z.int(), amount: z.int(), caseId: z.int() }),
});
export type ZendeskSettings = z.infer<typeof settings>;

export const zendesk = {
  role: "helpdesk",
  title: "Zendesk",
  settings,
  secrets: ["oauthClientSecret", "webhookSecret"],
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
      const read = readZendeskWebhook(rawBody, headers, webhookSecret, nowMs());
      if (!read.ok) return err(read.error);
      const { deliveryId, event, ticketId } = read.value;
      const at = LOOK_AT.get(event);
      return ok({ deliveryId, event, ...(at === undefined ? {} : { look: { at, ticketId } }) });
    },
  },
  test: (config, services) => tryAccount({ config, ...services }),
  build: (config, services) => zendeskClient({ config, ...services }),
} satisfies HelpdeskConnector<ZendeskSettings>;

type WhyNot = "bad_signature" | "bad_body";

/** Any other event asks for nothing. */
const LOOK_AT: ReadonlyMap<string, "ticket" | "replies"> = new Map([
  ["ticket.created", "ticket"],
  ["comment.added", "replies"],
]);
