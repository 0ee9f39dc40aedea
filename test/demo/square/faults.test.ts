import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serveVendors, type VendorServer } from "../../../demo/vendors/serve.ts";
import { ACCOUNT, refundBody, type SquareWorld, squareWorld } from "./world.ts";

async function scene() {
  const world = await squareWorld();
  const paid = await world.pay();
  const send = (more: object = {}) => world.ask("POST", "/v2/refunds", refundBody(paid, more));
  return { ...world, paid, send };
}

describe("a fault", () => {
  it.each([
    [{ kind: "drop_before" }, 0],
    [{ kind: "drop_after" }, 1],
    [{ kind: "reset" }, 0],
    [{ kind: "reset", executed: true }, 1],
  ])("%o breaks the wire, and a resend leaves one refund", async (fault, made) => {
    const { fault: plan, send, state } = await scene();
    await plan(fault);
    await expect(send()).rejects.toThrow("fetch failed");
    expect((await state()).refunds).toHaveLength(made);
    const { refund } = await (await send()).json();
    expect((await state()).refunds.map(({ id }) => id)).toEqual([refund.id]);
  });

  it.each([
    [{ kind: "html_502" }, 502, 0],
    [{ kind: "html_502", executed: true }, 502, 1],
    [{ kind: "garbage_200" }, 200, 1],
    [{ kind: "status", status: 503 }, 503, 0],
    [{ kind: "status", status: 503, executed: true }, 503, 1],
    [{ kind: "status", status: 429, retryAfterS: 3 }, 429, 0],
    [{ kind: "answer", status: 200, body: { any: "thing" } }, 200, 1],
    [{ kind: "answer", status: 200, body: {}, executed: false }, 200, 0],
  ])("%o answers so, once, and behind it the real answer waits", async (fault, status, made) => {
    const { fault: plan, send, state } = await scene();
    await plan(fault);
    expect((await send()).status).toBe(status);
    expect((await state()).refunds).toHaveLength(made);
    expect(await (await send()).json()).toMatchObject({ refund: { status: "PENDING" } });
    expect((await state()).refunds).toHaveLength(1);
  });

  it("that is saved comes back under the key, whether it was done or not", async () => {
    const { fault, send, state } = await scene();
    await fault({ kind: "status", status: 500, saved: true });
    expect((await send()).status).toBe(500);
    expect((await send()).status).toBe(500);
    expect((await state()).refunds).toEqual([]);
    await fault({ kind: "status", status: 500, saved: true, executed: true });
    expect((await send({ idempotency_key: "key-2" })).status).toBe(500);
    expect((await send({ idempotency_key: "key-2" })).status).toBe(500);
    expect((await state()).refunds).toHaveLength(1);
  });

  it("a body may break off, and an answer may be slow", async () => {
    const { fault, send } = await scene();
    await fault({ kind: "truncate_body" });
    await expect((await send()).text()).rejects.toThrow("terminated");
    await fault({ kind: "slow", delayMs: 20 });
    const beforeMs = performance.now();
    expect((await send()).status).toBe(200);
    expect(performance.now() - beforeMs).toBeGreaterThan(15);
  });

  it("a hang ends when the caller gives up", async () => {
    const { fault, paid, tools, state } = await scene();
    await fault({ kind: "timeout_after" });
    const abort = new AbortController();
    const hanging = tools.fetch("https://connect.squareup.com/v2/refunds", {
      method: "POST",
      headers: { authorization: `Bearer ${ACCOUNT.accessToken}`, "content-type": "application/json" },
      body: JSON.stringify(refundBody(paid)),
      signal: abort.signal,
    });
    setTimeout(() => abort.abort(), 10);
    await expect(hanging).rejects.toThrow("aborted");
    expect((await state()).refunds).toHaveLength(1);
  });

  it("strikes its own operation, as often as it was told; others can be cleared", async () => {
    const { fault, send, ask, paid, simulator } = await scene();
    await fault({ operation: "payments.get", kind: "status", status: 503, times: 2 });
    expect((await send()).status).toBe(200);
    const statuses = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await ask("GET", `/v2/payments/${paid.id}`)).status);
    expect(statuses).toEqual([503, 503, 200]);
    await fault({ operation: "*", kind: "drop_before", times: 9 });
    await simulator.control.request("/faults", { method: "DELETE" });
    expect((await send()).status).toBe(200);
  });

  it("that nobody knows is refused by name", async () => {
    const { fault } = await scene();
    await expect(fault({ kind: "earthquake" })).rejects.toThrow("kind");
    await expect(fault({ operation: "refunds.melt", kind: "drop_before" })).rejects.toThrow("operation");
  });
});

describe("over a real socket", () => {
  let world: SquareWorld;
  let server: VendorServer;
  beforeAll(async () => {
    const app = { fetch: (request: Request) => world.simulator.app.fetch(request) };
    const control = { fetch: (request: Request) => world.simulator.control.fetch(request) };
    server = await serveVendors({ port: 0, apps: { "connect.squareup.com": app }, control: { square: control } });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    world = await squareWorld();
  });

  it.each([
    ["drop_before", 0],
    ["drop_after", 1],
    ["truncate_body", 1],
    ["reset", 0],
  ])("%s breaks it, and the server lives on", async (kind, made) => {
    const paid = await world.pay();
    const plan = { operation: "refunds.create", kind };
    await fetch(`${server.origin}/_control/square/faults`, { method: "POST", body: JSON.stringify(plan) });
    const send = async () => {
      const answer = await fetch(`${server.origin}/connect.squareup.com/v2/refunds`, {
        method: "POST",
        headers: { authorization: `Bearer ${ACCOUNT.accessToken}`, "content-type": "application/json" },
        body: JSON.stringify(refundBody(paid)),
      });
      return answer.json();
    };
    await expect(send()).rejects.toThrow();
    expect((await world.state()).refunds).toHaveLength(made);
    const { refund } = await send();
    const state = await (await fetch(`${server.origin}/_control/square/state`)).json();
    expect(state.refunds.map(({ id }: { id: string }) => id)).toEqual([refund.id]);
  });
});
