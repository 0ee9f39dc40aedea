import { Hono, type HonoRequest } from "hono";
import { ulid } from "../../core/primitives.ts";
import { accountOf } from "../auth/account.ts";
import { checkAccountKey } from "../auth/account-key.ts";
import { connectorOf, WEBHOOK_HEADERS } from "../connectors/registry.ts";
import type { AppEnv } from "./app-env.ts";
import { problem, reply } from "./problem.ts";

/**
 * Deliveries from outside systems, at an address that names the connection. The account key is checked before anything wakes, the signature
 * by the account against its own secret over the raw body; 2xx is only answered once the delivery is committed.
 */
export const webhooks = new Hono<AppEnv>().post("/:connectionId/:accountKey", async (c) => {
  const connectionId = c.req.param("connectionId");
  const isConnection = connectorOf(connectionId) !== undefined || ulid.safeParse(connectionId).success;
  const accountId = checkAccountKey(c.env.ROOT_KEY, c.req.param("accountKey"));
  if (!accountId || !isConnection) {
    c.set("denied", "webhook.account_key");
    return problem(c, { code: "not_found" });
  }
  c.set("accountId", accountId);
  const headers = Object.fromEntries(
    WEBHOOK_HEADERS.flatMap((name) => {
      const value = c.req.header(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const account = accountOf(c.env, accountId);
  const received = await account.receiveWebhook(connectionId, headers, await rawBody(c.req), c.req.url);
  if (!received.ok) c.set("denied", `webhook.${received.error.code}`);
  // A delivery without a right signature was sent by nobody: that is 401, not a known sender's missing right.
  if (!received.ok && received.error.code === "forbidden") return problem(c, { code: "unauthenticated" });
  const answer = received.ok ? received.value.reply : undefined;
  return answer ? c.body(answer.body, 200, { "content-type": answer.type }) : reply(c, received);
});

/** As it was signed, to the first byte. Not `text()`: the platform warns of it where the type is a form's, and drops a mark at the beginning. */
async function rawBody(request: HonoRequest): Promise<string> {
  return new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(await request.arrayBuffer());
}
