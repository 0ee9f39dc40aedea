import * as fc from "fast-check";
import { expect, it } from "vitest";
import { paypalWorld } from "../../../../demo/paypal/paypal-world.ts";

/** What can go wrong with one send, short of a hang. */
const FAULTS = [
  { kind: "drop_before" },
  { kind: "drop_after" },
  { kind: "reset" },
  { kind: "reset", executed: true },
  { kind: "truncate_body" },
  { kind: "garbage_200" },
  { kind: "garbage_200", executed: false },
  { kind: "html_502" },
  { kind: "html_502", executed: true },
  { kind: "status", status: 500 },
  { kind: "status", status: 500, executed: true },
  { kind: "status", status: 503, executed: true },
  { kind: "status", status: 429 },
  { kind: "status", status: 401 },
  { kind: "status", status: 409, issue: "PREVIOUS_REQUEST_IN_PROGRESS" },
  { kind: "webhook_first" },
  { operation: "token", kind: "drop_before" },
  { operation: "token", kind: "status", status: 503 },
];

it("whatever goes wrong on the way, and however often, one leg is one refund of one sum, and says so in the end", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...FAULTS), { maxLength: 6 }), async (faults) => {
      const world = await paypalWorld();
      const paymentRef = await world.pay();
      const order = { legId: "LEG1", caseId: "CASE1", paymentRef, amountMinor: 3_000, currency: "USD" };
      for (const fault of faults) await world.fault(fault);
      const said: string[] = [];
      let settled: string | undefined;
      while (settled === undefined && said.length < 10) {
        const outcome = await world.processor.refund(order, "LEG1:g1");
        said.push(outcome.type);
        if (outcome.type === "settled") settled = outcome.vendorRef;
      }
      const { refunds, resent_after_prune } = await world.state();
      expect(refunds.map(({ id, amount_minor, custom_id }) => ({ id, amount_minor, custom_id }))).toEqual([
        { id: settled, amount_minor: 3_000, custom_id: "LEG1" },
      ]);
      expect(resent_after_prune).toEqual([]);
      // No fault of the way makes us believe that PayPal has refused.
      expect(
        said.filter((type) => !["settled", "unknown", "not_executed", "in_flight", "account_paused"].includes(type)),
      ).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
