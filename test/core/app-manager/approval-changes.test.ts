import { describe, expect, it } from "vitest";
import { changedParts, isSame } from "../../../app/manager/approvals/changes.ts";
import { approvalCards } from "../../support/manager-views.ts";

const [card] = approvalCards(Date.parse("2026-11-21T12:00:00Z"));
if (!card) throw new Error("The made-up queue is empty");

describe("a yes to something that was not read", () => {
  it("names every part that differs", () => {
    const now = { ...card, amountMinor: 98_000, to: ["Amex ··1001"] };
    expect(changedParts(card, now)).toEqual(["amount", "to"]);
    expect(changedParts(card, { ...card, currency: "CAD" })).toEqual(["amount"]);
    expect(changedParts(card, { ...card, reason: "result", clause: "9. Another" })).toEqual(["reason", "clause"]);
  });

  it("is another request when only the facts behind it changed", () => {
    const now = { ...card, approvalHash: `a1:${"e".repeat(64)}` };
    expect(changedParts(card, now)).toEqual([]);
    expect(isSame(card, now)).toBe(false);
  });

  it("is the same request when only the clock moved on", () => {
    expect(isSame(card, { ...card, mayDecide: false, whyNot: "expired" })).toBe(true);
  });
});
