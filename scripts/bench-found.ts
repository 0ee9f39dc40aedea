/**
 * `npm run bench:found [-- --wrong]`: how much of what stands in the records unasked is found, and how much is found in vain, in invented
 * histories whose answers are known, near misses among them. `--wrong` names what went wrong.
 */
import { histories } from "../test/bench/found/histories.ts";
import { measure, tableOf, wrongOf } from "../test/bench/found/measure.ts";

const SEED = 20260302;
const TIMES = 5;

const unknown = process.argv.slice(2).filter((word) => word !== "--wrong");
if (unknown.length > 0) {
  console.error(`There is only --wrong, not ${unknown.join(" ")}`);
  process.exit(1);
}
const all = histories(SEED, TIMES);
const nearMisses = all.filter(({ isNearMiss }) => isNearMiss).length;
const measured = measure(all);
console.log(`bench:found: ${all.length} histories, ${nearMisses} of them near misses`);
for (const line of tableOf(measured)) console.log(line);
if (process.argv.includes("--wrong")) for (const line of wrongOf(measured)) console.log(line);
