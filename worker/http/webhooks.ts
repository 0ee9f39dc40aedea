import { Hono } from "hono";
import { accountOf } from "../doors/account.ts";
import { checkAccountKey } from "../doors/account-key.ts";
import type { AppEnv } from "./app-env.ts";
import { problem, reply } from "./problem.ts";

/** What the account needs to check a delivery; nothing else of the request goes further. */
const HEADERS = {
  zendesk: [
    "x-zendesk-webhook-signature",
    "x-zendesk-webhook-signature-timestamp",
    "x-zendesk-webhook-invocation-id",
    "x-zendesk-webhook-id",
    "x-zendesk-account-id",
  ],
  stripe: ["stripe-signature"],
} as const;

/**
 * Deliveries from outside systems. The account key is checked before anything wakes, the signature by the account against its own secret
 * over the raw body; 2xx is only answered once the delivery is committed.
 */
export const webhooks = new Hono<AppEnv>().post("/:source{zendesk|stripe}/:accountKey", async (c) => {
  const source = c.req.param("source") === "stripe" ? "stripe" : "zendesk";
  const accountId = checkAccountKey(c.env.ROOT_KEY, c.req.param("accountKey"));
  if (!accountId) {
    c.set("denied", "webhook.account_key");
    return problem(c, { code: "not_found" });
  }
  c.set("accountId", accountId);
  const headers = Object.fromEntries(
    HEADERS[source].flatMap((name) => {
      const value = c.req.header(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const rawBody = await c.req.text();
  const received = await accountOf(c.env, accountId).receiveWebhook(source, headers, rawBody);
  if (!received.ok) c.set("denied", `webhook.${received.error.code}`);
  // A delivery without a right signature was sent by nobody: that is 401, not a known sender's missing right.
  if (!received.ok && received.error.code === "forbidden") return problem(c, { code: "unauthenticated" });
  return reply(c, received);
});
