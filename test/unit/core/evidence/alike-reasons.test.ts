/** Danger: a patient is asked for a reason on which nothing depends, or one is taken for them on which the sum does. */
import { expect, it } from "vitest";
import { reasonAmongAlike } from "../../../../core/evidence/alike-reasons.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { ItemKind } from "../../../../core/words.ts";

const likely = (shares: Partial<Record<ReasonCode, number>>) =>
  Object.entries(shares)
    .map(([code, share]) => ({ code: code as ReasonCode, share, quote: "" }))
    .sort((a, b) => b.share - a.share);

/** `special`: reasons that get something else than all others. */
const taken = (
  shares: Partial<Record<ReasonCode, number>>,
  special: readonly ReasonCode[],
  kind: ItemKind = "package",
) => reasonAmongAlike(likely(shares), [kind], (reason) => (special.includes(reason) ? reason : "same"));

it("takes the likeliest of those that get the same, where they lead together", () => {
  expect(taken({ changed_mind: 0.4 }, ["medical_stop"])).toBe("changed_mind");
  expect(taken({ changed_mind: 0.25, moved_or_schedule: 0.15, medical_stop: 0.1 }, ["medical_stop"])).toBe(
    "changed_mind",
  );
  expect(taken({ plan_changed: 0.2, changed_mind: 0.2 }, ["medical_stop"])).toBe("plan_changed");
});

it("takes none where one that gets something else is likely too, or leads", () => {
  expect(taken({ changed_mind: 0.4, medical_stop: 0.18 }, ["medical_stop"])).toBeUndefined();
  expect(taken({ changed_mind: 0.34, medical_stop: 0.1, result: 0.1 }, ["medical_stop", "result"])).toBeUndefined();
  expect(taken({ medical_stop: 0.45 }, ["medical_stop"])).toBeUndefined();
  expect(taken({ changed_mind: 0.2 }, ["medical_stop"])).toBeUndefined();
  expect(taken({}, ["medical_stop"])).toBeUndefined();
});

it("takes the likeliest where no reason changes what is offered, and of a balance that nothing was said of", () => {
  expect(taken({ changed_mind: 0.2 }, [])).toBe("changed_mind");
  expect(taken({ changed_mind: 0.05 }, [])).toBeUndefined();
  expect(taken({}, [])).toBeUndefined();
  expect(taken({}, [], "gift_card")).toBe("other");
  expect(taken({}, ["billing_error", "insurance_overpayment"], "deposit")).toBe("other");
  expect(taken({ billing_error: 0.05 }, ["billing_error"], "deposit")).toBeUndefined();
});

it("asks of a treatment where its result or its fault changes what is offered, and not of a balance", () => {
  expect(taken({ changed_mind: 0.2 }, ["service_fault"])).toBeUndefined();
  expect(taken({}, ["service_fault"], "gift_card")).toBe("other");
  expect(taken({}, ["medical_stop"], "gift_card")).toBeUndefined();
  expect(taken({ changed_mind: 0.2 }, ["membership_cancel"], "membership")).toBeUndefined();
  expect(taken({ changed_mind: 0.2 }, ["product_return"], "product")).toBeUndefined();
});

it("takes none where the offers are not known", () => {
  expect(reasonAmongAlike(likely({ changed_mind: 0.5 }), ["package"], () => undefined)).toBeUndefined();
});
