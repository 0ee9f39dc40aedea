/** Danger: a second run makes a second account or a second key, a secret is lost or printed, or somebody's records are where nobody chose. */
import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseEnv } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { provisionRequest } from "../../../core/contract/account.ts";
import { jurisdictionOf, liveIdOf } from "../../../core/regions.ts";
import { checkAccountKey } from "../../../worker/auth/account-key.ts";

/** Keeps what it is given in a folder, and writes down how it was called. */
const WRANGLER = `#!/bin/sh
echo "wrangler $*" >> "$STUB/calls"
case "$1 $2" in
  "deploy "*) touch "$STUB/deployed"; echo "https://makegood.clinic.workers.dev" ;;
  "secret list") [ -e "$STUB/deployed" ] && [ ! -e "$STUB/silent" ] || exit 1
    printf '['; first=1; for one in "$STUB"/secret.*; do [ -e "$one" ] || continue
      [ $first = 1 ] || printf ','; first=0; printf '{"name":"%s","type":"secret_text"}' "\${one##*.}"; done; printf ']' ;;
  "secret put") cat > "$STUB/secret.$3" ;;
esac
`;

let stub: string;
let worker: Server;
let origin: string;
/** What the Worker was asked, in order. */
let heard: { readonly method: string; readonly path: string; readonly body: unknown }[];
const secretOf = (name: string): string => readFileSync(join(stub, `secret.${name}`), "utf8");
const calls = (): string[] => readFileSync(join(stub, "calls"), "utf8").trim().split("\n");

beforeEach(async () => {
  stub = mkdtempSync(join(tmpdir(), "setup-test-"));
  writeFileSync(join(stub, "wrangler"), WRANGLER);
  writeFileSync(join(stub, "vite"), `#!/bin/sh\necho "vite $*" >> "$STUB/calls"\n`);
  for (const name of ["wrangler", "vite"]) chmodSync(join(stub, name), 0o755);
  heard = [];
  worker = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => {
      text += part;
    });
    request.on("end", () => {
      const { method = "", url = "" } = request;
      const say = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
      if (url === "/health") return say(200, { ok: true });
      heard.push({ method, path: url, body: text === "" ? undefined : JSON.parse(text) });
      if (request.headers.authorization !== `Bearer ${secretOf("OPERATOR_TOKEN")}`) return say(401, {});
      const key = url.split("/")[3] ?? "";
      if (!checkAccountKey(secretOf("ROOT_KEY"), key)) return say(404, {});
      if (method === "PUT") return say(provisionRequest.safeParse(JSON.parse(text)).success ? 200 : 422, {});
      return say(200, { address: `${origin}/setup/${key}/token${heard.length}`, expiresAtMs: Date.now() + 3_600_000 });
    });
  });
  await new Promise<void>((resolve) => worker.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(worker.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await new Promise((resolve) => worker.close(resolve));
  rmSync(stub, { recursive: true });
});

function run(...args: string[]): Promise<{ code: number; said: string }> {
  const env = {
    PATH: `${stub}:${dirname(process.execPath)}:/bin:/usr/bin`,
    STUB: stub,
    SETUP_FOLDER: join(stub, "kept"),
  };
  return new Promise((resolve) =>
    execFile(process.execPath, ["scripts/setup.ts", "--origin", origin, ...args], { env }, (error, out, said) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: out + said }),
    ),
  );
}
const kept = () => parseEnv(readFileSync(join(stub, "kept/secrets.env"), "utf8"));

it("a dry run says each step and does none", async () => {
  const { code, said } = await run("--clinic", "Harbour", "--region", "eu", "--dry-run");
  expect(code, said).toBe(0);
  expect(said).toContain("Would be done:\n1. build the pages and deploy the Worker");
  for (const words of [
    "make ROOT_KEY",
    "make OPERATOR_TOKEN",
    "PUBLIC_ORIGIN",
    "“Harbour”, which only suggests, in the region eu",
  ])
    expect(said).toContain(words);
  expect(calls()).toEqual(["wrangler secret list --format json"]);
  expect([existsSync(join(stub, "kept")), heard]).toEqual([false, []]);
});

it("deploys, makes the secrets, an account per clinic and its link; a second run changes nothing that stands", async () => {
  const first = await run("--clinic", "Harbour", "--clinic", "Bay Clinic", "--region", "eu");
  expect(first.code, first.said).toBe(0);
  const links = [...first.said.matchAll(/\/setup\/([^/\s]+)\/token\d+/g)].map(([, key = ""]) => key);
  expect(new Set(links).size).toBe(2);
  for (const key of links) expect(jurisdictionOf(key.split(".")[0] ?? "")).toBe("eu");
  expect(secretOf("PUBLIC_ORIGIN")).toBe(origin);
  const { ROOT_KEY = "", OPERATOR_TOKEN = "" } = kept();
  expect([secretOf("ROOT_KEY"), secretOf("OPERATOR_TOKEN")]).toEqual([ROOT_KEY, OPERATOR_TOKEN]);
  expect(statSync(join(stub, "kept/secrets.env")).mode & 0o777).toBe(0o600);
  for (const secret of [ROOT_KEY, OPERATOR_TOKEN]) {
    expect(secret.length).toBeGreaterThan(40);
    expect(first.said).not.toContain(secret);
    expect(calls().join("\n")).not.toContain(secret);
  }
  const puts = heard.filter(({ method }) => method === "PUT");
  expect(puts.map(({ body }) => body)).toEqual([
    { title: "Harbour", language: "en", money: "suggest_only", connections: [], people: [], region: "eu" },
    { title: "Bay Clinic", language: "en", money: "suggest_only", connections: [], people: [], region: "eu" },
  ]);

  const before = { calls: calls().length, heard: heard.length };
  const second = await run("--clinic", "Harbour", "--clinic", "Bay Clinic");
  expect(second.code, second.said).toBe(0);
  expect(second.said).toContain("Everything is there: nothing is to be done.");
  expect(second.said).toContain(`--new-link "Harbour"`);
  expect(
    calls()
      .slice(before.calls)
      .filter((call) => !call.includes("secret list")),
  ).toEqual([]);
  expect(heard).toHaveLength(before.heard);

  const third = await run("--new-link", "Harbour");
  expect(third.said).toContain(`/setup/${links[0]}/token`);
  expect(heard.slice(before.heard).map(({ method }) => method)).toEqual(["POST"]);
});

it("a run that died between account and link goes on with the same account", async () => {
  await run("--clinic", "Harbour", "--region", "enam", "--no-deploy");
  // The Worker was not deployed: nothing was put, and no account was made.
  expect(heard).toEqual([]);
  const wholeFetch = worker.listeners("request")[0] as (...args: unknown[]) => void;
  worker.removeAllListeners("request");
  worker.on("request", (request, response) => {
    if (request.method !== "POST") return wholeFetch(request, response);
    response.writeHead(503).end("{}");
  });
  const died = await run("--clinic", "Harbour", "--region", "enam");
  expect(died).toEqual({ code: 1, said: expect.stringContaining("answered 503") });
  worker.removeAllListeners("request");
  worker.on("request", wholeFetch);
  const again = await run("--clinic", "Harbour");
  expect(again.code, again.said).toBe(0);
  expect(new Set(heard.map(({ path }) => path.split("/")[3])).size).toBe(1);
  expect(heard.filter(({ method }) => method === "PUT")).toHaveLength(1);
});

it("a run that heard nothing of the account that it made makes no second one", async () => {
  const wholeFetch = worker.listeners("request")[0] as (...args: unknown[]) => void;
  worker.removeAllListeners("request");
  worker.on("request", (request, response) => {
    if (request.method !== "PUT") return wholeFetch(request, response);
    heard.push({ method: "PUT", path: request.url ?? "", body: undefined });
    response.writeHead(503).end("{}");
  });
  expect(await run("--clinic", "Harbour", "--region", "enam")).toMatchObject({ code: 1 });
  worker.removeAllListeners("request");
  worker.on("request", wholeFetch);
  expect(await run("--clinic", "Harbour")).toMatchObject({ code: 0 });
  const made = heard.filter(({ method }) => method === "PUT").map(({ path }) => path);
  expect(made).toHaveLength(2);
  expect(new Set(made).size).toBe(1);
});

it("a key that is set and not known here, or a list that cannot be read, is never written over", async () => {
  writeFileSync(join(stub, "deployed"), "");
  writeFileSync(join(stub, "secret.ROOT_KEY"), "somebody's");
  const unknown = await run("--clinic", "Harbour", "--region", "nearest");
  expect(unknown).toEqual({
    code: 1,
    said: expect.stringContaining("ROOT_KEY is set at Cloudflare and not known here"),
  });
  writeFileSync(join(stub, "silent"), "");
  const silent = await run("--clinic", "Harbour", "--region", "nearest");
  expect(silent).toEqual({ code: 1, said: expect.stringContaining("so none is put") });
  expect(secretOf("ROOT_KEY")).toBe("somebody's");
  expect(heard).toEqual([]);
});

it("takes no region for a new clinic by itself, and says what each means", async () => {
  const asked = await run("--clinic", "Harbour");
  expect(asked.code).toBe(1);
  expect(asked.said).toMatch(/eu +binding: kept and worked on in the European Union/);
  expect(asked.said).toMatch(/weur +as far as there is room/);
  expect((await run("--clinic", "Harbour", "--region", "moon")).code).toBe(1);
  expect((await run("--new-link", "Nowhere")).said).toContain("No clinic called “Nowhere”");
});

it("makes a test account beside a clinic's, in its region, with a link of its own; and none beside nobody", async () => {
  const alone = await run("--test-account", "Harbour");
  expect([alone.code, alone.said]).toEqual([1, expect.stringContaining("a test account stands beside one")]);
  const dry = await run("--clinic", "Harbour", "--test-account", "Harbour", "--region", "eu", "--dry-run");
  expect(dry.said).toContain("make the test account “Harbour (test)” beside it, in the same region eu (binding:");
  expect(dry.said).toContain("A region is chosen once: an account is never moved.");
  expect((await run("--clinic", "Harbour", "--region", "eu")).code).toBe(0);
  const made = await run("--test-account", "Harbour");
  expect(made.code, made.said).toBe(0);
  expect(made.said).toContain("Harbour (test)\n  a test account: it takes test keys only\n  records: eu (binding:");
  const [live = "", test = ""] = heard
    .filter(({ method }) => method === "PUT")
    .map(({ path }) => path.split("/")[3]?.split(".")[0]);
  expect([liveIdOf(test), jurisdictionOf(test)]).toEqual([live, "eu"]);
  const again = await run("--test-account", "Harbour");
  expect(again.said).toContain("“Harbour (test)” has its account and had its link");
});
