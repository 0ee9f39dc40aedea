import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type ServerType, serve } from "@hono/node-server";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import type { MakeSampleClinic, SampleClinic } from "../clinic/shape.ts";
import type { HelpdeskKind } from "../desk/page-html.ts";
import type { OpenWorld } from "../desk/server.ts";
import type { DeskUser } from "../desk/users.ts";
import { PAGES_DIR, WORKER_SCRIPT } from "./builds.ts";
import { connectVendors, provision } from "./connect.ts";
import { connectChats } from "./connect-chats.ts";
import { connectMessengers } from "./connect-messengers.ts";
import { openDataFolder } from "./data-folder.ts";
import { type RealKeys, readRealKeys } from "./dev-vars.ts";
import { freshdeskWorld } from "./freshdesk-world.ts";
import type { Desk, HelpdeskOfWorld } from "./helpdesk-of-world.ts";
import { loadClinic } from "./load-clinic.ts";
import { DEMO } from "./names.ts";
import type { Place } from "./place.ts";
import { needFreePorts } from "./ports.ts";
import { startVendors, type Vendors } from "./vendors.ts";
import { type RunWorker, runWorker } from "./worker-runner.ts";
import { zendeskDesk, zendeskWorld } from "./zendesk-world.ts";

export interface DemoOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly reset: boolean;
  readonly clinic: MakeSampleClinic;
  /** In whose tickets the clinic works; Zendesk's when absent. */
  readonly helpdesk?: HelpdeskKind;
  /** How the desk opens the one of the other helpdesk; absent where this one stands alone. */
  readonly openWorld?: OpenWorld;
  readonly realKeys?: RealKeys;
  /** Absent: in a process group of its own, which may be killed. */
  readonly runWorker?: RunWorker;
}

export interface RunningDemo {
  /** The address to open. */
  readonly deskOrigin: string;
  readonly workerOrigin: string;
  readonly vendorsOrigin: string;
  /** The leader of the Worker's process group, for whoever wants to kill it. */
  readonly workerPid: () => number | undefined;
  /**
   * A desk on the second helpdesk, in which nobody has made anything, for a clinic that is set up by its link. Answers where it is.
   * @param clinic whose account it opens, and who works there
   */
  openEmptyDesk(clinic: EmptyClinic): Promise<string>;
  close(): Promise<void>;
}

export interface EmptyClinic {
  readonly accountKey: string;
  readonly clinicName: string;
  readonly users: readonly DeskUser[];
  readonly port: number;
}

const SEED = 20_261;

const WORLDS = { zendesk: zendeskWorld, freshdesk: freshdeskWorld };

/**
 * Starts the whole demo: simulators, Worker, desk; loads the sample clinic the first time.
 * @throws UsageError when a port is taken or the folder is not the demo's
 */
export async function startDemo(options: DemoOptions): Promise<RunningDemo> {
  const { port, dataDir, reset, helpdesk: kind = "zendesk", realKeys = readRealKeys() } = options;
  await needFreePorts(port);
  const folder = openDataFolder(dataDir, reset);
  const place: Place = {
    helpdesk: kind,
    folder,
    // Two names for one machine: two origins, as a helpdesk and its app are.
    deskOrigin: `http://localhost:${port}`,
    workerOrigin: `http://127.0.0.1:${port + 1}`,
    accountKey: makeAccountKey(folder.secrets.rootKey, DEMO.accountId),
    realKeys,
  };
  const closing: (() => unknown)[] = [() => folder.release()];
  const close = async () => {
    for (const one of closing.splice(0).reverse()) await one();
  };
  try {
    const { subdomain, appId } = DEMO;
    const realStripe = realKeys.stripeSecretKey !== undefined;
    const vendors = await startVendors({ port: port + 2, file: folder.vendorsFile, subdomain, appId, realStripe });
    closing.push(() => vendors.close());
    const worker = await (options.runWorker ?? runWorker)(
      workerConfig(place, port + 1, vendors.origin),
      folder.workerLog,
    );
    closing.push(() => worker.stop());
    const clinic = options.clinic({ seed: SEED, nowMs: Date.now() });
    const helpdesk = WORLDS[kind](place, vendors, clinic, options.openWorld);
    await setUp(place, vendors, clinic, helpdesk);
    closing.push(await listen(helpdesk.desk, port));
    const { deskOrigin, workerOrigin } = place;
    const openEmptyDesk = async (clinic: EmptyClinic) => {
      const origin = `http://localhost:${clinic.port}`;
      closing.push(await listen(emptyDesk(vendors, workerOrigin, origin, clinic), clinic.port));
      return origin;
    };
    return { deskOrigin, workerOrigin, vendorsOrigin: vendors.origin, workerPid: worker.pid, openEmptyDesk, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

function workerConfig({ folder, workerOrigin }: Place, port: number, vendorsOrigin: string) {
  const { rootKey, operatorToken } = folder.secrets;
  const wrangler = readFileSync("wrangler.toml", "utf8");
  return {
    scriptPath: WORKER_SCRIPT,
    pagesDir: resolve(PAGES_DIR),
    persistDir: folder.workerDir,
    port,
    compatibilityDate: /^compatibility_date = "([\d-]+)"$/m.exec(wrangler)?.[1] ?? "",
    compatibilityFlags: ["nodejs_compat"],
    bindings: {
      ROOT_KEY: rootKey,
      OPERATOR_TOKEN: operatorToken,
      VENDOR_REDIRECT: vendorsOrigin,
      PUBLIC_ORIGIN: workerOrigin,
    },
  };
}

const emptyDesk = (vendors: Vendors, workerOrigin: string, deskOrigin: string, clinic: EmptyClinic) =>
  zendeskDesk(vendors, {
    ...{ ...DEMO.emptyHelpdesk, ...clinic },
    zendesk: vendors.emptyZendesk,
    workerOrigin,
    deskOrigin,
  });

/** Connects the three with each other at every start (ports may differ); loads the clinic only once. */
async function setUp(place: Place, vendors: Vendors, clinic: SampleClinic, helpdesk: HelpdeskOfWorld): Promise<void> {
  const { folder } = place;
  await connectVendors(place, vendors);
  const connection = await helpdesk.connect();
  const messengers = await connectMessengers(place, vendors, clinic);
  const chats = await connectChats(place, vendors);
  if (!folder.isLoaded) await helpdesk.loadPeople(clinic);
  await provision(place, clinic, connection, [...messengers, ...chats]);
  if (folder.isLoaded) return;
  await loadClinic(vendors, helpdesk, clinic);
  folder.markLoaded();
}

function listen(desk: Desk, port: number): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve(
      { fetch: desk.fetch, port, hostname: "127.0.0.1", overrideGlobalObjects: false },
      () =>
        resolve(
          () =>
            new Promise((closed) => {
              server.close(() => closed());
              if ("closeAllConnections" in server) server.closeAllConnections();
            }),
        ),
    );
    server.once("error", reject);
  });
}
