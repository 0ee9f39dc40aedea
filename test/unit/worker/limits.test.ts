/** Danger: a machine asks as often as it likes; or somebody who stopped asking is shut out for ever. */
import { describe, expect, it } from "vitest";
import { Limits } from "../../../worker/limits.ts";

const TEN = { most: 10, everyMs: 1_000 };
const times = (n: number, take: () => number) =>
  Array.from({ length: n }, take).filter((waitMs) => waitMs === 0).length;

describe("a limit", () => {
  it("lets so many through at once, one more each while, and says how long until then", () => {
    const limits = new Limits();
    expect(times(300, () => limits.take("a", TEN, 5_000))).toBe(10);
    expect(limits.take("a", TEN, 5_000)).toBe(1_000);
    expect(limits.take("a", TEN, 5_400)).toBe(600);
    expect(limits.take("a", TEN, 6_000)).toBe(0);
    expect(limits.take("a", TEN, 6_000)).toBe(1_000);
    // Who was refused a thousand times waits no longer for it.
    expect(times(1_000, () => limits.take("a", TEN, 6_000))).toBe(0);
    expect(limits.take("a", TEN, 7_000)).toBe(0);
  });

  it("is one name's alone", () => {
    const limits = new Limits();
    times(20, () => limits.take("a", TEN, 0));
    expect(limits.take("b", TEN, 0)).toBe(0);
  });

  it("never waits longer than the whole where a clock is set back, and gives nothing for one that is set forward twice", () => {
    const limits = new Limits();
    times(10, () => limits.take("a", TEN, 1_000_000));
    expect(limits.take("a", TEN, 0)).toBe(1_000);
    expect(times(20, () => limits.take("a", TEN, 10_000))).toBeLessThanOrEqual(10);
  });

  it("holds over a restart where much of it was used", () => {
    const before = new Limits();
    times(10, () => before.take("a", TEN, 0));
    before.take("b", TEN, 0);
    const strained = before.takeStrained();
    expect(strained.map(([name]) => name)).toEqual(["a"]);
    expect(before.takeStrained()).toEqual([]);
    const after = new Limits(strained);
    expect(after.take("a", TEN, 0)).toBe(1_000);
    expect(after.take("b", TEN, 0)).toBe(0);
  });

  it("remembers a bounded number of names, and forgets those first that are rested", () => {
    const limits = new Limits();
    times(10, () => limits.take("a", TEN, 0));
    for (let at = 0; at < 6_000; at += 1) limits.take(`other ${at}`, TEN, at < 4_990 ? -100_000 : 0);
    expect(limits.take("a", TEN, 0)).toBe(1_000);
  });
});
