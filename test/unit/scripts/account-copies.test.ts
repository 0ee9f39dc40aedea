/** Danger: half a copy lies in a file as if it were one, or an operator reads a stack where a word was needed. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, it } from "vitest";
import { BEFORE_THE_FIRST } from "../../../core/backup/lines.ts";
import { exportAccount } from "../../../scripts/account/export.ts";
import { importAccount } from "../../../scripts/account/import.ts";
import { readStore } from "../../../scripts/account-stores.ts";
import { whyNot } from "../../../scripts/verify-audit/words.ts";
import { migrate } from "../../../worker/account/store/migrate.ts";
import { backupOf } from "../../support/backups.ts";
import { copiesOf } from "../../support/migrated-sql.ts";

let folder = "";
let answers: (request: IncomingMessage, response: ServerResponse, body: string) => void;
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => answers(request, response, body));
});
const store = copiesOf((sql) => void migrate(sql));
const lines = () => backupOf(store()).lines;
const said: string[] = [];
const say = (line: string) => void said.push(line);
const call = () => ({
  origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  token: "t",
  accountKey: "harbour01.mac",
});
const file = (name: string) => join(folder, name);
const out = () => exportAccount(call(), { out: file("out.jsonl"), isHeld: false, isMove: false }, say);
const answer = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "makegood-copies-"));
  said.length = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

it("a whole copy is kept as it came, for the operator's eyes alone", async () => {
  const whole = lines();
  answers = (_, response) => answer(response, 200, `${whole.join("\n")}\n`);
  expect(await out()).toMatchObject({ ok: true, value: expect.stringContaining(`${whole.length} lines`) });
  expect(readFileSync(file("out.jsonl"), "utf8")).toBe(`${whole.join("\n")}\n`);
  expect(statSync(file("out.jsonl")).mode & 0o777).toBe(0o600);
  expect(await out()).toMatchObject({ ok: false, error: expect.stringContaining("is there already") });
});

it.each<[string, (whole: string[]) => [number, unknown], RegExp]>([
  ["a wrong token", () => [401, { code: "unauthenticated", title: "Sign in" }], /does not take this OPERATOR_TOKEN/],
  ["a wrong key", () => [404, { code: "not_found", title: "Not found" }], /does not know this account key/],
  ["half an answer", (whole) => [200, whole.slice(0, 30).join("\n")], /not whole\. Line 31 is missing/],
  [
    "an altered line",
    (whole) => [200, whole.with(5, (whole[5] ?? "").replace("]}", " ]}")).join("\n")],
    /not whole\. Line 6 was altered/,
  ],
  [
    "damage",
    (whole) => [
      200,
      `${whole.slice(0, 9).join("\n")}\n{"broken":{"code":"damaged","detail":"Part of it cannot be read."}}\n`,
    ],
    /^Part of it cannot be read\.$/,
  ],
  ["another page altogether", () => [200, "<html>"], /not whole\. Line 1 is no line of a backup/],
  ["a fault without a word", () => [500, "oops"], /answered 500/],
])("%s is a sentence, and no file", async (_, made, words) => {
  const [status, body] = made(lines());
  answers = (_request, response) => answer(response, status, body);
  expect(await out()).toMatchObject({ ok: false, error: expect.stringMatching(words) });
  expect([existsSync(file("out.jsonl")), existsSync(file("out.jsonl.part"))]).toEqual([false, false]);
});

it("an account that changes is copied anew, three times, and then a person is asked to hold it", async () => {
  let asked = 0;
  answers = (_, response) => {
    asked += 1;
    answer(response, 200, `${lines()[0]}\n{"broken":{"code":"backup_refused","detail":"changed"}}\n`);
  };
  expect(await out()).toMatchObject({ ok: false, error: expect.stringContaining("--hold") });
  expect([asked, said.length]).toEqual([3, 2]);
});

it("half a file is refused before anything is sent; a whole one goes on where it stopped", async () => {
  const whole = lines();
  const first = /"hash":"(\w+)"/.exec(whole[0] ?? "")?.[1];
  const sent: string[] = [];
  answers = (request, response, body) => {
    const state = { state: "taking", n: 40, hash: BEFORE_THE_FIRST.hash, file: first, from: "harbour01" };
    if (request.method === "GET") return answer(response, 200, state);
    sent.push(...(JSON.parse(body) as { lines: string[] }).lines);
    return answer(response, 200, {
      ...state,
      state: "taken",
      n: whole.length,
      attention: 2,
      connections: 1,
      knowsStops: true,
    });
  };
  writeFileSync(file("half.jsonl"), whole.slice(0, 50).join("\n"));
  const take = (name: string) => importAccount(call(), { file: file(name), isAnew: false }, say);
  expect(await take("half.jsonl")).toMatchObject({
    ok: false,
    error: expect.stringMatching(/not taken in\. Line 51 is missing/),
  });
  expect(await take("none.jsonl")).toMatchObject({ ok: false, error: expect.stringContaining("There is no file") });
  expect(sent).toEqual([]);
  writeFileSync(file("whole.jsonl"), whole.join("\n"));
  expect(await take("whole.jsonl")).toMatchObject({
    ok: true,
    value: expect.stringMatching(/2 refunds that were under way wait for a person/),
  });
  expect(sent).toEqual(whole.slice(40));
});

it("a store on the disk that is damaged, cut off or missing is a sentence too", () => {
  const path = file("account.sqlite");
  const database = new DatabaseSync(path);
  database.exec("CREATE TABLE event (seq INTEGER PRIMARY KEY, data TEXT)");
  for (let n = 0; n < 200; n += 1) database.prepare("INSERT INTO event (data) VALUES (?)").run("x".repeat(500));
  database.close();
  const bytes = readFileSync(path);
  const read = () => readStore(path, (one) => one.prepare("SELECT * FROM event").all());
  const words = (work: () => unknown): string => {
    try {
      work();
      return "nothing";
    } catch (thrown) {
      return whyNot(thrown);
    }
  };
  writeFileSync(path, bytes.fill(0xaa, 8_192, bytes.length - 8_192));
  expect(words(read)).toMatch(/cannot be read: some of its pages are damaged/);
  writeFileSync(path, bytes.subarray(0, 12_000));
  expect(words(read)).toMatch(/cannot be read/);
  expect(words(() => statSync(file("none.sqlite")))).toBe(`There is no file or folder ${file("none.sqlite")}.`);
});

it("what is missing of a command is a word", () => {
  for (const command of ["export", "import", "go-on", "restore", "stay", "provision"]) {
    const { stderr, status } = spawnSync(process.execPath, ["scripts/account.ts", command], { encoding: "utf8" });
    expect(stderr).toMatch(/^--\w+ is missing\./);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(1);
  }
  for (const script of ["account", "import", "setup", "zendesk"]) {
    const { stderr, status } = spawnSync(process.execPath, [`scripts/${script}.ts`, "--acount"], { encoding: "utf8" });
    expect(stderr).toMatch(/^Unknown option '--acount'[\s\S]*npm run/);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(2);
  }
});

it("a folder in place of a backup is a word", async () => {
  expect(await importAccount(call(), { file: folder, isAnew: false }, say)).toMatchObject({
    ok: false,
    error: `There is no file ${folder}.`,
  });
});
