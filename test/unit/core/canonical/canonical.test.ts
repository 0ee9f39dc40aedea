import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { hashFacts, hashInput, sha256Hex } from "../../../../core/canonical/hash.ts";

/** Plain values as facts have them: no floats. */
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.maxSafeInteger(),
    fc.string({ unit: "binary" }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("any"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any;

/** The same value with every object's keys written in another order and absent fields spelled out. */
function shuffled(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(shuffled);
  if (typeof input !== "object" || input === null) return input;
  const entries = Object.entries(input)
    .reverse()
    .map(([key, field]) => [key, shuffled(field)]);
  return Object.fromEntries([...entries, ...("absent" in input ? [] : [["absent", undefined]])]);
}

describe("canonical JSON", () => {
  it("writes keys in code-unit order, arrays as they stand, and leaves absent fields out", () => {
    expect(canonicalJson({ b: 1, a: [2, 1, null], é: true, Z: undefined, B: { d: "x\n", c: -0 } })).toBe(
      '{"B":{"c":0,"d":"x\\n"},"a":[2,1,null],"b":1,"é":true}',
    );
    // U+FF5E comes after the surrogates of an emoji by code unit, before them by code point.
    expect(canonicalJson({ "～": 1, "😀": 2 })).toBe('{"😀":2,"～":1}');
  });

  it("does not depend on key order or on spelled-out absence", () => {
    fc.assert(
      fc.property(value, (input) => {
        expect(canonicalJson(shuffled(input))).toBe(canonicalJson(input));
      }),
    );
  });

  it("loses nothing: reading it back gives the same value, so different values never share a text", () => {
    fc.assert(
      fc.property(value, (input) => {
        expect(JSON.parse(canonicalJson(input))).toEqual(JSON.parse(JSON.stringify(input)));
      }),
    );
  });

  it.each([
    ["a float", 0.1],
    ["NaN", Number.NaN],
    ["an unsafe integer", 2 ** 53],
    ["a bigint", 1n],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
    ["undefined", undefined],
    ["a hole in an array", [undefined]],
    ["a float inside", { a: [{ b: 1.5 }] }],
    ["a class instance", new (class Thing {})()],
  ])("throws on %s", (_, input) => {
    expect(() => canonicalJson(input)).toThrow();
  });

  it("throws on a cycle instead of overflowing the stack", () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(() => canonicalJson(cycle)).toThrow("Nested too deeply");
  });
});

describe("hashes", () => {
  it("are SHA-256 of the UTF-8 bytes, as sha256sum prints them", () => {
    expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256Hex("é😀")).toBe("1184d1f608158eea09d297565575892231550c403aaa913008d867a97cfd5c76");
  });

  it("name what they are hashes of, so that one is never taken for the other", () => {
    const facts = { b: 1, a: 2 };
    expect(hashFacts(facts)).toBe(`f1:${sha256Hex('{"a":2,"b":1}')}`);
    expect(hashInput(facts)).toBe(`i1:${sha256Hex('{"a":2,"b":1}')}`);
  });
});
