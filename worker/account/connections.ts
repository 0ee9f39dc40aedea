/** The account's connectors, built from its rows and secrets when they are first needed. */
import * as z from "zod";
import type { HelpdeskKind } from "../../core/words.ts";
import type { PaymentGateway } from "../connectors/payment-gateway.ts";
import { createStripeGateway } from "../connectors/stripe/gateway.ts";
import { zendeskClient } from "../connectors/zendesk/client.ts";
import type { ZendeskPort } from "../connectors/zendesk/port.ts";
import type { SecretStore } from "./secrets.ts";
import type { Sql } from "./sql.ts";

export const zendeskConfig = z.object({
  subdomain: z.string(),
  appId: z.string(),
  installationId: z.string(),
  frameOrigin: z.string(),
  oauthClientId: z.string(),
  fields: z.object({ reason: z.int(), state: z.int(), amount: z.int(), caseId: z.int() }),
});
export type ZendeskSettings = z.infer<typeof zendeskConfig>;

export interface Connectors {
  readonly gateway: (processor: "stripe") => PaymentGateway | undefined;
  readonly helpdesk: (helpdesk: HelpdeskKind) => ZendeskPort | undefined;
  /** After the connections changed: the next use builds them anew. */
  readonly forget: () => void;
}

export function readZendesk(sql: Sql): ZendeskSettings | undefined {
  const row = sql.one<{ config: string }>("SELECT config FROM connection WHERE kind = 'zendesk'");
  return row && zendeskConfig.parse(JSON.parse(row.config));
}

/** Connectors are kept while the object lives: Zendesk's holds a token. */
export function connectors(tools: {
  readonly sql: Sql;
  readonly secrets: SecretStore;
  readonly fetch: typeof fetch;
  readonly nowMs: () => number;
}): Connectors {
  let stripe: PaymentGateway | undefined;
  let zendesk: ZendeskPort | undefined;
  const buildStripe = (): PaymentGateway | undefined => {
    const secretKey = tools.secrets.get("stripe/secretKey");
    return secretKey === undefined ? undefined : createStripeGateway({ fetch: tools.fetch, secretKey });
  };
  const buildZendesk = (): ZendeskPort | undefined => {
    const settings = readZendesk(tools.sql);
    const oauthClientSecret = tools.secrets.get("zendesk/oauthClientSecret");
    if (!settings || oauthClientSecret === undefined) return undefined;
    const { subdomain, appId, oauthClientId } = settings;
    const config = { subdomain, appId, oauthClientId, oauthClientSecret };
    return zendeskClient({ config, fetch: tools.fetch, nowMs: tools.nowMs });
  };
  return {
    gateway: () => {
      stripe ??= buildStripe();
      return stripe;
    },
    helpdesk: (helpdesk) => {
      if (helpdesk !== "zendesk") return undefined;
      zendesk ??= buildZendesk();
      return zendesk;
    },
    forget: () => {
      stripe = undefined;
      zendesk = undefined;
    },
  };
}
