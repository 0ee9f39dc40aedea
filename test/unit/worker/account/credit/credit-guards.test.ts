/** Danger: a bug above the database books credit that is not there, or pays out what was collected twice. */
import { describe, expect, it } from "vitest";
import { creditAccountOf } from "../../../../../worker/account/domain/credit/credit-book.ts";
import { migrate } from "../../../../../worker/account/store/migrate.ts";
import { first } from "../../../../../worker/account/store/migrations/001-first.ts";
import type { SqlValue } from "../../../../../worker/account/store/sql.ts";
import { type CreditScene, creditScene } from "../../../../support/crediting.ts";
import { memorySql } from "../../../../support/node-sql.ts";

/** Writes an entry past every check of ours, on the scene's first grant unless bent. */
function forge(scene: CreditScene, bend: Readonly<Record<string, SqlValue>>): () => number {
  const { sql } = scene.clinic;
  const grant = sql.one<Record<string, SqlValue>>("SELECT * FROM credit_entry WHERE id = ?", scene.lot().lotId) ?? {};
  const row = { ...grant, id: "FORGED", source_id: "forged", lot_id: scene.lot().lotId, ...bend };
  const columns = Object.keys(row);
  const marks = columns.map(() => "?").join(", ");
  return () => sql.change(`INSERT INTO credit_entry (${columns.join(", ")}) VALUES (${marks})`, ...Object.values(row));
}

it("an account from before there were kinds wakes with its credit, and can use it", () => {
  const sql = memorySql();
  migrate(sql, [first]);
  sql.run(
    "INSERT INTO patient VALUES ('P', 's', 'P', 'Maya', NULL, 'en', '2022-01-01', 1, NULL, NULL, '[]', NULL, 'h')",
  );
  const insert = (id: string, minor: number) =>
    sql.run(
      "INSERT INTO credit_entry VALUES (?, 'own', ?, 'P', NULL, ?, 0, 'USD', '2026-01-01', NULL, 'gift')",
      id,
      id,
      minor,
    );
  insert("B", 900);
  insert("A", -200);
  migrate(sql);
  const { credit } = creditAccountOf(sql, "P");
  expect(credit.balances).toMatchObject([{ paidMinor: 700, balanceMinor: 700 }]);
  expect(credit.lots).toMatchObject([{ lotId: "B", leftMinor: 700 }]);
});

describe("the database itself refuses", () => {
  it.each([
    ["a use of more than the grant", { kind: "use", delta_minor: -8_001 }, /never below zero/],
    ["a restore above the grant", { kind: "restore", delta_minor: 1 }, /above itself|above the leg|exceed/],
    ["a use that gives", { kind: "use", delta_minor: 100 }, /other sign/],
    ["a restore that takes", { kind: "restore", delta_minor: -100 }, /other sign/],
    ["a second grant of the same leg", { kind: "grant", delta_minor: 1, lot_id: null }, /above the leg/],
    [
      "a bonus that the decision did not give",
      { kind: "bonus", delta_minor: 501, bonus: 1, lot_id: null },
      /above the leg/,
    ],
    ["another currency than the grant's", { kind: "use", delta_minor: -1, currency: "EUR" }, /same patient, currency/],
    ["a bonus drawn from paid credit", { kind: "use", delta_minor: -1, bonus: 1 }, /same patient, currency/],
    [
      "an entry on no leg for a grant that has one",
      { kind: "use", delta_minor: -1, leg_id: null },
      /same patient, currency/,
    ],
    ["an entry that draws on one that draws", { kind: "use", delta_minor: -1, lot_id: "nobody" }, /same patient/],
    ["a kind that nobody knows", { kind: "gift", delta_minor: -1 }, /CHECK/],
  ])("%s", async (_, bend, why) => {
    const scene = await creditScene();
    expect(forge(scene, bend)).toThrow(why);
    expect(scene.balance().balanceMinor).toBe(8_000);
  });

  it("a refund beside credit that was not taken off, and credit restored beside a refund that went", async () => {
    const scene = await creditScene();
    const { sql } = scene.clinic;
    const leg = (state: string) =>
      sql.run(
        `INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms)
         SELECT 'L2', decision_id, payment_id, connection_id, 'refund', 3000, currency, ?, 0 FROM leg LIMIT 1`,
        state,
      );
    expect(() => leg("reserved")).toThrow(/exceed what was collected/);
    leg("requested");
    expect(() => sql.run("UPDATE leg SET state = 'reserved' WHERE id = 'L2'")).toThrow(/exceed what was collected/);
    forge(scene, { kind: "cash_out", delta_minor: -3_000, carried_by: "L2" })();
    sql.run("UPDATE leg SET state = 'settled' WHERE id = 'L2'");
    expect(scene.left()).toBe(0);
    const restore = { kind: "restore", delta_minor: 3_000, carried_by: "L2", id: "R", source_id: "r" };
    expect(forge(scene, restore)).toThrow(/exceed what was collected/);
  });

  it("a line of an entry that is changed, taken away or replaced", async () => {
    const scene = await creditScene();
    const { sql } = scene.clinic;
    forge(scene, { kind: "reverse", delta_minor: -100 })();
    const insert = (verb: string) =>
      sql.run(`${verb} INTO credit_entry_line SELECT 'FORGED', id, -100, 0, 0 FROM line LIMIT 1`);
    insert("INSERT");
    expect(() => sql.run("UPDATE credit_entry_line SET net_minor = 0")).toThrow(/append-only/);
    expect(() => sql.run("DELETE FROM credit_entry_line")).toThrow(/append-only/);
    expect(() => insert("INSERT OR REPLACE")).toThrow(/there already/);
  });
});
