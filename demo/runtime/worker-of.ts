/** The Worker as the demo runs it: workerd with its database on disk, under miniflare. */
import { globSync } from "node:fs";
import { dirname, join } from "node:path";
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

/** Starts the Worker; what it prints goes to this process's own output, or to `print`. */
export function workerOf(config: WorkerConfig, print?: (line: string) => void): Miniflare {
  const { scriptPath, pagesDir, persistDir, port, compatibilityDate, compatibilityFlags, bindings } = config;
  return new Miniflare(
    convertV4MiniflareOptions({
      name: "makegood",
      modules: [
        { type: "ESModule", path: scriptPath },
        ...fontsBeside(scriptPath).map((path) => ({ type: "Data" as const, path })),
      ],
      modulesRoot: dirname(scriptPath),
      compatibilityDate,
      compatibilityFlags: [...compatibilityFlags],
      host: "127.0.0.1",
      port,
      // Nothing is fetched from anywhere: neither request metadata nor a report.
      cf: false,
      telemetry: { enabled: false },
      log: new Log(LogLevel.WARN),
      ...(print ? { handleStructuredLogs: ({ message }) => print(message) } : {}),
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

/** What the build lays beside the script, and the script loads as data. */
const fontsBeside = (scriptPath: string): string[] =>
  globSync("*.woff", { cwd: dirname(scriptPath) }).map((name) => join(dirname(scriptPath), name));
