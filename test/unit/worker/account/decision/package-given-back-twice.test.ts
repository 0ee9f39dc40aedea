import { expect, it } from "vitest";
import { mayasPackage, testClinic } from "../../../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";

it("uses that one refund gave up are not given up again by the next", () => {
  const clinic = testClinic(mayasPackage);
  const finance = clinic.staff("finance");
  // Six sold, two used: whoever makes the exception voids the four that are left.
  const all = { effect: "void" as const };
  decided(clinic, finance, ulidOf("DEC", 1), { amountMinor: 10_000, exception: goodwill, uses: all });
  // 400.00 of 1,200.00 would be two uses of six; none is left.
  decided(clinic, finance, ulidOf("DEC", 2), { option: "credit", amountMinor: 40_000, exception: goodwill });
  expect(clinic.sql.all("SELECT uses FROM allocation ORDER BY leg_id")).toEqual([{ uses: 4 }, { uses: 0 }]);
  expect(clinic.sql.one("SELECT voided_uses AS voided FROM entitlement")).toEqual({ voided: 4 });
});
