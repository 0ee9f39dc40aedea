import { setTimeout as pause } from "node:timers/promises";
import type { CaseList } from "../../../core/contract/case.ts";
import { harbourWellness } from "../../../demo/clinic/index.ts";
import { EXPECTED } from "../../../demo/clinic/scenarios/expected.ts";
import type { MakeSampleClinic } from "../../../demo/clinic/shape.ts";
import type { HelpdeskKind } from "../../../demo/desk/page-html.ts";
import { type RunningDemo, startDemo } from "../../../demo/runtime/demo.ts";
import type { RunWorker } from "../../../demo/runtime/worker-runner.ts";
import { bearerOf } from "./bearer.ts";
import { freshdeskIntakeDone } from "./helpdesk-under-test.ts";
import { pathClinic } from "./path-clinic.ts";
import { threeFreePorts } from "./ports.ts";
import { vendorsAt } from "./vendors.ts";
import { runWorkerHere } from "./worker-here.ts";

/** The demo on free ports, with simulated vendors whatever keys this machine has. */
export async function startRingDemo(
  dataDir: string,
  clinic: MakeSampleClinic = harbourWellness,
  run: RunWorker = runWorkerHere,
  helpdesk: HelpdeskKind = "zendesk",
): Promise<RunningDemo> {
  const port = await threeFreePorts();
  return startDemo({ port, dataDir, reset: false, clinic, helpdesk, realKeys: {}, runWorker: run });
}

/** The tickets of the five paths in Freshdesk, on an empty folder, once every announced mail was read. */
export async function startPathsInFreshdesk(dataDir: string): Promise<RunningDemo> {
  const announced: number[] = [];
  const clinic: MakeSampleClinic = (options) => {
    const made = pathClinic(options);
    announced.push(...made.tickets.filter(({ announce }) => announce).map(({ ticketId }) => ticketId));
    return made;
  };
  const demo = await startRingDemo(dataDir, clinic, undefined, "freshdesk");
  try {
    await freshdeskIntakeDone(demo.vendorsOrigin, announced, INTAKE_WITHIN_MS);
    // Many minutes of people's work pass here in one: as where Freshworks has raised the limit.
    await fetch(`${demo.deskOrigin}/freshdesk-desk/limit`, { method: "PUT", body: '{"callsAMinute":1000}' });
    return demo;
  } catch (cause) {
    await demo.close();
    throw cause;
  }
}

/** A demo on an empty folder, once the sample clinic is in and every announced mail was read. */
export async function startLoadedDemo(dataDir: string, clinic?: MakeSampleClinic): Promise<RunningDemo> {
  const demo = await startRingDemo(dataDir, clinic);
  try {
    await intakeDone(demo.vendorsOrigin);
    await recordsLookedThrough(demo);
    return demo;
  } catch (cause) {
    await demo.close();
    throw cause;
  }
}

const INTAKE_WITHIN_MS = 240_000;
/** Charged twice, an insurer who paid too, a member charged after she left. */
const FOUND_IN_DEMO = 3;

/** A request that was read has its private note; a copy taken earlier would still be writing notes while a test looks. */
async function intakeDone(vendorsOrigin: string): Promise<void> {
  const { zendesk } = vendorsAt(vendorsOrigin);
  const requests = EXPECTED.filter(({ scenario }) => scenario !== "not-a-request");
  const untilMs = Date.now() + INTAKE_WITHIN_MS;
  for (;;) {
    const { withNote, waiting } = await zendesk.progress();
    const unread = requests.filter(({ ticketId }) => !withNote.has(ticketId));
    if (unread.length === 0 && waiting === 0) return;
    const names = unread.map(({ ticketId, scenario }) => `${ticketId} (${scenario})`).join(", ");
    if (Date.now() > untilMs) throw new Error(`${waiting} calls wait, and no note is on: ${names}.`);
    await pause(250);
  }
}

/** What stands in the records unasked is found some seconds after the last of them came in: a copy taken earlier would find it while a test looks. */
async function recordsLookedThrough(demo: RunningDemo): Promise<void> {
  const authorization = `Bearer ${await bearerOf(demo, "lead")}`;
  const untilMs = Date.now() + INTAKE_WITHIN_MS;
  for (;;) {
    const answer = await fetch(`${demo.workerOrigin}/v1/cases?owner=everyone&limit=200`, {
      headers: { authorization },
    });
    const { cases } = (await answer.json()) as CaseList;
    if (cases.filter(({ marks }) => marks?.includes("found")).length >= FOUND_IN_DEMO) return;
    if (Date.now() > untilMs) throw new Error("The records of the demo were not looked through.");
    await pause(250);
  }
}
