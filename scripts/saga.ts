/**
 * `npm run saga -- [--scripts N] [--seed S] [--jobs J]`: random lives of an account against the simulated processors, in J processes. Stops
 * at the first that breaks an invariant, shows the shortest form of it, and ends with 1.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Saga, story } from "../test/saga/run.ts";

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { scripts: text, seed: text, jobs: text } });
const scripts = Number(values.scripts ?? 20_000);
const seed = Number(values.seed ?? 1);
const jobs = Number(values.jobs ?? 1);
const isWhole = Number.isSafeInteger(scripts) && Number.isSafeInteger(seed) && Number.isSafeInteger(jobs);
if (!isWhole || scripts < 1 || jobs < 1 || jobs > scripts) {
  console.error("npm run saga -- [--scripts N] [--seed S] [--jobs J], whole numbers; J at most N");
  process.exit(2);
}
const startedAtMs = performance.now();
const isGood = jobs === 1 ? await playHere() : await playInProcesses();
if (!isGood) process.exit(1);

async function playHere(): Promise<boolean> {
  const saga = await Saga.open();
  const { failing, played, problems } = await saga.search(seed, scripts);
  report(played);
  if (failing !== undefined) console.error(await story(saga, failing, problems));
  return failing === undefined;
}

/** Each plays a range of its own; the first that fails ends the others. */
async function playInProcesses(): Promise<boolean> {
  const share = Math.ceil(scripts / jobs);
  const ranges = Array.from({ length: jobs }, (_, at) => ({
    from: seed + at * share,
    many: Math.min(share, scripts - at * share),
  }));
  const players = ranges
    .filter(({ many }) => many > 0)
    .map(({ from, many }) => {
      const args = [fileURLToPath(import.meta.url), "--seed", String(from), "--scripts", String(many)];
      return spawn(process.execPath, args, { stdio: "inherit" });
    });
  const ends = players.map(
    (player) =>
      new Promise<boolean>((resolve) => {
        player.on("exit", (code) => resolve(code === 0));
      }),
  );
  const failed = await Promise.race([
    Promise.all(ends).then((all) => all.includes(false)),
    ...ends.map((end) => end.then((isFine) => (isFine ? new Promise<boolean>(() => {}) : true))),
  ]);
  for (const player of players) player.kill();
  if (!failed) report(scripts);
  return !failed;
}

function report(played: number): void {
  const seconds = (performance.now() - startedAtMs) / 1000;
  const aSecond = (played / seconds).toFixed(0);
  console.log(`${played} scripts from seed ${seed} in ${seconds.toFixed(1)} s, ${aSecond} a second`);
}
