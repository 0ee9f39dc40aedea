/** The bench's small form: quiet clinics stay quiet, and a plain cause is named as what it is. `npm run bench:alerts` counts a hundred of each. */
import { expect, it } from "vitest";
import { watched } from "../../../bench/alerts/measure.ts";

const SEED = 41_000;
const ticketsAWeek = 40;

it("season, growth and one busy week are no news in eight small clinics", () => {
  const quiet = Array.from({ length: 8 }, (_, n) => watched({ seed: SEED + n, ticketsAWeek }));
  expect(quiet.filter(({ inVain }) => inVain.length > 0).length).toBeLessThanOrEqual(1);
}, 60_000);

it("a cause that goes from 1 to 16 a month is named within three months, by all that its cases share", () => {
  const planted = { before: 1, after: 16 };
  const rose = Array.from({ length: 6 }, (_, n) => watched({ seed: SEED + 100 + n, ticketsAWeek, planted }));
  expect(rose.filter(({ namedAfterDays }) => (namedAfterDays ?? 999) <= 90).length).toBeGreaterThanOrEqual(5);
}, 60_000);
