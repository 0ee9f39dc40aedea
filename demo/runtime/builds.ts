import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "./options.ts";

/** The app's pages: deployed with the Worker. */
export const PAGES_DIR = "dist/pages";
/** The demo helpdesk's own page: never deployed. */
export const DESK_DIR = "dist/desk";
/** The package for Freshdesk, compiled: what Freshdesk itself would host. */
export const FRESHDESK_APP_DIR = "dist/freshdesk-app";
export const WORKER_SCRIPT = "dist/worker/index.js";

const scriptsIn = (folder: string, names: readonly string[]) =>
  names.map((name) => join(folder, "assets", `${name}.js`));
const VITE = "node_modules/vite/bin/vite.js";

/** Builds the pages and the Worker where they are missing or older than their sources. Needs no network. */
export function ensureBuilt(say: (line: string) => void): void {
  if (isStale(scriptsIn(PAGES_DIR, ["sidebar", "manager"]), ["app", "core", "messages", "vite.config.ts"])) {
    say("Building the pages …");
    build(VITE, ["build", "--logLevel", "warn"]);
  }
  if (isStale(scriptsIn(DESK_DIR, ["desk", "freshworks-client"]), ["demo/desk/page", "vite.desk.config.ts"])) {
    say("Building the demo helpdesk …");
    build(VITE, ["build", "--config", "vite.desk.config.ts", "--logLevel", "warn"]);
  }
  const hosted = ["index.html", "ticketSidebar.html"].map((page) => join(FRESHDESK_APP_DIR, page));
  if (isStale(hosted, ["freshdesk", "app", "core", "messages", "scripts/freshdesk", "scripts/freshdesk-app.ts"])) {
    say("Building the pages for Freshdesk …");
    build("scripts/freshdesk-app.ts", []);
  }
  if (isStale([WORKER_SCRIPT], ["worker", "core", "messages", "wrangler.toml"])) {
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
  // What is built here is what is deployed, also where a test asks for it.
  const quiet = { NODE_ENV: "production", WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true", CI: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    env: { ...process.env, ...quiet },
    encoding: "utf8",
  });
  if (status !== 0) throw new UsageError(`The build failed:\n${stdout}${stderr}`);
}
