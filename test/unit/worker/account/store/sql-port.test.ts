import { expect, it } from "vitest";
import { memorySql } from "../../../../support/node-sql.ts";
import { prepareForExpectations, SQL_EXPECTATIONS } from "../../../../support/sql-expectations.ts";

it.each(SQL_EXPECTATIONS)("node:sqlite: $danger", ({ act, answers, throws }) => {
  const sql = memorySql();
  prepareForExpectations(sql);
  if (throws) expect(() => act(sql)).toThrow(throws);
  else expect(act(sql)).toEqual(answers);
});
