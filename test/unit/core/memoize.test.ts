import { expect, it } from "vitest";
import { memoize } from "../../../core/memoize.ts";

function counted(most?: number, chars?: number) {
  const made: string[] = [];
  const of = memoize(
    (key) => {
      made.push(key);
      return key.toUpperCase();
    },
    most,
    chars,
  );
  return { of, made };
}

it("one more than it holds costs the oldest few, not all the others", () => {
  const { of, made } = counted(4);
  for (const key of ["a", "b", "c", "d", "e"]) expect(of(key)).toBe(key.toUpperCase());
  for (const key of ["e", "d", "c"]) of(key);
  expect(made).toEqual(["a", "b", "c", "d", "e"]);
  expect([of("a"), made.length]).toEqual(["A", 6]);
});

it("long keys leave room for fewer, and one that is too long for itself is answered all the same", () => {
  const { of, made } = counted(10, 16);
  for (const key of ["aaaa", "bbbb", "cccc", "dddd", "eeee", "cccc", "dddd", "eeee"]) of(key);
  expect(made).toEqual(["aaaa", "bbbb", "cccc", "dddd", "eeee"]);
  const long = "f".repeat(17);
  for (const key of [long, long]) expect(of(key)).toBe("F".repeat(17));
  expect(made).toHaveLength(7);
  for (const key of ["g", "g", "h", "h"]) of(key);
  expect(made).toHaveLength(9);
});

it("what asks itself while it is made is weighed once", () => {
  const made: string[] = [];
  const of: (key: string) => number = memoize(
    (key) => {
      made.push(key);
      return made.length === 1 ? of(key) : 1;
    },
    10,
    8,
  );
  of("aaa");
  for (const key of ["bbb", "aaa", "bbb"]) of(key);
  expect(made).toEqual(["aaa", "aaa", "bbb"]);
});
