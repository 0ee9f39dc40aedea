import { describe, expect, it } from "vitest";
import { migrate } from "../../../../../worker/account/store/migrate.ts";
import { remembered } from "../../../../../worker/account/store/remembered.ts";
import type { Sql } from "../../../../../worker/account/store/sql.ts";
import { memorySql } from "../../../../support/node-sql.ts";

const SCHEMA = `
CREATE TABLE coin (id INTEGER PRIMARY KEY, cents INTEGER NOT NULL) STRICT;
CREATE TABLE purse (id INTEGER PRIMARY KEY, coin INTEGER NOT NULL) STRICT;
CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE VIEW held AS SELECT p.id, c.cents FROM purse p JOIN coin c ON c.id = p.coin;
CREATE VIEW rich AS SELECT id FROM held WHERE cents > 50;
INSERT INTO coin VALUES (1, 5), (2, 70);
INSERT INTO purse VALUES (1, 1), (2, 2);
`;

function store() {
  const disk = memorySql();
  disk.run(SCHEMA);
  let reads = 0;
  const counted: Sql = {
    ...disk,
    all: <Row>(...asked: Parameters<Sql["all"]>) => {
      reads += 1;
      return disk.all<Row>(...asked);
    },
  };
  const sql = remembered(counted);
  const before = reads;
  return { sql, reads: () => reads - before };
}

const cents = (sql: Sql, id: number) => sql.one<{ cents: number }>("SELECT cents FROM coin WHERE id = ?", id)?.cents;

describe("what is asked again", () => {
  it("is read once while nothing is written, and once more after a write into its table", () => {
    const { sql, reads } = store();
    expect([cents(sql, 1), cents(sql, 1), cents(sql, 2)]).toEqual([5, 5, 70]);
    expect(reads()).toBe(2);
    sql.run("INSERT INTO note (body) VALUES ('x')");
    expect([cents(sql, 1), reads()]).toEqual([5, 2]);
    sql.run("UPDATE coin SET cents = 6 WHERE id = 1");
    expect([cents(sql, 1), cents(sql, 2), reads()]).toEqual([6, 70, 4]);
  });

  it("follows a write into a table that only a view of a view names", () => {
    const { sql } = store();
    const rich = () => sql.all("SELECT id FROM rich ORDER BY id");
    expect(rich()).toEqual([{ id: 2 }]);
    sql.run("UPDATE coin SET cents = 60 WHERE id = 1");
    expect(rich()).toEqual([{ id: 1 }, { id: 2 }]);
    sql.run("DELETE FROM purse WHERE id = 2");
    expect(rich()).toEqual([{ id: 1 }]);
  });

  it("sees what its own transaction wrote, and no more of it once that is taken back", () => {
    const { sql } = store();
    expect(cents(sql, 1)).toBe(5);
    const seen: unknown[] = [];
    const take = () =>
      sql.transaction(() => {
        sql.run("UPDATE coin SET cents = 0");
        seen.push(cents(sql, 1), cents(sql, 2));
        throw new Error("taken back");
      });
    expect(take).toThrow("taken back");
    expect([...seen, cents(sql, 1), cents(sql, 2)]).toEqual([0, 0, 5, 70]);
  });

  it("sees what the first of two statements wrote when the second throws", () => {
    const { sql } = store();
    expect(cents(sql, 1)).toBe(5);
    expect(() => sql.run("UPDATE coin SET cents = 9; NONSENSE;")).toThrow();
    expect(cents(sql, 1)).toBe(9);
  });

  it("sees a table that came after it", () => {
    const { sql } = store();
    sql.run("CREATE TABLE late (n INTEGER) STRICT; INSERT INTO late VALUES (1);");
    const late = () => sql.all("SELECT n FROM late");
    expect(late()).toHaveLength(1);
    sql.run("INSERT INTO late VALUES (2)");
    expect(late()).toHaveLength(2);
  });

  it("varies where the statement does", () => {
    const { sql } = store();
    const random = () => sql.one("SELECT hex(randomblob(8)) AS n FROM coin WHERE id = 1");
    expect(random()).not.toEqual(random());
  });
});

it("nothing that writes passes as a read", () => {
  const { sql } = store();
  expect(() => sql.all("UPDATE coin SET cents = 0 RETURNING id")).toThrow("What writes is run");
});

it("who reads a row cannot change it for the next, and a list is each reader's own", () => {
  const { sql } = store();
  const all = () => sql.all<{ cents: number }>("SELECT cents FROM coin ORDER BY id");
  const [first] = all();
  expect(() => Object.assign(first ?? {}, { cents: 0 })).toThrow(TypeError);
  all().reverse();
  expect(all()).toEqual([{ cents: 5 }, { cents: 70 }]);
});

it("what is kept has an end, and the answers stay right past it", () => {
  const { sql, reads } = store();
  sql.run("INSERT INTO note VALUES (1, ?)", "x".repeat(1_500_000));
  const body = (as: string) => sql.one<Record<string, string>>(`SELECT body AS ${as} FROM note`)?.[as]?.length;
  for (const as of ["a", "b", "c", "d", "a", "a"]) expect(body(as)).toBe(1_500_000);
  expect(reads()).toBe(5);
});

/** A write is known by the tables that its statement names: one by a trigger or a cascade would pass unnoticed. */
it("nothing in the schema writes by itself", () => {
  const sql = memorySql();
  migrate(sql);
  const made = sql.all<{ type: string; text: string }>(
    "SELECT type, sql AS text FROM sqlite_master WHERE sql IS NOT NULL",
  );
  const bodies = made.filter(({ type }) => type === "trigger").map(({ text }) => text.slice(text.search(/\bBEGIN\b/)));
  expect(bodies.length).toBeGreaterThan(10);
  expect(bodies.filter((body) => !/^BEGIN\s+SELECT RAISE\(ABORT,/.test(body) || /;\s*(?!END)\w/.test(body))).toEqual(
    [],
  );
  expect(made.filter(({ text }) => /ON (DELETE|UPDATE) (CASCADE|SET)/i.test(text))).toEqual([]);
});
