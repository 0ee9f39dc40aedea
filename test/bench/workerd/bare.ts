import { fileURLToPath } from "node:url";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { PAGES_DIR } from "../../../demo/runtime/builds.ts";

export interface Bare {
  readonly origin: string;
  close(): Promise<void>;
}

/** A workerd of its own with the bare object, its database on disk in `folder` as ours has it. */
export async function startBare(folder: string, compatibilityDate: string): Promise<Bare> {
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      name: "bare",
      modules: true,
      scriptPath: fileURLToPath(new URL("./bare-worker.js", import.meta.url)),
      compatibilityDate,
      host: "127.0.0.1",
      cf: false,
      telemetry: { enabled: false },
      resourcePersistencePath: folder,
      assets: {
        directory: PAGES_DIR,
        binding: "ASSETS",
        routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
      },
      durableObjects: { BARE: { className: "Bare", useSQLite: true } },
    }),
  );
  const { origin } = await worker.ready;
  return { origin, close: () => worker.dispose() };
}
