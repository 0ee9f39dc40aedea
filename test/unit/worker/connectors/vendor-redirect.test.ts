import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { vendorFetch } from "../../../../worker/connectors/vendor-fetch.ts";

afterEach(() => vi.restoreAllMocks());

/** Answers what it was asked, and counts. */
async function echo() {
  const server = createServer((request, response) => {
    if (request.url?.includes("moved")) {
      response.writeHead(302, { location: "https://evil.example/" }).end();
      return;
    }
    if (request.url?.includes("nothing")) {
      response.writeHead(204).end();
      return;
    }
    response.setHeader("x-kept", "yes");
    let body = "";
    request.on("data", (chunk) => {
      body += String(chunk);
    });
    request.on("end", () =>
      response.end(JSON.stringify([request.method, request.url, request.headers.authorization, body])),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

describe("the one way out to vendors", () => {
  it("goes to the simulator with method, body and headers unchanged, and comes back whole", async () => {
    const { origin, close } = await echo();
    const call = vendorFetch({ VENDOR_REDIRECT: origin });
    const answer = await call("https://api.stripe.com/v1/refunds?limit=1", {
      method: "POST",
      headers: { authorization: "Bearer sk_test" },
      body: "amount=100",
    });
    expect(await answer.json()).toEqual(["POST", "/api.stripe.com/v1/refunds?limit=1", "Bearer sk_test", "amount=100"]);
    expect(answer.headers.get("x-kept")).toBe("yes");
    close();
  });

  it("goes to the vendor itself without the variable, and finds the fetch of the moment", async () => {
    const call = vendorFetch({});
    const spy = vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("ok"));
    await call(new URL("https://api.stripe.com/v1/x"));
    expect(new Request(spy.mock.calls[0]?.[0] ?? "").url).toBe("https://api.stripe.com/v1/x");
  });

  it.each(["https://simulators.example", "http://10.0.0.1:8702", "nonsense"])(
    "refuses to be sent to %s",
    (redirect) => {
      expect(() => vendorFetch({ VENDOR_REDIRECT: redirect })).toThrow("loopback");
    },
  );

  it("follows no redirect: credentials go nowhere else", async () => {
    const { origin, close } = await echo();
    const answer = await vendorFetch({ VENDOR_REDIRECT: origin })("https://api.stripe.com/moved", {
      headers: { authorization: "Bearer sk_test" },
    });
    expect(answer.status).toBe(302);
    close();
  });

  it("passes an answer without a body on", async () => {
    const { origin, close } = await echo();
    const answer = await vendorFetch({ VENDOR_REDIRECT: origin })("https://api.stripe.com/nothing");
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
    close();
  });

  it("hears its caller's abort", async () => {
    const hanging = createServer(() => {});
    await new Promise<void>((listening) => hanging.listen(0, "127.0.0.1", listening));
    const { port } = hanging.address() as AddressInfo;
    const stop = new AbortController();
    const asked = vendorFetch({ VENDOR_REDIRECT: `http://127.0.0.1:${port}` })("https://api.stripe.com/v1/x", {
      signal: stop.signal,
    });
    stop.abort();
    await expect(asked).rejects.toThrow();
    hanging.closeAllConnections();
    hanging.close();
  });
});
