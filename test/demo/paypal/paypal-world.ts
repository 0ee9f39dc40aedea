import { Hono } from "hono";
import { inProcessFetch } from "../../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../../demo/vendors/key-value-store.ts";
import { createPayPal, type PayPalSimulator } from "../../../demo/vendors/paypal/create-paypal.ts";
import type { PayPalState } from "../../../demo/vendors/paypal/state.ts";
import type { PaymentProcessor } from "../../../worker/connectors/payment-processor.ts";
import { paypal } from "../../../worker/connectors/paypal/paypal.ts";
import type { PayPalSettings } from "../../../worker/connectors/paypal/settings.ts";
import { seededRandom } from "../../support/seeded-random.ts";

export const START_MS = Date.UTC(2026, 10, 2, 9);
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const WEBHOOK_URL = "https://clinic.example/webhooks/paypal";

export const SETTINGS: PayPalSettings = {
  environment: "sandbox",
  clientId: "AaClinicClient1",
  clientSecret: "EeClinicSecret1",
  webhookId: "1JE4291016473214C",
};
export const HOSTS = ["api-m.paypal.com", "api-m.sandbox.paypal.com"] as const;

export interface Delivered {
  readonly rawBody: string;
  readonly headers: Readonly<Record<string, string>>;
}

const SIGNER = "paypal:signer";
let keyShelf: Promise<MemoryStore> | undefined;

async function sharedKey(): Promise<{ readonly id: string }[]> {
  keyShelf ??= (async () => {
    const store = new MemoryStore();
    const random = seededRandom(1);
    const simulator = createPayPal({ store, clock: () => START_MS, random, deliver: async () => new Response() });
    await simulator.app.request("/v1/notifications/certs/any");
    return store;
  })();
  return (await keyShelf).list(SIGNER);
}

/** PayPal's sandbox, a clinic's app there, our connector that talks to it, and the clinic's webhook. */
export interface PayPalWorld {
  readonly simulator: PayPalSimulator;
  readonly settings: PayPalSettings;
  readonly processor: PaymentProcessor;
  readonly tools: { readonly fetch: typeof fetch; readonly nowMs: () => number };
  /** What the connector asked, in order. */
  readonly sent: readonly Request[];
  readonly inbox: Delivered[];
  readonly time: { nowMs: number };
  /** Headers that PayPal gets besides ours. */
  readonly alsoSent: Record<string, string>;
  /** The webhook's answer from now on. */
  answerWebhook(status: number): void;
  control(path: string, body?: unknown): Promise<Response>;
  pay(payment?: object): Promise<string>;
  fault(fault: object): Promise<void>;
  state(): Promise<PayPalState>;
  /** As somebody with a token of the clinic's app. */
  ask(path: string, init?: RequestInit & { readonly headers?: Record<string, string> }): Promise<Response>;
}

/** `drawsKey`: signs with a key, and so under an address, that no other test has met. Drawing one takes a fifth of a second. */
export async function paypalWorld({ store = new MemoryStore(), seed = 1, drawsKey = false } = {}) {
  const settings = SETTINGS;
  if (!drawsKey) for (const row of await sharedKey()) store.put(SIGNER, row.id, row);
  const inbox: Delivered[] = [];
  const time = { nowMs: START_MS };
  const webhook = { status: 200 };
  const clinic = new Hono().post("/webhooks/paypal", async (c) => {
    inbox.push({ rawBody: await c.req.text(), headers: c.req.header() });
    return c.body(null, webhook.status as 200);
  });
  const simulator = createPayPal({
    store,
    clock: () => time.nowMs,
    random: seededRandom(seed),
    deliver: async (request) => clinic.fetch(request),
  });
  const simulated = inProcessFetch(Object.fromEntries(HOSTS.map((host) => [host, simulator.app])));
  const sent: Request[] = [];
  const alsoSent: Record<string, string> = {};
  const recording: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    for (const [name, value] of Object.entries(alsoSent)) request.headers.set(name, value);
    sent.push(request.clone());
    return simulated(request);
  };
  const control = (path: string, body: unknown = {}) =>
    Promise.resolve(simulator.control.request(path, { method: "POST", body: JSON.stringify(body) })).then(accepted);
  const tools = { fetch: recording, nowMs: () => time.nowMs };
  await control("/accounts", {
    environment: settings.environment,
    clientId: SETTINGS.clientId,
    clientSecret: SETTINGS.clientSecret,
    webhook: { url: WEBHOOK_URL, id: SETTINGS.webhookId },
  });
  const host = `https://${settings.environment === "sandbox" ? HOSTS[1] : HOSTS[0]}`;
  const world: PayPalWorld = {
    simulator,
    settings,
    processor: paypal.build(settings, tools),
    tools,
    sent,
    inbox,
    time,
    alsoSent,
    answerWebhook: (status) => {
      webhook.status = status;
    },
    control,
    pay: async (payment = {}) => {
      const answer = await control("/payments", { amountMinor: 8_000, currency: "USD", ...payment });
      return (await answer.json()).payments[0].captureId;
    },
    fault: async (fault) => {
      await control("/faults", { operation: "captures.refund", ...fault });
    },
    state: async () => (await simulator.control.request("/state")).json(),
    ask: async (path, init = {}) => {
      const basic = btoa(`${SETTINGS.clientId}:${SETTINGS.clientSecret}`);
      const granted = await simulated(`${host}/v1/oauth2/token`, {
        method: "POST",
        headers: { authorization: `Basic ${basic}` },
        body: "grant_type=client_credentials",
      });
      const { access_token } = await granted.json();
      return simulated(host + path, { ...init, headers: { authorization: `Bearer ${access_token}`, ...init.headers } });
    },
  };
  return world;
}

async function accepted(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`control said ${response.status}: ${await response.text()}`);
  return response;
}

/** The status and, where it was refused, the issue. */
export async function refund(world: PayPalWorld, capture: string, value?: string, more: object = {}) {
  const { headers, ...body } = { headers: {}, ...more };
  const amount = value === undefined ? {} : { amount: { value, currency_code: "USD" } };
  const answer = await world.ask(`/v2/payments/captures/${capture}/refund`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ ...amount, ...body }),
  });
  const told = await answer.json();
  return { status: answer.status, issue: told.details?.[0]?.issue as string | undefined, id: told.id as string };
}
