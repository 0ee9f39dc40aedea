/** Danger: tables that others name are made anew in a Durable Object's own transaction, and it refuses what SQLite elsewhere takes. */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { durableSql } from "../../worker/account/store/durable-sql.ts";
import { MIGRATIONS, migrate } from "../../worker/account/store/migrate.ts";
import { refundsFollow } from "../../worker/account/store/records/links.ts";
import { beforeConnections, SECOND } from "../support/legs-before-connections.ts";

it("an account that slept has its legs and refunds made anew, and each names its connection", async () => {
  const account = env.ACCOUNT.getByName("legs made anew");
  await runInDurableObject(account, async (_, state) => {
    // The object has brought its store to the newest step: what it holds is not of this test.
    await state.storage.deleteAll();
    const sql = durableSql(state.storage);
    beforeConnections(sql);
    await state.storage.sync();
    expect(migrate(sql)).toBe(MIGRATIONS.length);
    await state.storage.sync();
    expect(sql.all("PRAGMA foreign_key_check")).toEqual([]);
    expect(
      sql.all(
        "SELECT id, connection_id AS at, replaces_leg_id AS instead, rest_of AS rest FROM leg WHERE id IN ('L2', 'L4')",
      ),
    ).toEqual([
      { id: "L2", at: "stripe", instead: "L1", rest: null },
      { id: "L4", at: SECOND, instead: null, rest: "L3" },
    ]);
    sql.transaction(() => {
      refundsFollow(sql, "Y2", "paypal");
      sql.run("UPDATE payment SET processor = 'paypal' WHERE id = 'Y2'");
    });
    await state.storage.sync();
    expect(sql.all("SELECT DISTINCT connection_id AS at FROM leg WHERE payment_id = 'Y2'")).toEqual([{ at: "paypal" }]);
    expect(sql.all("PRAGMA foreign_key_check")).toEqual([]);
    expect(() => sql.run("UPDATE leg SET amount_minor = 1")).toThrow(/frozen/);
    expect(() => sql.run("DELETE FROM leg WHERE id = 'L5'")).toThrow(/FOREIGN KEY/);
  });
});
