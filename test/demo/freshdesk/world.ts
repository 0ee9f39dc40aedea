import { createFreshdesk } from "../../../demo/vendors/freshdesk/create-freshdesk.ts";
import { inProcessFetch } from "../../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../../demo/vendors/key-value-store.ts";
import { freshdeskClient } from "../../../worker/connectors/freshdesk/client.ts";
import { FIELD_PLANS, fieldBody } from "../../../worker/connectors/freshdesk/part-plans.ts";
import type { FreshdeskSettings } from "../../../worker/connectors/freshdesk/settings.ts";

export const HOST = "harbour.freshdesk.com";
export const START_MS = Date.UTC(2026, 10, 28, 12);
export const ADMIN_KEY = "key-of-the-admin";
export const AGENT_KEY = "key-of-the-agent";
export const ANA = "ana@harbour.example";
export const MAYA = { name: "Maya Chen", email: "maya@example.com" };
export const CASE_ID = "01KBCDEF000000000000000000";

interface Wishes {
  /** Of a real clock; a still one, which waiting moves, where it is absent. */
  readonly nowMs?: () => number;
  readonly config?: Partial<FreshdeskSettings>;
}

/** A Freshdesk account with an administrator, an agent, our fields and one ticket (42) by a patient, an hour old. */
export async function freshdeskWorld({ nowMs, config }: Wishes = {}) {
  const time = { nowMs: START_MS };
  const clock = nowMs ?? (() => time.nowMs);
  const delivered: { readonly url: string; readonly headers: Headers; readonly body: string }[] = [];
  const freshdesk = createFreshdesk({
    store: new MemoryStore(),
    clock,
    random: Math.random,
    deliver: async (request) => {
      delivered.push({ url: request.url, headers: request.headers, body: await request.text() });
      return new Response();
    },
  });
  const control = async (method: string, path: string, body?: unknown) => {
    const answer = await freshdesk.control.request(
      path,
      body === undefined ? { method } : { method, body: JSON.stringify(body) },
    );
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  };
  const fetching = inProcessFetch({ [HOST]: freshdesk.app });
  const api = async (method: string, path: string, body?: unknown, key = ADMIN_KEY) =>
    fetching(`https://${HOST}/api/v2${path}`, {
      method,
      headers: { authorization: `Basic ${btoa(`${key}:X`)}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  await control("POST", "/seed", {
    agents: [
      {
        id: 9001,
        name: "Makegood",
        email: "makegood@harbour.example",
        role: "Account Administrator",
        apiKey: ADMIN_KEY,
      },
      { id: 7001, name: "Ana Ruiz", email: ANA, role: "Agent", apiKey: AGENT_KEY },
    ],
  });
  const names: Record<string, string> = {};
  for (const plan of FIELD_PLANS) {
    const made = (await (await api("POST", "/admin/ticket_fields", fieldBody(plan, "en"))).json()) as { name: string };
    names[plan.key] = made.name;
  }
  const messages = [{ body: "I would like my money back.", atMs: clock() - 3_600_000 }];
  await control("POST", "/seed", {
    tickets: [{ id: 42, subject: "Refund for my sessions", requester: MAYA, tags: ["vip"], messages }],
  });
  const fields = names as unknown as NonNullable<FreshdeskSettings["fields"]>;
  const settings: FreshdeskSettings = {
    host: HOST,
    apiKey: ADMIN_KEY,
    mailIsChecked: true,
    fields,
    ...config,
  };
  const tools = { config: settings, fetch: fetching, nowMs: clock };
  const waits = async (ms: number) => {
    time.nowMs += ms;
  };
  const sleep = nowMs ? {} : { sleep: waits };
  const ticketOf = (id: number) => {
    const ticket = freshdesk.state().tickets.find((one) => one.id === String(id));
    if (!ticket) throw new Error(`no ticket ${id}`);
    return ticket;
  };
  const client = freshdeskClient({ ...tools, ...sleep });
  return { freshdesk, control, api, client, time, tools, settings, fields, delivered, ticketOf, fetching };
}
