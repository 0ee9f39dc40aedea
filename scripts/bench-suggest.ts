/**
 * `npm run bench:suggest [-- --wrong]`: how often the first suggestion is right, part by part, in worlds whose right answers were worked out
 * on paper. `--wrong` names the worlds to tune by in which something is wrong; of those kept apart only the counts are ever told, so that
 * nobody tunes by them.
 */
import { measure, tableOf, wrongOf } from "../test/bench/suggest/measure.ts";
import { apart, tuned } from "../test/bench/worlds/index.ts";

const unknown = process.argv.slice(2).filter((word) => word !== "--wrong");
if (unknown.length > 0) {
  console.error(`There is only --wrong, not ${unknown.join(" ")}`);
  process.exit(1);
}
const toTuneBy = tuned.map(measure);
console.log(`bench:suggest: ${tuned.length} worlds to tune by, ${apart.length} kept apart`);
for (const line of tableOf({ "to tune by": toTuneBy, apart: apart.map(measure) })) console.log(line);
if (process.argv.includes("--wrong")) for (const line of wrongOf(toTuneBy)) console.log(line);
