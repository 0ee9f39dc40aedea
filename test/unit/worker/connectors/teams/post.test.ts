/** Danger: a workflow that is switched off is asked for ever, or one that lives is paused; and the address leaks by an error. */
import { describe, expect, it, vi } from "vitest";
import { NotSent } from "../../../../../worker/connectors/call-slots.ts";
import { teams } from "../../../../../worker/connectors/teams/teams.ts";
import { noticeOf } from "../../../../demo/chat-world.ts";
import { ADDRESS, teamsWorld } from "./world.ts";

const errorOf = (code: string) => JSON.stringify({ error: { code, message: `of ${ADDRESS}` } });

it("posts, once for each call, with the whole query, and Teams has it", async () => {
  const { notifier, posts, sent } = await teamsWorld();
  expect(await notifier.post(noticeOf())).toEqual({ ok: true, value: undefined });
  expect(sent.map(({ method, url }) => ({ method, url }))).toEqual([{ method: "POST", url: new URL(ADDRESS).href }]);
  expect(await posts()).toMatchObject([{ channel: "refunds", message: { type: "message" } }]);
});

describe("a workflow that takes nothing more pauses the connection", () => {
  it.each([
    ["revoked", "400 WorkflowTriggerIsNotEnabled"],
    ["archived", "400 WorkflowTriggerIsNotEnabled"],
    ["restricted", "401 DirectApiAuthorizationRequired"],
  ])("%s", async (state, detail) => {
    const { notifier, hook, posts } = await teamsWorld();
    await hook(state);
    expect(await notifier.post(noticeOf())).toEqual({ ok: false, error: { verdict: "unauthorised", detail } });
    expect(await posts()).toEqual([]);
  });
});

it.each([
  [401, "", "unauthorised", "http_401"],
  [403, "no", "unauthorised", "http_403"],
  [404, errorOf("WorkflowNotFound"), "unauthorised", "404 WorkflowNotFound"],
  [404, errorOf("CANARYcanaryCANARYcanary"), "unauthorised", "http_404"],
  [400, errorOf("TriggerInputSchemaMismatch"), "refused", "400 TriggerInputSchemaMismatch"],
  [413, errorOf("RequestEntityTooLarge"), "refused", "413 RequestEntityTooLarge"],
  [400, "a word of tomorrow", "refused", "http_400"],
  [400, "null", "refused", "http_400"],
  [408, "", "unknown", "http_408"],
  [502, errorOf("WorkflowNotFound"), "unknown", "http_502"],
  [302, "", "unknown", "http_302"],
  [200, "<html>signed out</html>", "unknown", "http_200"],
])("%i %o is %s", async (status, text, verdict, detail) => {
  const { notifier, fault } = await teamsWorld();
  await fault({ kind: "status", status, text });
  expect(await notifier.post(noticeOf())).toEqual({ ok: false, error: { verdict, detail } });
});

it.each([
  ["drop_before", 0],
  ["drop_after", 1],
  ["reset", 0],
  ["html_502", 0],
  ["garbage_200", 1],
])("after %s nobody can say", async (kind, arrived) => {
  const { notifier, fault, posts } = await teamsWorld();
  await fault({ kind });
  expect(await notifier.post(noticeOf())).toMatchObject({ ok: false, error: { verdict: "unknown" } });
  expect(await posts()).toHaveLength(arrived);
});

it("what was accepted may still not stand in the channel, and nobody says so", async () => {
  const { notifier, fault, posts } = await teamsWorld();
  await fault({ kind: "status", status: 202 });
  expect(await notifier.post(noticeOf())).toMatchObject({ ok: true });
  expect(await posts()).toEqual([]);
});

it.each(["timeout_before", "timeout_after"])("after %s it stops waiting", async (kind) => {
  const { notifier, fault } = await teamsWorld();
  await fault({ kind });
  vi.useFakeTimers();
  try {
    const posting = notifier.post(noticeOf());
    await vi.advanceTimersByTimeAsync(20_001);
    expect(await posting).toEqual({ ok: false, error: { verdict: "unknown", detail: "no_answer" } });
  } finally {
    vi.useRealTimers();
  }
});

it("what was too fast was not posted, and is told when to come back", async () => {
  const { notifier, posts, time } = await teamsWorld();
  for (let at = 0; at < 4; at++) expect(await notifier.post(noticeOf())).toMatchObject({ ok: true });
  const error = { verdict: "not_executed", detail: "http_429", retryAfterMs: 1_000 };
  expect(await notifier.post(noticeOf())).toEqual({ ok: false, error });
  expect(await posts()).toHaveLength(4);
  time.nowMs += 1_000;
  expect(await notifier.post(noticeOf())).toMatchObject({ ok: true });
});

it("what did not have its turn was not posted", async () => {
  const fetching = () => Promise.reject(new NotSent());
  const notifier = teams.build({ workflowAddress: ADDRESS }, { fetch: fetching, nowMs: () => 0 });
  const error = { verdict: "not_executed", detail: "not_sent" };
  expect(await notifier.post(noticeOf())).toEqual({ ok: false, error });
});

describe("the address, which is the key to the channel,", () => {
  const canary = /canary|c0ffee|workflows/i;

  it("is in nothing that comes back or is logged, though the vendor and the platform quote it", async () => {
    const logged: unknown[] = [];
    const spies = (["log", "info", "warn", "error", "debug"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...given) => void logged.push(given)),
    );
    try {
      for (const status of [200, 302, 400, 401, 403, 404, 410, 429, 500]) {
        for (const text of [errorOf("WorkflowTriggerIsNotEnabled"), errorOf(ADDRESS), ADDRESS]) {
          const { notifier, fault } = await teamsWorld();
          await fault({ kind: "status", status, text });
          const answer = await notifier.post(noticeOf());
          expect(answer.ok).toBe(false);
          expect(JSON.stringify(answer)).not.toMatch(canary);
        }
      }
      const failing = () => Promise.reject(new TypeError(`fetch of ${ADDRESS} failed`));
      const notifier = teams.build({ workflowAddress: ADDRESS }, { fetch: failing, nowMs: () => 0 });
      expect(JSON.stringify(await notifier.post(noticeOf()))).not.toMatch(canary);
      expect(teams.origin({ workflowAddress: ADDRESS })).not.toMatch(canary);
      expect(logged).toEqual([]);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  });

  it("is in no message", async () => {
    const { notifier, posts } = await teamsWorld();
    await notifier.post(noticeOf());
    expect(JSON.stringify(await posts())).not.toMatch(canary);
  });
});
