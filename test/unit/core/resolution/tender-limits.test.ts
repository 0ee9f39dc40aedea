/** Danger: money is sent to a card that its network no longer takes it back for, and the patient is told to look there. */
import { describe, expect, it } from "vitest";
import { accountRulesSchema } from "../../../../core/policy/rules.ts";
import { draw, Pool, refundKind } from "../../../../core/resolution/allocate.ts";
import { planLegs } from "../../../../core/resolution/plan-legs.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { type LimitedPayment, tenderLimitOn } from "../../../../core/resolution/tender-limits.ts";
import { demoRules, PAYMENT_ID } from "../policy/fixtures.ts";
import { card, matter } from "./fixtures.ts";

const rules = demoRules();
const TODAY = "2026-11-21";
const paid = (change: Partial<LimitedPayment>): LimitedPayment => ({
  tender: "card",
  processor: "stripe",
  capturedOn: TODAY,
  ...change,
});

/** Each row with the rule it comes from; the sources stand in the demo's rules. */
describe("the demo clinic's limits", () => {
  it.each<[string, Partial<LimitedPayment>, string | undefined]>([
    ["a card payment of today", {}, undefined],
    ["365 days old: the last day", { capturedOn: "2025-11-21" }, undefined],
    ["366 days old", { capturedOn: "2025-11-20" }, "card-older-than-a-year"],
    ["a health account's card too", { tender: "hsa_fsa", capturedOn: "2025-11-20" }, "card-older-than-a-year"],
    ["cash has no age", { tender: "cash", processor: "none", capturedOn: "2020-01-01" }, undefined],
    ["a lender has none either", { tender: "lender", processor: "none", capturedOn: "2020-01-01" }, undefined],
    ["PayPal, 180 days old: the last day", { processor: "paypal", capturedOn: "2026-05-25" }, undefined],
    ["PayPal, 181 days old", { processor: "paypal", capturedOn: "2026-05-24" }, "paypal-older-than-180-days"],
    ["Interac at the terminal, however young", { tender: "interac_present" }, "interac-with-the-card"],
  ])("%s", (_, change, limitId) => {
    expect(tenderLimitOn(rules, paid(change), TODAY)?.id).toBe(limitId);
  });

  it("each names a source, and none speaks where the rules have no limits at all", () => {
    for (const limit of rules.tenderLimits ?? []) expect(limit.source.length).toBeGreaterThan(20);
    const none = { ...rules, tenderLimits: undefined };
    expect(accountRulesSchema.safeParse(none).success).toBe(true);
    expect(tenderLimitOn(none, paid({ tender: "interac_present" }), TODAY)).toBeUndefined();
  });
});

describe("a payment beyond its limit", () => {
  const byHandBecause = { limitId: "old", source: "Older than a year", cause: "too_old" } as const;
  const old = card({ byHandBecause });

  it("goes back by hand, with the reason beside it, and keeps its ceiling", () => {
    const aged = matter({ live: [old] });
    expect(propose(aged).options[0]).toMatchObject({
      amountMinor: 80_000,
      allocations: [{ by: "hand", because: "Older than a year", amountMinor: 80_000 }],
    });
    expect(planLegs(aged, { kind: "refund", amountMinor: 80_000 })).toMatchObject({
      ok: true,
      value: [{ kind: "hand", amountMinor: 80_000 }],
    });
    expect(planLegs(aged, { kind: "refund", amountMinor: 120_001 })).toMatchObject({
      error: { code: "over_what_is_left" },
    });
  });

  it("can still become credit: nothing is sent anywhere", () => {
    const legs = planLegs(matter({ live: [old] }), { kind: "credit", amountMinor: 80_000 });
    expect(legs.ok && legs.value.map(({ kind, byHandBecause: because }) => [kind, because])).toEqual([
      ["credit", undefined],
    ]);
  });

  it("comes after what a processor can send, even after an older card", () => {
    const younger = card({
      paymentId: "01K9ZZZZZZZZZZZZZZZZZZZZP2",
      capturedAtMs: 1,
      collectedMinor: 30_000,
      leftMinor: 30_000,
    });
    const paymentIds = new Set([PAYMENT_ID, younger.paymentId]);
    const { parts } = draw(new Pool([old, younger]), { paymentIds, currency: "USD" }, 50_000);
    expect(parts.map((part) => [part.payment.paymentId, part.amountMinor])).toEqual([
      [younger.paymentId, 30_000],
      [PAYMENT_ID, 20_000],
    ]);
  });

  it("Interac at a terminal goes by hand even where the rules forgot to say so", () => {
    expect(refundKind(card({ tender: "interac_present" }))).toBe("hand");
  });

  it("spent credit comes back as credit, whatever a rule says of it", () => {
    expect(refundKind(card({ tender: "account_credit", byHandBecause }))).toBe("credit");
  });
});
