/** Danger: the demo's client is kinder than Freshworks', and what works in the demo hangs or fails at a clinic. */
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { type AppDesk, AppHost } from "../../../demo/desk/page/freshdesk/app/app-host.ts";
import { stubClient } from "../../../demo/desk/page/freshdesk/app/client/stub-client.ts";

const channels: MessagePort[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const port of channels.splice(0)) port.close();
});

const settled = async () => {
  for (let turns = 0; turns < 10; turns += 1) await turn();
};

function connected(given: Partial<AppDesk> = {}) {
  const resized: number[] = [];
  const desk: AppDesk = {
    location: "ticket_sidebar",
    data: (name) => ({ name }),
    trigger: () => ({}),
    invokeTemplate: async () => ({ status: 200, headers: {}, response: "{}" }),
    resize: (heightPx) => resized.push(heightPx),
    close: () => {},
    ...given,
  };
  const host = new AppHost(desk);
  const frame = () => {
    const { port1, port2 } = new MessageChannel();
    channels.push(port1, port2);
    const client = stubClient(port2);
    host.meet(port1);
    return client;
  };
  return { host, client: frame(), anotherFrame: frame, resized };
}

it("answers under the name that was asked for, and tells the sidebar from the page", async () => {
  const { client } = connected();
  expect(await client.data.get("ticket")).toEqual({ ticket: { name: "ticket" } });
  expect(await client.instance.context()).toEqual({ instanceId: "ticket_sidebar", location: "ticket_sidebar" });
  const page = connected({ location: "full_page_app" });
  expect(await page.client.instance.context()).toMatchObject({ location: "full_page_app" });
});

it("rejects with what the desk rejects with, with an error's words, and for an empty answer", async () => {
  const { client } = connected({
    data: (name) => {
      if (name === "ticket") throw { message: "not here" };
      if (name === "group") throw new Error("broken");
      return null;
    },
    invokeTemplate: () => Promise.reject({ status: 422, response: '{"code":"x"}' }),
  });
  await expect(client.data.get("ticket")).rejects.toEqual({ message: "not here" });
  await expect(client.data.get("group")).rejects.toEqual({ message: "broken" });
  await expect(client.data.get("company")).rejects.toEqual({ message: "The response is empty" });
  const refused = client.request.invokeTemplate("call", { context: {}, body: "{}" });
  await expect(refused).rejects.toEqual({ status: 422, response: '{"code":"x"}' });
});

it.each([
  ["data", 5_000],
  ["interface", 15_000],
  ["request", 15_000],
] as const)("waits for %s no longer than %d ms, and drops an answer that comes later", async (service, limitMs) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let answer: (value: unknown) => void = () => {};
  const late = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const { client } = connected({ data: late, trigger: late, invokeTemplate: late });
  const asked = {
    data: () => client.data.get("ticket"),
    interface: () => client.interface.trigger("click", { id: "reply" }),
    request: () => client.request.invokeTemplate("call", { context: {}, body: "" }),
  }[service]();
  const outcome = asked.then(
    () => "answered",
    (error: unknown) => error,
  );
  let isOver = false;
  void outcome.then(() => {
    isOver = true;
  });
  await settled();
  vi.advanceTimersByTime(limitMs - 1);
  await settled();
  expect(isOver).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await outcome).toEqual({ message: "Request timed out!" });
  answer({ late: true });
  await settled();
  expect(await outcome).toEqual({ message: "Request timed out!" });
});

it("grows to 700 px and no further, and takes no other measure", async () => {
  const { client, resized } = connected();
  await client.instance.resize({ height: "320px" });
  await client.instance.resize({ height: "1500px" });
  expect(resized).toEqual([320, 700]);
  await expect(client.instance.resize({ height: "50%" })).rejects.toEqual({ message: "Height should be given in px" });
});

it("keeps the last activation for who listens late, and tells each one after it", async () => {
  const { host, client } = connected();
  host.activate();
  host.activate();
  await settled();
  let heard = 0;
  client.events.on("app.activated", () => {
    heard += 1;
  });
  expect(heard).toBe(1);
  host.activate();
  await settled();
  expect(heard).toBe(2);
});

it("tells a frame that was loaded anew that it is in front, and the one before nothing any more", async () => {
  const { host, client, anotherFrame } = connected();
  let before = 0;
  let after = 0;
  client.events.on("app.activated", () => {
    before += 1;
  });
  host.activate();
  await settled();
  anotherFrame().events.on("app.activated", () => {
    after += 1;
  });
  await settled();
  expect([before, after]).toEqual([1, 1]);
});

it("holds a reply until the app says that it may go, and quotes its words where it may not", async () => {
  const { host, client } = connected();
  let words: string | undefined;
  client.events.on(
    "ticket.sendReply",
    ({ helper }) => {
      expect(helper.getData()).toEqual({ body: "<p>Hi</p>" });
      if (words === undefined) helper.done();
      else helper.fail(words);
    },
    { intercept: true },
  );
  let plain = 0;
  client.events.on("ticket.sendReply", () => {
    plain += 1;
  });
  await settled();
  expect(await host.intercept("ticket.sendReply", { body: "<p>Hi</p>" })).toEqual({ allowed: true });
  words = "The amount is wrong";
  expect(await host.intercept("ticket.sendReply", { body: "<p>Hi</p>" })).toEqual({
    allowed: false,
    message: "The amount is wrong",
  });
  expect(plain).toBe(0);
  host.tell("ticket.sendReply", { body: "<p>Hi</p>" });
  await settled();
  expect(plain).toBe(1);
});

it("lets a reply go where nobody intercepts, where nobody answers, and where the frame is loaded anew meanwhile", async () => {
  const { host, client, anotherFrame } = connected();
  expect(await host.intercept("ticket.sendReply", {})).toEqual({ allowed: true });
  client.events.on("ticket.sendReply", () => {}, { intercept: true });
  await settled();
  expect(await host.intercept("ticket.sendReply", {}, 10)).toEqual({ allowed: true });
  const waits = host.intercept("ticket.sendReply", {});
  anotherFrame();
  expect(await waits).toEqual({ allowed: true });
});
