/**
 * `npm run bench [name …]`: how fast the things are that people wait for, each beside a plain way of doing the same in the same run. Prints
 * and asserts nothing: a time says something about a machine, a ratio about the code.
 */
import type { Bench, Row } from "../test/bench/contest.ts";
import { decidingBench } from "../test/bench/deciding.ts";
import { importingBench } from "../test/bench/importing.ts";
import { openingBench } from "../test/bench/opening.ts";
import { policyBench } from "../test/bench/policy.ts";
import { trendsBench } from "../test/bench/trends.ts";
import { workerdBench } from "../test/bench/workerd/workerd.ts";

const BENCHES: readonly Bench[] = [policyBench, decidingBench, importingBench, trendsBench, openingBench, workerdBench];

const perSecond = (value: number): string =>
  new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 }).format(value).padStart(12);

function lineOf({ what, unit, oursPerSecond, baselinePerSecond }: Row): string {
  const ratio = oursPerSecond / baselinePerSecond;
  const inWords = ratio >= 1 ? `${ratio.toFixed(2)}× as fast` : `${(1 / ratio).toFixed(2)}× as long`;
  return `  ${what.padEnd(52)} ${perSecond(oursPerSecond)} ${perSecond(baselinePerSecond)} ${unit}/s   ${inWords}`;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(", ")}; there are: ${BENCHES.map((bench) => bench.name).join(", ")}`);
  process.exit(1);
}
for (const bench of BENCHES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`${bench.name}: ours, then ${bench.baseline}`);
  for (const row of await bench.run()) console.log(lineOf(row));
}
