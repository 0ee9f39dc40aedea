import { expect, it } from "vitest";
import { KEPT, keptDays } from "../../../../core/privacy/retention.ts";
import { isAboveUsual, usualOf } from "../../../../core/privacy/usual-looks.ts";

it("whoever goes through the whole clinic is marked, and a busy desk is not", () => {
  const days = [4, 6, 5, 7, 3];
  expect(usualOf(days)).toBe(5);
  expect(isAboveUsual(359, usualOf(days))).toBe(true);
  expect(isAboveUsual(20, usualOf(days))).toBe(false);
  // Nobody else of the role has looked: there is nothing to be measured by but the number itself.
  expect(isAboveUsual(359, usualOf([]))).toBe(true);
  expect(isAboveUsual(25, usualOf([]))).toBe(false);
  expect(isAboveUsual(70, usualOf([40, 50, 60]))).toBe(false);
});

it("what a clinic sets is kept within its bounds", () => {
  const { days, least, most } = KEPT.access;
  expect([undefined, "200", "1", "99999", "soon", "", "-5"].map((wished) => keptDays("access", wished))).toEqual([
    days,
    200,
    least,
    most,
    days,
    least,
    least,
  ]);
});
