/** Danger: what anybody posts counts as Freshdesk's word, a delivery that comes twice is two, or a mail that comes meanwhile is missed. */
import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import type { HelpdeskParts } from "../../core/setup/helpdesk-parts.ts";
import type { SetupChecklist } from "../../core/setup/steps.ts";
import { createFreshdesk } from "../../demo/vendors/freshdesk/create-freshdesk.ts";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../demo/vendors/key-value-store.ts";
import { quiet } from "./http-support.ts";
import { ask, asked, begun, inside, keyOf, linked } from "./setup-support.ts";

beforeEach(quiet);
const opened: string[] = [];
/** What was told is read three seconds later: no timer fires when nobody stands between the object and the world any more. */
afterEach(async () => {
  for (const accountId of opened.splice(0)) {
    await runInDurableObject(env.ACCOUNT.getByName(`acct:${accountId}`), (_, { storage }) => storage.deleteAlarm());
  }
  vi.restoreAllMocks();
  vi.useRealTimers();
});
afterAll(quiet);

const API_KEY = "key-of-the-admin";
const MAYA = { name: "Maya Chen", email: "maya@example.com" };

/** A clinic on Freshdesk that is set up by its link: connected, and with the rules that were made there. */
async function clinicOn(accountId: string) {
  opened.push(accountId);
  const answers: number[] = [];
  const freshdesk = createFreshdesk({
    store: new MemoryStore(),
    clock: Date.now,
    random: Math.random,
    deliver: async (request) => {
      const answer = await ask(request.url, { method: "POST", headers: request.headers, body: await request.text() });
      answers.push(answer.status);
      return answer;
    },
  });
  const host = `${accountId}.freshdesk.com`;
  const control = async (method: string, path: string, body: unknown) => {
    const answer = await freshdesk.control.request(path, { method, body: JSON.stringify(body) });
    expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  };
  await control("POST", "/seed", {
    agents: [{ name: "Makegood", email: "m@clinic.example", role: "Administrator", apiKey: API_KEY }],
  });
  vi.spyOn(globalThis, "fetch").mockImplementation(inProcessFetch({ [host]: freshdesk.app }));
  const { bearer } = await begun(await linked(accountId));
  const settings = { host, apiKey: API_KEY, mailIsChecked: true };
  const put = await asked(bearer, "PUT", "/connections/freshdesk", { kind: "freshdesk", isNew: true, settings });
  expect(put.status, await put.clone().text()).toBe(200);
  const parts = async (path: string) => {
    const answer = await asked(bearer, "POST", `/connections/freshdesk/parts${path}`);
    expect(answer.status, await answer.clone().text()).toBe(200);
    return (await answer.json()) as HelpdeskParts;
  };
  const codes = async () => {
    const { steps } = (await (await asked(bearer, "GET", "/setup")).json()) as SetupChecklist;
    return steps[0]?.items.map(({ code }) => code);
  };
  const rows = (query: string) => inside(accountId, ({ sql }) => sql.all<Record<string, unknown>>(query));
  const jobs = async () =>
    (await rows("SELECT kind, ref FROM job WHERE kind LIKE 'read_%' ORDER BY kind")).map(
      ({ kind, ref }) => `${kind} ${ref}`,
    );
  const door = `http://localhost/webhooks/freshdesk/${keyOf(accountId)}`;
  return { freshdesk, control, bearer, parts, codes, rows, jobs, door, answers, accountId };
}

it("is connected, has its fields and rules made, twice at once, and is told of a mail", async () => {
  const { parts, codes, freshdesk, control, rows, answers } = await clinicOn("fresh0001");
  const states = async (path: string) => new Set((await parts(path)).parts.map(({ state }) => state));
  expect(await states("/look")).toEqual(new Set(["missing"]));
  expect(await Promise.all([states(""), states("")])).toEqual([new Set(["made"]), new Set(["made"])]);
  expect(await states("/look")).toEqual(new Set(["there"]));
  expect(freshdesk.state().rules).toHaveLength(3);
  expect(await codes()).toEqual(["works", "parts_made", "created_unheard", "comments_unheard", "sent_unheard"]);
  await control("POST", "/incoming", { from: MAYA, subject: "Refund", body: "I want a refund of my massage, please." });
  expect(await freshdesk.pump()).toBe(1);
  expect(answers).toEqual([200]);
  expect(await codes()).toContain("created_heard");
  // The secret is kept sealed: in no row is it to be read.
  const [{ config } = { config: "" }] = await rows("SELECT config FROM connection WHERE id = 'freshdesk'");
  expect(JSON.parse(String(config))).toEqual({
    host: "fresh0001.freshdesk.com",
    mailIsChecked: true,
    fields: {
      reason: "cf_refund_reason",
      state: "cf_refund_state",
      amount: "cf_refund_amount",
      caseId: "cf_refund_case",
    },
  });
});

it("takes nothing of who does not know the secret, and nothing that cannot be read", async () => {
  const { parts, freshdesk, control, jobs, answers, door, rows } = await clinicOn("fresh0002");
  // Before there is a secret nobody is believed.
  const early = await ask(door, {
    method: "POST",
    headers: { "x-makegood-secret": "" },
    body: '{"ticket_id":"1","event":"ticket.created"}',
  });
  expect(early.status).toBe(401);
  await parts("");
  for (const kind of ["wrong_secret", "no_secret", "no_json"]) {
    await control("POST", "/faults", { operation: "webhook", kind });
    await control("POST", "/incoming", { from: MAYA, subject: kind, body: "Please" });
    await freshdesk.pump();
  }
  expect(answers).toEqual([401, 401, 422]);
  expect(await jobs()).toEqual([]);
  expect(await rows("SELECT count(*) AS n FROM inbox")).toEqual([{ n: 0 }]);
});

it("is of one account: another's key, a made-up key and an account that is not there open nothing", async () => {
  const { parts, freshdesk, control, door, answers } = await clinicOn("fresh0003");
  await parts("");
  await control("POST", "/incoming", { from: MAYA, subject: "Refund", body: "Please" });
  await freshdesk.pump();
  expect(answers).toEqual([200]);
  const [rule] = freshdesk.state().rules;
  const [action] = (rule?.actions ?? []) as unknown as { custom_headers: Record<string, string> }[];
  const sent = {
    method: "POST",
    headers: action?.custom_headers ?? {},
    body: '{"ticket_id":"1","event":"ticket.created"}',
  };
  const to = async (address: string) => (await ask(address, sent)).status;
  expect(await to(door)).toBe(200);
  // Of a clinic that has this connection not, and of one whose secret is another.
  const other = await clinicOn("fresh0004");
  await other.parts("");
  expect(await to(other.door)).toBe(401);
  expect(await to(`http://localhost/webhooks/freshdesk/${keyOf("fresh9999")}`)).toBe(404);
  expect(await to(`${door}x`)).toBe(404);
  expect(await to(door.replace("fresh0003", "fresh0004"))).toBe(404);
  expect(await to(door.replace("/freshdesk/", "/zendesk/"))).toBe(404);
});

it("takes the same word twice at once as one; altered it names another ticket, and the ticket itself is what counts", async () => {
  const { parts, freshdesk, control, jobs, answers, rows, accountId } = await clinicOn("fresh0005");
  await parts("");
  vi.useFakeTimers({ toFake: ["Date"], now: Math.ceil(Date.now() / 3_000) * 3_000 });
  await control("POST", "/faults", { operation: "webhook", kind: "duplicate" });
  await control("POST", "/incoming", { from: MAYA, subject: "Refund", body: "I want a refund of my massage, please." });
  await freshdesk.pump();
  expect(answers).toEqual([200, 200]);
  expect(await rows("SELECT count(*) AS n FROM inbox")).toEqual([{ n: 1 }]);
  expect(await jobs()).toEqual(["read_ticket freshdesk 1"]);
  const due = async () =>
    (await rows("SELECT due_at_ms - received_at_ms AS waits FROM job, inbox WHERE job.kind = 'read_ticket'"))[0];
  // It is read once nothing that is the same can come.
  expect(await due()).toEqual({ waits: 3_000 });
  await control("POST", "/faults", { operation: "webhook", kind: "altered_body" });
  await control("POST", "/incoming", { from: MAYA, ticketId: 1, body: "And the second one" });
  await freshdesk.pump();
  expect(await jobs()).toEqual(["read_replies freshdesk 999999", "read_ticket freshdesk 1"]);
  vi.setSystemTime(Date.now() + 3_000);
  await vi.waitFor(async () => {
    await runDurableObjectAlarm(env.ACCOUNT.getByName(`acct:${accountId}`));
    expect(await jobs()).toEqual([]);
  }, 15_000);
  expect(await rows("SELECT helpdesk, ticket_id FROM ticket_snapshot")).toEqual([
    { helpdesk: "freshdesk", ticket_id: "1" },
  ]);
});
