/** Payouts and what is in them, as the simulators answer, against what the vendors say of them. */
import { describe, expect, it } from "vitest";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { DAY_MS, squareWorld } from "../demo/square/world.ts";
import { SECRET_KEY, stripeWorld } from "../demo/stripe-world.ts";
import { jsonContract } from "./contracts.ts";

const answerOf = (path: string) =>
  `/paths/${path.replaceAll("/", "~1")}/get/responses/200/content/application~1json/schema`;

describe("Stripe", () => {
  it("lists payouts and what moved the balance, of a payout too", async (ctx) => {
    const contract = jsonContract("stripe-payouts-disputes.json", ctx);
    const { pay, control, time, stripe, simulator } = await stripeWorld();
    const { chargeId } = await pay({});
    await stripe.refunds.create({ charge: chargeId, amount: 100 });
    await control(`/charges/${chargeId}/dispute`, { amountMinor: 500 });
    time.nowMs += 5 * DAY_MS;
    await control("/payouts", { currency: "USD", amountMinor: 50 });
    const fetching = inProcessFetch({ "api.stripe.com": simulator.app });
    const get = async (path: string) => {
      const headers = { authorization: `Bearer ${SECRET_KEY}`, "stripe-version": "2026-10-28.endive" };
      return (await fetching(`https://api.stripe.com${path}`, { headers })).json() as Promise<{
        data: { id: string }[];
      }>;
    };
    const payouts = await get("/v1/payouts");
    expect(contract.check(answerOf("/v1/payouts"))(payouts)).toBe("");
    expect(payouts.data).toHaveLength(2);
    const automatic = payouts.data[1]?.id ?? "";
    const inside = await get(`/v1/balance_transactions?payout=${automatic}`);
    expect(contract.check(answerOf("/v1/balance_transactions"))(inside)).toBe("");
    // The payment, its refund, its dispute, and the payout itself.
    expect(inside.data).toHaveLength(4);
    expect(contract.check(answerOf("/v1/payouts/{payout}"))(await get(`/v1/payouts/${automatic}`))).toBe("");
    // Of one that was made by hand Stripe cannot say it.
    expect(await get(`/v1/balance_transactions?payout=${payouts.data[0]?.id}`)).toMatchObject({
      error: { param: "payout" },
    });
  });
});

describe("Square", () => {
  it("lists payouts of a location and the entries of one", async (ctx) => {
    const contract = jsonContract("square-payments-payouts-disputes.json", ctx);
    const world = await squareWorld();
    const { id } = await world.pay();
    const refund = await (await world.control("/refunds", { payment: id, amountMinor: 100 })).json();
    await world.control(`/refunds/${refund.id}/complete`);
    world.time.nowMs += 2 * DAY_MS;
    const payouts = await (await world.ask("GET", "/v2/payouts?location_id=LDEMO&limit=1")).json();
    expect(contract.check("/components/schemas/ListPayoutsResponse")(payouts)).toBe("");
    const [payout] = payouts.payouts;
    const entries = await (await world.ask("GET", `/v2/payouts/${payout.id}/payout-entries`)).json();
    expect(contract.check("/components/schemas/ListPayoutEntriesResponse")(entries)).toBe("");
    expect(entries.payout_entries.map(({ type }: { type: string }) => type).sort()).toEqual(["CHARGE", "REFUND"]);
  });
});
