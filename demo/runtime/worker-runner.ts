import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { WorkerConfig } from "./worker-of.ts";

/** A way to run the Worker; what it prints goes to `logFile`. Rejects when it does not come up the first time. */
export type RunWorker = (config: WorkerConfig, logFile: string) => Promise<RunningWorker>;

export interface RunningWorker {
  /** The leader of the Worker's own process group, where it has one; another one after a restart. */
  readonly pid: () => number | undefined;
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL("./worker-process.ts", import.meta.url));
const RESTART_AFTER_MS = 300;
const STOP_WITHIN_MS = 8_000;

/**
 * Runs the Worker in a process group of its own and starts it again when it dies: its database is on disk, so a kill loses nothing that was
 * answered.
 */
export const runWorker: RunWorker = async (config, logFile) => {
  let child: ChildProcess | undefined;
  let stopping = false;

  const start = async (): Promise<void> => {
    const log = openSync(logFile, "a", 0o600);
    const started = fork(PROGRAM, { detached: true, execArgv: [], stdio: ["ignore", log, log, "ipc"] });
    closeSync(log);
    child = started;
    const ready = Promise.race([
      once(started, "message"),
      once(started, "exit").then(() => Promise.reject(deadAtBirth())),
    ]);
    started.send(config);
    await ready;
    started.once("exit", () => {
      killGroup(started);
      if (!stopping) setTimeout(() => restart(), RESTART_AFTER_MS);
    });
  };
  const deadAtBirth = () => new Error(`The Worker did not start; ${logFile} says why.`);
  const restart = (): void => {
    if (stopping) return;
    start().catch(() => setTimeout(restart, RESTART_AFTER_MS * 10));
  };

  await start();
  return {
    pid: () => child?.pid,
    stop: async () => {
      stopping = true;
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.disconnect();
      const late = setTimeout(() => child && killGroup(child), STOP_WITHIN_MS);
      await gone;
      clearTimeout(late);
    },
  };
};

/** Also what a killed leader left behind: an orphaned workerd would hold the port. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group is gone already.
  }
}
