/** Danger: a sum is proposed for the one purchase of which the mail says that nothing is asked, or a long mail keeps everybody waiting. */
import { expect, it } from "vitest";
import { facials, laser, massage, physio, read } from "../../../support/evidence.ts";
import { spentMs } from "../../../support/processor-time.ts";

const four = [laser(), facials(), massage(), physio()];

it.each([
  ["You already refunded the laser. Now the facials please.", facials().lineId],
  ["Why did you refund the laser? I asked for the facials.", facials().lineId],
  ["I loved the laser. I want my money back for the other one.", undefined],
])("%s", (body, meant) => {
  expect(read(body, four).meant).toBe(meant);
});

it("what was not refunded is asked for", () => {
  expect(read("You have not refunded the laser yet. I love the facials.", four).meant).toBe(laser().lineId);
  expect(read("Why have you not refunded the laser?", four).meant).toBe(laser().lineId);
});

it.each(["450 ", "2 May "])("a megabyte of %s takes no longer than one of words", (figures) => {
  const spent = (word: string) => {
    const body = word.repeat(1_000_000 / word.length);
    return spentMs(() => read(body, four), 150);
  };
  expect(spent(figures)).toBeLessThan(150);
});
