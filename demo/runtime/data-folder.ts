import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { UsageError } from "./options.ts";

const MARKER = ".makegood-demo";
const LOADED = "loaded";
const RUNNING = "running.pid";

const secretsShape = z.strictObject({
  rootKey: z.string(),
  operatorToken: z.string(),
  oauthClientSecret: z.string(),
  zendeskWebhookSecret: z.string(),
  freshdeskWebhookSecret: z.string(),
  stripeSecretKey: z.string(),
  stripeWebhookSecret: z.string(),
  paypalClientId: z.string(),
  paypalClientSecret: z.string(),
  squareAccessToken: z.string(),
  squareSignatureKey: z.string(),
  twilioAccountSid: z.string(),
  twilioAuthToken: z.string(),
  twilioKeySid: z.string(),
  twilioKeySecret: z.string(),
  sendgridApiKey: z.string(),
  slackHookKey: z.string(),
  teamsWorkflowKey: z.string(),
});
type DemoSecrets = z.infer<typeof secretsShape>;

export interface DataFolder {
  readonly workerDir: string;
  readonly vendorsFile: string;
  readonly workerLog: string;
  readonly secrets: DemoSecrets;
  /** Whether the sample clinic was loaded to its end in an earlier start. */
  readonly isLoaded: boolean;
  markLoaded(): void;
  /** Lets another start use the folder. */
  release(): void;
}

/**
 * Opens the demo's folder, or makes it. A marker file says that it is ours: a folder that holds anything else is never written to and never
 * removed. One whose first loading was cut short begins anew.
 * @throws UsageError when the folder is somebody else's, or a running demo's
 */
export function openDataFolder(path: string, reset: boolean): DataFolder {
  const dir = resolve(path);
  const isOurs = existsSync(join(dir, MARKER));
  if (existsSync(dir) && !isOurs && readdirSync(dir).length > 0) {
    throw new UsageError(`${dir} holds files that are not the demo's; choose another folder with --data.`);
  }
  refuseIfRunning(join(dir, RUNNING));
  const wasCutShort = isOurs && !existsSync(join(dir, LOADED));
  if (isOurs && (reset || wasCutShort)) rmSync(dir, { recursive: true });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  writeFileSync(join(dir, MARKER), "This folder belongs to the Makegood demo; npm start -- --reset removes it.\n");
  writeFileSync(join(dir, RUNNING), String(process.pid));
  return {
    workerDir: join(dir, "worker"),
    vendorsFile: join(dir, "vendors.sqlite"),
    workerLog: join(dir, "worker.log"),
    secrets: secretsIn(join(dir, "secrets.json")),
    isLoaded: existsSync(join(dir, LOADED)),
    markLoaded: () => writeFileSync(join(dir, LOADED), "The sample clinic is in.\n"),
    release: () => rmSync(join(dir, RUNNING), { force: true }),
  };
}

/** Forgets what a demo kept there, if one did. @throws UsageError when it runs */
export function forgetDataFolder(path: string): void {
  const dir = resolve(path);
  if (!existsSync(join(dir, MARKER))) return;
  refuseIfRunning(join(dir, RUNNING));
  rmSync(dir, { recursive: true });
}

/** Two demos on one database would each believe themselves alone. */
function refuseIfRunning(file: string): void {
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (pid > 0 && pid !== process.pid && isAlive(pid)) {
    throw new UsageError(
      `A demo is already running from this folder (process ${pid}); stop it, or choose another with --data.`,
    );
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Made once per folder, so that a second start opens what the first one sealed; what an older release did not know is made now. */
function secretsIn(file: string): DemoSecrets {
  const random = () => randomBytes(24).toString("hex");
  const made: DemoSecrets = {
    rootKey: randomBytes(32).toString("base64"),
    operatorToken: random(),
    oauthClientSecret: random(),
    zendeskWebhookSecret: random(),
    freshdeskWebhookSecret: random(),
    stripeSecretKey: `sk_test_${random()}`,
    stripeWebhookSecret: `whsec_${random()}`,
    paypalClientId: random(),
    paypalClientSecret: random(),
    squareAccessToken: random(),
    squareSignatureKey: random(),
    twilioAccountSid: `AC${randomBytes(16).toString("hex")}`,
    twilioAuthToken: random(),
    twilioKeySid: `SK${randomBytes(16).toString("hex")}`,
    twilioKeySecret: random(),
    sendgridApiKey: `SG.${random()}`,
    slackHookKey: random(),
    teamsWorkflowKey: random(),
  };
  const kept: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const secrets = secretsShape.parse(Object.assign(made, kept));
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
