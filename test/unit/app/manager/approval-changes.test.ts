import { describe, expect, it } from "vitest";
import { ApiProblem, NoAnswer } from "../../../../app/api/problem.ts";
import { changedParts, isSame } from "../../../../app/cases/approvals/changes.ts";
import { endOf } from "../../../../app/cases/approvals/ended.ts";
import { placeOfRefund, placesOf } from "../../../../app/cases/approvals/places.ts";
import { createFormat } from "../../../../app/i18n/format.ts";
import type { ProblemCode } from "../../../../core/contract/problem.ts";
import { approvalCards } from "../../../support/manager-views.ts";
import { COMMON } from "../../../support/screen-words.ts";

const [card] = approvalCards(Date.parse("2026-11-21T12:00:00Z"));
if (!card) throw new Error("The made-up queue is empty");

describe("a yes to something that was not read", () => {
  it("names every part that differs", () => {
    const now = { ...card, amountMinor: 98_000, to: ["Amex ··1001"] };
    expect(changedParts(card, now)).toEqual(["amount", "to"]);
    const moved = [
      { label: "Visa ··42", amountMinor: 100_000 },
      { label: "Amex ··01", amountMinor: 24_000 },
    ];
    const split = { ...card, destinations: moved };
    expect(changedParts(split, { ...card, destinations: moved.toReversed() })).toEqual(["to"]);
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

describe("a yes to money that goes somewhere else than the question says", () => {
  const places = (fields: Partial<typeof card>) =>
    placesOf({ ...card, ...fields }, COMMON.en.approvals, createFormat("en-US"));
  const two = [
    { label: "Visa ··42", amountMinor: 100_000 },
    { label: "Cash", amountMinor: 24_000 },
  ];

  it("names the part of each place where there are several, and no sum where all goes to one", () => {
    const to = two.map(({ label }) => label);
    expect(places({ to, destinations: two })).toEqual(["$1,000.00 to Visa\u00a0··42", "$240.00 to Cash"]);
    expect(places({ destinations: two.slice(0, 1) })).toEqual(["Visa\u00a0··42"]);
    expect(placeOfRefund({ ...card, to, destinations: two })).toBeUndefined();
  });

  it("knows the places also from a server that says no sums", () => {
    expect(places({ to: ["Visa ··42", "Visa ··42", "Cash"] })).toEqual(["Visa\u00a0··42", "Cash"]);
  });

  it("names a place in the question only where a refund goes there whole", () => {
    expect(placeOfRefund({ ...card, option: "refund" })).toBe("Visa\u00a0··42");
    expect(placeOfRefund({ ...card, option: "credit", to: ["account credit"] })).toBeUndefined();
  });
});

describe("an answer that ended a request without a word", () => {
  const refused = (code: ProblemCode, values?: Record<string, unknown>) =>
    endOf(
      new ApiProblem({
        type: "",
        title: "",
        status: 409,
        code,
        requestId: "",
        ...(values === undefined ? {} : { values }),
      }),
    );

  it("tells a decided, a voided and an unanswered request apart, and leaves the others open", () => {
    expect(refused("already_decided")).toEqual({ type: "already" });
    expect(refused("facts_changed", { changed: ["rules"] })).toEqual({ type: "void", changed: ["rules"] });
    expect(refused("facts_changed")).toEqual({ type: "void", changed: [] });
    expect(refused("approval_not_valid")).toBeUndefined();
    expect(refused("over_what_is_left")).toBeUndefined();
    expect(endOf(new NoAnswer("none"))).toEqual({ type: "unanswered" });
    expect(endOf(null)).toBeUndefined();
  });
});
