/** Runs Zendesk's own tool (decision record 0050): in a throw-away home, under a time limit, with a token that ends by itself. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { err, ok, type Result } from "../../core/result.ts";
import type { Zendesk } from "./api.ts";
import type { ZendeskClient } from "./client.ts";
import type { Files } from "./zip.ts";

const ZCLI = fileURLToPath(import.meta.resolve("@zendesk/zcli/bin/run"));
const WATCH = new URL("zcli-watch.ts", import.meta.url).href;
/** What a machine may need to reach the net at all; nothing else of the environment is handed on. */
const HANDED_ON = [
  "PATH",
  "LANG",
  "TMPDIR",
  "SystemRoot",
  "NODE_EXTRA_CA_CERTS",
  "NODE_USE_ENV_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
];
const SETTINGS_FILE = "zcli.apps.config.json";

export interface ZcliRun {
  readonly command: "validate" | "create" | "update";
  readonly files: Files;
  readonly settings: Readonly<Record<string, string>>;
  readonly appId?: number | undefined;
  readonly limitMs: number;
}

/** Answers the app's id, where the tool got as far as to hear it. */
export async function zcli(
  client: ZendeskClient,
  zendesk: Zendesk,
  run: ZcliRun,
): Promise<Result<{ appId: number | undefined }, string>> {
  // Everything the tool reads and writes stands in here, and here alone.
  const place = mkdtempSync(join(tmpdir(), "makegood-zcli-"));
  const clear = () => rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  const leave = () => {
    clear();
    process.exit(1);
  };
  process.once("SIGINT", leave).once("SIGTERM", leave);
  try {
    lay(place, run);
    const ended = await child(place, client, zendesk, run);
    const refusal = readIfThere(join(place, "refusal"));
    const appId = appIdIn(place) ?? run.appId;
    const made = run.command === "create" && appId !== undefined ? ` The app exists there as ${appId}.` : "";
    if (refusal !== undefined) return err(`Zendesk refused. ${clean(refusal, client, zendesk)}.${made}`);
    // It ends well, too, where the job of a new app failed: then no app has an id.
    if (ended.code === 0 && (run.command === "validate" || appId !== undefined)) return ok({ appId });
    const why =
      ended.code === "late"
        ? `Zendesk did not end the job within ${Math.round(run.limitMs / 1000)} seconds; nothing more is asked.`
        : `Zendesk's tool ended with an error.\n${clean(ended.said, client, zendesk)}`;
    return err(`${why}${made}`);
  } finally {
    process.off("SIGINT", leave).off("SIGTERM", leave);
    clear();
  }
}

function lay(place: string, { files, settings }: ZcliRun): void {
  const app = join(place, "app");
  for (const [path, content] of files) {
    mkdirSync(dirname(join(app, path)), { recursive: true });
    writeFileSync(join(app, path), content);
  }
  // Else the tool packs the settings into what it uploads.
  writeFileSync(join(app, ".zcliignore"), `${SETTINGS_FILE}\n.zcliignore\n`);
  writeFileSync(join(app, SETTINGS_FILE), JSON.stringify({ parameters: settings }), { mode: 0o600 });
  // A look for a newer release would leave a process behind, which writes here after all was cleared away.
  const cache = join(place, "home/.cache/@zendesk/zcli");
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "version"), JSON.stringify({ latest: "0.0.0" }));
}

interface Ended {
  readonly code: number | "late";
  readonly said: string;
}

function child(place: string, client: ZendeskClient, { token }: Zendesk, run: ZcliRun): Promise<Ended> {
  const env = {
    ...Object.fromEntries(HANDED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    HOME: join(place, "home"),
    USERPROFILE: join(place, "home"),
    FORCE_COLOR: "0",
    ZENDESK_SUBDOMAIN: client.subdomain,
    ZENDESK_DOMAIN: client.domain,
    ZENDESK_OAUTH_TOKEN: token,
    ZENDESK_REFUSAL_FILE: join(place, "refusal"),
    ZENDESK_APP_FILE: join(place, "app-id"),
    ...(run.appId === undefined ? {} : { ZENDESK_APP_ID: String(run.appId) }),
  };
  const args = ["--import", WATCH, ZCLI, `apps:${run.command}`, join(place, "app")];
  return new Promise((resolve) => {
    const process_ = spawn(process.execPath, args, { env, cwd: place, stdio: ["ignore", "pipe", "pipe"] });
    const said: Buffer[] = [];
    let isLate = false;
    process_.stdout.on("data", (part: Buffer) => said.push(part));
    process_.stderr.on("data", (part: Buffer) => said.push(part));
    const timer = setTimeout(() => {
      isLate = true;
      process_.kill("SIGKILL");
    }, run.limitMs);
    process_.once("error", ({ message }) => said.push(Buffer.from(message)));
    process_.once("close", (code) => {
      clearTimeout(timer);
      resolve({ code: isLate ? "late" : (code ?? 1), said: Buffer.concat(said).toString("utf8") });
    });
  });
}

/** As the job that made it named it, or as it stood in the settings; half a file of those names none. */
export function appIdIn(place: string): number | undefined {
  const heard = readIfThere(join(place, "app-id"));
  if (heard !== undefined) return Number(heard);
  const text = readIfThere(join(place, "app", SETTINGS_FILE));
  try {
    return z.object({ app_id: z.number() }).safeParse(JSON.parse(text ?? "null")).data?.app_id;
  } catch {
    return undefined;
  }
}

const readIfThere = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

const clean = (text: string, { clientSecret }: ZendeskClient, { token }: Zendesk): string =>
  text.replaceAll(token, "…").replaceAll(clientSecret, "…").trim();
