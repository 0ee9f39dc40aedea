/**
 * `npm run bench -- [name …]`: how fast the things are that people wait for, each beside a plain way of doing the same in the same run. Prints
 * and asserts nothing: a time says something about a machine, a ratio about the code. `npm run bench -- scale --purchases 1000000 --folder DIR`
 * keeps the clinic that it made, which takes long, for the next run.
 */
import { parseArgs } from "node:util";
import { omitNullish } from "../core/omit-nullish.ts";
import type { Bench, Row } from "../test/bench/contest.ts";
import { decidingBench } from "../test/bench/deciding.ts";
import { importingBench } from "../test/bench/importing.ts";
import { openingBench } from "../test/bench/opening.ts";
import { policyBench } from "../test/bench/policy.ts";
import { trendsBench } from "../test/bench/trends.ts";
import { scaleBench } from "../test/bench/workerd/scale.ts";
import { takingInBench, workerdBench } from "../test/bench/workerd/workerd.ts";

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: { purchases: { type: "string" }, folder: { type: "string" } },
});
const BENCHES: readonly Bench[] = [
  policyBench,
  decidingBench,
  importingBench,
  trendsBench,
  openingBench,
  workerdBench,
  takingInBench,
  scaleBench({ purchases: Number(values.purchases ?? 50_000), ...omitNullish({ folder: values.folder }) }),
];

const perSecond = (value: number): string =>
  new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 }).format(value).padStart(12);

function lineOf({ what, unit, oursPerSecond, baselinePerSecond }: Row): string {
  const ratio = oursPerSecond / baselinePerSecond;
  const inWords = ratio >= 1 ? `${ratio.toFixed(2)}× as fast` : `${(1 / ratio).toFixed(2)}× as long`;
  return `  ${what.padEnd(52)} ${perSecond(oursPerSecond)} ${perSecond(baselinePerSecond)} ${unit}/s   ${inWords}`;
}

const unknown = asked.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(", ")}; there are: ${BENCHES.map((bench) => bench.name).join(", ")}`);
  process.exit(1);
}
for (const bench of BENCHES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`${bench.name}: ours, then ${bench.baseline}`);
  for (const row of await bench.run()) console.log(typeof row === "string" ? row : lineOf(row));
}
