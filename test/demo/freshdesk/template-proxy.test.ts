/** Danger: the demo lets a call through that Freshworks' proxy refuses, and a clinic finds out. */
import { describe, expect, it, vi } from "vitest";
import { installParameters, packageTemplates } from "../../../demo/desk/freshdesk/package-config.ts";
import {
  type ProxyOptions,
  type RequestTemplate,
  type TemplateCall,
  TemplateProxy,
} from "../../../demo/desk/freshdesk/template-proxy.ts";

const KEY = "the-account-key";
const PARAMETERS = {
  host: { value: "makegood.example", secure: false },
  key: { value: KEY, secure: true },
};
const PLAIN: RequestTemplate["schema"] = {
  method: "POST",
  host: "<%= iparam.host %>",
  path: "/freshdesk/v1/<%= context.op %>",
  headers: { Authorization: "Bearer <%= iparam.key %>" },
};

function proxyFor(
  schema: Partial<RequestTemplate["schema"]>,
  {
    answers = [new Response("{}")],
    options,
    ...more
  }: Partial<ProxyOptions> & {
    readonly answers?: (Response | Error)[];
    readonly options?: RequestTemplate["options"];
  } = {},
) {
  const time = { nowMs: 1_000_000 };
  const left = [...answers];
  const send = vi.fn(async (_url: string, _init: RequestInit) => {
    const answer = left.length > 1 ? left.shift() : left[0];
    if (answer instanceof Error) throw answer;
    return answer?.clone() ?? new Response("{}");
  });
  const template = { schema: { ...PLAIN, ...schema }, ...(options ? { options } : {}) };
  const proxy = new TemplateProxy({
    templates: { call: template, hidden: template },
    declared: ["call", "nowhere"],
    parameters: PARAMETERS,
    send,
    clock: () => time.nowMs,
    ...more,
  });
  const call = (given: TemplateCall = { context: { op: "code" }, body: "{}" }, name = "call") =>
    proxy.call(name, given);
  return { proxy, call, send, time };
}

describe("what a template says", () => {
  it("is called: host, path and headers filled, the body as it was given", async () => {
    const { call, send } = proxyFor({ query: { on: "<%= iparam.host %>", op: "<%= context.op %>" } });
    const answer = await call({ context: { op: "call" }, body: '{"a":1}' });
    expect(answer).toMatchObject({ ok: true, answer: { status: 200, response: "{}" } });
    const [url, init] = send.mock.calls[0] ?? [];
    expect(url).toBe("https://makegood.example/freshdesk/v1/call?on=makegood.example&op=call");
    expect(init).toMatchObject({ method: "POST", headers: [["Authorization", `Bearer ${KEY}`]], body: '{"a":1}' });
    expect(JSON.stringify(answer)).not.toContain(KEY);
  });

  it("is coded where it asks for it", async () => {
    const headers = { Authorization: "Basic <%= encode(iparam.key + ':X') %>", plain: "<%= encode(iparam.host) %>" };
    const { call, send } = proxyFor({ headers });
    await call();
    expect(send.mock.calls[0]?.[1].headers).toEqual([
      ["Authorization", `Basic ${btoa(`${KEY}:X`)}`],
      ["plain", btoa("makegood.example")],
    ]);
  });

  it.each<[string, Partial<RequestTemplate["schema"]>, RegExp]>([
    ["a secure parameter in the host", { host: "<%= iparam.key %>.example" }, /^host: key is secure/],
    ["a secure parameter in the path", { path: "/<%= iparam.key %>" }, /^path: key is secure/],
    ["a secure parameter in the query", { query: { key: "<%= iparam.key %>" } }, /^query: key is secure/],
    ["a secure parameter coded in the path", { path: "/<%= encode(iparam.key) %>" }, /^path: key is secure/],
    ["the page's word in the host", { host: "<%= context.op %>.example" }, /^host: context may not/],
    ["the page's word in a header", { headers: { x: "<%= context.op %>" } }, /^headers: context may not/],
    ["a parameter that there is not", { path: "/<%= iparam.other %>" }, /no installation parameter other/],
    ["a word that the page did not say", { path: "/<%= context.other %>" }, /the call gave no other/],
    ["anything else", { path: "/<%= process.env %>" }, /nothing that can be put in/],
    ["what is not closed", { path: "/<%= context.op" }, /not closed/],
  ])("is refused and not sent: %s", async (_, schema, words) => {
    const { call, send } = proxyFor(schema);
    expect(await call()).toMatchObject({ ok: false, error: { status: 400, message: expect.stringMatching(words) } });
    expect(send).not.toHaveBeenCalled();
  });

  it.each(["hidden", "nowhere", "constructor"])(
    "is not there unless manifest and requests both have it: %s",
    async (name) => {
      const { call, send } = proxyFor({});
      const refused = { ok: false, error: { status: 400, response: "Request template not found" } };
      expect(await call(undefined, name)).toMatchObject(refused);
      expect(send).not.toHaveBeenCalled();
    },
  );

  it("sends no body with a GET", async () => {
    const { call, send } = proxyFor({ method: "GET" });
    await call();
    expect(send.mock.calls[0]?.[1]).not.toHaveProperty("body");
  });
});

describe("what the page hears", () => {
  it("of anything but a 2xx is a rejection, with the whole answer as text", async () => {
    const answers = [new Response('{"code":"forbidden"}', { status: 403, headers: { "x-one": "1" } })];
    const { call } = proxyFor({}, { answers });
    const error = { status: 403, response: '{"code":"forbidden"}', headers: { "x-one": "1" } };
    expect(await call()).toMatchObject({ ok: false, error });
  });

  it("fifty times a minute, and not once more until the minute is over", async () => {
    const { proxy, call, send, time } = proxyFor({});
    for (let n = 0; n < 50; n += 1) expect((await call()).ok).toBe(true);
    expect(await call()).toMatchObject({ ok: false, error: { status: 429 } });
    expect(send).toHaveBeenCalledTimes(50);
    time.nowMs += 60_000;
    expect((await call()).ok).toBe(true);
    // Freshworks raises it for who asks.
    proxy.allow(1);
    expect((await call()).ok).toBe(false);
    proxy.allow(2);
    expect((await call()).ok).toBe(true);
  });

  it("is that nothing came, where nothing came in time", async () => {
    const { call } = proxyFor({}, { send: () => new Promise(() => {}), timeOutMs: 20 });
    expect(await call()).toMatchObject({ ok: false, error: { status: 504, message: "Request timed out" } });
  });

  it("is that nobody is there, where the connection breaks", async () => {
    const { call } = proxyFor({}, { answers: [new TypeError("fetch failed")] });
    expect(await call()).toMatchObject({ ok: false, error: { status: 502 } });
  });

  it("is nothing of more than 6 MB, either way", async () => {
    const large = "x".repeat(6 * 1024 * 1024 + 1);
    const asks = proxyFor({});
    expect(await asks.call({ context: { op: "call" }, body: large })).toMatchObject({ error: { status: 413 } });
    expect(asks.send).not.toHaveBeenCalled();
    const { call } = proxyFor({}, { answers: [new Response(large)] });
    expect(await call()).toMatchObject({ ok: false, error: { message: "The response is larger than 6 MB" } });
  });

  it("comes of one attempt, unless the template allows more", async () => {
    const answers = [new Response("", { status: 503 }), new Response("late")];
    const once = proxyFor({}, { answers });
    expect(await once.call()).toMatchObject({ ok: false, error: { status: 503 } });
    const twice = proxyFor({}, { answers, options: { maxAttempts: 2, retryDelay: 0 } });
    expect(await twice.call()).toMatchObject({ ok: true, answer: { response: "late" } });
    const refused = [new Response("", { status: 403 }), new Response("late")];
    const never = proxyFor({}, { answers: refused, options: { maxAttempts: 2, retryDelay: 0 } });
    expect(await never.call()).toMatchObject({ ok: false, error: { status: 403 } });
  });
});

describe("what can be played", () => {
  it.each([
    ["rate_limit", 429],
    ["time_out", 504],
    ["worker_down", 502],
  ] as const)("%s: so many calls go wrong, unsent, and the next one goes", async (kind, status) => {
    const { proxy, call, send } = proxyFor({}, { timeOutMs: 20 });
    proxy.addFault(kind, 2);
    expect(await call()).toMatchObject({ ok: false, error: { status } });
    expect(await call()).toMatchObject({ ok: false, error: { status } });
    expect(send).not.toHaveBeenCalled();
    expect((await call()).ok).toBe(true);
  });
});

it("our own package goes by one template, with the account key where no browser sees it", async () => {
  const send = vi.fn(async (_url: string, _init: RequestInit) => new Response("{}"));
  const parameters = installParameters({ makegood_host: "makegood.example", account_key: KEY });
  expect(parameters.account_key).toEqual({ value: KEY, secure: true });
  const proxy = new TemplateProxy({ ...packageTemplates(), parameters, send, clock: () => 0 });
  expect((await proxy.call("makegoodCall", { context: { op: "sign-in" }, body: "{}" })).ok).toBe(true);
  expect(send.mock.calls[0]?.[0]).toBe("https://makegood.example/freshdesk/v1/sign-in");
  expect(() => installParameters({ makegood_host: "makegood.example" })).toThrow("The package asks for account_key");
});
