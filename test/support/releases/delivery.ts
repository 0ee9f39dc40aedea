/** What vendors send to the addresses that were given out, signed, through the Worker's own route. */
import { createHmac } from "node:crypto";
import { receiveWebhook } from "../../../worker/account/commands/account/receive-webhook.ts";
import type { AccountRuntime } from "../../../worker/account/commands/run-command.ts";
import type { SecretStore } from "../../../worker/account/store/account/secrets.ts";
import { makeAccountKey } from "../../../worker/auth/account-key.ts";
import { NOW_MS } from "../clinic-records.ts";
import { ACCOUNT_ID, ROOT_KEY, SECRETS } from "./names.ts";

export type Source = "stripe" | "zendesk";

interface Route {
  request(address: string, init: RequestInit, env: object): Promise<Response>;
}

/** Named at run time: the Worker's routes are checked with the platform's types, which this ring does not have. */
async function route(): Promise<Route> {
  const path: string = "../../../worker/http/webhooks.ts";
  const { webhooks } = (await import(/* @vite-ignore */ path)) as { webhooks: Route };
  return webhooks;
}

/** Answers the status. */
export async function delivery(
  runtime: AccountRuntime,
  secrets: SecretStore,
  { source, id, body }: { readonly source: Source; readonly id: string; readonly body: string },
): Promise<number> {
  const account = {
    receiveWebhook: (from: Source, headers: Record<string, string>, rawBody: string, at: string) =>
      receiveWebhook({ runtime, secrets, fetch }, from, { headers, rawBody, address: at }),
  };
  const headers =
    source === "stripe" ? stripeHeaders(runtime.nowMs(), body) : zendeskHeaders(runtime.nowMs(), id, body);
  const address = `/${source}/${makeAccountKey(ROOT_KEY, ACCOUNT_ID)}`;
  const env = { ROOT_KEY, ACCOUNT: { getByName: () => account } };
  const answer = await (await route()).request(address, { method: "POST", headers, body }, env);
  return answer.status;
}

function stripeHeaders(nowMs: number, body: string): Record<string, string> {
  const stamp = Math.floor(nowMs / 1000);
  const mac = createHmac("sha256", SECRETS["stripe/webhookSecret"]).update(`${stamp}.${body}`).digest("hex");
  return { "stripe-signature": `t=${stamp},v1=${mac}` };
}

function zendeskHeaders(nowMs: number, id: string, body: string): Record<string, string> {
  const stamp = new Date(nowMs).toISOString();
  const mac = createHmac("sha256", SECRETS["zendesk/webhookSecret"])
    .update(stamp + body)
    .digest("base64");
  return {
    "x-zendesk-webhook-signature": mac,
    "x-zendesk-webhook-signature-timestamp": stamp,
    "x-zendesk-webhook-invocation-id": id,
  };
}

/** What Stripe tells of an object of its own. */
export const stripeEvent = (id: string, type: string, object: object) => ({
  id,
  object: "event",
  type,
  created: Math.floor(NOW_MS / 1000),
  data: { object },
});
