import { expect, it } from "vitest";
import { Saga, story } from "./run.ts";

/**
 * What `npm test` plays, in two files that two workers of vitest may share; more would not fit into its eight minutes now.
 * `SAGA_SCRIPTS=100 npx vitest run …` plays fewer, `npm run saga` any number.
 */
const SCRIPTS = Number(process.env.SAGA_SCRIPTS ?? 600);
if (!Number.isSafeInteger(SCRIPTS) || SCRIPTS < 2) throw new Error("SAGA_SCRIPTS is a whole number from 2 on");
const HALF = Math.ceil(SCRIPTS / 2);
const MINUTES = 60_000;

/** The first or the second half of the scripts. A failure shows the shortest script that still fails, and the line that plays it alone. */
export function allHoldIn(half: 1 | 2): void {
  const danger =
    "money is never paid twice, never promised twice, never forgotten, and agrees with the vendor afterwards";
  it(`${danger} (half ${half})`, { timeout: 20 * MINUTES }, async () => {
    const from = half === 1 ? 1 : HALF + 1;
    const saga = await Saga.open();
    const { failing, played, problems } = await saga.search(from, HALF);
    console.log(`saga: ${played} scripts from seed ${from}`);
    expect(failing === undefined ? "all hold" : await story(saga, failing, problems)).toBe("all hold");
  });
}
