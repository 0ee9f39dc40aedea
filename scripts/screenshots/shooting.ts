/** Opening the demo for a picture, and keeping it. */
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { DeskPage } from "../../test/browser/support/desk-page.ts";
import type { vendorsAt } from "../../test/browser/support/vendors.ts";

const IMAGES = "docs/images";
const BYTES_MAX = 390_000;
/** High enough that nothing of a frame lies below the window. */
export const TALL = { width: 1280, height: 1500 };
export const WIDE = { width: 1280, height: 860 };

/** A folder for the pictures that git knows. */
export const makeFolder = (): void => void mkdirSync(IMAGES, { recursive: true });

export interface Shooting {
  readonly browser: Browser;
  readonly origin: string;
  readonly vendors: ReturnType<typeof vendorsAt>;
}

interface Window {
  readonly user: "agent" | "lead" | "finance" | "admin";
  readonly scheme?: "light" | "dark";
  readonly viewport: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
}

export async function open(
  { browser, origin }: Pick<Shooting, "browser" | "origin">,
  { user, scheme = "light", ...look }: Window,
  Page: new (page: DeskPage["page"], origin: string) => DeskPage = DeskPage,
): Promise<DeskPage> {
  const context = await browser.newContext({
    ...look,
    timezoneId: "America/Los_Angeles",
    locale: "en-US",
    reducedMotion: "reduce",
  });
  const desk = new Page(await context.newPage(), origin);
  await desk.open(user, scheme);
  return desk;
}

export async function keep(target: DeskPage["page"] | Locator, name: string): Promise<void> {
  const path = join(IMAGES, `${name}.png`);
  await target.screenshot({ path, animations: "disabled", caret: "hide" });
  const { size } = statSync(path);
  if (size > BYTES_MAX) throw new Error(`${path} has ${size} bytes, more than ${BYTES_MAX}.`);
  process.stdout.write(`${path} ${Math.ceil(size / 1000)} kB\n`);
}

/** The frame has the height of its content, and has kept it for a moment. */
export async function settled(frame: Locator): Promise<void> {
  await frame.evaluate(async (element) => {
    let [before, calm] = [-1, 0];
    while (calm < 10) {
      const height = element.getBoundingClientRect().height;
      calm = height === before ? calm + 1 : 0;
      before = height;
      await new Promise((next) => requestAnimationFrame(next));
    }
  });
}
