import { expect, it } from "vitest";
import { paymentLabel } from "../../../../core/facts/payment-label.ts";

it.each([
  [{ tender: "card", brand: "visa", last4: "4242" }, "Visa ··42"],
  [{ tender: "card", brand: null, last4: "0005" }, "Card ··05"],
  [{ tender: "hsa_fsa", brand: "visa", last4: "7710" }, "HSA card ··10"],
  [{ tender: "lender", brand: "CareCredit", last4: null }, "CareCredit"],
  [{ tender: "cash" }, "Cash"],
] as const)("%j is called %s", (payment, label) => {
  expect(paymentLabel(payment)).toBe(label);
});

it("a label never shows more than two digits of a card", () => {
  expect(paymentLabel({ tender: "card", brand: "amex", last4: "1234" })).not.toMatch(/\d{3}/);
});

it("speaks the viewer's language", () => {
  expect(paymentLabel({ tender: "cash" }, "es")).toBe("Efectivo");
});
