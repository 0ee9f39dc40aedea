import { describe, expect, it } from "vitest";
import { FIELD_IDS } from "../../demo/vendors/zendesk/fields.ts";
import { ticketIn, zendeskAccount } from "./zendesk-account.ts";

const tagsOf = async (answer: Response) => ((await answer.json()) as { tags: string[] }).tags;

describe("two writers on one ticket's tags", () => {
  it("a stale stamp is refused with 409, even within one second, and the other writer's tag survives", async () => {
    const { api } = await zendeskAccount();
    const { updated_at } = await ticketIn(await api("GET", "/api/v2/tickets/42"));
    const safe = { updated_stamp: updated_at, safe_update: "true" };
    const first = await api("PUT", "/api/v2/tickets/42/tags.json", { tags: ["booked"], ...safe });
    expect(first.status).toBe(200);
    const second = await api("PUT", "/api/v2/tickets/42", { ticket: { tags: ["vip", "refund_sent"], ...safe } });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ error: "UpdateConflict" });
    expect(await tagsOf(await api("GET", "/api/v2/tickets/42/tags"))).toEqual(["vip", "booked"]);
  });

  it("safe_update set to false checks all the same; leaving it out loses the other writer's tag", async () => {
    const { api } = await zendeskAccount();
    await api("PUT", "/api/v2/tickets/42/tags", { tags: ["booked"] });
    const stale = { updated_stamp: "2026-11-20T08:00:00Z" };
    const refused = await api("PUT", "/api/v2/tickets/42", { ticket: { tags: ["x"], safe_update: false, ...stale } });
    expect(refused.status).toBe(409);
    const careless = await ticketIn(await api("PUT", "/api/v2/tickets/42", { ticket: { tags: ["x"] } }));
    expect(careless.tags).toEqual(["x"]);
  });

  it("PUT adds, POST replaces, DELETE removes", async () => {
    const { api } = await zendeskAccount();
    expect(await tagsOf(await api("PUT", "/api/v2/tickets/42/tags", { tags: ["a", "vip"] }))).toEqual(["vip", "a"]);
    const replaced = await api("POST", "/api/v2/tickets/42/tags", { tags: ["b", "c"] });
    expect([replaced.status, await tagsOf(replaced)]).toEqual([201, ["b", "c"]]);
    expect((await api("DELETE", "/api/v2/tickets/42/tags", { tags: ["b"] })).status).toBe(204);
    expect(await tagsOf(await api("GET", "/api/v2/tickets/42/tags"))).toEqual(["c"]);
  });

  it("an update that changes nothing does not move the stamp", async () => {
    const { api, time } = await zendeskAccount();
    const before = await ticketIn(await api("GET", "/api/v2/tickets/42"));
    time.nowMs += 60_000;
    const after = await ticketIn(await api("PUT", "/api/v2/tickets/42", { ticket: { tags: ["vip"] } }));
    expect(after.updated_at).toBe(before.updated_at);
  });
});

describe("a drop-down field and its tag", () => {
  const reason = (value: string | null) => ({ ticket: { custom_fields: [{ id: FIELD_IDS.refund_reason, value }] } });
  const fieldValue = (ticket: { custom_fields: readonly { id: number; value: unknown }[] }, id: number) =>
    ticket.custom_fields.find((field) => field.id === id)?.value;

  it("move together, and other fields stay as they were", async () => {
    const { api } = await zendeskAccount();
    const amount = { id: FIELD_IDS.refund_amount, value: "800.00" };
    await api("PUT", "/api/v2/tickets/42", { ticket: { custom_fields: [amount] } });
    const set = await ticketIn(await api("PUT", "/api/v2/tickets/42", reason("changed_mind")));
    expect(set.tags).toEqual(["vip", "changed_mind"]);
    const changed = await ticketIn(await api("PUT", "/api/v2/tickets/42", reason("expired")));
    expect(changed.tags).toEqual(["vip", "expired"]);
    expect(fieldValue(changed, FIELD_IDS.refund_amount)).toBe("800.00");
    const cleared = await ticketIn(await api("PUT", "/api/v2/tickets/42", { ticket: { tags: ["vip"] } }));
    expect(fieldValue(cleared, FIELD_IDS.refund_reason)).toBeNull();
  });

  it("an option that does not exist is ignored without a word", async () => {
    const { api } = await zendeskAccount();
    const answer = await api("PUT", "/api/v2/tickets/42", reason("no_such_reason"));
    expect(answer.status).toBe(200);
    const ticket = await ticketIn(answer);
    expect([fieldValue(ticket, FIELD_IDS.refund_reason), ticket.tags]).toEqual([null, ["vip"]]);
  });
});
