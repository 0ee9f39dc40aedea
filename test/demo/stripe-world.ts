import { Hono } from "hono";
import Stripe from "stripe";
import { vi } from "vitest";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../demo/vendors/key-value-store.ts";
import { createStripe, type StripeSimulator } from "../../demo/vendors/stripe/create-stripe.ts";
import type { StripeState } from "../../demo/vendors/stripe/state.ts";
import { seededRandom } from "../support/seeded-random.ts";

export const SECRET_KEY = "sk_test_clinic";
export const WEBHOOK_SECRET = "whsec_clinic";
export const START_MS = Date.UTC(2026, 10, 2, 9);
export const HOUR_MS = 3_600_000;
const API_VERSION = "2026-10-28.endive";
const TIMEOUT_MS = 60_000;

/** Stripe, a clinic's account on it, the SDK that talks to it, and the clinic's webhook. */
export interface StripeWorld {
  readonly simulator: StripeSimulator;
  readonly stripe: Stripe;
  readonly inbox: readonly Delivered[];
  readonly time: { nowMs: number };
  /** The webhook's answer from now on. */
  answerWebhook(status: number): void;
  control(path: string, body?: unknown): Promise<Response>;
  pay(payment: object): Promise<{ chargeId: string; paymentIntentId: string }>;
  fault(fault: object): Promise<void>;
  state(): Promise<StripeState>;
}

export interface Delivered {
  readonly body: string;
  readonly signature: string;
}

export async function stripeWorld({ store = new MemoryStore(), seed = 1 } = {}) {
  const inbox: Delivered[] = [];
  const time = { nowMs: START_MS };
  const webhook = { status: 200 };
  const clinic = new Hono().post("/webhooks/stripe", async (c) => {
    inbox.push({ body: await c.req.text(), signature: c.req.header("stripe-signature") ?? "" });
    return c.body(null, webhook.status as 200);
  });
  const simulator = createStripe({
    store,
    clock: () => time.nowMs,
    random: seededRandom(seed),
    deliver: async (request) => clinic.fetch(request),
  });
  const control = (path: string, body: unknown = {}) =>
    Promise.resolve(simulator.control.request(path, { method: "POST", body: JSON.stringify(body) })).then(accepted);
  const world: StripeWorld = {
    simulator,
    stripe: client(inProcessFetch({ "api.stripe.com": simulator.app, "files.stripe.com": simulator.files })),
    inbox,
    time,
    answerWebhook: (status) => {
      webhook.status = status;
    },
    control,
    pay: async (payment) => {
      const answer = await control("/payments", { amountMinor: 80_000, currency: "USD", ...payment });
      return (await answer.json()).payments[0];
    },
    fault: async (fault) => {
      await control("/faults", { operation: "refunds.create", ...fault });
    },
    state: async () => (await simulator.control.request("/state")).json(),
  };
  await control("/accounts", {
    secretKey: SECRET_KEY,
    webhook: { url: "https://clinic.example/webhooks/stripe", secret: WEBHOOK_SECRET },
  });
  return world;
}

/** The SDK as the product builds it: it never retries by itself. */
export function client(fetchFn: typeof fetch, key = SECRET_KEY): Stripe {
  return new Stripe(key, {
    apiVersion: API_VERSION,
    httpClient: Stripe.createFetchHttpClient(fetchFn),
    maxNetworkRetries: 0,
    timeout: TIMEOUT_MS,
    telemetry: false,
  });
}

async function accepted(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`control said ${response.status}: ${await response.text()}`);
  return response;
}

/** The refusal of a call that must not succeed. */
export async function refusalOf(call: Promise<unknown>): Promise<InstanceType<typeof Stripe.errors.StripeError>> {
  const outcome = await call.then(
    () => "succeeded",
    (error: unknown) => error,
  );
  if (outcome instanceof Stripe.errors.StripeError) return outcome;
  throw new Error(`no Stripe error, but: ${String(outcome)}`);
}

/** The same for a call that hangs: once the simulator has it, the SDK's time runs out. No real time passes. */
export async function refusalOfHanging(world: StripeWorld, call: () => Promise<unknown>) {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const refusal = refusalOf(call());
    while (Object.keys((await world.state()).calls).length === 0) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    return await refusal;
  } finally {
    vi.useRealTimers();
  }
}

/** A header of a successful call. The SDK's fetch client keeps a Headers object there, whatever its type says. */
export function headerOf(answer: { lastResponse: { headers: unknown } }, name: string): string | null {
  const { headers } = answer.lastResponse;
  if (!(headers instanceof Headers)) throw new Error("the SDK keeps its headers in another way now");
  return headers.get(name);
}
