/**
 * Once for the whole ring, before its first file: builds what is stale, loads a demo and stops it. Each test file runs a copy of its folder,
 * so that none sees what another did.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ensureBuilt } from "../../../demo/runtime/builds.ts";
import { startLoadedDemo } from "./loaded-demo.ts";

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
    const demo = await startLoadedDemo(dataDir);
    await demo.close();
    project.provide("loadedDemo", dataDir);
  } catch (cause) {
    forget();
    throw cause;
  }
  return forget;
}
