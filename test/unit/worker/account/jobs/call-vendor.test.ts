/** Danger: one job of many leaves out the pause, the deadline or the health of its connection: a key that is refused is burnt, or a stall is never seen. */
import { globSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { err, ok, type Result } from "../../../../../core/result.ts";
import { again } from "../../../../../worker/account/domain/job-end.ts";
import { callVendor } from "../../../../../worker/account/jobs/call-vendor.ts";
import type { ConnectorFailure } from "../../../../../worker/connectors/failure.ts";
import { NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";

const MINUTE_MS = 60_000;
const AT = { connectionId: "stripe", actor: { type: "job", job: "outbox" } } as const;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

function scene() {
  const clinic = testClinic([]);
  clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('stripe', 'stripe', 'https://x', '{}')");
  const world = worldOf(clinic, scriptedProcessor(0));
  const call = (ask: () => Promise<Result<string, ConnectorFailure>>) =>
    callVendor(world, AT, ask, (_, answer, wait) => ({ type: "took" as const, answer, wait }));
  const health = () =>
    clinic.sql.one(
      "SELECT paused_because AS paused, last_ok_at_ms AS okAtMs, last_error AS error FROM connection WHERE id = 'stripe'",
    );
  return { clinic, call, health };
}

const failing = (failure: ConnectorFailure) => async () => err(failure);

it("an answer is taken in, and the connection has worked", async () => {
  const { call, health } = scene();
  expect(await call(async () => ok("there"))).toMatchObject({ answer: { ok: true, value: "there" } });
  expect(health()).toEqual({ paused: null, okAtMs: NOW_MS, error: null });
});

it("a connection that was turned down is asked nothing until its time", async () => {
  const { clinic, call, health } = scene();
  await call(failing({ verdict: "unauthorised", detail: "401" }));
  expect(health()).toMatchObject({ paused: "401" });
  const ask = vi.fn(async () => ok("there"));
  expect(await call(ask)).toEqual({ type: "again", why: "connection_paused", atMs: NOW_MS + 15 * MINUTE_MS });
  expect(ask).not.toHaveBeenCalled();
  clinic.setNow(NOW_MS + 15 * MINUTE_MS);
  await call(ask);
  expect(health()).toMatchObject({ paused: null });
});

it("a pause that a clock wrote which ran a year ahead does not last a year", async () => {
  const { clinic, call, health } = scene();
  clinic.setNow(NOW_MS + 365 * 24 * 60 * MINUTE_MS);
  await call(failing({ verdict: "unauthorised", detail: "401" }));
  clinic.setNow(NOW_MS);
  await call(async () => ok("there"));
  expect(health()).toMatchObject({ paused: null, okAtMs: NOW_MS });
});

it("a vendor that never answers is given up, and seen in the connection's health", async () => {
  const { call, health } = scene();
  const asked = call(() => new Promise<never>(() => {}));
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(await asked).toMatchObject({ answer: { ok: false, error: { verdict: "unknown" } } });
  expect(health()).toMatchObject({ error: "no_answer", okAtMs: null });
});

it("one that says when to come back is asked then, within a quarter of an hour", async () => {
  const { call } = scene();
  const soon = await call(failing({ verdict: "not_executed", detail: "429", retryAfterMs: MINUTE_MS }));
  expect(soon).toMatchObject({ wait: { type: "again", atMs: NOW_MS + MINUTE_MS } });
  const late = await call(failing({ verdict: "not_executed", detail: "429", retryAfterMs: 600 * MINUTE_MS }));
  expect(late).toMatchObject({ wait: { type: "again", atMs: NOW_MS + 15 * MINUTE_MS } });
});

it.each([0, -60_000, Number.NaN])(
  "one that says to come back in %d ms is not asked again at once, without end",
  async (retryAfterMs) => {
    const { call } = scene();
    const said = await call(failing({ verdict: "not_executed", detail: "429", retryAfterMs }));
    expect(said).toEqual(expect.objectContaining({ wait: again("429") }));
  },
);

it.each([
  ["a refusal", { verdict: "refused", detail: "404" }],
  ["a call that never had its turn", { verdict: "not_executed", detail: "not_sent" }],
] as const)("%s says nothing against the connection", async (_, failure) => {
  const { call, health } = scene();
  expect(await call(failing(failure))).toMatchObject({ wait: { type: "again" } });
  expect(health()).toEqual({ paused: null, okAtMs: null, error: null });
});

it("no job keeps the health of a connection by itself, nor waits for its pause", () => {
  const files = globSync("worker/account/jobs/**/*.ts").filter((file) => !file.endsWith("call-vendor.ts"));
  expect(files.length).toBeGreaterThan(15);
  expect(files.filter((file) => readFileSync(file, "utf8").includes("connection-health.ts"))).toEqual([]);
});
