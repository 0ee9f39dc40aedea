/** Danger: a backup lacks a table, holds a key, or mixes what was before a change with what came after it. */
import { expect, it } from "vitest";
import { BackupPages } from "../../../../../../worker/account/queries/backup/backup-pages.ts";
import { COLUMNS_LEFT_OUT, LATER, TABLES_LEFT_OUT } from "../../../../../../worker/account/store/backup/left-out.ts";
import { allTables, shapesOf } from "../../../../../../worker/account/store/backup/shapes.ts";
import { migrate } from "../../../../../../worker/account/store/migrate.ts";
import { remembered } from "../../../../../../worker/account/store/remembered.ts";
import type { Sql } from "../../../../../../worker/account/store/sql.ts";
import { backupOf, faultIn, headerOf } from "../../../../../support/backups.ts";
import { keptOf, loaded } from "../../../../../support/releases/loader.ts";

async function busy(): Promise<Sql> {
  const { sql } = loaded(await keptOf("2026-11-29", "busy"));
  migrate(sql);
  return remembered(sql);
}

it("every table is in it or named as left out, and every row of it is there once", async () => {
  const sql = await busy();
  const { lines } = backupOf(sql);
  expect(faultIn(lines)).toBeUndefined();
  const { end } = JSON.parse(lines.at(-1) ?? "").line;
  const counted = Object.fromEntries(
    allTables(sql)
      .filter((name) => TABLES_LEFT_OUT[name] === undefined)
      .map((name) => [name, sql.one<{ n: number }>(`SELECT count(*) AS n FROM ${name}`)?.n]),
  );
  expect(end.rows).toEqual(counted);
  expect(Object.keys(TABLES_LEFT_OUT).filter((name) => !allTables(sql).includes(name))).toEqual([]);
});

it("what looks like a secret is left out, or is known to be none", async () => {
  const sql = await busy();
  const suspicious = shapesOf(sql).flatMap(({ table, columns }) =>
    columns
      .filter((column) => /mac$|token|secret|sealed|password|^key$/.test(column))
      .filter((column) => COLUMNS_LEFT_OUT[table]?.[column] === undefined)
      .map((column) => `${table}.${column}`),
  );
  // The processor's idempotency key of a refund, what names a row of the books, a name under the key that the header holds sealed, and the name of a setting.
  expect(suspicious.sort()).toEqual(["attempt.key", "booked_row.key", "erased_name.mac", "setting.key"]);
  const key =
    "INSERT INTO import_key (id, source, title, mac, made_by, made_at_ms) SELECT 'K', 's', 't', 'mac-of-a-key', id, 1 FROM person LIMIT 1";
  sql.run(key);
  sql.run("INSERT OR REPLACE INTO secret VALUES ('stripe/secretKey', 's1.sealed.key')");
  const sealed = sql.all<{ sealed: string }>("SELECT sealed FROM secret").map((row) => row.sealed);
  const macs = sql
    .all<{ mac: string }>(
      "SELECT token_mac AS mac FROM link UNION ALL SELECT token_mac FROM patient_link UNION ALL SELECT mac FROM import_key UNION ALL SELECT mac FROM contact_code UNION ALL SELECT mac FROM link_code",
    )
    .map(({ mac }) => mac);
  expect(macs).toContain("mac-of-a-key");
  const text = backupOf(sql).lines.join("\n");
  expect([...sealed, ...macs].filter((secret) => text.includes(secret))).toEqual([]);
});

it("no table refers to one that comes later, but by what is written in a second go", async () => {
  const sql = await busy();
  const order = shapesOf(sql).map(({ table }) => table);
  const wrong = order.flatMap((table, at) =>
    sql
      .all<{ to: string; from: string; isNeeded: number }>(
        `SELECT f."table" AS "to", f."from" AS "from", x."notnull" AS isNeeded FROM pragma_foreign_key_list('${table}') f
         JOIN pragma_table_xinfo('${table}') x ON x.name = f."from"`,
      )
      .filter(({ to, from, isNeeded }) =>
        LATER[table]?.includes(from) ? isNeeded === 1 : order.indexOf(to) >= at || !order.includes(to),
      )
      .map(({ from }) => `${table}.${from}`),
  );
  expect(wrong).toEqual([]);
});

it("a page holds a few hundred thousand bytes, or one row", async () => {
  const sql = await busy();
  const body = "x".repeat(150_000);
  for (let n = 0; n < 8; n += 1) sql.run("INSERT INTO text (id, body) VALUES (?, ?)", `BIG${n}`, body);
  sql.run("INSERT INTO text (id, body) VALUES ('HUGE', ?)", "y".repeat(900_000));
  const { pages, lines } = backupOf(sql);
  expect(faultIn(lines)).toBeUndefined();
  const long = pages.filter((page) => page.length > 500_000);
  expect(long.map((page) => page.includes("HUGE"))).toEqual([true]);
  expect(Math.max(...pages.map((page) => page.length))).toBeLessThan(1_500_000);
});

it("a change while it is written gives it up; who looked and where nothing of ours is written do not", async () => {
  const sql = await busy();
  const pages = new BackupPages(sql, headerOf(sql));
  expect(pages.next().ok).toBe(true);
  sql.run("INSERT INTO access VALUES (1, 'a', 'b', 1, 0, 1, 0)");
  sql.run("INSERT INTO token_seen VALUES ('t', 1)");
  expect(pages.next().ok).toBe(true);
  sql.run("UPDATE setting SET value = 'Other' WHERE key = 'title'");
  expect(pages.next()).toEqual({ ok: false, error: "changed" });
  const others = new BackupPages(sql, headerOf(sql));
  expect(others.next().ok).toBe(true);
  const undone = new Error("undone");
  expect(() =>
    sql.transaction(() => {
      sql.run("DELETE FROM quiet_hours");
      throw undone;
    }),
  ).toThrow(undone);
  expect(others.next()).toEqual({ ok: false, error: "changed" });
});
