/** Danger: a call whose answer is not known is taken for one that was refused, or the calls of all agents are used up by one. */
import { describe, expect, it } from "vitest";
import { createApi } from "../../../../app/api/client.ts";
import { ApiProblem, NoAnswer } from "../../../../app/api/problem.ts";
import { templateFetch, templateProxy } from "../../../../app/host/template-fetch.ts";
import { operations } from "../../../../core/contract/operations.ts";
import { freshworks } from "../../../support/freshworks-client.ts";

const MINUTE_MS = 60_000;

async function calling() {
  const desk = freshworks();
  const client = await desk.window.app?.initialized();
  if (!client) throw new Error("no client");
  const clock = { nowMs: 1_000_000 };
  const proxy = templateProxy(client, () => clock.nowMs);
  const fetchV1 = templateFetch(proxy);
  const session = {
    ...{ bearer: async () => "the-session", end: () => {}, isOver: () => false },
    ...{ subscribe: () => () => {}, stop: () => {} },
  };
  return { desk, clock, proxy, fetchV1, api: createApi(fetchV1, session, operations) };
}

const answers = (answer: object) => async () => ({ status: 200, response: JSON.stringify(answer) });
const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("a call", () => {
  it("goes by the one template with its session, verb, path and body, and is answered as its address answered", async () => {
    const { desk, api } = await calling();
    desk.says.proxy = answers({ status: 200, type: "application/json", body: { approvals: [] } });
    expect(await api.listApprovals()).toEqual({ approvals: [] });
    await api.evaluate({ reason: "result" });
    expect(desk.invoked).toEqual([
      {
        name: "makegoodCall",
        context: { op: "call" },
        body: { session: "the-session", method: "GET", path: "/v1/approvals" },
      },
      expect.objectContaining({
        body: { session: "the-session", method: "POST", path: "/v1/evaluations", body: { reason: "result" } },
      }),
    ]);
  });

  it("that was refused says why, with its code", async () => {
    const { desk, api } = await calling();
    const problem = { type: "x", title: "x", status: 403, code: "four_eyes", requestId: "r" };
    desk.says.proxy = answers({ status: 403, type: "application/problem+json", body: problem });
    expect(await caught(api.listApprovals())).toMatchObject({ name: "ApiProblem", problem: { code: "four_eyes" } });
  });

  it("that our door itself refused is rejected by the proxy with its words, and says them", async () => {
    const { desk, api } = await calling();
    const problem = { type: "x", title: "x", status: 401, code: "unauthenticated", requestId: "r" };
    desk.says.proxy = () => Promise.reject({ status: 401, response: JSON.stringify(problem) });
    expect(await caught(api.listApprovals())).toBeInstanceOf(ApiProblem);
  });

  it.each([
    ["the proxy's own time-out", () => Promise.reject({ message: "Request timed out!" })],
    ["an error without a status", () => Promise.reject(new Error("x"))],
    ["no answer", async () => undefined],
    ["a page of the proxy's", () => Promise.reject({ status: 502, response: "<html>" })],
    ["half an answer", async () => ({ status: 200, response: '{"status":' })],
  ])("whose end is not known is no refusal: %s", async (_, proxy) => {
    const { desk, api } = await calling();
    desk.says.proxy = proxy;
    expect(await caught(api.listApprovals())).toBeInstanceOf(NoAnswer);
  });
});

describe("a proxy that is busy", () => {
  it("is asked nothing until its time, and the page says for how long", async () => {
    const { desk, clock, api } = await calling();
    desk.says.proxy = () => Promise.reject({ status: 429, response: "Too many", headers: { "Retry-After": "20" } });
    expect(await caught(api.listApprovals())).toMatchObject({
      problem: { code: "too_many", values: { retryAfterSeconds: 20 } },
    });
    clock.nowMs += 5_000;
    expect(await caught(api.listApprovals())).toMatchObject({ problem: { values: { retryAfterSeconds: 15 } } });
    expect(desk.invoked).toHaveLength(1);
    clock.nowMs += 15_000;
    desk.says.proxy = answers({ status: 200, type: "application/json", body: { approvals: [] } });
    expect(await api.listApprovals()).toEqual({ approvals: [] });
  });

  it("that does not say until when has counted a minute by then", async () => {
    const { desk, proxy } = await calling();
    desk.says.proxy = () => Promise.reject({ status: 429 });
    expect(await (await proxy("code", {})).json()).toMatchObject({ values: { retryAfterSeconds: 60 } });
  });

  it("is not made so by one frame: forty calls a minute are all that it sends", async () => {
    const { desk, clock, proxy } = await calling();
    const statuses = [];
    for (let n = 0; n < 45; n += 1) statuses.push((await proxy("call", {})).status);
    expect([desk.invoked.length, statuses.filter((status) => status === 429).length]).toEqual([40, 5]);
    clock.nowMs += MINUTE_MS;
    expect((await proxy("call", {})).status).toBe(200);
  });
});
