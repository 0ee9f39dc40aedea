import { describe, expect, it } from "vitest";
import { asRight } from "../../../bench/suggest/as-right.ts";
import { clicksTo, fewestClicks } from "../../../bench/suggest/clicks.ts";
import { judge, PARTS, type Part, pressOf } from "../../../bench/suggest/judge.ts";
import { tableOf } from "../../../bench/suggest/measure.ts";
import type { Shown, ShownMatter } from "../../../bench/suggest/shown.ts";
import type { World } from "../../../bench/suggest/world.ts";
import { apart, tuned } from "../../../bench/worlds/index.ts";

const find = (test: (world: World) => boolean): World => {
  const found = [...tuned, ...apart].find(test);
  if (!found) throw new Error("No such world");
  return found;
};
/** 510.00 to one card, with credit beside it. */
const refunded = find(({ name }) => name.startsWith("ten visits"));
const ordinary = find(({ right }) => right.matters.length === 0);
const asked = find(({ right }) => right.matters[0]?.asks?.includes("purchase") === true);
const needing = find(({ right }) => right.matters[0]?.needs !== undefined);

const bent = ({ right }: World, bend: Partial<ShownMatter>): Shown => {
  const { band, matters } = asRight(right);
  return { band, matters: matters.map((matter) => ({ ...matter, ...bend })) };
};
const wrongIn = ({ right }: World, shown: Shown): Part[] => {
  const parts = judge(right, shown);
  return PARTS.filter((part) => !parts[part]);
};
const offer = asRight(refunded.right).matters[0]?.offer ?? { kind: "refund" as const, worth: 0, instead: {} };

it.each([...tuned, ...apart])("finds nothing wrong where all is shown as it is right: $name", (world) => {
  const shown = asRight(world.right);
  expect(wrongIn(world, shown)).toEqual([]);
  expect(pressOf(world.right, shown)).not.toBe("wrong");
  expect(clicksTo(world, shown)).toBe(fewestClicks(world));
});

describe("finds what is wrong", () => {
  it.each<[string, Partial<ShownMatter>, Part[]]>([
    ["another patient", { who: "P9" }, ["patient"]],
    ["another purchase", { lines: ["N9"] }, ["purchase"]],
    ["another reason", { reason: "result" }, ["reason"]],
    ["another offer", { offer: { ...offer, kind: "credit" } }, ["outcome"]],
    ["another sum", { offer: { ...offer, worth: 1 } }, ["sum"]],
    ["another card", { offer: { ...offer, to: { Y9: 510_00 } } }, ["tender"]],
    ["another alternative", { offer: { ...offer, instead: {} } }, ["alternatives"]],
    ["a false alarm", { warnings: ["chargeback"] }, ["warnings"]],
    ["a suggestion that somebody else has to agree to", { offer: { ...offer, approval: "lead" } }, ["outcome"]],
  ])("%s", (_, bend, parts) => expect(wrongIn(refunded, bent(refunded, bend))).toEqual(parts));

  it("a request that was not seen, in every part", () => {
    expect(wrongIn(refunded, { band: "none", matters: [] })).toEqual([...PARTS]);
  });

  it("a second matter that is not shown, but not in the patient, who is one", () => {
    const two = find(({ right }) => right.matters.length > 1);
    const { band, matters } = asRight(two.right);
    const wrong = PARTS.filter((part) => part !== "request seen" && part !== "patient");
    expect(wrongIn(two, { band, matters: matters.slice(0, 1) })).toEqual(wrong);
  });

  it("an ordinary mail that became a case, in every part", () => {
    expect(wrongIn(ordinary, bent(refunded, {}))).toEqual([...PARTS]);
  });

  it("money where a question is right", () => {
    const guess = bent(asked, { asks: [], place: "suggestion", offer, lines: asked.right.matters[0]?.lines ?? [] });
    expect(wrongIn(asked, guess)).toEqual(["purchase", "outcome", "sum", "tender", "alternatives"]);
    expect(pressOf(asked.right, bent(asked, { isPressed: true, offer }))).toBe("wrong");
  });
});

describe("one press", () => {
  it("is wrong where it pays another sum, to another card, for another purchase, or refuses what is due", () => {
    const press = (bend: Partial<ShownMatter>) => pressOf(refunded.right, bent(refunded, bend));
    expect(press({})).toBe("right");
    expect(press({ offer: { ...offer, worth: 1 } })).toBe("wrong");
    expect(press({ offer: { ...offer, to: { Y9: 510_00 } } })).toBe("wrong");
    expect(press({ lines: ["N9"] })).toBe("wrong");
    expect(press({ offer: { kind: "decline", worth: 0, instead: {} } })).toBe("wrong");
  });

  it("is harmless where no button decides", () => {
    expect(pressOf(refunded.right, bent(refunded, { isPressed: false, offer: { ...offer, worth: 1 } }))).toBe(
      "harmless",
    );
    expect(pressOf(ordinary.right, { band: "none", matters: [] })).toBe("harmless");
  });
});

it("counts the presses that lead to the right act", () => {
  expect(clicksTo(refunded, asRight(refunded.right))).toBe(2);
  expect(clicksTo(refunded, bent(refunded, { reason: "other" }))).toBe(3);
  // Opens the purchases, takes the right one, leaves the other.
  expect(clicksTo(refunded, bent(refunded, { lines: ["N9"] }))).toBe(5);
  // Start; of one purchase nothing has to be chosen; the reason; the button and its yes.
  expect(clicksTo(refunded, { band: "none", matters: [] })).toBe(4);
  // The hours, use; the button and its yes.
  expect(fewestClicks(needing)).toBe(4);
  expect(fewestClicks(ordinary)).toBe(0);
});

it("prints a line for each part, and a column for each group", () => {
  const one = {
    name: "a",
    language: "en" as const,
    parts: judge(refunded.right, asRight(refunded.right)),
    isAllRight: true,
    press: "right" as const,
  };
  const lines = tableOf({ here: [{ ...one, clicks: 2, fewest: 2 }], there: [{ ...one, clicks: 5, fewest: 2 }] });
  expect(lines).toHaveLength(PARTS.length + 9);
  expect(lines.at(-2)).toMatch(/^clicks on average +2\.00 +5\.00$/);
});
