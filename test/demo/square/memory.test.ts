import { describe, expect, it } from "vitest";
import { MemoryStore } from "../../../demo/vendors/key-value-store.ts";
import { refundBody, squareWorld } from "./world.ts";

describe("what the simulated Square has said", () => {
  it("it still knows when it starts again", async () => {
    const store = new MemoryStore();
    const before = await squareWorld({ store });
    const paid = await before.pay();
    const answer = await (await before.ask("POST", "/v2/refunds", refundBody(paid))).json();
    const after = await squareWorld({ store, seed: 2 });
    expect((await after.state()).refunds).toEqual((await before.state()).refunds);
    expect(await (await after.ask("POST", "/v2/refunds", refundBody(paid))).json()).toEqual(answer);
    expect((await after.state()).refunds).toHaveLength(1);
  });

  it("a change that was cut off in the middle is finished at the next start", async () => {
    const store = new MemoryStore();
    const before = await squareWorld({ store });
    const paid = await before.pay();
    const kept = store.put.bind(store);
    let left = 1;
    store.put = (...args) => {
      left -= 1;
      if (left < 0) throw new Error("killed");
      kept(...args);
    };
    await expect(before.control("/refunds", { payment: paid.id })).rejects.toThrow("killed");
    store.put = kept;
    const after = await squareWorld({ store });
    const { refunds } = await after.state();
    expect(refunds).toHaveLength(1);
    const row = await (await after.ask("GET", `/v2/refunds/${refunds[0]?.id}`)).json();
    expect(row).toMatchObject({ refund: { payment_id: paid.id } });
  });

  it("the same seed gives the same history", async () => {
    const history = async (seed: number) => {
      const world = await squareWorld({ seed });
      const paid = await world.pay();
      await world.fault({ kind: "status", status: 429, chance: 0.5, times: 100 });
      const statuses = [];
      for (let n = 0; n < 20; n += 1) {
        const body = refundBody(paid, { idempotency_key: `k${n}`, amount_money: { amount: 1, currency: "USD" } });
        statuses.push((await world.ask("POST", "/v2/refunds", body)).status);
      }
      return [paid.id, ...statuses];
    };
    const first = await history(7);
    expect(await history(7)).toEqual(first);
    expect(await history(8)).not.toEqual(first);
    expect(first).toContain(429);
  });

  it("is forgotten on demand", async () => {
    const { control, state, pay } = await squareWorld();
    await control("/refunds", { payment: (await pay()).id });
    await control("/reset");
    expect(await state()).toMatchObject({ accounts: [], refunds: [], disputes: [], undelivered: 0, calls: {} });
  });
});
