/** Danger: a page takes for an answer, or for a refusal, that an act was done and is not shown: it breaks, or the person does it again. */
import { expect, it } from "vitest";
import { createApi } from "../../../../app/api/client.ts";
import { isDefiniteRefusal, isDoneUnseen } from "../../../../app/api/problem.ts";
import { createQueryClient, keys } from "../../../../app/api/queries.ts";
import type { Session } from "../../../../app/api/session.ts";
import { operations } from "../../../../core/contract/operations.ts";

const body = { type: "/problems/done_elsewhere", title: "", status: 200, code: "done_elsewhere", requestId: "r" };
const session = { bearer: async () => "b", end: () => {} } as unknown as Session;
const answering = (contentType: string) =>
  createApi(
    async () => new Response(JSON.stringify(body), { headers: { "content-type": contentType } }),
    session,
    operations,
  );

it("is no answer, and its id is not sent again", async () => {
  const told: unknown = await answering("application/problem+json")
    .stop("D", {})
    .catch((error: unknown) => error);
  expect([isDoneUnseen(told), isDefiniteRefusal(told)]).toEqual([true, true]);
  expect(await answering("application/json").stop("D", {})).toEqual(body);
});

it("is said until the next act, and what is on the screen is read anew", async () => {
  const client = createQueryClient();
  const ticket = { helpdesk: "zendesk", ticketId: "1" };
  client.setQueryData(keys.ticket(ticket), {});
  const act = (mutationFn: () => Promise<unknown>) =>
    client
      .getMutationCache()
      .build(client, { mutationFn })
      .execute(undefined)
      .catch(() => undefined);
  const said = () => client.getQueryData(["done"]);
  await act(() => answering("application/problem+json").stop("D", {}));
  expect(said()).toMatchObject({ problem: { code: "done_elsewhere" } });
  expect(client.getQueryState(keys.ticket(ticket))?.isInvalidated).toBe(true);
  await act(async () => {});
  expect(said()).toBeNull();
  await act(() => Promise.reject(new Error("No")));
  expect(said()).toBeNull();
});
