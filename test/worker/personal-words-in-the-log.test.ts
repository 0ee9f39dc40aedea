import { afterEach, describe, expect, it, vi } from "vitest";
import { err } from "../../core/result.ts";
import { framesOf, log } from "../../worker/log.ts";
import { accountKey, OPERATOR_TOKEN, served, signedIn } from "./http-support.ts";

afterEach(() => vi.restoreAllMocks());

/** Everything that reaches the console while `work` runs. */
async function printed(work: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => lines.push(args.map(String).join(" ")));
  }
  await work();
  return lines.join("\n");
}

const CANARIES = /maya|canary|4242|Bearer|eyJ|\+15551234/i;

describe("the log", () => {
  it("holds none of what people and their requests carry, through every door", async () => {
    const refuse = () => err({ code: "not_found", detail: "canary detail", values: { canary: "maya@example.com" } });
    const crash = () => {
      throw new Error("canary: maya@example.com, card 4242424242424242");
    };
    const { ask } = served({ searchPatients: refuse, verifyTicket: crash, receiveWebhook: refuse, openTicket: crash });
    const headers = await signedIn();
    const text = await printed(async () => {
      await ask("GET", "/v1/patients?q=maya@example.com", { headers });
      await ask("PUT", "/v1/tickets/zendesk/42/verification", {
        headers,
        body: { patientId: "01JD8ZK3Q4M5N6P7R8S9T0V1W2", how: "call_back", sentence: "canary: called +15551234" },
      });
      await ask("POST", `/webhooks/zendesk/${accountKey}`, { body: "canary maya@example.com" });
      await ask("GET", "/v1/tickets/zendesk/42", { headers });
      await ask("GET", "/canary/maya@example.com?card=4242", { headers });
      await ask("PUT", `/operator/accounts/${accountKey}`, {
        headers: { authorization: `Bearer ${OPERATOR_TOKEN}` },
        body: { title: "canary" },
      });
    });
    expect(text.split("\n").length).toBeGreaterThanOrEqual(6);
    expect(text).not.toMatch(CANARIES);
    expect(text).not.toContain(accountKey.split(".")[1]);
    expect(text).not.toContain(OPERATOR_TOKEN);
  });

  it("says who was refused where, so that a denied try is on record", async () => {
    const { ask } = served({});
    const text = await printed(() => ask("GET", "/v1/audit", { headers: { authorization: "Bearer a.b.c" } }));
    const line: unknown = JSON.parse(text);
    expect(line).toMatchObject({ level: "warn", event: "request", status: 401, denied: "session.unauthenticated" });
  });

  it("drops what is no field of its list and no short code", async () => {
    const text = await printed(async () => {
      log("info", "x", { code: "two\nlines", status: 200, route: "/v1/:id", ...({ name: "canary" } as object) });
    });
    expect(JSON.parse(text)).toEqual({ level: "info", event: "x", route: "/v1/:id", status: 200 });
  });

  it("says where an error came from, without its message", () => {
    const frames = framesOf(new Error("canary\n    at canary maya@example.com\n    at maya"));
    expect(framesOf("text")).toBe("");
    expect(frames).not.toBe("");
    expect(frames).toMatch(/^at /);
    expect(frames).not.toMatch(/canary|maya/);
  });
});
