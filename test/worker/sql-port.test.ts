import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { durableSql } from "../../worker/account/store/durable-sql.ts";
import { prepareForExpectations, SQL_EXPECTATIONS } from "../support/sql-expectations.ts";

it.each(SQL_EXPECTATIONS)("Durable Object: $danger", async ({ danger, act, answers, throws }) => {
  const account = env.ACCOUNT.getByName(`sql-port: ${danger}`);
  await runInDurableObject(account, (_, state) => {
    const sql = durableSql(state.storage);
    prepareForExpectations(sql);
    if (throws) expect(() => act(sql)).toThrow(throws);
    else expect(act(sql)).toEqual(answers);
  });
});
