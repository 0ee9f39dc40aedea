import { type KeyValueStore, MemoryStore } from "../../demo/vendors/key-value-store.ts";
import { createZendesk } from "../../demo/vendors/zendesk/index.ts";

export const SERVICE_USER = 9001;
export const ANA = 7001;
const START = Date.parse("2026-11-20T09:00:00Z");

export interface Setup {
  readonly store?: KeyValueStore;
  readonly deliver?: (request: Request) => Promise<Response>;
}

/** A Zendesk account with a service user, an agent and one ticket (42) by a patient, and a clock that the test moves. */
export async function zendeskAccount({ store = new MemoryStore(), deliver }: Setup = {}) {
  const time = { nowMs: START };
  const zendesk = createZendesk({
    store,
    clock: () => time.nowMs,
    deliver: deliver ?? (() => Promise.reject(new Error("no webhook was expected"))),
    subdomain: "harbour",
    appId: "900100",
  });
  const control = async (method: string, path: string, body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    return zendesk.control.request(path, init);
  };
  await control("POST", "/seed", {
    users: [
      { id: SERVICE_USER, name: "Makegood", email: "makegood@harbour.example", role: "admin" },
      { id: ANA, name: "Ana Ruiz", email: "ana@harbour.example", role: "agent" },
    ],
    tickets: [
      {
        id: 42,
        subject: "Refund for my sessions",
        requester: { name: "Maya Chen", email: "maya@example.com" },
        tags: ["vip"],
        messages: [{ body: "I would like my money back.", atMs: START - 3_600_000 }],
      },
    ],
  });
  await control("PUT", "/oauth-client", { clientId: "makegood", clientSecret: "s3cret", userId: SERVICE_USER });
  const token = await tokenFrom(zendesk.app, "read write");
  const api = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    zendesk.app.request(`https://harbour.zendesk.com${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { zendesk, control, api, time };
}

export async function tokenFrom(
  app: { request(url: string, init: RequestInit): Response | Promise<Response> },
  scope: string,
): Promise<string> {
  const body = { grant_type: "client_credentials", client_id: "makegood", client_secret: "s3cret", scope };
  const answer = await app.request("https://harbour.zendesk.com/oauth/tokens", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}

export interface TicketAnswer {
  readonly ticket: {
    readonly id: number;
    readonly status: string;
    readonly tags: readonly string[];
    readonly updated_at: string;
    readonly custom_fields: readonly { readonly id: number; readonly value: unknown }[];
  };
  readonly audit?: { readonly author_id: number; readonly metadata: { readonly custom: Record<string, unknown> } };
}

export const ticketIn = async (answer: Response): Promise<TicketAnswer["ticket"]> =>
  ((await answer.json()) as TicketAnswer).ticket;
