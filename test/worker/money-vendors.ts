/** The clinic's vendors and staff in the worker ring's money tests. */
import { vi } from "vitest";
import type { ImportRecord } from "../../core/contract/records.ts";
import { assert } from "../../core/result.ts";
import type { Role } from "../../core/words.ts";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../demo/vendors/key-value-store.ts";
import { createPayPal } from "../../demo/vendors/paypal/create-paypal.ts";
import { createSquare } from "../../demo/vendors/square/create-square.ts";
import { createStripe } from "../../demo/vendors/stripe/create-stripe.ts";
import { createZendesk } from "../../demo/vendors/zendesk/index.ts";
import type { AccountRpc } from "../../worker/account/rpc/account-rpc.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import { must } from "./must.ts";

const PEOPLE: readonly [number, string, Role][] = [
  [11, "Ana Agent", "agent"],
  [12, "Lee Lead", "lead"],
  [13, "Fay Finance", "finance"],
  [14, "Ada Admin", "admin"],
  [15, "Vic Viewer", "viewer"],
];
const PATIENT = 21;
const STRIPE_SECRET = "whsec_of_the_tests";
const PAYPAL = { clientId: "app_of_the_clinic", clientSecret: "secret-of-the-app" };
const PAYPAL_WEBHOOK = "1JE4291016473214C";
const SQUARE_TOKEN = "EAAA-token-of-the-clinic";
const SQUARE_KEY = "signature-key-of-the-clinic";

export type ProcessorName = "stripe" | "paypal" | "square";
type Control = (path: string, body?: unknown) => Promise<Response>;

/** Those that took one of the payments; a clinic has Stripe in any case. */
export function processorsOf(records: readonly ImportRecord[]): readonly ProcessorName[] {
  const named = new Set(records.flatMap((record) => (record.type === "payment" ? record.processor : [])));
  return ["stripe", ...(["paypal", "square"] as const).filter((name) => named.has(name))];
}

export interface Processor<State> {
  control(path: string, body?: unknown): Promise<Response>;
  state(): Promise<State>;
  /** Delivers what is due; resolves to how many deliveries were taken in. */
  pump(): Promise<number>;
}

export const processorAt = <State>({
  control,
  pump,
}: ReturnType<typeof createVendors>[ProcessorName]): Processor<State> => ({
  control: async (path, body = {}) =>
    done(
      await control.request(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    ),
  state: async () => (await (await control.request("/state")).json()) as State,
  pump,
});

/** A simulator that refuses what a test asks of it is a mistake of the test. */
export async function done(answer: Response): Promise<Response> {
  assert(answer.ok, `${answer.status} ${answer.ok ? "" : await answer.text()}`);
  return answer;
}

export function createVendors(accountId: string, deliver: (request: Request) => Promise<Response>) {
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const world = { clock: Date.now, random, deliver };
  const stripe = createStripe({ store: new MemoryStore(), ...world });
  const paypal = createPayPal({ store: new MemoryStore(), ...world });
  const square = createSquare({ store: new MemoryStore(), ...world });
  const zendesk = createZendesk({
    store: new MemoryStore(),
    clock: Date.now,
    deliver,
    subdomain: accountId,
    appId: "900",
  });
  const apps = {
    "api.stripe.com": stripe.app,
    "files.stripe.com": stripe.files,
    "api-m.paypal.com": paypal.app,
    "connect.squareup.com": square.app,
    [`${accountId}.zendesk.com`]: zendesk.app,
  };
  vi.spyOn(globalThis, "fetch").mockImplementation(inProcessFetch(apps));
  return { stripe, paypal, square, zendesk };
}

export async function prepareVendors(
  controls: Readonly<Record<ProcessorName, Control>>,
  desk: (method: string, path: string, body?: unknown) => Promise<Response>,
  accountKey: string,
  records: readonly ImportRecord[],
): Promise<void> {
  const url = (connection: ProcessorName) => `http://localhost/webhooks/${connection}/${accountKey}`;
  const accounts = {
    stripe: { secretKey: "sk_test_clinic", webhook: { url: url("stripe"), secret: STRIPE_SECRET } },
    paypal: { ...PAYPAL, webhook: { url: url("paypal"), id: PAYPAL_WEBHOOK } },
    square: { accessToken: SQUARE_TOKEN, webhook: { url: url("square"), signatureKey: SQUARE_KEY } },
  };
  for (const name of processorsOf(records)) await controls[name]("/accounts", accounts[name]);
  for (const record of records) {
    if (record.type !== "payment" || record.processorRef === undefined) continue;
    const { processor, processorRef, collectedMinor: amountMinor, currency, capturedAtMs: createdAtMs } = record;
    const names = {
      stripe: { paymentIntentId: processorRef, chargeId: `ch_${processorRef}` },
      paypal: { captureId: processorRef },
      square: { id: processorRef },
    };
    const name = processor as ProcessorName;
    await controls[name]("/payments", { ...names[name], amountMinor, currency, createdAtMs });
  }
  await desk("PUT", "/oauth-client", { clientId: "makegood", clientSecret: "secret-of-the-client", userId: 7 });
  const staff = PEOPLE.map(([id, name]) => ({ id, name, email: `p${id}@clinic.example`, role: "agent" }));
  await desk("POST", "/seed", {
    users: [
      { id: 7, name: "Makegood", email: "makegood@clinic.example", role: "admin" },
      { id: PATIENT, name: "Maya Chen", email: "maya@example.com", role: "end-user" },
      ...staff,
    ],
    tickets: [
      {
        id: 31,
        subject: "Refund please",
        requester: { email: "maya@example.com" },
        messages: [
          { atMs: Date.now() - 3_600_000, body: "I changed my mind about my massage and would like a refund. Maya" },
        ],
      },
    ],
  });
}

const CONNECTIONS = {
  stripe: { kind: "stripe", secretKey: "sk_test_clinic", webhookSecret: STRIPE_SECRET },
  paypal: { kind: "paypal", environment: "production", ...PAYPAL, webhookId: PAYPAL_WEBHOOK },
  square: {
    kind: "square",
    environment: "production",
    accessToken: SQUARE_TOKEN,
    webhookSignatureKey: SQUARE_KEY,
    locationIds: ["LDEMO"],
  },
} as const;

export const provisioning = (subdomain: string, processors: readonly ProcessorName[] = ["stripe"]) => ({
  title: "Harbour Wellness",
  language: "en" as const,
  money: "on" as const,
  people: PEOPLE.map(([id, name, role]) => ({ helpdesk: "zendesk" as const, externalId: String(id), name, role })),
  connections: [
    {
      kind: "zendesk" as const,
      subdomain,
      appId: "900",
      installationId: "77",
      frameOrigin: `https://${subdomain}.zendesk.com`,
      oauthClientId: "makegood",
      oauthClientSecret: "secret-of-the-client",
      webhookSecret: "secret-of-the-webhook",
      fields: { reason: 360_001, state: 360_002, amount: 360_003, caseId: 360_004 },
    },
    ...processors.map((name) => CONNECTIONS[name]),
  ],
});

export async function signEverybodyIn(door: AccountRpc): Promise<Record<Role, PersonActor>> {
  const actors = {} as Record<Role, PersonActor>;
  for (const [id, , role] of PEOPLE) {
    const tokenHash = `token of ${id}`;
    const token = {
      helpdesk: "zendesk",
      externalUserId: String(id),
      tokenHash,
      tokenExpiresAtMs: Date.now() + 60_000,
    } as const;
    const { person, locale } = must(await door.openSession(token));
    actors[role] = { type: "person", ...person, locale };
  }
  return actors;
}
