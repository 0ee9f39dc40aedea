import { createRequire } from "node:module";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type AppAnswer, type AppDesk, NoSuchApi, ZafHost } from "../../demo/desk/page/zendesk/zaf-host.ts";
import type { SaveAnswer } from "../../demo/desk/page/zendesk/zaf-wire.ts";

const DESK = "http://localhost:8700";
const APP = "http://127.0.0.1:8701";
const GUIDS = { appGuid: "guid-1", instanceGuid: "guid-1" };

class Nope extends Error {
  override readonly name = "APIError";
}

/** A desk that answers the golden trace; `request` can be swapped per test. */
function traceDesk(over: Partial<AppDesk> = {}): AppDesk {
  return {
    metadata: { appId: 0, installationId: 1, name: "x", version: "1.0.0", settings: {} },
    context: () => ({
      product: "support",
      location: "ticket_sidebar",
      instanceGuid: "guid-1",
      account: { subdomain: "clinic" },
      ticketId: 42,
    }),
    get: (path) => {
      if (path === "currentUser") return { id: 7, role: "agent" };
      throw new NoSuchApi();
    },
    set: (_path, value) => value,
    invoke: (name) => {
      if (name === "notify") return null;
      throw new Nope("nope");
    },
    request: async (): Promise<AppAnswer> => ({ status: 200, statusText: "OK", text: '{"user":{"id":7}}' }),
    ...over,
  };
}

interface Posted {
  readonly message: Record<string, unknown>;
  readonly target: string;
}

function hostWith(desk: AppDesk = traceDesk()) {
  const posted: Posted[] = [];
  const frame = {
    postMessage: (message: unknown, target: string) => {
      posted.push({ message: JSON.parse(String(message)), target });
    },
  };
  const host = new ZafHost({ desk, frame: () => frame, appOrigin: APP, appGuid: "guid-1" });
  const say = (message: Record<string, unknown>, wrong: Partial<{ origin: string; source: unknown }> = {}) =>
    host.receive({ data: JSON.stringify({ ...message, ...GUIDS }), origin: APP, source: frame, ...wrong });
  const messages = () => posted.map(({ message }) => message);
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { host, frame, posted, messages, say, settled };
}

const REGISTERED = {
  key: "zaf.app.registered",
  message: {
    metadata: { appId: 0, installationId: 1, name: "x", version: "1.0.0", settings: {} },
    context: {
      product: "support",
      location: "ticket_sidebar",
      instanceGuid: "guid-1",
      account: { subdomain: "clinic" },
      ticketId: 42,
    },
  },
  instanceGuid: "guid-1",
};

describe("the recorded conversation with the app", () => {
  it("is answered message by message as on record", async () => {
    const { say, settled, messages } = hostWith();
    say({ key: "iframe.handshake", message: { version: "2.0.9" } });
    say({ key: "iframe.on:context.updated", message: { subscriberCount: 1 } });
    say({ id: 1, request: "get", params: ["currentUser"] });
    await settled();
    say({ id: 2, request: "set", params: { "ticket.customField:custom_field_123": "dup" } });
    await settled();
    say({ id: 3, request: "invoke", params: { "ticket.tags.add": [["refund_approved"]] } });
    await settled();
    say({ key: "iframe.on:request:1.done", message: { subscriberCount: 1 } });
    say({ key: "iframe.on:request:1.fail", message: { subscriberCount: 1 } });
    say({ key: "request:1", message: { url: "/api/v2/users/me.json", type: "GET" } });
    await settled();
    say({ key: "iframe.off:request:1.fail", message: { subscriberCount: 0 } });
    say({ id: 5, request: "invoke", params: { track: [{ type: "click" }] } });
    await settled();
    const refused = { name: "APIError", message: "nope", path: "ticket.tags.add" };
    expect(messages()).toEqual([
      REGISTERED,
      { id: 1, result: { errors: {}, currentUser: { id: 7, role: "agent" } } },
      { id: 2, result: { errors: {}, "ticket.customField:custom_field_123": "dup" } },
      { id: 3, result: { errors: { "ticket.tags.add": refused } } },
      { key: "zaf.request:1.done", message: { responseArgs: [{ user: { id: 7 } }, "success", { status: 200 }] } },
      { id: 5, result: { errors: {}, track: null } },
    ]);
  });

  it("registers one document once, and a newly posted one again", () => {
    const { host, say, messages } = hostWith();
    say({ key: "iframe.handshake", message: {} });
    say({ key: "iframe.handshake", message: {} });
    expect(messages()).toHaveLength(1);
    host.forget();
    say({ key: "iframe.handshake", message: {} });
    expect(messages()).toEqual([REGISTERED, REGISTERED]);
  });

  it("names unknown paths without losing the known ones beside them", async () => {
    const { say, settled, messages } = hostWith();
    say({ key: "iframe.handshake", message: {} });
    say({ id: 9, request: "get", params: ["currentUser", "no.such"] });
    say({ id: 10, request: "dance", params: {} });
    await settled();
    expect(messages().find(({ id }) => id === 9)).toMatchObject({
      result: { currentUser: { id: 7 }, errors: { "no.such": { message: "No such Api", name: "NoSuchApi" } } },
    });
    expect(messages().find(({ id }) => id === 10)).toMatchObject({ error: { name: "TypeError" } });
  });

  it("passes a refused API call on as a failure, whole", async () => {
    const text = '{"error":"Forbidden"}';
    const refusing = traceDesk({ request: async () => ({ status: 403, statusText: "Forbidden", text }) });
    const { say, settled, messages } = hostWith(refusing);
    say({ key: "iframe.handshake", message: {} });
    say({ key: "request:2", message: { url: "/api/v2/users" } });
    await settled();
    const whole = { status: 403, statusText: "Forbidden", responseText: text, responseJSON: { error: "Forbidden" } };
    expect(messages().at(-1)).toMatchObject({
      key: "zaf.request:2.fail",
      message: { responseArgs: [whole, "error", "Forbidden"] },
    });
  });
});

describe("who is heard and who is told", () => {
  it("ignores other windows, other origins, other apps and noise; answers only the app's origin", () => {
    const { host, frame, say, posted } = hostWith();
    expect(say({ key: "iframe.handshake", message: {} }, { origin: DESK })).toBe(false);
    expect(say({ key: "iframe.handshake", message: {} }, { source: {} })).toBe(false);
    expect(host.receive({ data: "hello", origin: APP, source: frame })).toBe(false);
    const other = JSON.stringify({ key: "iframe.handshake", appGuid: "guid-2" });
    expect(host.receive({ data: other, origin: APP, source: frame })).toBe(false);
    expect(posted).toEqual([]);
    say({ key: "iframe.handshake", message: {} });
    expect(posted.map(({ target }) => target)).toEqual([APP]);
  });

  it("sends an event only while somebody listens, and echoes what the app triggers", () => {
    const { host, say, messages } = hostWith();
    say({ key: "iframe.handshake", message: {} });
    host.emit("ticket.updated", { id: 7 });
    say({ key: "iframe.on:ticket.updated", message: { subscriberCount: 1 } });
    host.emit("ticket.updated", { id: 7 });
    say({ key: "iframe.on:refund.done", message: { subscriberCount: 2 } });
    say({ key: "iframe.trigger:refund.done", message: { a: 1 } });
    say({ key: "iframe.off:ticket.updated", message: { subscriberCount: 0 } });
    host.emit("ticket.updated", { id: 8 });
    expect(messages().slice(1)).toEqual([
      { key: "zaf.ticket.updated", message: { id: 7 }, instanceGuid: "guid-1" },
      { key: "zaf.refund.done", message: { a: 1 }, instanceGuid: "guid-1" },
    ]);
  });
});

interface Sdk {
  init(callback?: (whole: unknown) => void): SdkClient | false;
}
interface SdkClient {
  on(name: string, handler: (data: unknown) => unknown): void;
  get(path: string | string[]): Promise<Record<string, unknown>>;
  set(path: string, value: unknown): Promise<Record<string, unknown>>;
  invoke(name: string, ...args: unknown[]): Promise<Record<string, unknown>>;
  request(options: unknown): Promise<unknown>;
  context(): Promise<Record<string, unknown>>;
  trigger(name: string, data: unknown): void;
}

describe("the unmodified SDK from npm in the frame", () => {
  afterEach(() => vi.unstubAllGlobals());

  /** The SDK in a window of its own whose parent is the host. */
  async function sdkAgainst(desk: AppDesk = traceDesk()) {
    const listeners: ((event: { data: unknown; origin: string; source: unknown }) => void)[] = [];
    const errors: unknown[] = [];
    const frame = {
      postMessage: (data: unknown) => {
        queueMicrotask(() => {
          for (const listen of listeners) {
            try {
              listen({ data, origin: DESK, source: parent });
            } catch (error) {
              errors.push(error);
            }
          }
        });
      },
    };
    const host = new ZafHost({ desk, frame: () => frame, appOrigin: APP, appGuid: "guid-1" });
    const parent = {
      postMessage: (data: unknown, target: string) => {
        expect(target).toBe(DESK);
        queueMicrotask(() => host.receive({ data, origin: APP, source: frame }));
      },
    };
    const search = `?origin=${encodeURIComponent(DESK)}&app_guid=guid-1`;
    const addEventListener = (_: string, listen: (typeof listeners)[number]) => listeners.push(listen);
    vi.stubGlobal("window", { parent, Promise, addEventListener });
    vi.stubGlobal("document", { location: { search, hash: "" } });
    const sdk = createRequire(import.meta.url)("zendesk_app_framework_sdk") as Sdk;
    const client = sdk.init();
    if (!client) throw new Error("the SDK did not start");
    return { client, host, errors };
  }

  it("starts, reads, writes, calls the API and hears events", async () => {
    const { client, host, errors } = await sdkAgainst();
    expect(await client.context()).toMatchObject({ location: "ticket_sidebar", ticketId: 42 });
    expect(await client.get("currentUser")).toEqual({ errors: {}, currentUser: { id: 7, role: "agent" } });
    expect(await client.set("ticket.status", "open")).toMatchObject({ "ticket.status": "open" });
    await client.invoke("notify", "hi", "error");
    expect(await client.request({ url: "/api/v2/users/me.json", type: "GET" })).toEqual({ user: { id: 7 } });
    const heard: unknown[] = [];
    client.on("ticket.updated", (data) => heard.push(data));
    await vi.waitFor(() => {
      host.emit("ticket.updated", { id: 7 });
      expect(heard.length).toBeGreaterThan(0);
    });
    expect(errors).toEqual([]);
  });

  it("rejects, and does not resolve, on a failed call and on an unknown path", async () => {
    const { client } = await sdkAgainst();
    await expect(client.invoke("ticket.tags.add", ["x"])).rejects.toThrow('"ticket.tags.add" nope');
    await expect(client.get("no.such")).rejects.toThrow('"no.such" No such Api');
  });

  it.each<[string, () => unknown, SaveAnswer]>([
    ["returning nothing lets it go", () => undefined, { allowed: true }],
    ["a promise is awaited", async () => true, { allowed: true }],
    ["false blocks without words", () => false, { allowed: false, message: null }],
    ["a text blocks with it", () => "The text says $80.00", { allowed: false, message: "The text says $80.00" }],
    ["a rejection blocks with its message", () => Promise.reject(new Error("no")), { allowed: false, message: "no" }],
  ])("the save hook: %s", async (_, handler, expected) => {
    const { client, host } = await sdkAgainst();
    await client.context();
    client.on("ticket.save", handler);
    await client.get("currentUser");
    expect(await host.beforeSave()).toEqual(expected);
    expect(await host.beforeSave()).toEqual(expected);
  });

  it("nobody listening, or no answer in time, is no obstacle to a reply", async () => {
    const { client, host } = await sdkAgainst();
    await client.context();
    expect(await host.beforeSave()).toEqual({ allowed: true });
    client.on("ticket.save", () => new Promise(() => {}));
    await client.get("currentUser");
    expect(await host.beforeSave(5)).toEqual({ allowed: true });
  });
});
