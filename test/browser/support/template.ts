/**
 * Once for the whole ring, before its first file: builds what is stale, starts a demo on an empty folder, waits until the sample clinic is in
 * and every announced mail was read, and stops it. Each test file runs a copy of that folder, so that none sees what another did.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { TestProject } from "vitest/node";
import { harbourWellness } from "../../../demo/clinic/index.ts";
import { EXPECTED } from "../../../demo/clinic/scenarios/expected.ts";
import { ensureBuilt } from "../../../demo/runtime/builds.ts";
import { startDemo } from "../../../demo/runtime/demo.ts";
import { threeFreePorts } from "./ports.ts";
import { vendorsAt } from "./vendors.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of a demo that was loaded and stopped. */
    readonly loadedDemo: string;
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  ensureBuilt((line) => console.log(line));
  const folder = mkdtempSync(join(tmpdir(), "makegood-ring-"));
  const forget = () => rmSync(folder, { recursive: true, force: true });
  try {
    const dataDir = join(folder, "demo");
    const port = await threeFreePorts();
    const demo = await startDemo({ port, dataDir, reset: false, clinic: harbourWellness, realKeys: {} });
    await intakeDone(demo.vendorsOrigin).finally(() => demo.close());
    project.provide("loadedDemo", dataDir);
  } catch (cause) {
    forget();
    throw cause;
  }
  return forget;
}

const INTAKE_WITHIN_MS = 60_000;

/** A request that was read has its private note; a copy taken earlier would still be writing notes while a test looks. */
async function intakeDone(vendorsOrigin: string): Promise<void> {
  const { zendesk } = vendorsAt(vendorsOrigin);
  const requests = EXPECTED.filter(({ scenario }) => scenario !== "not-a-request");
  const untilMs = Date.now() + INTAKE_WITHIN_MS;
  for (const { ticketId, scenario } of requests) {
    while ((await zendesk.notes(ticketId)).length === 0) {
      if (Date.now() > untilMs) throw new Error(`No note on ticket ${ticketId} (${scenario}).`);
      await pause(100);
    }
  }
  while ((await zendesk.waiting()) > 0) await pause(100);
}
