import { describe, expect, it } from "vitest";
import { ranked } from "../../../../../worker/connectors/call-slots.ts";
import { freshdeskWorld } from "../../../../demo/freshdesk/world.ts";

describe.each([
  ["by the minute", 60_000],
  ["by the hour", 3_600_000],
])("an account that counts calls %s", (_, windowMs) => {
  it("is asked no more once it has said so, until the time that it named", async () => {
    const { client, control, freshdesk, time } = await freshdeskWorld();
    await control("PUT", "/settings", { callsTotal: 2, windowMs });
    expect(await client.readUser("9001")).toMatchObject({ ok: true });
    time.nowMs += 1_000;
    // The headers said that nothing is left.
    expect(await client.readTicket("42")).toMatchObject({ error: { verdict: "not_executed", retryAfterMs: 59_000 } });
    time.nowMs += 59_000;
    const asked = freshdesk.state().calls["agents.get"];
    const next = await client.readUser("9001");
    if (windowMs === 60_000) {
      expect(next.ok).toBe(true);
      return;
    }
    // One call learns that the hour is not over, and none is made before it is.
    expect(next).toMatchObject({
      error: { verdict: "not_executed", detail: "freshdesk.429", retryAfterMs: 3_540_000 },
    });
    time.nowMs += 3_539_000;
    expect((await client.readUser("9001")).ok).toBe(false);
    expect(freshdesk.state().calls["agents.get"]).toBe((asked ?? 0) + 1);
    time.nowMs += 1_000;
    expect((await client.readUser("9001")).ok).toBe(true);
  });
});

it("the last calls of a minute are kept for people and money", async () => {
  const { client, control, time } = await freshdeskWorld();
  await control("PUT", "/settings", { callsTotal: 20, windowMs: 60_000 });
  while ((await ranked("later", () => client.readUser("9001"))).ok) time.nowMs += 10;
  expect((await client.readUser("9001")).ok).toBe(true);
  time.nowMs += 60_000;
  expect((await ranked("later", () => client.readUser("9001"))).ok).toBe(true);
});

it.each([
  [401, "unauthorised"],
  [409, "not_executed"],
  [500, "not_executed"],
  [503, "not_executed"],
  [403, "unauthorised"],
])("what %i means of a read: %s", async (status, verdict) => {
  const { client, control } = await freshdeskWorld();
  await control("POST", "/faults", { operation: "agents.get", kind: "status", status });
  expect(await client.readUser("9001")).toMatchObject({ ok: false, error: { verdict } });
});

it.each(["drop_before", "reset", "html_502", "garbage_200"])("a read that %s broke has done nothing", async (kind) => {
  const { client, control } = await freshdeskWorld();
  await control("POST", "/faults", { operation: "tickets.get", kind });
  expect(await client.readTicket("42")).toMatchObject({ ok: false, error: { verdict: "not_executed" } });
});
