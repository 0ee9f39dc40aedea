import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import type { RunningDemo } from "../../../demo/runtime/demo.ts";
import { DeskPage } from "./desk-page.ts";
import { launchBrowser } from "./launch.ts";
import { startRingDemo } from "./loaded-demo.ts";
import { type VendorsOfRing, vendorsAt } from "./vendors.ts";

export interface Ring {
  readonly demo: RunningDemo;
  readonly vendors: VendorsOfRing;
  /** A window of its own on the desk, signed in as one of the staff. Closed after the test. */
  desk(user: StaffKey, options?: DeskWindow): Promise<DeskPage>;
  /** A bearer as the same hand-shake gives it to a script. */
  bearerOf(user: StaffKey): Promise<string>;
}

export type StaffKey = "agent" | "lead" | "finance" | "admin" | "viewer";
export type DeskWindow = BrowserContextOptions & { readonly scheme?: "light" | "dark" };

/** The clinic's own place, so that days on screen are the clinic's days. */
const WINDOW: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  timezoneId: "America/Los_Angeles",
  locale: "en-US",
  reducedMotion: "reduce",
};

/** One demo and one browser for a test file: call it at the top of the file, and use what it answers inside the tests. */
export function sharedRing(): () => Ring {
  let ring: OpenRing | undefined;
  beforeAll(async () => {
    ring = await openRing();
  });
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

async function openRing(): Promise<OpenRing> {
  const folder = mkdtempSync(join(tmpdir(), "makegood-file-"));
  const dataDir = join(folder, "demo");
  cpSync(inject("loadedDemo"), dataDir, { recursive: true });
  const [demo, browser] = await Promise.all([startRingDemo(dataDir), launchBrowser()]);
  return {
    demo,
    vendors: vendorsAt(demo.vendorsOrigin),
    desk: (user, options = {}) => openDesk(browser, demo, user, options),
    bearerOf: (user) => bearerOf(demo, user),
    closeWindows: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: async () => {
      await browser.close();
      await demo.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openDesk(
  browser: Browser,
  { deskOrigin }: RunningDemo,
  user: StaffKey,
  { scheme = "light", ...options }: DeskWindow,
): Promise<DeskPage> {
  const context = await browser.newContext({ ...WINDOW, ...options });
  const desk = new DeskPage(await context.newPage(), deskOrigin);
  await desk.open(user, scheme);
  return desk;
}

async function bearerOf({ deskOrigin }: RunningDemo, user: StaffKey): Promise<string> {
  const answer = await fetch(`${deskOrigin}/demo/sessions`, { method: "POST", body: JSON.stringify({ user }) });
  const { bearer } = (await answer.json()) as { readonly bearer?: string };
  if (!bearer) throw new Error(`${user} could not sign in: ${answer.status}`);
  return bearer;
}
