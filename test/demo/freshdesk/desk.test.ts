/** Danger: the demo's Freshdesk shows what no agent would see, or uses up what belongs to the account's API. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { freshdeskSide } from "../../../demo/desk/freshdesk/side.ts";
import { createDesk } from "../../../demo/desk/server.ts";
import { ANA, freshdeskWorld } from "./world.ts";

const appDir = mkdtempSync(join(tmpdir(), "makegood-app-"));
mkdirSync(join(appDir, "assets"));
writeFileSync(join(appDir, "ticketSidebar.html"), '<script src="{{{appclient}}}"></script>');
writeFileSync(join(appDir, "assets", "one.js"), "1");
afterAll(() => rmSync(appDir, { recursive: true }));

const KEY = "the-account-key-that-no-page-sees";

async function desk(openWorld?: (helpdesk: string) => Promise<string>) {
  const { freshdesk, time } = await freshdeskWorld();
  const ana = freshdesk.state().agents.find(({ email }) => email === ANA);
  const places = {
    users: [{ key: "ana", zendeskId: Number(ana?.id), name: "Ana Ruiz", email: ANA, roleLabel: "agent" }],
    workerOrigin: "http://127.0.0.1:1",
    deskOrigin: "http://localhost:8703",
    arrived: () => [],
  };
  const clock = () => time.nowMs;
  const side = freshdeskSide({ ...places, freshdesk, subdomain: "harbour", accountKey: KEY, appDir, clock });
  const app = createDesk({ ...places, clinicName: "Harbour Wellness", openWorld }, side);
  const post = async (path: string, body: unknown, method = "POST") => {
    const answer = await app.request(path, { method, body: JSON.stringify(body) });
    return { status: answer.status, body: answer.status === 204 ? undefined : ((await answer.json()) as never) };
  };
  const get = async (path: string): Promise<never> => (await app.request(path)).json() as never;
  const ticket = (id = "42") => freshdesk.state().tickets.find((one) => one.id === id);
  return { app, post, get, ticket, freshdesk };
}

it("hosts the app's pages with the desk's own client in them, and nothing else of the folder", async () => {
  const { app } = await desk();
  const page = await app.request("/freshdesk-app/ticketSidebar.html");
  expect(await page.text()).toBe('<script src="/assets/freshworks-client.js"></script>');
  expect((await app.request("/freshdesk-app/assets/one.js")).headers.get("content-type")).toMatch(/javascript/);
  for (const path of ["/freshdesk-app/index.html", "/freshdesk-app/assets/two.js", "/freshdesk-app/package.json"]) {
    expect([path, (await app.request(path)).status]).toEqual([path, 404]);
  }
});

it("lists, reads and writes as the agent who is signed in, and uses none of the account's calls", async () => {
  const { app, post, get, ticket, freshdesk } = await desk();
  await freshdesk.control.request("/settings", { method: "PUT", body: JSON.stringify({ callsTotal: 0 }) });
  const before = freshdesk.state().calls;
  const base = "/freshdesk-desk/as/ana/api/v2";
  const [listed] = (await get(`${base}/tickets?include=requester,description`)) as {
    requester: object;
    description: string;
  }[];
  expect(listed).toMatchObject({ id: 42, requester: { name: "Maya Chen" }, description: expect.stringContaining("<") });
  expect(((await get(`${base}/tickets`)) as object[])[0]).not.toHaveProperty("requester");
  await post(`${base}/tickets/42/reply`, { body: "<p>Hello</p>" });
  await post(`${base}/tickets/42/notes`, { body: "<p>Quiet</p>", private: true });
  await post(`${base}/tickets/42`, { tags: ["mine"], status: 3 }, "PUT");
  const ana = freshdesk.state().agents.find(({ email }) => email === ANA)?.id;
  expect(ticket()).toMatchObject({ tags: ["mine"], status: 3 });
  expect(ticket()?.conversations.slice(-2)).toMatchObject([
    { userId: ana, isPrivate: false, html: "<p>Hello</p>" },
    { userId: ana, isPrivate: true },
  ]);
  // Whose rights are those of an agent: the staff is listed to administrators.
  expect((await app.request(`${base}/agents?email=${ANA}`)).status).toBe(403);
  expect((await app.request("/freshdesk-desk/as/mallory/api/v2/tickets")).status).toBe(404);
  expect(freshdesk.state().calls).toEqual(before);
});

it("takes a patient's mail: a new ticket, or an answer that opens its own again", async () => {
  const { post, ticket } = await desk();
  const from = { name: "Noor", email: "noor@example.com" };
  const first = await post("/desk/mail", { from, subject: "Refund", body: "Please." });
  expect(first).toMatchObject({ status: 200, body: { isNew: true } });
  const { ticketId } = first.body as unknown as { ticketId: number };
  await post(`/freshdesk-desk/as/ana/api/v2/tickets/${ticketId}`, { status: 4 }, "PUT");
  expect((await post("/desk/mail", { from, body: "Still waiting.", ticketId })).body).toEqual({
    ticketId,
    isNew: false,
  });
  expect(ticket(String(ticketId))).toMatchObject({ status: 2, conversations: [{ incoming: true }] });
});

it("calls by the proxy, which tells no page the key, and goes wrong as it is told to", async () => {
  const { app, post } = await desk();
  const template = "/freshdesk-desk/as/ana/template/makegoodCall";
  const asked = { context: { op: "code" }, body: "{}" };
  expect((await post("/freshdesk-desk/faults", { kind: "rate_limit" })).status).toBe(204);
  expect(await post(template, asked)).toMatchObject({ status: 200, body: { ok: false, error: { status: 429 } } });
  // Nobody listens at the Worker's address.
  const down = await post(template, asked);
  expect(down).toMatchObject({ status: 200, body: { ok: false, error: { status: 502 } } });
  expect(JSON.stringify(down)).not.toContain(KEY);
  expect(await (await app.request("/")).text()).not.toContain(KEY);
  expect((await post("/freshdesk-desk/faults", { kind: "fire" })).status).toBe(400);
  expect((await post("/freshdesk-desk/as/mallory/template/makegoodCall", asked)).status).toBe(404);
});

it("opens the other helpdesk's desk, or says why it is not open", async () => {
  const { post, app } = await desk(async () => "http://localhost:8700");
  expect(await (await app.request("/")).text()).toContain('"helpdesk":"freshdesk"');
  expect((await post("/desk/worlds/zendesk", {})).body).toEqual({ origin: "http://localhost:8700" });
  expect((await post("/desk/worlds/freshdesk", {})).body).toEqual({ origin: "http://localhost:8703" });
  expect((await post("/desk/worlds/front", {})).status).toBe(404);
  const failing = await desk(() => Promise.reject(new Error("Port 8700 is in use.")));
  const why = { status: 503, body: { detail: "Port 8700 is in use." } };
  expect(await failing.post("/desk/worlds/zendesk", {})).toMatchObject(why);
  expect((await (await desk()).post("/desk/worlds/zendesk", {})).status).toBe(503);
});
