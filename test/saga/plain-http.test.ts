import { describe, expect, it } from "vitest";
import { PlainRequest, PlainResponse } from "./plain-http.ts";

/** What the SDK, the simulator and the account look at. */
async function seen(response: Pick<Response, "status" | "ok" | "text"> & { headers: Iterable<[string, string]> }) {
  return {
    status: response.status,
    ok: response.ok,
    headers: [...response.headers].sort(),
    text: await response.text(),
  };
}
type Seen = Parameters<typeof seen>[0];

describe("an answer of a script is read as Node's own", () => {
  it.each([
    ["a text", ["a", { status: 201, headers: { "X-One": "1" } }]],
    ["nothing", [null, { status: 503 }]],
    ["what flows", [new Blob(["it flows"]), { status: 202, headers: { "x-one": "1" } }]],
  ] as const)("%s", async (_, [body, init]) => {
    const plain = new (PlainResponse as unknown as typeof Response)(body, init);
    const headersOf = (of: Seen) =>
      seen(of).then((all) => ({ ...all, headers: all.headers.filter(([n]) => n !== "content-type") }));
    expect(await headersOf(plain as Seen)).toEqual(await headersOf(new Response(body, init) as Seen));
  });

  it("JSON, whose kind may be named another", async () => {
    for (const init of [
      {},
      { status: 402, headers: { "Request-Id": "req_1" } },
      { headers: { "Content-Type": "a/b" } },
    ]) {
      const body = { amount: 5, of: ["é"] };
      expect(await seen(PlainResponse.json(body, init))).toEqual(await seen(Response.json(body, init) as Seen));
    }
  });

  it("once", async () => {
    const answer = PlainResponse.json({});
    await answer.text();
    await expect(answer.text()).rejects.toThrow(TypeError);
  });
});

describe("a request of a script is read as Node's own", () => {
  it("by its address, its way, its headers and its body", async () => {
    const url = "https://api.stripe.com/v1/refunds?a=%20b";
    const init = { method: "POST", headers: [["Stripe-Version", "1"]], body: "amount=5&note=é" } satisfies RequestInit;
    const [plain, real] = [new PlainRequest(url, init), new Request(url, init)];
    expect([plain.url, plain.method, plain.headers.get("stripe-version")]).toEqual([real.url, real.method, "1"]);
    expect(new Uint8Array(await plain.arrayBuffer())).toEqual(new Uint8Array(await real.arrayBuffer()));
    expect([...new PlainRequest(url).headers]).toEqual([]);
  });

  it("is given up by its own signal only", () => {
    expect(new PlainRequest("https://a.example").signal).not.toBe(new PlainRequest("https://a.example").signal);
    const { signal } = new AbortController();
    expect(new PlainRequest("https://a.example", { signal }).signal).toBe(signal);
  });
});
