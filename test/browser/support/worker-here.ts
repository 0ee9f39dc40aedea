import { createWriteStream } from "node:fs";
import { workerOf } from "../../../demo/runtime/worker-of.ts";
import type { RunWorker } from "../../../demo/runtime/worker-runner.ts";

/** Under this process's own miniflare: to load it anew for each file of the ring took more time than the pages did. Nothing of it can be killed. */
export const runWorkerHere: RunWorker = async (config, logFile) => {
  const log = createWriteStream(logFile, { flags: "a", mode: 0o600 });
  const worker = workerOf(config, (line) => log.write(`${line}\n`));
  await worker.ready;
  return {
    pid: () => undefined,
    stop: async () => {
      await worker.dispose();
      log.end();
    },
  };
};
