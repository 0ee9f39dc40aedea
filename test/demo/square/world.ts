import { Hono } from "hono";
import { inProcessFetch } from "../../../demo/vendors/in-process.ts";
import { type KeyValueStore, MemoryStore } from "../../../demo/vendors/key-value-store.ts";
import { createSquare } from "../../../demo/vendors/square/create-square.ts";
import type { PaymentRow } from "../../../demo/vendors/square/records.ts";
import type { SquareState } from "../../../demo/vendors/square/state.ts";
import { squareProcessor } from "../../../worker/connectors/square/processor.ts";
import type { SquareSettings } from "../../../worker/connectors/square/settings.ts";
import { seededRandom } from "../../support/seeded-random.ts";

export const START_MS = Date.UTC(2026, 10, 2, 9);
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
export const WEBHOOK_URL = "https://clinic.example/webhooks/square";
export const SETTINGS: SquareSettings = {
  environment: "production",
  accessToken: "EAAA-clinic-token",
  webhookSignatureKey: "signature-key-of-the-clinic",
  locationIds: ["LDEMO"],
};
export const ACCOUNT = {
  accessToken: SETTINGS.accessToken,
  webhook: { url: WEBHOOK_URL, signatureKey: SETTINGS.webhookSignatureKey },
};

export interface Delivered {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A simulated Square, a clinic's account on it, our processor that talks to it, and the clinic's webhook. */
export async function squareWorld({
  store = new MemoryStore() as KeyValueStore,
  seed = 1,
  account = {} as object,
  settings = {} as Partial<SquareSettings>,
} = {}) {
  const inbox: Delivered[] = [];
  const sent: Request[] = [];
  const time = { nowMs: START_MS };
  const webhook = { status: 200 };
  const clinic = new Hono().post("/webhooks/square", async (c) => {
    inbox.push({ body: await c.req.text(), headers: c.req.header() });
    return c.body(null, webhook.status as 200);
  });
  const simulator = createSquare({
    store,
    clock: () => time.nowMs,
    random: seededRandom(seed),
    deliver: async (request) => clinic.fetch(request),
  });
  const control = async (path: string, body: unknown = {}) => {
    const answer = await simulator.control.request(path, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`control said ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const simulated = inProcessFetch({
    "connect.squareup.com": simulator.app,
    "connect.squareupsandbox.com": simulator.app,
  });
  const fetching: typeof fetch = (input, init) => {
    sent.push(new Request(input as string, init));
    return simulated(input, init);
  };
  const tools = { fetch: fetching, nowMs: () => time.nowMs };
  await control("/accounts", { ...ACCOUNT, ...account });
  return {
    simulator,
    inbox,
    sent,
    time,
    tools,
    control,
    fetch: fetching,
    processor: squareProcessor({ ...SETTINGS, ...settings }, tools),
    answerWebhook: (status: number) => {
      webhook.status = status;
    },
    pay: async (payment: object = {}): Promise<PaymentRow> => {
      const made = await control("/payments", { amountMinor: 8_000, currency: "USD", ...payment });
      return (await made.json()).payments[0];
    },
    fault: async (fault: object) => {
      await control("/faults", { operation: "refunds.create", ...fault });
    },
    state: async (): Promise<SquareState> => (await simulator.control.request("/state")).json(),
    /** A plain request, as anybody with the token would make it. */
    ask: (method: "GET" | "POST", path: string, body?: unknown, token = SETTINGS.accessToken) =>
      simulated(`https://connect.squareup.com${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          "square-version": "2025-08-20",
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        body: body === undefined ? null : JSON.stringify(body),
      }),
  };
}
export type SquareWorld = Awaited<ReturnType<typeof squareWorld>>;

export const LEG = "01JDQ0000000000000000000L1";
export const orderOf = (payment: PaymentRow, more: object = {}) => ({
  legId: LEG,
  caseId: "01JDQ0000000000000000000C1",
  paymentRef: payment.id,
  amountMinor: 3_000,
  currency: "USD",
  ...more,
});
export const KEY = `${LEG}:g1`;

/** A refund as a request of somebody else's. */
export const refundBody = (payment: Pick<PaymentRow, "id">, more: object = {}) => ({
  idempotency_key: "key-1",
  payment_id: payment.id,
  amount_money: { amount: 3_000, currency: "USD" },
  ...more,
});
