import type { Locator, Page } from "playwright-core";

const STEPS_MAX = 60;

/** Presses Tab until the thing has the focus. @throws when it is never reached */
export async function tabTo(page: Page, target: Locator): Promise<number> {
  await target.waitFor();
  for (let steps = 1; steps <= STEPS_MAX; steps += 1) {
    await page.keyboard.press("Tab");
    if (await hasFocus(target)) return steps;
  }
  throw new Error(`Tab never reached ${target}`);
}

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.ownerDocument.hasFocus() && element.ownerDocument.activeElement === element);
