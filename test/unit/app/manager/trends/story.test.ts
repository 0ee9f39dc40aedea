/** Danger: a sentence that tells of chance, or that does not tell what everybody sees in the picture. */
import { describe, expect, it } from "vitest";
import { changesOf } from "../../../../../app/manager/trends/model/changes.ts";
import { storyOf } from "../../../../../app/manager/trends/model/story.ts";
import { summaryOf } from "../../../../../app/manager/trends/model/summary.ts";
import { figuresOf } from "../../../../support/manager-figures.ts";
import { type PastCase, pastCases } from "../../../../support/manager-trends.ts";

const LEVEL = [7, 8, 6, 7, 7, 8, 6, 7, 7, 8, 7];
const RISES = [2, 3, 3, 2, 3, 3, 3, 3, 7, 10, 13];

describe("the course of the months", () => {
  it("names what rises, from the month in which it turned", () => {
    const story = storyOf([
      { key: "level", cases: LEVEL },
      { key: "rises", cases: RISES },
    ]);
    expect(story).toEqual({ key: "rises", rises: true, from: { at: 7, cases: 3 }, to: { at: 10, cases: 13 } });
  });

  it("tells what gets worse before what gets better", () => {
    const falls = { key: "falls", cases: [30, 29, 31, 30, 30, 24, 18, 12, 8, 4, 1] };
    expect(storyOf([falls, { key: "rises", cases: RISES }])?.key).toBe("rises");
    expect(storyOf([falls])).toMatchObject({ key: "falls", rises: false });
  });

  it.each([
    ["level months", LEVEL],
    ["three months", [1, 9, 30]],
    ["a handful of cases", [0, 0, 0, 0, 1, 2, 4]],
    ["one busy month", [5, 6, 5, 6, 5, 12, 6, 5, 6, 5, 6]],
    ["nothing", [0, 0, 0, 0, 0, 0]],
  ])("says nothing of %s", (_, cases) => expect(storyOf([{ key: 1, cases }])).toBeUndefined());

  it("tells a story of fewer than 1 in 20 quiet years of 15 reasons", () => {
    const next = seeded(7);
    const means = [1, 2, 3, 5, 8, 12, 2, 4, 6, 3, 1, 7, 20, 2, 5];
    const years = Array.from({ length: 400 }, () =>
      storyOf(means.map((mean, key) => ({ key, cases: Array.from({ length: 11 }, () => poisson(mean, next)) }))),
    );
    expect(years.filter(Boolean).length).toBeLessThan(20);
  });
});

const seeded = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

function poisson(mean: number, next: () => number): number {
  const least = Math.exp(-mean);
  let [product, count] = [next(), 0];
  while (product > least) {
    product *= next();
    count += 1;
  }
  return count;
}

describe("the sentence over the picture", () => {
  const [like] = pastCases("2026-11", 1);
  if (!like) throw new Error("There is one case at least");
  const inMonths = (counts: readonly number[], reason: "result" | "changed_mind"): PastCase[] =>
    counts.flatMap((count, at) => {
      const month = `2026-${String(at + 1).padStart(2, "0")}`;
      const openedAtMs = Date.parse(`${month}-10T12:00:00Z`);
      const one = { ...like, month, currency: "USD", card: { ...like.card, reason, openedAtMs } };
      return Array.from({ length: count }, () => one);
    });
  const ofYear = (result: readonly number[]) =>
    figuresOf(
      [...inMonths(result, "result"), ...inMonths([...LEVEL], "changed_mind")],
      { from: "2026-01", to: "2026-11", over: "month" },
      "2026-11-21",
    );

  it("tells of whole months, and of the running one what came so far", () => {
    const { story } = summaryOf(ofYear([2, 3, 3, 2, 3, 3, 3, 7, 10, 13, 9]), "2026-11");
    expect(story).toMatchObject({
      rises: true,
      from: { month: "2026-07", cases: 3 },
      to: { month: "2026-10", cases: 13 },
      soFar: { month: "2026-11", cases: 9 },
    });
    expect(story?.group.id).toBe("one:result");
  });

  it("names the largest where there is no story, and none where two share the first place", () => {
    expect(summaryOf(ofYear([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]), "2026-11").top?.group.id).toBe("one:changed_mind");
    expect(summaryOf(ofYear(LEVEL), "2026-11").top).toBeUndefined();
  });
});

describe("what changed from one month to the next", () => {
  const group = (key: string, cases: number, before: number) => {
    const [like] = figuresOf(
      pastCases("2026-11"),
      { from: "2026-10", to: "2026-10", compare: "before" },
      "2026-11-21",
    ).groups;
    if (!like?.before) throw new Error("The made-up month has a month before");
    return { ...like, key, cases, before: { ...like.before, cases: before } };
  };

  it("leaves out what chance explains, and what is too few", () => {
    const groups = [group("doubled", 24, 8), group("chance", 12, 9), group("few", 4, 0), group("gone", 0, 9)];
    const changes = changesOf({ groups, smallUnder: { cases: 5, of: 50 } });
    expect(changes.map(({ group: { key }, from, to }) => [key, from, to])).toEqual([
      ["gone", 9, 0],
      ["doubled", 8, 24],
    ]);
  });
});
