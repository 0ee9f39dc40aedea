/**
 * The Worker's own process: workerd with its database on disk, under miniflare. It is started by `worker-runner.ts`, told its
 * configuration over IPC (so that no secret stands on a command line), and ends when its parent does.
 */
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";

export interface WorkerConfig {
  /** The built Worker, below the working folder. */
  readonly scriptPath: string;
  readonly pagesDir: string;
  readonly persistDir: string;
  readonly port: number;
  readonly compatibilityDate: string;
  readonly compatibilityFlags: readonly string[];
  /** The Worker's variables, secrets included. */
  readonly bindings: Readonly<Record<string, string>>;
}

function workerOf(config: WorkerConfig): Miniflare {
  const { scriptPath, pagesDir, persistDir, port, compatibilityDate, compatibilityFlags, bindings } = config;
  return new Miniflare(
    convertV4MiniflareOptions({
      name: "makegood",
      modules: true,
      scriptPath,
      compatibilityDate,
      compatibilityFlags: [...compatibilityFlags],
      host: "127.0.0.1",
      port,
      // Nothing is fetched from anywhere: neither request metadata nor a report.
      cf: false,
      telemetry: { enabled: false },
      log: new Log(LogLevel.WARN),
      resourcePersistencePath: persistDir,
      bindings: { ...bindings },
      durableObjects: {
        ACCOUNT: { className: "ClinicAccount", useSQLite: true },
        DIRECTORY: { className: "AccountDirectory", useSQLite: true },
        GUARD: { className: "AccountGuard", useSQLite: true },
      },
      assets: {
        directory: pagesDir,
        binding: "ASSETS",
        routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
      },
    }),
  );
}

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
