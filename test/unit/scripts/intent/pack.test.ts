/** Danger: limits picked by weights that are not those by which mails are read. The largest were cut when they were packed, and requests fell below *sure*. */
import { describe, expect, it } from "vitest";
import { BITS } from "../../../../core/intent/buckets.ts";
import { scoreOf } from "../../../../core/intent/model.ts";
import { scoreBy } from "../../../../scripts/intent/learn.ts";
import { asPacked, packed } from "../../../../scripts/intent/pack.ts";

const SIZE = 2 ** BITS;
/** Many small ones and a few that are large, as learnt weights are. */
const weights = Float64Array.from({ length: SIZE }, (_, at) => (at % 2000 === 0 ? 4 : Math.sin(at) / 10));
const fitted = { weights, bias: -1.25 };

describe("weights that are packed", () => {
  it("score a mail as the weights do by which its limits were picked", () => {
    const features = { buckets: [0, 2000, 4001, 77, 1999], values: [0.5, 0.25, 1, 1, 0.7] };
    expect(scoreOf(features, packed(fitted, BITS))).toBeCloseTo(scoreBy(features, asPacked(fitted)), 8);
  });

  it("keep what the largest say", () => {
    const largest = { buckets: [0], values: [1] };
    expect(scoreOf(largest, packed(fitted, BITS))).toBeCloseTo(scoreBy(largest, fitted), 1);
  });
});
