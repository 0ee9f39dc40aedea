/** Danger: a refund that nobody told of is taken for one that is known, or one of ours for a stranger's. */
import { describe, expect, it } from "vitest";
import { beyondKnown, type KnownRefunds } from "../../../../core/refund/beyond-known.ts";

const shown = (amountMinor: number, createdAtMs = 1, status: "succeeded" | "failed" = "succeeded") => ({
  ...{ amountMinor, createdAtMs, status },
});
/** A refund that says what had gone back with it. */
const saying = (wentBackWithItMinor: number, ...of: Parameters<typeof shown>) => ({
  ...shown(...of),
  wentBackWithItMinor,
});
const known = (bend: Partial<KnownRefunds> = {}): KnownRefunds => ({
  ...{ shown: [], toldMinor: 0, inDoubtMinor: 0, doubtedAtMs: undefined },
  ...bend,
});
const beyond = (ourMinor: number, theirMinor: number | null) => ({ kind: "refunded_beyond", ourMinor, theirMinor });

describe("what went back beyond what is known", () => {
  it.each([
    ["a sum above what is shown", 3_000, known({ shown: [shown(1_000)] }), beyond(1_000, 3_000)],
    ["a part, and nothing is known", undefined, known(), beyond(0, null)],
    ["a part, and what is known had failed", undefined, known({ shown: [shown(500, 1, "failed")] }), beyond(0, null)],
    ["more than what is in doubt makes up", 3_000, known({ inDoubtMinor: 2_000 }), beyond(0, 3_000)],
    [
      "a part before ours had gone",
      undefined,
      known({ shown: [shown(2_000, 9)], doubtedAtMs: 5 }),
      beyond(2_000, null),
    ],
    ["before one that is known", undefined, known({ shown: [saying(3_500, 3_000)] }), beyond(3_000, null)],
    [
      "before one that is known, and more than what is in doubt makes up",
      undefined,
      known({ shown: [saying(3_500, 3_000)], inDoubtMinor: 400 }),
      beyond(3_000, null),
    ],
  ] as const)("is asked about: %s", (_, theirs, ours, difference) => {
    expect(beyondKnown(theirs, ours)).toMatchObject(difference);
  });

  it.each([
    ["what is shown makes it up", 3_000, known({ shown: [shown(3_000)] })],
    ["what was told makes it up", 3_000, known({ shown: [shown(1_000)], toldMinor: 2_000 })],
    ["a part, and something was told", undefined, known({ toldMinor: 1 })],
    ["ours had gone when a part was seen", undefined, known({ shown: [shown(2_000, 4)], doubtedAtMs: 5 })],
    ["nothing went back", 0, known({ inDoubtMinor: 2_000 })],
    ["what was told had gone before", undefined, known({ shown: [saying(3_500, 3_000)], toldMinor: 500 })],
    ["the sum grew with one that came after", undefined, known({ shown: [saying(4_000, 3_000), shown(1_000, 2)] })],
    [
      "one that had gone before failed since",
      undefined,
      known({ shown: [saying(3_500, 3_000, 2), shown(500, 1, "failed")] }),
    ],
  ] as const)("is not: %s", (_, theirs, ours) => {
    expect(beyondKnown(theirs, ours)).toBeUndefined();
  });

  it("may be ours where a refund says that more had gone before it", () => {
    expect(beyondKnown(undefined, known({ shown: [saying(3_500, 3_000)], inDoubtMinor: 500 }))).toBe("in_doubt");
  });

  it.each([[2_000], [undefined]])("may be ours while its answer is awaited: %s", (theirs) => {
    expect(beyondKnown(theirs, known({ inDoubtMinor: 2_000 }))).toBe("in_doubt");
  });
});
