/** Danger: a connection that is dead is asked for ever, or one that lives is paused; and the address leaks by an error. */
import { describe, expect, it, vi } from "vitest";
import { NotSent } from "../../../../../worker/connectors/call-slots.ts";
import { slack } from "../../../../../worker/connectors/slack/slack.ts";
import { noticeOf } from "../../../../demo/chat-world.ts";
import { ADDRESS, slackWorld } from "./world.ts";

it("posts, once for each call, and Slack has it", async () => {
  const { notifier, posts, sent } = await slackWorld();
  expect(await notifier.post(noticeOf())).toEqual({ ok: true, value: undefined });
  expect(sent.map(({ method, url }) => ({ method, url }))).toEqual([{ method: "POST", url: ADDRESS }]);
  expect(await posts()).toMatchObject([{ channel: "refunds", message: { text: noticeOf().title } }]);
});

describe("an address that is closed pauses the connection", () => {
  it.each([
    ["revoked", "404 no_service"],
    ["archived", "410 channel_is_archived"],
    ["restricted", "403 action_prohibited"],
  ])("%s", async (state, detail) => {
    const { notifier, hook, posts } = await slackWorld();
    await hook(state);
    expect(await notifier.post(noticeOf())).toEqual({ ok: false, error: { verdict: "unauthorised", detail } });
    expect(await posts()).toEqual([]);
  });
});

it.each([
  [403, "invalid_token", "unauthorised", "403 invalid_token"],
  [400, "no_service", "unauthorised", "400 no_service"],
  [404, "channel_not_found\n", "unauthorised", "404 channel_not_found"],
  [404, "<html>", "unauthorised", "http_404"],
  [410, "", "unauthorised", "http_410"],
  [400, "invalid_payload", "refused", "400 invalid_payload"],
  [400, "invalid_blocks", "refused", "400 invalid_blocks"],
  [400, "a word of tomorrow", "refused", "http_400"],
  [413, "", "refused", "http_413"],
  [408, "", "unknown", "http_408"],
  [500, "rollup_error", "unknown", "http_500"],
  [503, "no_service", "unknown", "http_503"],
  [302, "", "unknown", "http_302"],
  [200, "<html>signed out</html>", "unknown", "http_200"],
  [200, "", "unknown", "http_200"],
  [201, "ok", "unknown", "http_201"],
])("%i %o is %s", async (status, text, verdict, detail) => {
  const { notifier, fault } = await slackWorld();
  await fault({ kind: "status", status, text });
  expect(await notifier.post(noticeOf())).toEqual({ ok: false, error: { verdict, detail } });
});

it.each([
  ["drop_before", 0],
  ["drop_after", 1],
  ["reset", 0],
  ["truncate_body", 1],
  ["html_502", 0],
  ["garbage_200", 1],
])("after %s nobody can say", async (kind, arrived) => {
  const { notifier, fault, posts } = await slackWorld();
  await fault({ kind });
  expect(await notifier.post(noticeOf())).toMatchObject({ ok: false, error: { verdict: "unknown" } });
  expect(await posts()).toHaveLength(arrived);
});

it.each(["timeout_before", "timeout_after", "stall_body"])(
  "after %s it stops waiting, and ends the request",
  async (kind) => {
    const { notifier, fault, sent } = await slackWorld();
    await fault({ kind });
    vi.useFakeTimers();
    try {
      const posting = notifier.post(noticeOf());
      await vi.advanceTimersByTimeAsync(20_001);
      expect(await posting).toEqual({ ok: false, error: { verdict: "unknown", detail: "no_answer" } });
      expect(sent[0]?.signal.aborted).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  },
);

it("what was too fast was not posted, and is told when to come back", async () => {
  const { notifier, posts, time } = await slackWorld();
  for (let at = 0; at < 10; at++) expect(await notifier.post(noticeOf())).toMatchObject({ ok: true });
  const error = { verdict: "not_executed", detail: "http_429", retryAfterMs: 10_000 };
  expect(await notifier.post(noticeOf())).toEqual({ ok: false, error });
  expect(await posts()).toHaveLength(10);
  time.nowMs += 10_000;
  expect(await notifier.post(noticeOf())).toMatchObject({ ok: true });
});

it("what did not have its turn was not posted", async () => {
  const fetching = () => Promise.reject(new NotSent());
  const notifier = slack.build({ webhookAddress: ADDRESS }, { fetch: fetching, nowMs: () => 0 });
  const error = { verdict: "not_executed", detail: "not_sent" };
  expect(await notifier.post(noticeOf())).toEqual({ ok: false, error });
});

describe("the address, which is the key to the channel,", () => {
  const canary = /canary|services/i;

  it("is in nothing that comes back or is logged, though the vendor and the platform quote it", async () => {
    const logged: unknown[] = [];
    const spies = (["log", "info", "warn", "error", "debug"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...given) => void logged.push(given)),
    );
    try {
      for (const status of [200, 302, 400, 401, 403, 404, 410, 429, 500]) {
        const { notifier, fault } = await slackWorld();
        await fault({ kind: "status", status, text: `no_service ${ADDRESS}` });
        const answer = await notifier.post(noticeOf());
        expect(answer.ok).toBe(false);
        expect(JSON.stringify(answer)).not.toMatch(canary);
      }
      const failing = () => Promise.reject(new TypeError(`fetch of ${ADDRESS} failed`));
      const notifier = slack.build({ webhookAddress: ADDRESS }, { fetch: failing, nowMs: () => 0 });
      expect(JSON.stringify(await notifier.post(noticeOf()))).not.toMatch(canary);
      expect(slack.origin({ webhookAddress: ADDRESS })).not.toMatch(canary);
      expect(logged).toEqual([]);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  });

  it("is in no message", async () => {
    const { notifier, posts } = await slackWorld();
    await notifier.post(noticeOf());
    expect(JSON.stringify(await posts())).not.toMatch(canary);
  });
});
