/**
 * Once for the whole ring: builds what is stale, loads a demo and stops it. Each test file runs a copy of its folder, so that none sees what
 * another did. It loads beside the files of the other rings, which need none: alone it kept one of two cores idle.
 */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ensureBuilt } from "../../../demo/runtime/builds.ts";
import { startLoadedDemo } from "./loaded-demo.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a demo is being loaded; `outcome` stands in it at the end. */
    readonly template: string;
  }
}

export const demoIn = (folder: string) => join(folder, "demo");
/** Empty once the demo is loaded, or why it is not. */
export const outcomeIn = (folder: string) => join(folder, "outcome");

export function setup(project: TestProject): () => Promise<void> {
  ensureBuilt((line) => console.log(line));
  const folder = mkdtempSync(join(tmpdir(), "makegood-ring-"));
  project.provide("template", folder);
  const loading = load(demoIn(folder)).then(
    () => "",
    (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
  );
  const told = loading.then((why) => {
    // Under its name only once it is whole: a file of the ring looks for it.
    writeFileSync(`${outcomeIn(folder)}.new`, why);
    renameSync(`${outcomeIn(folder)}.new`, outcomeIn(folder));
  });
  return async () => {
    await told;
    rmSync(folder, { recursive: true, force: true });
  };
}

async function load(dataDir: string): Promise<void> {
  const demo = await startLoadedDemo(dataDir);
  await demo.close();
}
