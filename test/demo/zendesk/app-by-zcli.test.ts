/** Danger: Zendesk's own tool says "installed" of what was refused, waits for ever, or leaves a token lying about. */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { serveVendors, type VendorServer } from "../../../demo/vendors/serve.ts";
import type { Zendesk } from "../../../demo/vendors/zendesk/index.ts";
import { makeAccountKey } from "../../../worker/auth/account-key.ts";
import { zendeskAccount } from "../zendesk-account.ts";

const ACCOUNT_KEY = makeAccountKey(Buffer.alloc(32, 7).toString("base64"), "harbour01");
const ORIGIN = "https://makegood.example.com";
const SECRET = "s3cret";

let server: VendorServer;
let zendesk: Zendesk;
let control: Awaited<ReturnType<typeof zendeskAccount>>["control"];
let temporary: string;

beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), "zcli-test-"));
  // The account of the test that runs.
  const app = { fetch: (request: Request) => zendesk.app.fetch(request) };
  server = await serveVendors({ port: 0, apps: { "harbour.zendesk.com": app }, control: {} });
});
afterAll(async () => {
  await server.close();
  rmSync(temporary, { recursive: true });
});
beforeEach(async () => {
  ({ zendesk, control } = await zendeskAccount());
});

interface Ran {
  readonly code: number;
  readonly said: string;
}

/** `npm run zendesk -- …` against the simulator on this machine; whatever it says and leaves behind is looked at. */
async function run(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const ran = await new Promise<Ran>((resolve) => {
    const all = {
      PATH: process.env.PATH ?? "",
      TMPDIR: temporary,
      ZENDESK_SUBDOMAIN: "127",
      ZENDESK_DOMAIN: `0.0.1:${server.port}/harbour.zendesk.com`,
      ZENDESK_OAUTH_CLIENT_ID: "makegood",
      ZENDESK_OAUTH_CLIENT_SECRET: SECRET,
      ...env,
    };
    execFile(process.execPath, ["scripts/zendesk.ts", ...args], { env: all }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr }),
    );
  });
  expect(readdirSync(temporary)).toEqual([]);
  expect(ran.said).not.toContain(SECRET);
  expect(ran.said).not.toMatch(/[0-9a-f]{64}/);
  return ran;
}

const install = (...more: string[]) => run(["install", "--origin", ORIGIN, "--key", ACCOUNT_KEY, ...more]);
const state = async () =>
  (await (await control("GET", "/state")).json()) as {
    apps: { id: number; manifest: { name: string } }[];
    installations: { id: number; appId: number; settings: Record<string, unknown> }[];
  };
const installations = async () => (await state()).installations;
const fail = (path: string, method: string, words: string) =>
  control("POST", "/faults", { path, method, fail: { kind: "answer", status: 422, words } });
const OURS = { name: "Makegood", worker_host: "makegood.example.com", account: ACCOUNT_KEY };

it("the app is checked, installed once with its settings, and brought up to date, by Zendesk's own tool", async () => {
  expect(await run(["validate"])).toEqual({ code: 0, said: expect.stringContaining("finds nothing wrong") });
  const installed = await install();
  expect(installed).toEqual({ code: 0, said: expect.stringContaining("app 900201, installation 700201") });
  expect(await installations()).toEqual([{ id: 700_201, appId: 900_201, settings: OURS }]);
  expect(await install()).toEqual({ code: 1, said: expect.stringContaining("is installed already (app 900201") });
  const moved = await run(["update", "--origin", "https://other.example.com"]);
  expect(moved).toEqual({ code: 0, said: expect.stringContaining("Updated") });
  expect(await installations()).toEqual([
    { id: 700_201, appId: 900_201, settings: { ...OURS, worker_host: "other.example.com" } },
  ]);
  await fail("/api/support/apps/installations/", "PUT", "Settings worker_host is not allowed");
  const refused = await run(["update"]);
  expect(refused).toEqual({ code: 1, said: expect.stringContaining("Settings worker_host is not allowed") });
});

it("an installation that Zendesk refuses is no success, says why in Zendesk's words, and is gone on with", async () => {
  await fail("/api/support/apps/installations", "POST", "Your plan allows no private apps");
  const refused = await install();
  expect(refused).toEqual({
    code: 1,
    said: expect.stringMatching(/422 RecordInvalid: Your plan allows no private apps/),
  });
  expect(refused.said).toContain("The app exists there as 900201. Go on with: install --app");
  expect(await installations()).toEqual([]);
  expect((await install("--app", "900201")).code).toBe(0);
  expect(await installations()).toEqual([{ id: 700_201, appId: 900_201, settings: OURS }]);
});

it.each([
  ["the package", "/apps/uploads", "POST"],
  ["the app", "/api/apps", "POST"],
] as const)("%s, refused, is said in Zendesk's words instead of waited for", async (_, path, method) => {
  await fail(path, method, "Too many private apps");
  expect(await install()).toEqual({ code: 1, said: expect.stringContaining("Too many private apps") });
});

it("a job that never ends is left after the time limit, and says so", async () => {
  await control("PUT", "/app-jobs", { status: "queued", message: "" });
  const late = await install("--limit", "3");
  expect(late).toEqual({ code: 1, said: expect.stringContaining("did not end the job within 3 seconds") });
  await control("PUT", "/app-jobs", { status: "failed", message: "The package is damaged" });
  expect(await install()).toEqual({ code: 1, said: expect.stringContaining("The package is damaged") });
});

it.each<[string, Record<string, string>, RegExp]>([
  [
    "another subdomain",
    { ZENDESK_SUBDOMAIN: "harbor", ZENDESK_DOMAIN: "invalid" },
    /does not answer.*ZENDESK_SUBDOMAIN/,
  ],
  ["an address for a subdomain", { ZENDESK_SUBDOMAIN: "https://harbour.zendesk.com" }, /before \.zendesk\.com alone/],
  [
    "another client",
    { ZENDESK_OAUTH_CLIENT_SECRET: "another" },
    /does not take this OAuth client \(401 invalid_client/,
  ],
  ["no client", { ZENDESK_OAUTH_CLIENT_ID: "" }, /Missing in the environment: ZENDESK_OAUTH_CLIENT_ID/],
  ["an API token", { ZENDESK_API_TOKEN: "abc" }, /never with an API token/],
])("%s is said plainly, and nothing is begun", async (_, env, words) => {
  const ran = await run(["validate"], env);
  expect(ran).toEqual({ code: 1, said: expect.stringMatching(words) });
});

it("a client that acts as an agent is told that it has to be an admin's", async () => {
  await control("PUT", "/oauth-client", { clientId: "makegood", clientSecret: SECRET, userId: 7001 });
  expect(await install()).toEqual({ code: 1, said: expect.stringContaining("act as an admin") });
});
