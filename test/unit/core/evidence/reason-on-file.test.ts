/** Danger: a reason that the records rule out is suggested, or one that nobody spoke of is made up from them. */
import { describe, expect, it } from "vitest";
import { weighedByRecord } from "../../../../core/evidence/reason-on-file.ts";
import type { LineOnFile } from "../../../../core/evidence/types.ts";
import { toldBy } from "../../../../core/intent/told.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import { laser, onFile, uses } from "../../../support/evidence.ts";

const membership = onFile("gold", { kind: "membership", title: "Gold membership", category: "Membership" });
const cream = onFile("cream", { kind: "product", title: "Night cream", category: "Products" });
const fee = onFile("fee", { title: "No-show fee", category: "Fees" });

const told = (shares: Partial<Record<ReasonCode, number>>, lines: readonly LineOnFile[]) => {
  const likely = Object.entries(shares).map(([code, share]) => ({ code: code as ReasonCode, share, quote: code }));
  return toldBy(weighedByRecord(likely, lines)).reasons;
};

describe("of two reasons that the words may mean, the record tells which", () => {
  it.each<[string, Partial<Record<ReasonCode, number>>, readonly LineOnFile[], readonly ReasonCode[]]>([
    ["a membership on file", { changed_mind: 0.4, membership_cancel: 0.35 }, [membership], ["membership_cancel"]],
    ["no membership on file", { membership_cancel: 0.4, changed_mind: 0.35 }, [laser()], ["changed_mind"]],
    ["a product on file", { result: 0.4, product_return: 0.35 }, [cream], ["product_return"]],
    ["a thing that did nothing", { result: 0.6, product_return: 0.2 }, [cream], ["product_return"]],
    ["no product on file", { product_return: 0.4, result: 0.35 }, [laser()], ["result"]],
    ["a fee on file", { billing_error: 0.45, no_show_dispute: 0.3 }, [fee], ["no_show_dispute"]],
    [
      "a package that ran out",
      { moved_or_schedule: 0.35, expired: 0.4 },
      [laser("old", { isExpired: true })],
      ["expired"],
    ],
    [
      "a double charge",
      { billing_error: 0.45, not_informed: 0.3 },
      [laser("twice", { isDuplicate: true })],
      ["billing_error"],
    ],
    [
      "a claim that was paid on top",
      { billing_error: 0.75, insurance_overpayment: 0.15 },
      [laser("claimed", { isOverpaidClaim: true })],
      ["insurance_overpayment"],
    ],
    ["a thing that broke", { result: 0.55, product_return: 0.1 }, [cream], ["product_return"]],
    [
      "a package that is used up",
      { moved_or_schedule: 0.3, service_fault: 0.45 },
      [laser("done", { entitlement: uses(6, 6) })],
      ["service_fault"],
    ],
    [
      "nothing used",
      { result: 0.4, changed_mind: 0.3 },
      [laser("new", { entitlement: uses(6, 0) })],
      ["changed_mind", "result"],
    ],
  ])("%s", (_, shares, lines, reasons) => {
    expect(told(shares, lines)).toEqual(reasons);
  });
});

it("what fits one of the purchases counts while nobody knows which is meant", () => {
  expect(told({ membership_cancel: 0.6, result: 0.1 }, [laser(), membership])).toEqual(["membership_cancel"]);
});

it("names no reason that no words mean, and changes nothing where nothing was bought", () => {
  expect(told({}, [membership, cream, fee])).toEqual([]);
  expect(told({ not_informed: 0.7 }, [])).toEqual(["not_informed"]);
});

it("keeps two where they stay close", () => {
  expect(told({ result: 0.4, service_fault: 0.35 }, [laser()])).toEqual(["result", "service_fault"]);
});

it("is not clear where nothing else is likely either", () => {
  expect(told({ changed_mind: 0.3 }, [laser()])).toEqual([]);
});

it("nobody returns a gift card as a product", () => {
  const gift = onFile("gift", { kind: "gift_card", title: "Gift card" });
  expect(told({ product_return: 0.8, changed_mind: 0.1 }, [gift])[0]).toBe("changed_mind");
});
