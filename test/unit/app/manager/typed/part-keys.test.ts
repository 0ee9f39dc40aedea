/** Danger: what stands under a part that was removed takes over its fields and its button, and a second press removes another. */
import { expect, it } from "vitest";
import { keyed, keyedNext } from "../../../../../app/manager/typed/part-keys.ts";

const part = (text: string) => ({ text });
const [a, b, c] = [part("a"), part("b"), part("c")] as const;

it("a part keeps its key where one before it is removed, and none takes over the key of the removed one", () => {
  const now = keyedNext(keyed([a, b, c]), [a, c]);
  expect(now.keys).toEqual([0, 2]);
  expect(keyedNext(now, [a, c, part("d")]).keys).toEqual([0, 2, 3]);
});

it("a part keeps its key while it is rewritten at its place", () => {
  expect(keyedNext(keyed([a, b, c]), [a, part("b, longer"), c]).keys).toEqual([0, 1, 2]);
});

it("a part keeps its key where it is moved", () => {
  expect(keyedNext(keyed([a, b, c]), [b, a, c]).keys).toEqual([1, 0, 2]);
});

it("one that is put back among others moves none of their keys", () => {
  const removed = keyedNext(keyed([a, b, c]), [a, c]);
  const [first, second, third] = keyedNext(removed, [a, b, c]).keys;
  expect([first, third]).toEqual([0, 2]);
  expect(second).toBe(3);
});

it("a whole new list is keyed by place, and the same thing twice has two keys", () => {
  expect(keyedNext(keyed([a, b]), [part("x"), part("y"), part("z")]).keys).toEqual([0, 1, 2]);
  const twice = keyedNext(keyed([a]), [a, a]);
  expect(new Set(twice.keys).size).toBe(2);
});
