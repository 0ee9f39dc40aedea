import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createApi } from "../../../../app/api/client.ts";
import { ApiProblem, NoAnswer } from "../../../../app/api/problem.ts";
import { openSession } from "../../../../app/api/session.ts";
import { operations } from "../../../../core/contract/operations.ts";

const MINUTE_MS = 60_000;
const problem = (code: string, status: number) =>
  new Response(JSON.stringify({ type: "", title: code, status, code, requestId: "r" }), { status });

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

function server(answers: ((url: string, headers: Headers) => Response | Error)[]) {
  const seen: { url: string; authorization: string | null }[] = [];
  const fetchFunction: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    seen.push({ url: String(input), authorization: headers.get("authorization") });
    const answer = answers.shift()?.(String(input), headers) ?? new Error("unexpected call");
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { fetchFunction, seen };
}

const renewed = (bearer: string, expiresAtMs: number) => () => new Response(JSON.stringify({ bearer, expiresAtMs }));

it("renews before the bearer runs out, without anybody asking, and uses the new one", async () => {
  const { fetchFunction, seen } = server([renewed("second", 30 * MINUTE_MS)]);
  const session = openSession({ bearer: "first", expiresAtMs: 15 * MINUTE_MS }, fetchFunction);
  await vi.advanceTimersByTimeAsync(12 * MINUTE_MS);
  expect(seen).toEqual([{ url: "/v1/session/renew", authorization: "Bearer first" }]);
  expect(await session.bearer()).toBe("second");
  session.stop();
});

it("renews once for many calls that need it at the same time", async () => {
  const { fetchFunction, seen } = server([renewed("second", 30 * MINUTE_MS)]);
  const session = openSession({ bearer: "first", expiresAtMs: 30_000 }, fetchFunction);
  await Promise.all([session.bearer(), session.bearer(), session.bearer()]);
  expect(seen).toHaveLength(1);
  session.stop();
});

it("is over when the server refuses to renew it, and tells so once", async () => {
  const { fetchFunction } = server([() => problem("session_expired", 401)]);
  const session = openSession({ bearer: "first", expiresAtMs: 30_000 }, fetchFunction);
  const told = vi.fn();
  session.subscribe(told);
  await session.bearer();
  session.end();
  expect(session.isOver()).toBe(true);
  expect(told).toHaveBeenCalledOnce();
});

it("is not over because one renewal got lost on the way", async () => {
  const { fetchFunction } = server([() => new Error("offline"), renewed("second", 30 * MINUTE_MS)]);
  const session = openSession({ bearer: "first", expiresAtMs: 15 * MINUTE_MS }, fetchFunction);
  await vi.advanceTimersByTimeAsync(12 * MINUTE_MS);
  expect(session.isOver()).toBe(false);
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(await session.bearer()).toBe("second");
  session.stop();
});

it("tells a refusal from silence: only the first says that nothing was done", async () => {
  const { fetchFunction } = server([
    () => problem("facts_changed", 409),
    () => new Error("connection reset"),
    () => new Response("<html>processor</html>", { status: 502 }),
    () => new Response("{broken", { status: 200 }),
  ]);
  const session = openSession({ bearer: "b", expiresAtMs: 15 * MINUTE_MS }, fetchFunction);
  const api = createApi(fetchFunction, session, operations);
  await expect(api.readCase("C")).rejects.toBeInstanceOf(ApiProblem);
  for (let n = 0; n < 3; n += 1) await expect(api.readCase("C")).rejects.toBeInstanceOf(NoAnswer);
  session.stop();
});

it("sends the bearer, and ends the session for every panel when a call is told that it is over", async () => {
  const { fetchFunction, seen } = server([() => problem("session_expired", 401)]);
  const session = openSession({ bearer: "b", expiresAtMs: 15 * MINUTE_MS }, fetchFunction);
  await expect(createApi(fetchFunction, session, operations).listApprovals()).rejects.toBeInstanceOf(ApiProblem);
  expect(seen).toEqual([{ url: "/v1/approvals", authorization: "Bearer b" }]);
  expect(session.isOver()).toBe(true);
});
