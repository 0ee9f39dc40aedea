/**
 * `npm run chaos -- [--seed S]`: starts the demo, sends concurrent decisions, kills the Worker with SIGKILL again and again, and compares
 * what the product says with what the processor has. One line at the end; 1 where the two differ.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { DecisionView } from "../core/contract/decision.ts";
import { isMoving } from "../core/refund/leg.ts";
import { ensureBuilt } from "../demo/runtime/builds.ts";
import { type RunningDemo, startDemo } from "../demo/runtime/demo.ts";
import type { StripeState } from "../demo/vendors/stripe/state.ts";
import { threeFreePorts } from "../test/browser/support/ports.ts";
import { seededRandom } from "../test/support/seeded-random.ts";
import { Browser, pause, signIn } from "./chaos/browsers.ts";
import { chaosClinic, PAID_MINOR, ticketIds } from "./chaos/clinic.ts";
import { differences, legsOf, stuckLegs } from "./chaos/compare.ts";

const KILLS = 12;
const ASK_MINOR = 1_000;
/** Two more than fit. */
const ASKS_PER_TICKET = PAID_MINOR / ASK_MINOR + 2;
const RESTS_WITHIN_MS = 25_000;
const HEALTHY_WITHIN_MS = 20_000;

const control = (demo: RunningDemo, path: string, body: unknown) =>
  fetch(`${demo.vendorsOrigin}/_control/stripe${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

async function healthy({ workerOrigin }: RunningDemo): Promise<void> {
  const endMs = Date.now() + HEALTHY_WITHIN_MS;
  while (Date.now() < endMs) {
    const isUp = await fetch(`${workerOrigin}/health`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await pause(50);
  }
  throw new Error("The Worker did not come up again.");
}

/** Kills the Worker's whole process group, at moments that the seed draws. */
async function killAgainAndAgain(demo: RunningDemo, random: () => number): Promise<number> {
  let killed = 0;
  for (; killed < KILLS; killed += 1) {
    await healthy(demo);
    await pause(100 + random() * 1_800);
    const pid = demo.workerPid();
    if (pid === undefined) continue;
    process.kill(-pid, "SIGKILL");
    await pause(400);
  }
  await healthy(demo);
  return killed;
}

/** Every ticket is asked for more than it has, by several browsers, over the time of the kills. */
async function askAll(browser: Browser, random: () => number): Promise<(DecisionView | string)[]> {
  const answers = ticketIds.map(async (ticketId) => {
    const form = await browser.form(ticketId);
    const asks = Array.from({ length: ASKS_PER_TICKET }, async () => {
      await pause(random() * 20_000);
      return browser.decide({ ...form, amountMinor: ASK_MINOR });
    });
    return Promise.all(asks);
  });
  return (await Promise.all(answers)).flat();
}

async function atRest(browser: Browser, accepted: readonly DecisionView[]): Promise<DecisionView[]> {
  const endMs = Date.now() + RESTS_WITHIN_MS;
  for (;;) {
    const now = await Promise.all(accepted.map(({ decisionId }) => browser.read(decisionId)));
    const known = now.flatMap((decision) => decision ?? []);
    const isMovingStill = legsOf(known).some(({ state }) => isMoving(state));
    if (!isMovingStill || Date.now() > endMs) return known;
    await pause(1_000);
  }
}

function refusals(answers: readonly (DecisionView | string)[]): string[] {
  const wrong = answers.filter((answer) => typeof answer === "string" && answer !== "over_what_is_left");
  const accepted = answers.filter((answer) => typeof answer !== "string").length;
  const fit = (ticketIds.length * PAID_MINOR) / ASK_MINOR;
  return [
    ...wrong.map((code) => `refused with ${String(code)}`),
    ...(accepted === fit ? [] : [`${accepted} decisions were accepted, ${fit} fit`]),
  ];
}

async function run(seed: number, dataDir: string): Promise<string[]> {
  const random = seededRandom(seed);
  const demo = await startDemo({
    port: await threeFreePorts(),
    dataDir,
    reset: false,
    clinic: chaosClinic,
    realKeys: {},
  });
  try {
    const browser = new Browser(demo, await signIn(demo, "finance"));
    await control(demo, "/faults", { operation: "refunds.create", kind: "drop_after", chance: 0.15, times: 1_000 });
    await control(demo, "/faults", { operation: "webhook", kind: "duplicate", chance: 0.3, times: 1_000 });
    const [answers, kills] = await Promise.all([askAll(browser, random), killAgainAndAgain(demo, random)]);
    const accepted = answers.filter((answer) => typeof answer !== "string");
    const decisions = await atRest(browser, accepted);
    const state = (await (await fetch(`${demo.vendorsOrigin}/_control/stripe/state`)).json()) as StripeState;
    await demo.close();
    const lost = accepted.length - decisions.length;
    const problems = [
      ...refusals(answers),
      ...(lost > 0 ? [`lost: ${lost} decisions that were accepted`] : []),
      ...differences(decisions, state),
      ...stuckLegs(dataDir),
    ];
    const legs = legsOf(decisions);
    const settled = legs.filter((leg) => leg.state === "settled").length;
    console.log(
      `chaos: seed ${seed}, ${kills} kills; ${answers.length} decisions, ${accepted.length} accepted; ${settled} of ${legs.length} legs ` +
        `settled, ${legs.length - settled} under way; ${state.refunds.length} refunds at the processor; ${problems.length} differences`,
    );
    return problems;
  } finally {
    await demo.close();
  }
}

const { values } = parseArgs({ options: { seed: { type: "string" } } });
const root = mkdtempSync(join(tmpdir(), "makegood-chaos-"));
ensureBuilt((line) => console.error(line));
try {
  const problems = await run(Number(values.seed ?? 1), join(root, "data"));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  rmSync(root, { recursive: true, force: true });
}
