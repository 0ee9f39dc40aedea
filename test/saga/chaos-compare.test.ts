import { expect, it } from "vitest";
import type { DecisionView } from "../../core/contract/decision.ts";
import type { StripeState } from "../../demo/vendors/stripe/state.ts";
import { differences } from "../../scripts/chaos/compare.ts";

const decision = (state: string) =>
  [{ legs: [{ legId: "L1", amountMinor: 1_000, state }] }] as unknown as DecisionView[];
const vendor = (...refunds: { leg: string; amount: number }[]) =>
  ({
    refunds: refunds.map(({ leg, amount }) => ({ amount, metadata: { leg_id: leg } })),
    resent_after_prune: [],
  }) as unknown as StripeState;
const once = { leg: "L1", amount: 1_000 };

it.each<[string, DecisionView[], StripeState, string | undefined]>([
  ["nothing where they agree", decision("settled"), vendor(once), undefined],
  ["nothing while a leg is under way", decision("unknown"), vendor(), undefined],
  ["a double refund", decision("settled"), vendor(once, once), "double"],
  ["a refund that was never made", decision("settled"), vendor(), "lost"],
  ["a refund that nobody decided", decision("settled"), vendor(once, { leg: "L2", amount: 1 }), "no leg"],
  ["another sum", decision("settled"), vendor({ leg: "L1", amount: 999 }), "another sum"],
  ["a failed leg whose money is gone", decision("failed"), vendor(once), "its refund is out"],
])("the comparison after the kills sees %s", (_, decisions, state, says) => {
  const found = differences(decisions, state).join("; ");
  if (says === undefined) expect(found).toBe("");
  else expect(found).toContain(says);
});
