/**
 * `npm run saga -- [--scripts N] [--seed S]`: random lives of an account against the simulated processor. Stops at the
 * first that breaks an invariant, shows the shortest form of it, and ends with 1.
 */
import { parseArgs } from "node:util";
import { Saga, story } from "../test/saga/run.ts";

const { values } = parseArgs({ options: { scripts: { type: "string" }, seed: { type: "string" } } });
const scripts = Number(values.scripts ?? 20_000);
const seed = Number(values.seed ?? 1);
if (!Number.isSafeInteger(scripts) || scripts < 1 || !Number.isSafeInteger(seed)) {
  console.error("npm run saga -- [--scripts N] [--seed S], both whole numbers");
  process.exit(2);
}
const startedAtMs = performance.now();
const saga = await Saga.open();
const { failing, played, problems } = await saga.search(seed, scripts);
const seconds = (performance.now() - startedAtMs) / 1000;
console.log(
  `${played} scripts from seed ${seed} in ${seconds.toFixed(1)} s, ${(played / seconds).toFixed(0)} a second`,
);
if (failing !== undefined) {
  console.error(await story(saga, failing, problems));
  process.exit(1);
}
