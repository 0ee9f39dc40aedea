/** Danger: a sum is written, planned or compared in a currency that nobody said. Where none is known, that is an answer of its own. */
import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Each with why it may. */
const EXEMPT: Readonly<Record<string, string>> = {
  "worker/account/store/account/settings.ts": "an account without rules and without a place has no sum to show yet",
};

const invented = (text: string): readonly string[] =>
  text.match(/\bcurrency\)?\s*(?:\?\?|\|\|)\s*["'`][^"'`]*["'`]/gi) ?? [];

describe("a currency", () => {
  it("is never made up where it is not known", () => {
    const found = globSync("{core,worker,app}/**/*.{ts,tsx}")
      .filter((file) => EXEMPT[file] === undefined)
      .flatMap((file) => invented(readFileSync(file, "utf8")).map((text) => `${file}: ${text}`));
    expect(found).toEqual([]);
  });

  it("is seen where it is made up, on one line or on two", () => {
    expect(invented('stepOf(payments[0]?.currency ?? "")')).toHaveLength(1);
    expect(invented('answer?.currency ??\n    "USD"')).toHaveLength(1);
    expect(invented("own.currency ?? rules.currency")).toHaveLength(0);
  });
});
