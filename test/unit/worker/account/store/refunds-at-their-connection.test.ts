/** Danger: an account that slept wakes with tables that were made anew: a row, a rule or a reference is gone, and nobody sees it until money is. */
import { beforeEach, describe, expect, it } from "vitest";
import { MIGRATIONS, migrate } from "../../../../../worker/account/store/migrate.ts";
import { refundsFollow } from "../../../../../worker/account/store/records/links.ts";
import type { Sql } from "../../../../../worker/account/store/sql.ts";
import { beforeConnections, SECOND } from "../../../../support/legs-before-connections.ts";
import { memorySql } from "../../../../support/node-sql.ts";
import { lostSince, type Stored, storedIn } from "../../../../support/releases/stored.ts";

interface Named {
  readonly name: string;
  readonly text: string;
}
const STEP = 40;
const rulesOf = (sql: Sql) =>
  sql.all<Named>(
    "SELECT type || ' ' || name AS name, sql AS text FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL ORDER BY 1",
  );

let sql: Sql;
let stored: readonly Stored[];
let rules: readonly Named[];
beforeEach(() => {
  sql = memorySql();
  beforeConnections(sql);
  stored = storedIn(sql);
  rules = rulesOf(sql);
  migrate(sql, MIGRATIONS.slice(0, STEP));
});

it("every row is there with every value, and names what it named", () => {
  expect(lostSince(stored, sql)).toEqual([]);
  expect(sql.all("PRAGMA foreign_key_check")).toEqual([]);
  const counts = (table: string) => sql.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n;
  for (const { table, rows } of stored) expect(counts(table), table).toBe(rows.length);
  expect(sql.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '%kept%'")).toEqual([]);
});

it("what was the last row is the last: losses at the bank are given back in their order", () => {
  const inOrder = (query: string) => sql.all<{ id: string }>(query).map(({ id }) => id);
  const outside = ["re_9", "import:Y2:700", "re_8", "dispute:Y1:5"];
  expect(inOrder("SELECT vendor_ref AS id FROM outside_refund ORDER BY rowid")).toEqual(outside);
  expect(inOrder("SELECT id FROM leg ORDER BY rowid")).toEqual(["L1", "L2", "L3", "L4", "L5", "L6"]);
});

it("each refund is at the connection that took its payment", () => {
  for (const table of ["leg", "outside_refund"])
    expect(
      sql.all(`SELECT 1 FROM ${table} t JOIN payment y ON y.id = t.payment_id WHERE t.connection_id <> y.processor`),
    ).toEqual([]);
  expect(
    sql.all("SELECT connection_id AS at FROM outside_allocation UNION ALL SELECT connection_id FROM refund_told"),
  ).toEqual([{ at: SECOND }, { at: SECOND }]);
});

it("no rule of the database is gone, and none says anything else than before but where a refund is named", () => {
  const now = new Map(rulesOf(sql).map(({ name, text }) => [name, text]));
  const other = rules.filter(({ name, text }) => now.get(name) !== text).map(({ name }) => name);
  expect(other).toEqual([
    "index refund_told_by_told",
    "trigger outside_allocation_once",
    "trigger outside_allocation_within",
    "trigger outside_allocation_within_update",
    "view outside_counting",
  ]);
  const checks = (text = "") => text.match(/CHECK \([^()]*(\([^()]*\))?[^()]*\)|GENERATED[^;]*?STORED/g) ?? [];
  const of = (table: string, from: Sql) =>
    checks(from.one<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE name = ?", table)?.sql).sort();
  const before = memorySql();
  migrate(before, MIGRATIONS.slice(0, STEP - 1));
  for (const table of ["leg", "outside_refund", "outside_allocation", "refund_told"])
    expect(of(table, sql), table).toEqual(of(table, before));
});

describe("afterwards the database refuses", () => {
  const leg = (values: string) =>
    `INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms, rest_of) VALUES (${values})`;
  it.each([
    ["more than was collected", leg("'X', 'D', 'Y1', 'stripe', 'refund', 9999, 'USD', 'reserved', 0, NULL"), /exceed/],
    ["another currency", leg("'X', 'D', 'Y1', 'stripe', 'refund', 1, 'EUR', 'requested', 0, NULL"), /currency/],
    ["a rest that is no less", leg(`'X', 'D', 'Y2', '${SECOND}', 'refund', 2000, 'USD', 'reserved', 0, 'L3'`), /rest/],
    [
      "a leg at another connection than its payment",
      leg(`'X', 'D', 'Y1', '${SECOND}', 'refund', 1, 'USD', 'requested', 0, NULL`),
      /FOREIGN KEY/,
    ],
    [
      "a leg that moves to another connection",
      `UPDATE leg SET connection_id = '${SECOND}' WHERE id = 'L1'`,
      /FOREIGN KEY/,
    ],
    ["another payment of a leg", "UPDATE leg SET payment_id = 'Y2' WHERE id = 'L1'", /frozen/],
    ["another whole of a rest", "UPDATE leg SET rest_of = NULL WHERE id = 'L4'", /frozen/],
    ["one refund for two legs of a connection", "UPDATE leg SET vendor_ref = 're_2' WHERE id = 'L6'", /UNIQUE/],
    [
      "one refund made elsewhere twice",
      `INSERT INTO outside_refund SELECT * FROM outside_refund WHERE vendor_ref = 're_9'`,
      /UNIQUE/,
    ],
    ["more for lines than its sum", "UPDATE outside_allocation SET net_minor = 601", /no more than its sum/],
    ["another line of a share", "UPDATE outside_allocation SET case_id = NULL", /never edited/],
    ["a share that goes", "DELETE FROM outside_allocation", /never edited/],
    [
      "a share of a refund at another connection",
      "INSERT INTO outside_allocation VALUES ('re_9', 'stripe', 'N', 'C', 1, 0, 0)",
      /FOREIGN KEY/,
    ],
    ["a leg that goes while others name it", "DELETE FROM leg WHERE id = 'L5'", /FOREIGN KEY/],
  ])("%s", (_, statement, says) => {
    expect(() => sql.transaction(() => sql.run(statement))).toThrow(says);
  });
});

it("two connections may hand out one id, and an import that says of a payment that another took it takes all with it", () => {
  sql.run("UPDATE leg SET vendor_ref = 're_1' WHERE id = 'L4'");
  sql.transaction(() => {
    refundsFollow(sql, "Y2", "paypal");
    sql.run("UPDATE payment SET processor = 'paypal', processor_ref = 'x' WHERE id = 'Y2'");
  });
  for (const table of ["leg", "outside_refund", "outside_allocation", "refund_told"])
    expect(sql.all(`SELECT 1 FROM ${table} WHERE connection_id = '${SECOND}'`), table).toEqual([]);
  expect(sql.all("SELECT counts_minor AS minor FROM outside_counting WHERE vendor_ref = 're_9'")).toEqual([
    { minor: 0 },
  ]);
  expect(sql.all("PRAGMA foreign_key_check")).toEqual([]);
});

it("a refund is found by an index, not by looking through all of them", () => {
  const planOf = (query: string) =>
    sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${query}`).map(({ detail }) => detail);
  for (const table of ["leg", "outside_refund", "outside_allocation", "refund_told"]) {
    const plan = planOf(`SELECT 1 FROM ${table} WHERE vendor_ref = 'x' AND connection_id = 'y'`).join();
    expect(plan, table).toContain("vendor_ref=? AND connection_id=?");
  }
  // A case is looked for by the id alone, wherever it is from.
  expect(planOf("SELECT 1 FROM leg WHERE vendor_ref = 'x'").join()).toContain("(vendor_ref=?");
  expect(planOf("SELECT 1 FROM refund_told WHERE told_ref = 'x' AND connection_id = 'y'").join()).toContain(
    "told_ref=?",
  );
});
