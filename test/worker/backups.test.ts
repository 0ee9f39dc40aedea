/** Danger: a copy of a whole account is given to whoever asks, holds a key, or is half of one and not known as that. */
import { runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { afterEach, beforeEach, expect, it } from "vitest";
import { faultIn } from "../support/backups.ts";
import { aCard, aLine, aPurchase } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { askOf, closeClinics, decideOn, type MoneyClinic, moneyClinic, theTicket } from "./money-support.ts";
import { must } from "./must.ts";
import { storeOf } from "./store-of.ts";

beforeEach(quiet);
afterEach(closeClinics);

const massage = [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 8_000)];
const decisionId = "01DEC000000000000000000001";

const ask = (key: string, token = env.OPERATOR_TOKEN, query = "") =>
  exports.default.fetch(
    new Request(`http://localhost/operator/accounts/${key}/backup${query}`, {
      headers: { authorization: `Bearer ${token}` },
    }),
  );
const linesOf = async (answer: Response) => (await answer.text()).trimEnd().split("\n");
const store = <T>({ accountKey }: MoneyClinic, work: (sql: ReturnType<typeof storeOf>) => T) =>
  runInDurableObject(env.ACCOUNT.getByName(`acct:${accountKey.split(".")[0]}`), (account) => work(storeOf(account)));

it("the operator gets every row and no key of any vendor; a wrong token or key gets nothing", async () => {
  const clinic = await moneyClinic("backups0001", massage);
  must(await clinic.door().openTicket(clinic.people.agent, theTicket));
  await decideOn(clinic, decisionId);
  const wrong = await ask(clinic.accountKey, "another-operators-token-of-24");
  expect([wrong.status, await wrong.json()]).toMatchObject([401, { code: "unauthenticated" }]);
  expect((await ask("harbour01.xxxx")).status).toBe(404);
  const answer = await ask(clinic.accountKey);
  expect(answer.status).toBe(200);
  const lines = await linesOf(answer);
  expect(faultIn(lines)).toBeUndefined();
  const { header } = JSON.parse(lines[0] ?? "").line;
  expect(header).toMatchObject({ account: "backups0001", isMove: false, region: "nearest" });
  expect(header.leftOut).toMatchObject({ secret: expect.any(String), job: expect.any(String) });
  const text = lines.join("\n");
  expect(text).toContain("massage");
  const secrets = await clinic.rows<{ sealed: string }>("SELECT sealed FROM secret");
  expect(secrets.length).toBeGreaterThan(2);
  for (const { sealed } of secrets) expect(text).not.toContain(sealed);
  for (const secret of ["sk_test", "whsec", "rk_test"]) expect(text).not.toContain(secret);
  const events = await clinic.rows<{ type: string; actor: string }>(
    "SELECT type, actor FROM event ORDER BY seq DESC LIMIT 1",
  );
  expect(events).toEqual([{ type: "backup.made", actor: '{"job":"backup","kind":"job"}' }]);
});

it("an account that was never made is not copied, and none is made by asking", async () => {
  const { makeAccountKey } = await import("../../worker/auth/account-key.ts");
  const answer = await ask(makeAccountKey(env.ROOT_KEY, "backups0002"));
  expect([answer.status, await answer.json()]).toMatchObject([
    404,
    { detail: expect.stringContaining("no such account") },
  ]);
});

it("a change while it is copied ends the file with a word and no end; with --hold the change waits instead", async () => {
  const clinic = await moneyClinic("backups0003", massage);
  await store(clinic, (sql) => {
    for (let n = 0; n < 12; n += 1)
      sql.run("INSERT INTO text (id, body) VALUES (?, ?)", `BIG${n}`, "x".repeat(150_000));
  });
  const begin = async (isHeld: boolean) => must(await clinic.door().beginBackup({ isHeld })).backupId;
  const loose = await begin(false);
  must(await clinic.door().backupPage(loose));
  must(await clinic.door().openTicket(clinic.people.agent, theTicket));
  await store(clinic, (sql) => sql.run("UPDATE setting SET value = 'Other' WHERE key = 'title'"));
  expect(await clinic.door().backupPage(loose)).toMatchObject({ ok: false, error: { code: "backup_refused" } });
  expect(await clinic.door().backupPage(loose)).toMatchObject({ ok: false, error: { code: "backup_refused" } });

  const held = await begin(true);
  const first = must(await clinic.door().backupPage(held));
  const refused = await clinic
    .door()
    .decide(
      clinic.people.agent,
      decisionId,
      askOf(must(await clinic.door().openTicket(clinic.people.agent, theTicket))),
    );
  expect(refused).toMatchObject({ ok: false, error: { code: "busy" } });
  expect(await clinic.door().makeSetupLink()).toMatchObject({ ok: false, error: { code: "busy" } });
  expect((await clinic.door().openTicket(clinic.people.agent, theTicket)).ok).toBe(true);
  let text = first.text;
  for (let isEnd = first.isEnd; !isEnd; ) {
    const page = must(await clinic.door().backupPage(held));
    text += page.text;
    isEnd = page.isEnd;
  }
  expect(faultIn(text.trimEnd().split("\n"))).toBeUndefined();
  expect((await clinic.door().makeSetupLink()).ok).toBe(true);
});

it("a store that cannot be read is a word, not a stack", async () => {
  const clinic = await moneyClinic("backups0004", massage);
  await runInDurableObject(env.ACCOUNT.getByName("acct:backups0004"), (account) => {
    const sql = storeOf(account) as { all: unknown };
    const all = sql.all as (query: string) => unknown;
    sql.all = (query: string, ...params: unknown[]) => {
      if (query.includes("FROM patient ")) throw new Error("database disk image is malformed: SQLITE_CORRUPT");
      return (all as (...given: unknown[]) => unknown)(query, ...params);
    };
  });
  const lines = await linesOf(await ask(clinic.accountKey));
  expect(faultIn(lines)).toMatchObject({ why: "no_line" });
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({
    broken: { code: "damaged", detail: expect.stringContaining("cannot be read") },
  });
  expect(lines.join("")).not.toContain("malformed");
});
