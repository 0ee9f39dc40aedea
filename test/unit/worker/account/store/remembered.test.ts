import { describe, expect, it } from "vitest";
import { assert } from "../../../../../core/result.ts";
import { migrate } from "../../../../../worker/account/store/migrate.ts";
import { remembered } from "../../../../../worker/account/store/remembered.ts";
import type { Sql, SqlValue } from "../../../../../worker/account/store/sql.ts";
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

  it.each([
    "hex(randomblob(8))",
    "unixepoch()",
    "strftime('%s')",
    "julianday('now')",
    "datetime('NOW')",
    "current_timestamp",
  ])("varies where %s does", (what) => {
    const { sql, reads } = store();
    const ask = () => sql.one(`SELECT ${what} AS n FROM coin WHERE id = 1`);
    for (let times = 0; times < 3; times += 1) ask();
    expect(reads()).toBe(3);
  });

  it("is read once where only a column is made a day", () => {
    const { sql, reads } = store();
    const day = () => sql.one("SELECT date(cents / 1000, 'unixepoch') AS day FROM coin WHERE id = ?", 1);
    expect([day(), day()]).toEqual([{ day: "1970-01-01" }, { day: "1970-01-01" }]);
    expect(reads()).toBe(1);
  });
});

describe("of two that are nearly alike neither answers for the other", () => {
  const same: readonly [string, SqlValue, SqlValue][] = [
    ["a number and its text", 1, "1"],
    ["nothing and more than any number", null, Number.POSITIVE_INFINITY],
    ["more than any number and less", Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    ["nothing and the word for it", null, "null"],
    ["two texts of which one holds the quotes of both", 'a","b', "a"],
    ["two halves of different letters", "\ud83d", "\ud83e"],
  ];
  it.each(same)("%s", (_, one, other) => {
    const { sql } = store();
    const ask = (value: SqlValue) =>
      sql.one("SELECT typeof(?1) AS t, ?1 > 5 AS more, ?1 IS NULL AS no, hex(?1) AS hex FROM coin WHERE id = 1", value);
    const { sql: fresh } = store();
    ask(one);
    expect(ask(other)).toEqual(
      fresh.one(
        "SELECT typeof(?1) AS t, ?1 > 5 AS more, ?1 IS NULL AS no, hex(?1) AS hex FROM coin WHERE id = 1",
        other,
      ),
    );
  });
});

/** Each leaves one coin of 7 cents where it was one of 5. */
describe("a write is seen however it is written", () => {
  const writes: readonly string[] = [
    "INSERT INTO coin VALUES (1, 7) ON CONFLICT (id) DO UPDATE SET cents = excluded.cents",
    "REPLACE INTO coin VALUES (1, 7)",
    "INSERT OR REPLACE INTO coin SELECT 1, 7",
    "WITH new (id, cents) AS (SELECT 1, 7) UPDATE coin SET cents = (SELECT cents FROM new) WHERE id = 1",
    "WITH purse AS (SELECT 1 AS id) UPDATE coin SET cents = 7 WHERE id IN (SELECT id FROM purse)",
    "UPDATE coin SET cents = 7 WHERE id = 1 RETURNING id",
    'UPDATE "coin" SET "cents" = 7 WHERE id = 1',
    "UPDATE [coin] SET cents = 7 WHERE id = 1",
    "UPDATE `coin`SET cents = 7 WHERE id = 1",
    "UPDATE main.coin SET cents = 7 WHERE id = 1",
    "UPDATE COIN SET CENTS = 7 WHERE id = 1",
    "update/* note */Coin set cents=7 where id=1",
    "UPDATE coin -- purse\nSET cents = 7 WHERE id = 1",
    "UPDATE coin SET cents = j.value FROM json_each('[7]') j WHERE coin.id = 1",
    "DELETE FROM note; UPDATE coin SET cents = 7 WHERE id = 1;",
  ];
  it.each(writes)("%s", (write) => {
    const { sql } = store();
    const seen = () => [cents(sql, 1), sql.one("SELECT cents FROM held WHERE id = 1"), sql.watch?.().isSame()];
    const watched = sql.watch?.();
    expect(watched?.sql.one("SELECT cents FROM HELD WHERE id = 1")).toEqual({ cents: 5 });
    expect(seen()).toEqual([5, { cents: 5 }, true]);
    sql.run(write);
    expect(seen()).toEqual([7, { cents: 7 }, true]);
    expect(watched?.isSame()).toBe(false);
  });

  it("what was taken back to a savepoint", () => {
    const { sql } = store();
    sql.transaction(() => {
      sql.run("SAVEPOINT half");
      sql.run("UPDATE coin SET cents = 7");
      expect(cents(sql, 1)).toBe(7);
      sql.run("ROLLBACK TO half");
      expect(cents(sql, 1)).toBe(5);
    });
    expect(cents(sql, 1)).toBe(5);
  });

  it("a table whose making was taken back, and was made as another", () => {
    const { sql } = store();
    const make = (n: number, fails: boolean) =>
      sql.transaction(() => {
        sql.run(`CREATE TABLE late (n INTEGER) STRICT; INSERT INTO late VALUES (${n});`);
        expect(sql.all("SELECT n FROM late")).toEqual([{ n }]);
        assert(!fails, "taken back");
      });
    expect(() => make(1, true)).toThrow("taken back");
    expect(() => sql.all("SELECT n FROM late")).toThrow("no such table");
    make(2, false);
    expect(sql.all("SELECT n FROM late")).toEqual([{ n: 2 }]);
  });
});

it("a table whose name is not one word is refused: no statement would be seen to name it", () => {
  const disk = memorySql();
  disk.run('CREATE TABLE "two words" (n INTEGER) STRICT; INSERT INTO "two words" VALUES (1);');
  expect(() => remembered(disk)).toThrow("one word");
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

it("of what is kept the oldest goes, and not the rest with it", () => {
  const { sql, reads } = store();
  sql.run("INSERT INTO note VALUES (1, ?)", "x".repeat(1_400_000));
  const body = (as: string) => sql.one<Record<string, string>>(`SELECT body AS ${as} FROM note`)?.[as]?.length;
  for (const as of ["a", "b", "c"]) body(as);
  expect([body("c"), body("b"), reads()]).toEqual([1_400_000, 1_400_000, 3]);
  body("a");
  expect(reads()).toBe(4);
});

it("what is read anew again and again weighs once", () => {
  const { sql, reads } = store();
  cents(sql, 1);
  sql.run("INSERT INTO note VALUES (1, ?)", "x".repeat(1_500_000));
  for (let times = 0; times < 5; times += 1) {
    sql.one("SELECT body FROM note");
    sql.run("UPDATE note SET id = id + 1");
  }
  const before = reads();
  expect([cents(sql, 1), reads() - before]).toEqual([5, 0]);
});

/** A write is known by the tables that its statement names, and by what triggers on them name; one by a cascade would pass unnoticed. */
it("nothing in the schema writes where nobody sees it", () => {
  const sql = memorySql();
  migrate(sql);
  const made = sql.all<{ type: string; text: string }>(
    "SELECT type, sql AS text FROM sqlite_master WHERE sql IS NOT NULL",
  );
  expect(made.filter(({ type }) => type === "trigger").length).toBeGreaterThan(10);
  expect(made.filter(({ text }) => /ON (DELETE|UPDATE) (CASCADE|SET)/i.test(text))).toEqual([]);
});

it("sums that triggers keep are read anew when a row that they count was written", () => {
  const plain = memorySql();
  plain.run(`CREATE TABLE visit (day TEXT NOT NULL) STRICT;
    CREATE TABLE per_day (day TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT;
    CREATE TABLE days (n INTEGER NOT NULL) STRICT;
    INSERT INTO days VALUES (0);
    CREATE TRIGGER visit_counted AFTER INSERT ON visit
      BEGIN INSERT INTO per_day VALUES (NEW.day, 1) ON CONFLICT DO UPDATE SET n = n + 1; END;
    CREATE TRIGGER day_counted AFTER INSERT ON per_day BEGIN UPDATE days SET n = n + 1; END;`);
  const sql = remembered(plain);
  const read = () => [sql.one<{ n: number }>("SELECT sum(n) AS n FROM per_day")?.n, sql.one("SELECT n FROM days")];
  expect(read()).toEqual([null, { n: 0 }]);
  sql.run("INSERT INTO visit VALUES ('2026-03-02')");
  expect(read()).toEqual([1, { n: 1 }]);
  sql.run("INSERT INTO visit VALUES ('2026-03-02')");
  expect(read()).toEqual([2, { n: 1 }]);
});
