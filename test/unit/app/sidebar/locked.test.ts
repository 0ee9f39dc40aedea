/** Danger: the bank took a payment back and the page only says that less is left. */
import { expect, it } from "vitest";
import { linesOf } from "../../../../app/sidebar/form/case-form.ts";
import { lostOf, outTwiceOf } from "../../../../app/sidebar/locked.ts";
import type { PaymentView } from "../../../../core/contract/story.ts";
import { notInformedSigned } from "../../../support/ticket-views.ts";

const withPayments = (bend: Partial<PaymentView>) =>
  linesOf(notInformedSigned.story).map((line) => ({
    ...line,
    payments: line.payments.map((payment) => ({ ...payment, ...bend })),
  }));

it("names a payment that the bank gave back, and one that is out twice only as that", () => {
  expect(lostOf(withPayments({ dispute: "lost" }))).toHaveLength(1);
  expect(lostOf(withPayments({ dispute: "lost", outTwiceMinor: 100 }))).toEqual([]);
  expect(outTwiceOf(withPayments({ dispute: "lost", outTwiceMinor: 100 }))).toHaveLength(1);
  expect(lostOf(withPayments({ dispute: "won" }))).toEqual([]);
});
