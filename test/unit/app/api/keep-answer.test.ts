import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { keepAnswer } from "../../../../app/api/keep-answer.ts";

it("what was written stays, though a reading that was asked for before comes after it", async () => {
  const client = new QueryClient();
  const key = ["connections"];
  client.setQueryData(key, ["zendesk"]);
  let answer = (_list: string[]) => {};
  const read = client.fetchQuery({ queryKey: key, queryFn: () => new Promise<string[]>((done) => (answer = done)) });
  await Promise.resolve();
  keepAnswer(client, key, ["zendesk", "stripe"]);
  answer(["zendesk"]);
  await read.catch(() => {});
  expect(client.getQueryData(key)).toEqual(["zendesk", "stripe"]);
  expect(client.isFetching()).toBe(0);
});
