import { expect, it } from "vitest";
import { isAboutMoney } from "../../../../../core/reply/check/about-money.ts";

it.each([
  ["We have refunded $475.00 to your card.", true],
  ["We are open from 9.00 to 17.30.", false],
])("a reply on a ticket without a case is looked at where it promises money: %s", (text, is) =>
  expect(isAboutMoney(text)).toBe(is),
);
