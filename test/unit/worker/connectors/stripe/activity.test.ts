import { describe, expect, it } from "vitest";
import { assert } from "../../../../../core/result.ts";
import { inProcessFetch } from "../../../../../demo/vendors/in-process.ts";
import { stripeProcessor } from "../../../../../worker/connectors/stripe/processor.ts";
import { SECRET_KEY, stripeWorld } from "../../../../demo/stripe-world.ts";

const HOUR_MS = 3_600_000;

async function scene() {
  const world = await stripeWorld();
  const sent: URL[] = [];
  const simulated = inProcessFetch({ "api.stripe.com": world.simulator.app });
  const processor = stripeProcessor({
    secretKey: SECRET_KEY,
    fetch: (input, init) => {
      sent.push(new URL(String(input)));
      return simulated(input, init);
    },
  });
  const nowMs = async () => (await (await world.simulator.control.request("/state")).json()).nowMs as number;
  /** Every page, to the end. */
  const all = async (sinceMs: number) => {
    const refs: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await processor.lists?.activity(sinceMs, cursor);
      assert(page, "Stripe lists");
      if (!page.ok) return page.error;
      refs.push(...page.value.paymentRefs);
      cursor = page.value.nextCursor;
      pages += 1;
    } while (cursor !== undefined && pages < 20);
    return { refs: new Set(refs), pages };
  };
  return { ...world, processor, sent, nowMs, all };
}

describe("what happened at the processor, whoever did it", () => {
  it("names every payment that was refunded or disputed, over as many pages as there are", async () => {
    const { pay, control, all, sent } = await scene();
    const paid = await Promise.all(Array.from({ length: 105 }, () => pay({})));
    await pay({});
    for (const { chargeId } of paid) await control("/refunds", { charge: chargeId, amountMinor: 100 });
    const disputed = await pay({});
    await control(`/charges/${disputed.chargeId}/dispute`);
    const found = await all(0);
    expect(found).toEqual({
      // Under both names: the account knows a payment by the one that was imported.
      refs: new Set([...paid, disputed].flatMap(({ paymentIntentId, chargeId }) => [paymentIntentId, chargeId])),
      pages: 3,
    });
    expect(sent.map(({ pathname }) => pathname)).toEqual(["/v1/refunds", "/v1/refunds", "/v1/disputes"]);
  });

  it("asks for what came since, and no more", async () => {
    const { pay, control, all, nowMs, simulator } = await scene();
    const before = await pay({});
    await control("/refunds", { charge: before.chargeId, amountMinor: 100 });
    await simulator.control.request("/clock", { method: "POST", body: JSON.stringify({ advanceMs: 2 * HOUR_MS }) });
    const after = await pay({});
    await control("/refunds", { charge: after.chargeId, amountMinor: 100 });
    expect(await all((await nowMs()) - HOUR_MS)).toEqual({
      refs: new Set([after.paymentIntentId, after.chargeId]),
      pages: 2,
    });
  });

  it.each([
    [{ kind: "status", status: 401 }, "unauthorised"],
    [{ kind: "status", status: 500 }, "unknown"],
    [{ kind: "garbage_200" }, "unknown"],
    [{ kind: "drop_before" }, "unknown"],
  ])("a page that fails with %o names nothing", async (fault, verdict) => {
    const { control, all } = await scene();
    await control("/faults", { operation: "refunds.list", ...fault });
    expect(await all(0)).toMatchObject({ verdict });
  });
});
