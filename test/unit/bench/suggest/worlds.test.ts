/** The worlds of `npm run bench:suggest` are sound: each comes in, and its right answer is what the product gives to who sets all by hand. */
import { describe, expect, it } from "vitest";
import { openWorld } from "../../../bench/suggest/opened.ts";
import { reach } from "../../../bench/suggest/reach.ts";
import { shownOf } from "../../../bench/suggest/shown.ts";
import { apart, tuned } from "../../../bench/worlds/index.ts";

const worlds = [...tuned, ...apart];
const matters = worlds.flatMap((world) =>
  world.right.matters
    .filter(({ lines }) => lines.length > 0)
    .map((matter, at) => ({
      name: world.right.matters.length > 1 ? `${world.name} (${at + 1})` : world.name,
      world,
      matter,
    })),
);

it("has a quarter of the worlds kept apart, each by a name of its own", () => {
  expect(new Set(worlds.map(({ name }) => name)).size).toBe(worlds.length);
  expect(4 * apart.length).toBeGreaterThanOrEqual(worlds.length);
});

it.each(worlds)("opens: $name", (world) => {
  const { band, matters: shown } = shownOf(openWorld(world));
  // Of a mail that may be a request, somebody says first whether it is.
  if (band !== "unsure") expect(shown.length === 0).toBe(band === "none");
});

describe("the right answer is what the policy gives for this purchase and this reason", () => {
  it.each(matters.filter(({ matter }) => !matter.outOfReach))("in: $name", ({ world, matter }) => {
    const { needs, isGiven, offer } = reach(openWorld(world), matter);
    expect(needs).toEqual(matter.needs ?? []);
    expect(isGiven).toBe(matter.isGiven ?? false);
    expect(offer).toEqual(matter.offer);
  });

  it.each(matters.filter(({ matter }) => matter.outOfReach))("but not yet in: $name", ({ world, matter }) => {
    const { isGiven, offer } = reach(openWorld(world), matter);
    expect({ isGiven, offer }).not.toEqual({ isGiven: matter.isGiven ?? false, offer: matter.offer });
  });
});
