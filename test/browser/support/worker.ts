import { expect } from "vitest";
import type { RunningDemo } from "../../../demo/runtime/demo.ts";
import { PATIENCE } from "./vendors.ts";

/** `kill -9` of the Worker's whole process group, workerd included: no shutdown, no last write. Answers the dead leader. */
export function killWorker(demo: RunningDemo): number {
  const pid = demo.workerPid();
  if (pid === undefined) throw new Error("The Worker does not run");
  process.kill(-pid, "SIGKILL");
  return pid;
}

/** The demo starts a dead Worker again by itself. */
export async function workerIsBack(demo: RunningDemo, killed: number): Promise<void> {
  await expect.poll(() => demo.workerPid() !== killed, PATIENCE).toBe(true);
  const healthy = () =>
    fetch(`${demo.workerOrigin}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(healthy, PATIENCE).toBe(true);
}
