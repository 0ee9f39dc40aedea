/** What is done at a clinic's Zendesk. Zendesk's tool does it; whether it was done is read back from Zendesk, whatever the tool says. */
import { err, ok, type Result } from "../../core/result.ts";
import { type Installation, signIn, type Zendesk } from "./api.ts";
import { manifestOf } from "./app-package.ts";
import type { ZendeskClient } from "./client.ts";
import { checkedPackage } from "./write-package.ts";
import { zcli } from "./zcli.ts";
import type { Files } from "./zip.ts";

export interface Options {
  readonly origin?: string | undefined;
  readonly key?: string | undefined;
  readonly app?: string | undefined;
  readonly limitMs: number;
}

type Done = Promise<Result<string, string>>;

/** The manifest's parameters: what an installation of ours is known by. */
interface Settings extends Readonly<Record<string, string>> {
  readonly worker_host: string;
  readonly account: string;
}

export async function validate(client: ZendeskClient, { limitMs }: Options): Done {
  const begun = await begin(client);
  if (!begun.ok) return begun;
  const { zendesk, files } = begun.value;
  const checked = await zcli(client, zendesk, { command: "validate", files, settings: {}, limitMs });
  return checked.ok ? ok(`${zendesk.host} finds nothing wrong with the app.`) : checked;
}

export async function install(client: ZendeskClient, options: Options): Done {
  const settings = settingsOf(options);
  if (!settings.ok) return settings;
  const appId = options.app === undefined ? undefined : Number(options.app);
  if (appId !== undefined && !Number.isSafeInteger(appId)) return err("--app is the number of an app at Zendesk.");
  const begun = await begin(client);
  if (!begun.ok) return begun;
  const { zendesk, files, installed } = begun.value;
  const there = installed.find((one) => one.settings.account === settings.value.account);
  if (there) return err(`The app is installed already (${idsOf(there)}). Bring it up to date with: update`);
  const command = appId === undefined ? "create" : "update";
  const run = { command, files, settings: settings.value, appId, limitMs: options.limitMs } as const;
  const done = await zcli(client, zendesk, run);
  if (!done.ok) return done.error.includes("exists there as") ? err(`${done.error} Go on with: install --app`) : done;
  const made = done.value.appId;
  if (made === undefined) return err("Zendesk's tool says that it is done and names no app. Look in the Admin Center.");
  // The tool installs what it made, and only brings up to date what was there.
  const asked = appId === undefined ? ok(true) : await zendesk.installApp(made, named(files, settings.value));
  if (!asked.ok) return err(`Zendesk refused to install app ${made}: ${asked.error}`);
  return readBack(zendesk, { appId: made, settings: settings.value }, "Installed");
}

export async function update(client: ZendeskClient, options: Options): Done {
  const begun = await begin(client);
  if (!begun.ok) return begun;
  const { zendesk, files, installed } = begun.value;
  const ours = installed.filter(
    ({ settings: { account, worker_host } }) =>
      typeof worker_host === "string" && typeof account === "string" && (options.key ?? account) === account,
  );
  const [one, ...others] = ours;
  if (!one) return err(`No app of ours is installed at ${zendesk.host}${options.key ? " with this key" : ""}.`);
  if (others.length > 0) return err("Several are installed: name one by its account key, with --key.");
  const origin = options.origin ?? `https://${one.settings.worker_host}`;
  const settings = settingsOf({ origin, key: String(one.settings.account) });
  if (!settings.ok) return settings;
  const { limitMs } = options;
  const run = { command: "update", files, settings: settings.value, appId: one.appId, limitMs } as const;
  const done = await zcli(client, zendesk, run);
  if (!done.ok) return done;
  return readBack(zendesk, { appId: one.appId, settings: settings.value }, "Updated");
}

interface Begun {
  readonly zendesk: Zendesk;
  readonly files: Files;
  readonly installed: readonly Installation[];
}

async function begin(client: ZendeskClient): Promise<Result<Begun, string>> {
  const files = checkedPackage();
  if (!files.ok) return files;
  const zendesk = await signIn(client);
  if (!zendesk.ok) return zendesk;
  const installed = await zendesk.value.installations();
  return installed.ok ? ok({ zendesk: zendesk.value, files: files.value, installed: installed.value }) : installed;
}

function settingsOf({ origin = "", key = "" }: Pick<Options, "origin" | "key">): Result<Settings, string> {
  if (!URL.canParse(origin) || new URL(origin).protocol !== "https:")
    return err("--origin is the Worker's https address.");
  if (!/^[a-z0-9]{8,40}\.[\w-]{43}$/.test(key)) return err("--key is the account key, as npm run setup printed it.");
  return ok({ worker_host: new URL(origin).host, account: key });
}

const named = (files: Files, settings: Settings): Record<string, string> => {
  const manifest = manifestOf(files);
  return { name: typeof manifest === "string" ? "" : manifest.name, ...settings };
};

interface Wanted {
  readonly appId: number;
  readonly settings: Settings;
}

async function readBack(zendesk: Zendesk, { appId, settings }: Wanted, what: string): Done {
  const installed = await zendesk.installations();
  if (!installed.ok) return err(`Zendesk's tool says that it is done, but: ${installed.error}`);
  const one = installed.value.find((there) => there.appId === appId);
  if (!one) {
    return err(`Zendesk has the app as ${appId}, but it is not installed. Go on with: install --app ${appId}`);
  }
  const wrong = Object.keys(settings).filter((name) => one.settings[name] !== settings[name]);
  if (wrong.length > 0)
    return err(`It is installed (${idsOf(one)}), but not with these settings: ${wrong.join(", ")}.`);
  return ok(`${what} at ${zendesk.host}: ${idsOf(one)}.`);
}

const idsOf = ({ id, appId }: Installation): string => `app ${appId}, installation ${id}`;
