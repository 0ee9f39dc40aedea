import { SQL_PARAMS_MAX, type Sql } from "../../worker/account/store/sql.ts";

/** What the store relies on, whichever SQLite is under it. `answers` is compared whole; `throws` is looked for in the error. */
export interface SqlExpectation {
  readonly danger: string;
  readonly act: (sql: Sql) => unknown;
  readonly answers?: unknown;
  readonly throws?: RegExp;
}

const SETUP = `
CREATE TABLE payer (id INTEGER PRIMARY KEY) STRICT;
CREATE TABLE coin (id INTEGER PRIMARY KEY, cents INTEGER NOT NULL, note TEXT, payer INTEGER REFERENCES payer (id)) STRICT;
CREATE INDEX coin_by_note ON coin (note);
CREATE TABLE echo (n INTEGER) STRICT;
CREATE TRIGGER coin_echo AFTER INSERT ON coin BEGIN INSERT INTO echo VALUES (NEW.cents); END;
INSERT INTO coin (id, cents, note) VALUES (1, 5, 'a'), (2, 7, NULL), (3, 9, 'a;b');
`;

/** A fresh store for each expectation; several statements in one `run` are themselves relied on, by the migrations. */
export function prepareForExpectations(sql: Sql): void {
  sql.run("DROP TABLE IF EXISTS coin; DROP TABLE IF EXISTS payer; DROP TABLE IF EXISTS echo;");
  sql.run(SETUP);
}

const cents = (sql: Sql): unknown =>
  sql.all<{ cents: number }>("SELECT cents FROM coin ORDER BY id").map((r) => r.cents);

function transactionThatThrows(sql: Sql): unknown {
  try {
    sql.transaction(() => {
      sql.run("UPDATE coin SET cents = 0");
      throw new Error("after the write");
    });
  } catch {
    return cents(sql);
  }
  return "did not throw";
}

export const SQL_EXPECTATIONS: readonly SqlExpectation[] = [
  {
    danger: "rows come back under the query's own names, in order, null as null",
    act: (sql) => sql.all("SELECT id AS coinId, note FROM coin ORDER BY id"),
    answers: [
      { coinId: 1, note: "a" },
      { coinId: 2, note: null },
      { coinId: 3, note: "a;b" },
    ],
  },
  { danger: "no row is undefined", act: (sql) => sql.one("SELECT 1 FROM coin WHERE id = ?", 99), answers: undefined },
  {
    danger: "a change counts its rows, not those of indexes and triggers",
    act: (sql) => [
      sql.change("INSERT INTO coin (id, cents, note) VALUES (?, ?, ?)", 4, 1, "x"),
      sql.change("UPDATE coin SET cents = cents + 1 WHERE note = ?", "a"),
      sql.change("UPDATE coin SET note = 'c;d' WHERE id < 3"),
      sql.change("DELETE FROM coin WHERE id = ?", 99),
    ],
    answers: [1, 1, 2, 0],
  },
  {
    danger: "a fraction never becomes money",
    act: (sql) => sql.run("INSERT INTO coin (id, cents) VALUES (?, ?)", 9, 5.5),
    throws: /cannot store REAL value in INTEGER column/,
  },
  {
    danger: "NaN never becomes money",
    act: (sql) => sql.run("INSERT INTO coin (id, cents) VALUES (?, ?)", 9, Number.NaN),
    throws: /NOT NULL/,
  },
  {
    danger: "a reference to nothing is refused",
    act: (sql) => sql.run("INSERT INTO coin (id, cents, payer) VALUES (?, ?, ?)", 9, 1, 404),
    throws: /FOREIGN KEY/,
  },
  { danger: "a throw undoes the transaction", act: transactionThatThrows, answers: [5, 7, 9] },
  {
    danger: "a returned refusal commits what was written before it",
    act: (sql) => {
      const answer = sql.transaction(() => {
        sql.run("UPDATE coin SET cents = 6 WHERE id = 1");
        return "refused";
      });
      return [answer, cents(sql)];
    },
    answers: ["refused", [6, 7, 9]],
  },
  {
    danger: "a transaction inside a transaction is a bug",
    act: (sql) => sql.transaction(() => sql.transaction(() => 1)),
    throws: /transaction inside a transaction/i,
  },
  {
    danger: "after a nested one was refused, the next transaction works",
    act: (sql) => {
      try {
        sql.transaction(() => sql.transaction(() => 1));
      } catch {
        return sql.transaction(() => sql.change("UPDATE coin SET cents = 1"));
      }
      return "did not throw";
    },
    answers: 3,
  },
  {
    danger: "a part that throws is taken back alone, and the rest is kept",
    act: (sql) => {
      sql.transaction(() => {
        sql.run("UPDATE coin SET cents = 1 WHERE id = 1");
        try {
          sql.savepoint(() => {
            sql.run("UPDATE coin SET cents = 2 WHERE id = 2");
            throw new Error("in the part");
          });
        } catch {
          sql.run("UPDATE coin SET cents = 3 WHERE id = 3");
        }
        sql.savepoint(() => sql.savepoint(() => sql.run("UPDATE coin SET cents = cents + 10 WHERE id = 3")));
      });
      return cents(sql);
    },
    answers: [1, 7, 13],
  },
  {
    danger: "what was kept of a part does not outlive the transaction",
    act: (sql) => {
      try {
        sql.transaction(() => {
          sql.savepoint(() => sql.run("UPDATE coin SET cents = 0"));
          throw new Error("after the part");
        });
      } catch {
        return cents(sql);
      }
      return "did not throw";
    },
    answers: [5, 7, 9],
  },
  {
    danger: "a part of no transaction is a bug",
    act: (sql) => sql.savepoint(() => 1),
    throws: /savepoint outside a transaction/i,
  },
  {
    danger: "the parameter limit is the same everywhere",
    act: (sql) => {
      const marks = Array.from({ length: SQL_PARAMS_MAX + 1 }, () => "?").join(", ");
      return sql.all(
        `SELECT id FROM coin WHERE id IN (${marks})`,
        ...Array.from({ length: SQL_PARAMS_MAX + 1 }, (_, i) => i),
      );
    },
    throws: /too many/i,
  },
];
