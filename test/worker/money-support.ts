import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { vi } from "vitest";
import type { DecideRequest, DecisionView } from "../../core/contract/decision.ts";
import type { ImportRecord } from "../../core/contract/records.ts";
import type { TicketView } from "../../core/contract/ticket.ts";
import { assert } from "../../core/result.ts";
import type { Role } from "../../core/words.ts";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { MemoryShelf } from "../../demo/vendors/shelf.ts";
import { createStripe } from "../../demo/vendors/stripe/create-stripe.ts";
import type { StripeState } from "../../demo/vendors/stripe/state.ts";
import { createZendesk } from "../../demo/vendors/zendesk/index.ts";
import type { PersonActor } from "../../worker/account/context.ts";
import type { AccountDoor } from "../../worker/account/door.ts";
import { makeAccountKey } from "../../worker/doors/account-key.ts";
import { signSession } from "../../worker/doors/session.ts";
import { basics, NOW_MS } from "../support/clinic.ts";

const PEOPLE: readonly [number, string, Role][] = [
  [11, "Ana Agent", "agent"],
  [12, "Lee Lead", "lead"],
  [13, "Fay Finance", "finance"],
  [14, "Ada Admin", "admin"],
  [15, "Vic Viewer", "viewer"],
];
const PATIENT = 21;
const STRIPE_SECRET = "whsec_of_the_tests";
const json = { "content-type": "application/json" };

export interface MoneyClinic {
  readonly accountKey: string;
  /** A fresh door each time: one that was aborted stays broken. */
  door(): AccountDoor;
  readonly people: Readonly<Record<Role, PersonActor>>;
  readonly stripe: {
    control(path: string, body?: unknown): Promise<Response>;
    state(): Promise<StripeState>;
    pump(): Promise<number>;
  };
  readonly zendesk: {
    control(method: string, path: string, body?: unknown): Promise<Response>;
    pump(): Promise<number>;
  };
  /** Moves the clock. */
  at(nowMs: number): void;
  /** Runs the alarm until nothing is due any more. */
  runAlarms(): Promise<void>;
  rows<Row>(query: string): Promise<Row[]>;
  write(query: string): Promise<void>;
  /** Calls the real Worker as this person. */
  ask(who: PersonActor, method: string, path: string, body?: unknown): Promise<Response>;
}

/** Any answer that must be there. */
export function must<T>(answer: { ok: true; value: T } | { ok: false; error: { code: string; detail: string } }): T {
  assert(answer.ok, answer.ok ? "" : `${answer.error.code}: ${answer.error.detail}`);
  return answer.value;
}

/** A clinic in the real object, between a Stripe and a Zendesk that answer in this process. Only `Date` is faked. */
export async function moneyClinic(accountId: string, records: readonly ImportRecord[]): Promise<MoneyClinic> {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(NOW_MS);
  const accountKey = makeAccountKey(env.ROOT_KEY, accountId);
  const stub = () => env.ACCOUNT.getByName(`acct:${accountId}`);
  const door = () => stub() as unknown as AccountDoor;
  const deliver = (request: Request) => exports.default.fetch(request);
  const vendors = createVendors(accountId, deliver);
  const { stripe, zendesk } = vendors;
  const control = async (path: string, body: unknown = {}) =>
    done(await stripe.control.request(path, { method: "POST", headers: json, body: JSON.stringify(body) }));
  const desk = async (method: string, path: string, body: unknown = {}) =>
    done(await zendesk.control.request(path, { method, headers: json, body: JSON.stringify(body) }));
  await prepareVendors(control, desk, accountKey, records);
  must(await door().provision(provisioning(accountId)));
  const people = await signEverybodyIn(door());
  must(await door().importRecords(people.admin, { records: [...basics] }));
  if (records.length > 0) must(await door().importRecords(people.admin, { records: [...records] }));
  return {
    accountKey,
    door,
    people,
    stripe: {
      control,
      state: async () => (await (await stripe.control.request("/state")).json()) as StripeState,
      pump: stripe.pump,
    },
    zendesk: { control: desk, pump: zendesk.pump },
    at: (nowMs) => vi.setSystemTime(nowMs),
    runAlarms: async () => {
      for (let round = 0; round < 20; round += 1) {
        const due = await runInDurableObject(stub(), (_, state) => state.storage.getAlarm());
        if (due === null || due > Date.now() + 1000) return;
        vi.setSystemTime(Math.max(due, Date.now()));
        await runDurableObjectAlarm(stub());
      }
    },
    rows: <Row>(query: string) =>
      runInDurableObject(stub(), (_, state) => state.storage.sql.exec(query).toArray() as Row[]),
    write: (query) =>
      runInDurableObject(stub(), (_, state) => {
        state.storage.sql.exec(query).toArray();
      }),
    ask: async (who, method, path, body) => {
      const session = { accountId, actor: who, helpdesk: "zendesk", maxAtMs: Date.now() + 3_600_000 } as const;
      const { bearer } = await signSession(env.ROOT_KEY, session, Date.now());
      return exports.default.fetch(
        new Request(`http://localhost${path}`, {
          method,
          headers: { ...json, authorization: `Bearer ${bearer}` },
          ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
        }),
      );
    },
  };
}

/** A simulator that refuses what a test asks of it is a mistake of the test. */
async function done(answer: Response): Promise<Response> {
  assert(answer.ok, `${answer.status} ${answer.ok ? "" : await answer.text()}`);
  return answer;
}

function createVendors(accountId: string, deliver: (request: Request) => Promise<Response>) {
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const stripe = createStripe({ shelf: new MemoryShelf(), clock: Date.now, random, deliver });
  const zendesk = createZendesk({
    shelf: new MemoryShelf(),
    clock: Date.now,
    deliver,
    subdomain: accountId,
    appId: "900",
  });
  const apps = { "api.stripe.com": stripe.app, [`${accountId}.zendesk.com`]: zendesk.app };
  vi.spyOn(globalThis, "fetch").mockImplementation(inProcessFetch(apps));
  return { stripe, zendesk };
}

async function prepareVendors(
  control: MoneyClinic["stripe"]["control"],
  desk: MoneyClinic["zendesk"]["control"],
  accountKey: string,
  records: readonly ImportRecord[],
): Promise<void> {
  const webhook = { url: `http://localhost/webhooks/stripe/${accountKey}`, secret: STRIPE_SECRET };
  await control("/accounts", { secretKey: "sk_test_clinic", webhook });
  for (const record of records) {
    if (record.type !== "payment" || record.processorRef === undefined) continue;
    const { processorRef, collectedMinor: amountMinor, currency, capturedAtMs: createdAtMs } = record;
    await control("/payments", {
      paymentIntentId: processorRef,
      chargeId: `ch_${processorRef}`,
      amountMinor,
      currency,
      createdAtMs,
    });
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
          { atMs: NOW_MS - 3_600_000, body: "I changed my mind about my massage and would like a refund. Maya" },
        ],
      },
    ],
  });
}

const provisioning = (subdomain: string) => ({
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
    { kind: "stripe" as const, secretKey: "sk_test_clinic", webhookSecret: STRIPE_SECRET },
  ],
});

async function signEverybodyIn(door: AccountDoor): Promise<Record<Role, PersonActor>> {
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

/** What an agent sends who takes the suggested refund of the open ticket; each field may be bent. */
export function askOf(view: TicketView, bend: Partial<DecideRequest> = {}): DecideRequest {
  const { proposal } = view;
  const refund = proposal?.options.find((option) => option.kind === "refund");
  assert(proposal && refund, "Nothing is suggested");
  const { factsHash, policyVersionIds, rulesVersionId, lineIds, reason } = proposal;
  const { helpdesk, ticketId } = view.ticket;
  return {
    ticket: { helpdesk, ticketId },
    caseId: "01CASE00000000000000000001",
    lineIds,
    reason,
    factsHash,
    policyVersionIds,
    rulesVersionId,
    option: "refund",
    amountMinor: refund.amountMinor,
    currency: refund.currency,
    ...bend,
  };
}

export const theTicket = { helpdesk: "zendesk", ticketId: "31" } as const;

/** Opens the ticket and decides the refund as suggested. */
export async function decideOn(
  clinic: MoneyClinic,
  decisionId: string,
  bend: Partial<DecideRequest> = {},
): Promise<DecisionView> {
  const view = must(await clinic.door().openTicket(clinic.people.agent, theTicket));
  return must(await clinic.door().decide(clinic.people.agent, decisionId, askOf(view, bend)));
}
