import { describe, expect, it } from "vitest";
import { type Approvable, approvalHash } from "../../../../core/approval/approval-hash.ts";

const approvable: Approvable = {
  factsHash: `f1:${"0".repeat(64)}`,
  policyVersionIds: ["harbour-packages@3"],
  rulesVersionId: "harbour-rules@1",
  option: "refund",
  amountMinor: 80_000,
  bonusMinor: 0,
  currency: "USD",
  legs: [
    { paymentId: "p1", kind: "refund", amountMinor: 50_000 },
    { paymentId: "p2", kind: "hand", amountMinor: 30_000 },
  ],
};

describe("an approval is for one thing only", () => {
  it.each<[string, Partial<Approvable>]>([
    ["another fact or reason", { factsHash: `f1:${"1".repeat(64)}` }],
    ["another policy version", { policyVersionIds: ["harbour-packages@2"] }],
    ["other rules", { rulesVersionId: "harbour-rules@2" }],
    ["another offer", { option: "credit" }],
    ["another amount", { amountMinor: 80_001 }],
    ["a bonus", { bonusMinor: 1 }],
    ["another currency", { currency: "EUR" }],
    ["another payment", { legs: [{ paymentId: "p3", kind: "refund", amountMinor: 80_000 }] }],
    ["another split", { legs: approvable.legs.map((leg) => ({ ...leg, amountMinor: 40_000 })) }],
    ["by hand instead of the processor", { legs: approvable.legs.map((leg) => ({ ...leg, kind: "hand" as const })) }],
  ])("%s voids it", (_, change) => {
    expect(approvalHash({ ...approvable, ...change })).not.toBe(approvalHash(approvable));
  });

  it("is the same for the same thing, in whatever order the legs were planned", () => {
    expect(approvalHash({ ...approvable, legs: [...approvable.legs].reverse() })).toBe(approvalHash(approvable));
    expect(approvalHash(approvable)).toMatch(/^a1:[0-9a-f]{64}$/);
  });

  it("does not depend on what else a leg carries", () => {
    const legs = approvable.legs.map((leg) => ({ ...leg, label: "Visa ··42" }));
    expect(approvalHash({ ...approvable, legs })).toBe(approvalHash(approvable));
  });
});
