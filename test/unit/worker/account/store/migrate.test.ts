import { expect, it } from "vitest";
import { MIGRATIONS, migrate } from "../../../../../worker/account/store/migrate.ts";
import { memorySql } from "../../../../support/node-sql.ts";

const tables = (sql: ReturnType<typeof memorySql>) =>
  sql.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").map((row) => row.name);

it("an account that wakes on newer code gets only the missing steps, in order", () => {
  const sql = memorySql();
  migrate(sql, ["CREATE TABLE one (a INTEGER) STRICT"]);
  const version = migrate(sql, [
    "CREATE TABLE one (a INTEGER) STRICT",
    "CREATE TABLE two (a INTEGER) STRICT; DROP TABLE one;",
  ]);
  expect(version).toBe(2);
  expect(tables(sql)).toEqual(["schema_version", "two"]);
});

it("a step that fails leaves the store at the step before, whole", () => {
  const sql = memorySql();
  expect(() =>
    migrate(sql, ["CREATE TABLE one (a INTEGER) STRICT", "CREATE TABLE two (a INTEGER) STRICT; NONSENSE;"]),
  ).toThrow(/syntax/);
  expect(tables(sql)).toEqual(["one", "schema_version"]);
  expect(sql.one("SELECT version FROM schema_version")).toEqual({ version: 1 });
});

it("older code refuses a newer store instead of writing into it", () => {
  const sql = memorySql();
  migrate(sql, ["CREATE TABLE one (a INTEGER) STRICT", "CREATE TABLE two (a INTEGER) STRICT"]);
  expect(() => migrate(sql, ["CREATE TABLE one (a INTEGER) STRICT"])).toThrow(/version 2/);
});

it("the product's own tables come up, and a second start changes nothing", () => {
  const sql = memorySql();
  migrate(sql);
  const before = tables(sql);
  expect(migrate(sql)).toBe(MIGRATIONS.length);
  expect(tables(sql)).toEqual(before);
  expect(before).toContain("refund_case");
});
