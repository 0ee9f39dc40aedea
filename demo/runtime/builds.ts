import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "./options.ts";

export const PAGES_DIR = "dist/pages";
export const WORKER_SCRIPT = "dist/worker/index.js";

const PAGES = ["sidebar", "manager", "desk"].map((name) => join(PAGES_DIR, "assets", `${name}.js`));

/** Builds the pages and the Worker where they are missing or older than their sources. Needs no network. */
export function ensureBuilt(say: (line: string) => void): void {
  const pagesFrom = ["app", "core", "demo/desk/page", "vite.config.ts"];
  if (isStale(PAGES, pagesFrom)) {
    say("Building the pages …");
    build("node_modules/vite/bin/vite.js", ["build", "--logLevel", "warn"]);
  }
  if (isStale([WORKER_SCRIPT], ["worker", "core", "wrangler.toml"])) {
    say("Building the Worker …");
    build("node_modules/wrangler/bin/wrangler.js", ["deploy", "--dry-run", "--outdir", "dist/worker"]);
  }
}

function isStale(outputs: readonly string[], sources: readonly string[]): boolean {
  if (!outputs.every((file) => existsSync(file))) return true;
  const builtAtMs = Math.min(...outputs.map((file) => statSync(file).mtimeMs));
  return sources.some((source) => newestMs(source) > builtAtMs);
}

function newestMs(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

function build(tool: string, args: readonly string[]): void {
  const quiet = { WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true", CI: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    env: { ...process.env, ...quiet },
    encoding: "utf8",
  });
  if (status !== 0) throw new UsageError(`The build failed:\n${stdout}${stderr}`);
}
