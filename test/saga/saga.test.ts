import { describe, expect, it } from "vitest";
import { MUTANTS } from "./mutants.ts";
import { Saga } from "./run.ts";
import { scriptOf } from "./script.ts";

const SEED = 1;
const CAUGHT_WITHIN = 2_000;
const MINUTES = 60_000;

describe("a random life of an account", () => {
  it("goes the same way again from the same seed, so that what was found can be looked at", {
    timeout: MINUTES,
  }, async () => {
    const saga = await Saga.open();
    for (const seed of [3, 20, 348]) {
      const first = await saga.play(seed, scriptOf(seed));
      await saga.play(seed + 1, scriptOf(seed + 1));
      expect(await saga.play(seed, scriptOf(seed))).toEqual(first);
    }
  });
});

describe("an account that is broken on purpose is found out by the money it loses", () => {
  it.each(Object.entries(MUTANTS))("%s", { timeout: 10 * MINUTES }, async (name, cast) => {
    const saga = await Saga.open(cast);
    const { failing, played } = await saga.search(SEED, CAUGHT_WITHIN);
    console.log(`saga: "${name}" ${failing === undefined ? "not caught in" : "caught after"} ${played} scripts`);
    expect(failing).toBeDefined();
  });
});
