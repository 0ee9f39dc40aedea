/** Danger: a backup comes in as something else than what was copied, pays what its original has paid, or half of it goes on as if it were whole. */
import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { BackupContent } from "../../../../../../core/backup/format.ts";
import { finishTaking } from "../../../../../../worker/account/commands/backup/finish-taking.ts";
import { takeLines } from "../../../../../../worker/account/commands/backup/take-lines.ts";
import type { AccountRuntime } from "../../../../../../worker/account/commands/run-command.ts";
import { secretStore } from "../../../../../../worker/account/store/account/secrets.ts";
import { verifyAudit } from "../../../../../../worker/account/store/audit/event-log.ts";
import { comingIn, heldAtSchema } from "../../../../../../worker/account/store/backup/coming-in.ts";
import { SETTINGS_LEFT_OUT } from "../../../../../../worker/account/store/backup/left-out.ts";
import { shapesOf } from "../../../../../../worker/account/store/backup/shapes.ts";
import { openContactMac } from "../../../../../../worker/account/store/messages/contact-mac.ts";
import { MIGRATIONS, migrate } from "../../../../../../worker/account/store/migrate.ts";
import { remembered } from "../../../../../../worker/account/store/remembered.ts";
import type { Sql } from "../../../../../../worker/account/store/sql.ts";
import { backupOf, chained } from "../../../../../support/backups.ts";
import { memorySql } from "../../../../../support/node-sql.ts";
import { keptOf, loaded } from "../../../../../support/releases/loader.ts";

const ROOT_KEY = randomBytes(32).toString("base64");
const NEW = "newaccount1";

let source: Sql;
let lines: string[];
let contacts: string;

beforeAll(async () => {
  source = loaded(await keptOf("2026-11-29", "busy")).sql;
  migrate(source);
  const secrets = secretStore(source, ROOT_KEY, "acct:harbour01");
  source.run("DELETE FROM secret");
  openContactMac(source, secrets);
  contacts = secrets.sealedForBackup("contacts") ?? "";
  lines = backupOf(source, { contacts }).lines;
}, 60_000);

/** An account that is nothing yet. */
function fresh(accountId = NEW, schema = MIGRATIONS.length) {
  const sql = remembered(memorySql());
  migrate(sql, MIGRATIONS.slice(0, schema));
  const secrets = secretStore(sql, ROOT_KEY, `acct:${accountId}`);
  let n = 900_000;
  const newId = () => String(++n).padStart(26, "0");
  const contactMac = openContactMac(sql, secrets);
  const runtime: AccountRuntime = {
    sql,
    nowMs: () => Date.UTC(2027, 0, 1),
    newId,
    random: () => 0.5,
    arm: () => {},
    contactMac,
  };
  const take = (some: readonly string[]) => takeLines(runtime, accountId, some);
  const takeAll = (all: readonly string[], each = 300) => {
    for (let from = 0; from < all.length; from += each) {
      const taken = take(all.slice(from, from + each));
      if (!taken.ok) return taken;
    }
    return undefined;
  };
  return { sql, secrets, runtime, take, takeAll, finish: () => finishTaking(runtime, secrets, accountId) };
}

const rowsOf = (sql: Sql, table: string, columns: readonly string[], key: readonly string[]) =>
  sql.all(`SELECT ${columns.join(", ")} FROM ${table} ORDER BY ${key.join(", ")}`);
const mark = (sql: Sql) =>
  sql.all("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name");

describe("a backup that is taken in whole", () => {
  it("makes every table as it was but for what is named as left out, with every rule of the database", () => {
    const { sql, takeAll } = fresh();
    expect(takeAll(lines)).toBeUndefined();
    expect(mark(sql)).toEqual(mark(source));
    expect(sql.all("PRAGMA foreign_key_check")).toEqual([]);
    let rows = 0;
    for (const { table, columns, key } of shapesOf(source)) {
      const same = columns.filter((column) => !/^(token_mac|mac)$/.test(column) || table === "erased_name");
      const [was, is] = [source, sql].map((one) => rowsOf(one, table, same, key));
      const kept = (is ?? []).filter((row) => SETTINGS_LEFT_OUT[(row as { key?: string }).key ?? ""] === undefined);
      expect([table, kept]).toEqual([table, was]);
      rows += kept.length;
    }
    expect(rows).toBeGreaterThan(500);
  });

  it("wakes frozen, without keys and work, its record whole, and what was under way with a person", () => {
    const { sql, takeAll, finish, secrets } = fresh();
    takeAll(lines);
    const moving = source.all<{ id: string }>(
      "SELECT id FROM leg WHERE kind = 'refund' AND state IN ('reserved', 'submitting', 'unknown') ORDER BY id",
    );
    const done = finish();
    expect(done).toMatchObject({ ok: true, value: { attention: moving.length, knowsStops: true } });
    expect(moving.length).toBeGreaterThan(2);
    expect(sql.all("SELECT id FROM leg WHERE problem = 'copied' AND state = 'attention' ORDER BY id")).toEqual(moving);
    expect(sql.all("SELECT DISTINCT kind FROM job")).toEqual([{ kind: "reconcile" }]);
    expect(sql.all("SELECT key FROM secret")).toEqual([{ key: "contacts" }]);
    expect(secrets.get("contacts")).toBe(secretStore(source, ROOT_KEY, "acct:harbour01").get("contacts"));
    expect(sql.all("SELECT DISTINCT last_error FROM connection")).toEqual([{ last_error: "key_needed" }]);
    expect(sql.all("SELECT value FROM setting WHERE key IN ('frozen', 'closed', 'region')")).toEqual([
      { value: "1" },
      { value: "nearest" },
    ]);
    expect(verifyAudit(sql).ok).toBe(true);
    expect(sql.one("SELECT count(*) AS n FROM event WHERE type = 'account.imported'")).toEqual({ n: 1 });
    expect(comingIn(sql)?.state).toBe("taken");
    // Rows come past the triggers that count them.
    const sales = "SELECT month, item_id, location_id, seller, sales, pieces FROM sale_month ORDER BY 1, 2, 3, 4";
    expect(sql.all(sales)).toEqual(source.all(sales));
    expect(sql.all(sales).length).toBeGreaterThan(0);
    // Again, as after an answer that was lost.
    expect(finish()).toEqual({ ok: true, value: undefined });
  });

  it("takes nobody for one who never said stop where another root key sealed it: then nobody is written to", () => {
    const other = fresh();
    other.takeAll(backupOf(source, { contacts: contacts.replace(/.{8}$/, "AAAAAAAA") }).lines);
    expect(other.finish()).toMatchObject({ ok: true, value: { knowsStops: false } });
    expect(() => openContactMac(other.sql, other.secrets)("x")).toThrow();
  });

  it("goes on where it stopped, and says until then that it is not whole", () => {
    const { sql, take } = fresh();
    expect(take(lines.slice(0, 700)).ok).toBe(true);
    expect(sql.one("SELECT value FROM setting WHERE key = 'closed'")).toEqual({ value: "importing" });
    expect(comingIn(sql)).toMatchObject({ state: "taking", progress: { place: { n: 700 } } });
    expect(take(lines.slice(699))).toMatchObject({ ok: false, error: { detail: expect.stringContaining("Line 701") } });
    expect(take(lines.slice(701))).toMatchObject({ ok: false, error: { detail: expect.stringContaining("Line 701") } });
    expect(take(lines.slice(700))).toEqual({ ok: true, value: { isEnded: true } });
  });
});

describe("what is refused leaves nothing of its piece behind", () => {
  const header = () => (JSON.parse(lines[0] ?? "") as { line: { header: object } }).line.header;
  const withHeader = (changes: object, more: readonly (BackupContent | string)[] = []) =>
    chained([{ header: { ...header(), ...changes } } as BackupContent, ...more]);

  it.each<[string, () => readonly string[], RegExp]>([
    ["an altered line", () => lines.with(40, (lines[40] ?? "").replace(/\d(?=[^\d]*\]\}$)/, "7x")), /Line 41 /],
    [
      "a newer schema",
      () => withHeader({ schema: MIGRATIONS.length + 1 }),
      /schema version \d+; this release takes in 67 to \d+.*newer/,
    ],
    ["an older one than any backup", () => withHeader({ schema: 12 }), /takes in 67 to/],
    ["records that are bound to a region", () => withHeader({ region: "eu" }), /bound to the region eu/],
    [
      "a table that no backup has",
      () => withHeader({}, [{ table: "job", columns: ["id"] }]),
      /No backup has rows of job/,
    ],
    [
      "a table that is none",
      () => withHeader({}, [{ table: "sqlite_master", columns: ["name"] }]),
      /No backup has rows of/,
    ],
    [
      "a column that is none",
      () => withHeader({}, [{ table: "text", columns: ["rowid", "id", "body", "case_id", "other"] }]),
      /columns of text are others/,
    ],
    [
      "a setting that opens it",
      () => withHeader({}, [{ table: "setting", columns: ["key", "value"] }, ["coming_in", "{}"]]),
      /setting that no backup has/,
    ],
    [
      "a row twice",
      () =>
        withHeader({}, [
          { table: "text", columns: ["rowid", "id", "case_id", "body", "delete_after_ms"] },
          [1, "T", null, "a", null],
          [2, "T", null, "b", null],
        ]),
      /Line 4 does not fit into text/,
    ],
    [
      "a row that refers to none",
      () => withHeader({}, [{ table: "found_due", columns: ["rowid", "patient_id", "since_ms"] }, [1, "NOBODY", 1]]),
      /Line 3 does not fit into found_due/,
    ],
  ])("%s", (_, some, words) => {
    const { sql, take } = fresh();
    expect(take(some())).toMatchObject({
      ok: false,
      error: { code: "backup_refused", detail: expect.stringMatching(words) },
    });
    expect(comingIn(sql)).toBeUndefined();
    expect(sql.all("SELECT count(*) AS n FROM setting")).toEqual([{ n: 0 }]);
  });

  it("an account in which something is, be it one event", () => {
    const { sql, take } = fresh();
    sql.run("INSERT INTO setting VALUES ('title', 'Harbour')");
    expect(take(lines.slice(0, 5))).toMatchObject({
      ok: false,
      error: { detail: expect.stringContaining("not empty (setting)") },
    });
  });

  it("a record that was made anew, though its lines fit: nothing is finished", () => {
    const forged = chained(
      lines.slice(0, -1).map((line) => {
        const content = JSON.stringify((JSON.parse(line) as { line: unknown }).line);
        return content.includes('"account.provisioned"')
          ? content.replace('\\"created\\":true', '\\"created\\":false')
          : content;
      }),
    );
    const end = (JSON.parse(lines.at(-1) ?? "") as { line: { end: object } }).line.end;
    const last = /"hash":"(\w+)"/.exec(forged.at(-1) ?? "")?.[1] ?? "";
    const contents = forged.map((line) => JSON.stringify((JSON.parse(line) as { line: unknown }).line));
    const { takeAll, finish, sql } = fresh();
    const all = chained([...contents, { end: { ...end, last } } as BackupContent]);
    expect(all.slice(0, -1)).not.toEqual(lines.slice(0, -1));
    expect(takeAll(all)).toBeUndefined();
    expect(finish()).toMatchObject({ ok: false, error: { detail: expect.stringMatching(/broken at event \d+/) } });
    expect(sql.one("SELECT value FROM setting WHERE key = 'closed'")).toEqual({ value: "importing" });
  });
});

it("rows of an earlier release come into tables of that release, and take its steps afterwards", async () => {
  const older = loaded(await keptOf("2026-11-29", "busy")).sql;
  migrate(older, MIGRATIONS.slice(0, 67));
  const { lines: olderLines } = backupOf(older, { contacts });
  const { sql, take, takeAll, finish } = fresh(NEW, 67);
  expect(takeAll(olderLines.slice(0, -1))).toBeUndefined();
  expect(heldAtSchema(sql)).toBe(67);
  expect(take(olderLines.slice(-1)).ok).toBe(true);
  migrate(sql);
  // Dies here, or what came is refused in the end: the account wakes, and goes on or is forgotten.
  expect(migrate(sql, MIGRATIONS.slice(0, heldAtSchema(sql)))).toBe(MIGRATIONS.length);
  expect(finish().ok).toBe(true);
  expect(heldAtSchema(sql)).toBeUndefined();
  expect(verifyAudit(sql).ok).toBe(true);
  expect(mark(sql)).toEqual(mark(source));
});
