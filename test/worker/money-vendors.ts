/** The clinic's vendors and staff in the worker ring's money tests. */
import { vi } from "vitest";
import type { ImportRecord } from "../../core/contract/records.ts";
import { assert } from "../../core/result.ts";
import type { Role } from "../../core/words.ts";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { MemoryShelf } from "../../demo/vendors/shelf.ts";
import { createStripe } from "../../demo/vendors/stripe/create-stripe.ts";
import { createZendesk } from "../../demo/vendors/zendesk/index.ts";
import type { PersonActor } from "../../worker/account/context.ts";
import type { AccountDoor } from "../../worker/account/door.ts";
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

export async function prepareVendors(
  control: (path: string, body?: unknown) => Promise<Response>,
  desk: (method: string, path: string, body?: unknown) => Promise<Response>,
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
          { atMs: Date.now() - 3_600_000, body: "I changed my mind about my massage and would like a refund. Maya" },
        ],
      },
    ],
  });
}

export const provisioning = (subdomain: string) => ({
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

export async function signEverybodyIn(door: AccountDoor): Promise<Record<Role, PersonActor>> {
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
