/**
 * The Worker's own process. It is started by `worker-runner.ts`, told its
 * configuration over IPC (so that no secret stands on a command line), and ends when its parent does.
 */
import { type WorkerConfig, workerOf } from "./worker-of.ts";

async function run(config: WorkerConfig): Promise<void> {
  const worker = workerOf(config);
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await worker.dispose();
    process.exit(0);
  };
  process.once("disconnect", end);
  process.once("SIGTERM", end);
  // Ctrl-C reaches the parent, which ends this process in order.
  process.on("SIGINT", () => {});
  await worker.ready;
  process.send?.({ ready: true });
}

process.once("message", (config) => {
  run(config as WorkerConfig).catch((cause: unknown) => {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exit(1);
  });
});
