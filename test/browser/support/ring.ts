import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { RunningDemo } from "../../../demo/runtime/demo.ts";
import type { RunWorker } from "../../../demo/runtime/worker-runner.ts";
import { bearerOf, type StaffKey } from "./bearer.ts";
import { copyOfDemo } from "./copy-of-demo.ts";
import { DeskPage } from "./desk-page.ts";
import { FreshdeskDeskPage } from "./freshdesk-desk-page.ts";
import { freshdeskAt, type HelpdeskUnderTest, zendeskAt } from "./helpdesk-under-test.ts";
import { launchBrowser } from "./launch.ts";
import { startPathsInFreshdesk, startRingDemo } from "./loaded-demo.ts";
import { type VendorsOfRing, vendorsAt } from "./vendors.ts";

export interface Ring {
  readonly demo: RunningDemo;
  readonly vendors: VendorsOfRing;
  /** What the simulated helpdesk holds, in words of either. */
  readonly helpdesk: HelpdeskUnderTest;
  /** What the operator of this Worker knows. */
  readonly operator: { readonly rootKey: string; readonly operatorToken: string };
  /** A window of its own on the desk, signed in as one of the staff. Closed after the test. */
  desk(user: StaffKey, options?: DeskWindow): Promise<DeskPage>;
  /** A bearer as the same hand-shake gives it to a script. */
  bearerOf(user: StaffKey): Promise<string>;
}

export type DeskWindow = BrowserContextOptions & { readonly scheme?: "light" | "dark"; readonly may?: string };

/** Longer than anything takes on a busy machine, shorter than a test, so that a failure says what it waited for. */
const WAIT_MS = 20_000;

/** Long enough for the demo that is copied to be loaded first. */
const OPEN_WITHIN_MS = 600_000;

/** The clinic's own place, so that days on screen are the clinic's days. */
const WINDOW: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  timezoneId: "America/Los_Angeles",
  locale: "en-US",
  reducedMotion: "reduce",
};

/**
 * One demo and profiles of its own for a test file: call it at the top of the file, and use what it answers inside the tests.
 * @param run `runWorker` where the test kills the Worker
 */
export const sharedRing = (run?: RunWorker): (() => Ring) =>
  shared({
    start: async (dataDir) => {
      await copyOfDemo(dataDir);
      return startRingDemo(dataDir, undefined, run);
    },
    window: DeskPage,
    helpdesk: zendeskAt,
  });

/** The same in Freshdesk, with the tickets of the five paths only. */
export const freshdeskRing = (): (() => Ring) =>
  shared({ start: startPathsInFreshdesk, window: FreshdeskDeskPage, helpdesk: freshdeskAt });

/** What differs from helpdesk to helpdesk. */
interface Kind {
  readonly start: (dataDir: string) => Promise<RunningDemo>;
  readonly window: new (page: Page, origin: string) => DeskPage;
  readonly helpdesk: (vendorsOrigin: string) => HelpdeskUnderTest;
}

function shared(kind: Kind): () => Ring {
  let ring: OpenRing | undefined;
  beforeAll(async () => {
    ring = await openRing(kind);
  }, OPEN_WITHIN_MS);
  afterEach(() => ring?.closeWindows());
  afterAll(() => ring?.close());
  return () => {
    if (!ring) throw new Error("The ring is open only inside tests");
    return ring;
  };
}

interface OpenRing extends Ring {
  closeWindows(): Promise<void>;
  close(): Promise<void>;
}

async function openRing({ start, window: Window, helpdesk }: Kind): Promise<OpenRing> {
  const folder = mkdtempSync(join(tmpdir(), "makegood-file-"));
  const forget = () => rmSync(folder, { recursive: true, force: true });
  const dataDir = join(folder, "demo");
  const demo = await start(dataDir).catch((cause: unknown) => {
    forget();
    throw cause;
  });
  const browser = await runningBrowser().catch(async (cause: unknown) => {
    await demo.close();
    forget();
    throw cause;
  });
  const windows = windowsOf(browser);
  return {
    demo,
    vendors: vendorsAt(demo.vendorsOrigin),
    helpdesk: helpdesk(demo.vendorsOrigin),
    operator: JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8")),
    desk: async (user, { scheme = "light", may, ...options } = {}) => {
      const desk = new Window(await windows.open({ ...WINDOW, ...options }), demo.deskOrigin);
      await desk.open(user, scheme, may);
      return desk;
    },
    bearerOf: (user) => bearerOf(demo, user),
    closeWindows: windows.closeAll,
    close: async () => {
      await windows.forgetAll();
      await demo.close();
      forget();
    },
  };
}

let running: Browser | undefined;

/** One browser for all files of a test process, which ends with it; one that crashed fails its own file only. */
async function runningBrowser(): Promise<Browser> {
  if (!running?.isConnected()) running = await launchBrowser();
  return running;
}

/** Windows of one shape share a profile, and with it the scripts that were compiled once. What a tab keeps dies with the tab. */
function windowsOf(browser: Browser) {
  const profiles = new Map<string, BrowserContext>();
  return {
    open: async (options: BrowserContextOptions): Promise<Page> => {
      const shape = JSON.stringify(options);
      const profile = profiles.get(shape) ?? (await browser.newContext(options));
      profile.setDefaultTimeout(WAIT_MS);
      profiles.set(shape, profile);
      return profile.newPage();
    },
    closeAll: async (): Promise<void> => {
      for (const profile of profiles.values()) {
        await Promise.all(profile.pages().map((page) => page.close()));
        await profile.setOffline(false);
      }
    },
    forgetAll: async (): Promise<void> => {
      await Promise.all([...profiles.values()].map((profile) => profile.close()));
    },
  };
}
