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
  const { of, made } = counted(10, 10);
  for (const key of ["aaaa", "bbbb", "cccc", "bbbb", "cccc"]) of(key);
  expect(made).toEqual(["aaaa", "bbbb", "cccc"]);
  expect(of("d".repeat(11))).toBe("D".repeat(11));
  of("d".repeat(11));
  expect(made).toHaveLength(5);
  for (const key of ["e", "e", "f", "f"]) of(key);
  expect(made).toHaveLength(7);
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
